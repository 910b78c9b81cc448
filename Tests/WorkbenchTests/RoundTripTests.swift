import LossCore
import Testing

@testable import Workbench

@Suite("A workspace as statements")
struct RoundTripTests {
  /// Lines as a restless person would type them, some of them refused.
  private struct Typist {
    var random: SplitMix64

    mutating func line() -> String {
      let p = number([0, 1, 0.5, 1e-7, 0.08, 0.3333, Double.random(in: 0...1, using: &random)])
      let z = pick(["0", "-inf", "2.2", "-1000", "40", "1e-9"])
      let name = pick(["cat", "dog", "fox", "\"New York\"", "0", "1", "2", "ŷ"])
      return pick([
        "y=\(pick(["0", "1", "0.3", "dog", "2"])) p=\(p)", "p=1-\(p)", "z=\(z)", "y=1 z=\(z)",
        "y=1 p=\(p)", "y=0 p=\(list())", "y=2 p=\(list())", "normalize y=0 p=3,\(p),1", "normalize",
        "y=dog p=cat:0.7,dog:0.2,fox:0.1", "y=0.8,0.1,0.1 p=\(list())", "y=0 z=2,\(z),0.1",
        "classes=cat,dog,fox", "classes=ham,spam", "classes=18-24,1e400",
        "classes=3-d,1/0,Infinity",
        "y=\(pick(["18-24", "1/0", "nan"])) p=18-24:0.5,1/0:0.3,nan:0.2", "rename \(name) 18-24",
        "y=\(name)", "T=\(pick(["1", "2", "0.25"]))",
        "unit=\(pick(["nat", "bit", "dit"]))", "axis \(pick(["linear", "logit", "log"]))", "flip",
        "share \(name) \(p)", "soft \(name) \(p)", "logit \(name) \(z)", "add", "add owl",
        "remove \(name)", "rename \(name) wolf", "logits", "probabilities", "page binary",
        "page classes", "smoothing=\(pick(["0", "0.1", "1"]))", "gamma=\(pick(["0", "2", "0.5"]))",
        "smoothing_over=\(pick(["all", "others"]))", "alpha=\(pick(["0.25", "none"]))",
        "loss=\(pick(LossChoice.allCases.map(\.rawValue)))", "pos_weight=\(pick(["3", "none"]))",
        "weights=\(pick(["1,2", "1,2,0", "dog:3", "0:0,1:0.5", "none"]))", "undo", "redo",
        "descend \(pick(["1", "30", "-3"]))", "step \(pick(["0", "40", "1001"]))", "restart",
        "rate \(pick(["0.1", "5", "0"]))", "data \(pick(["1", "12"]))", "start -2 \(z)",
        "mislabel \(pick(["1", "24", "25"]))", "speed \(pick(["4", "8"]))",
        "p=\(p); flip; undo; y=0", "reset", "clear", "clear work", "pin", "pin \(name)",
        "pin \(pick(["a", "b", "c"])) \(pick(["", "honest", "sure"]))", "unpin",
        "unpin \(pick(["a", "b", "all"]))", "p=2/3", "p=9:2", "y=1/3 p=1-1e-12",
        "page \(pick(PageName.allCases.map(\.rawValue)))", "work \(pick(["binary", "classes"]))",
        "scale \(pick(["own", "same"]))", "curve brier \(pick(["off", "on"]))",
        "y=0.8,0.1,0.1", "weights=1,2; y=1", "pos_weight=2",
      ])
    }

    private mutating func pick(_ words: [String]) -> String {
      words.randomElement(using: &random) ?? ""
    }

    private mutating func number(_ values: [Double]) -> String {
      Figure.shortest(values.randomElement(using: &random) ?? 0)
    }

    private mutating func list() -> String {
      let weights = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Double.random(in: 0...1, using: &random)
      }
      let total = weights.reduce(0, +)
      return weights.map { Figure.shortest($0 / total) }.joined(separator: ",")
    }
  }

  @Test("comes back from its script, whatever was typed", arguments: 0..<24 as Range<UInt64>)
  func scriptRoundTrip(seed: UInt64) {
    var typist = Typist(random: SplitMix64(seed: seed))
    var session = Session(seed.isMultiple(of: 2) ? Workspace() : .opening)
    for _ in 0..<40 {
      let line = typist.line()
      _ = session.run(line)
      var again = Session()
      for line in session.script.split(separator: "\n") {
        let failure = again.run(String(line)).failure
        #expect(failure == nil, "\(line)")
      }
      #expect(
        again.workspace == session.workspace, "seed \(seed), after \(line)\n\(session.script)")
      #expect(again.page == session.page, "seed \(seed), after \(line)\n\(session.script)")
      if again.workspace != session.workspace || again.page != session.page { return }
    }
  }

  @Test("comes back from its line in whatever session", arguments: 200..<232 as Range<UInt64>)
  func lineRoundTrip(seed: UInt64) throws {
    var typist = Typist(random: SplitMix64(seed: seed))
    var sessions = [Session(), Session(.opening)]
    for _ in 0..<60 {
      for index in sessions.indices { _ = sessions[index].run(typist.line()) }
      let line = sessions[0].workspace.line(showing: sessions[0].page)
      let failure = sessions[1].run(line).failure
      #expect(failure == nil, "\(line)")
      #expect(sessions[1].workspace == sessions[0].workspace, "seed \(seed): \(line)")
      #expect(sessions[1].page == sessions[0].page, "seed \(seed): \(line)")
      if sessions[1].workspace != sessions[0].workspace { return }
      sessions[1] = Session(.opening)
      sessions.swapAt(0, Int.random(in: 0...1, using: &typist.random))
    }
  }

  @Test("comes back from its statements with the same loss", arguments: 100..<124 as Range<UInt64>)
  func statementsRoundTrip(seed: UInt64) {
    var typist = Typist(random: SplitMix64(seed: seed))
    var session = Session()
    for _ in 0..<40 {
      let line = typist.line()
      _ = session.run(line)
      let again = Session(session.workspace.statements)
      #expect(again.workspace.live == session.workspace.live)
      #expect(again.workspace.temperature == session.workspace.temperature)
      #expect(again.workspace.unit == session.workspace.unit)
      #expect(again.workspace.axis == session.workspace.axis)
      #expect(again.workspace.descent == session.workspace.descent)
      for kind in Kind.allCases {
        let settings = again.workspace.settings(for: kind)
        #expect(settings == session.workspace.settings(for: kind))
      }
      #expect(again.workspace.lossChoice == session.workspace.lossChoice)
      #expect(again.workspace.categorical?.count == session.workspace.categorical?.count)
      #expect(
        isSame(again.workspace.loss, session.workspace.loss),
        "seed \(seed), after \(line)\n\(session.workspace.statements)")
    }
  }

  /// A complement below 0.99 is not spelled out, and may differ in its last digit.
  private func isSame(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first == second || abs(first - second) <= 1e-14 * abs(first)
  }
}
