import Canvas
import Interface
import Terminal
import Testing

/// What a program asks for, and in which order it is done.
struct EffectTests {
  /// Reads what it is told to, and asks for more as each file says.
  private struct Reader: Program {
    var requests: [String: [Effect]]

    mutating func update(_ event: Event) -> [Effect] {
      guard case .loaded(let path, _) = event else { return [.read(path: "first")] }
      return requests[path] ?? []
    }

    func view() -> Frame { Frame(screen: Screen(Size(columns: 0, rows: 0))) }
  }

  private let start = Event.paste("")

  /// What was done, and whether the program goes on.
  private func perform(_ requests: [String: [Effect]]) -> (done: [Effect], goesOn: Bool) {
    var reader = Reader(requests: requests)
    var done: [Effect] = []
    let goesOn = reader.take(start) { effect in
      done.append(effect)
      guard case .read(let path) = effect else { return nil }
      return .loaded(path: path, contents: "")
    }
    return (done, goesOn)
  }

  @Test func `what an answer asks for comes before what is left`() {
    let (done, goesOn) = perform([
      "first": [.read(path: "second"), .remember("last")],
      "second": [.remember("one"), .read(path: "third"), .remember("two")],
    ])
    #expect(
      done == [
        .read(path: "first"), .read(path: "second"), .remember("one"), .read(path: "third"),
        .remember("two"), .remember("last"),
      ])
    #expect(goesOn)
  }

  @Test func `nothing is done behind quit`() {
    let (done, goesOn) = perform([
      "first": [.read(path: "second"), .remember("never")], "second": [.quit, .redraw],
    ])
    #expect(done == [.read(path: "first"), .read(path: "second")])
    #expect(!goesOn)
  }

  @Test func `answers may follow each other without end`() {
    var reader = Reader(requests: ["first": [.read(path: "first")]])
    var count = 0
    let goesOn = reader.take(start) { _ in
      count += 1
      return count < 200_000 ? .loaded(path: "first", contents: "") : nil
    }
    #expect(goesOn)
    #expect(count == 200_000)
  }
}
