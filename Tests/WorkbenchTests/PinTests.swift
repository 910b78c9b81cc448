import Testing

@testable import Workbench

@Suite("Pins")
struct PinTests {
  @Test("are the states at hand, by letter, and are told by their differences")
  func differences() throws {
    let session = Session(["y=1 p=0.5", "pin", "p=0.9; pin honest", "p=0.08"])
    let pins = session.workspace.pinReadings
    #expect(pins.map(\.letter) == [.a, .b])
    #expect(pins.map(\.name) == [nil, "honest"])
    #expect(pins.map(\.text) == ["ŷ 0.5", "ŷ 0.9"])
    #expect(pins.map(\.lossText) == ["0.693", "0.105"])
    #expect(pins.map(\.differenceText) == ["+1.833", "+2.420"])
    #expect(Session(["y=1 p=0.08", "pin", "p=0.5"]).differences == ["−1.833"])
    #expect(Session(["y=1 p=0.08", "pin"]).differences == ["0"])
  }

  @Test(
    "say in words what no number says",
    arguments: [
      ("p=0", "p=0", "both ∞", "both are infinite"),
      ("p=0", "p=0.5", "−∞", "this is infinitely less"),
      ("p=0.5", "p=0", "+∞", "this is infinitely more"),
      ("p=0.5", "loss=brier", "other loss", "that is another loss"),
      ("p=0.5; unit=bit", "p=0.25", "+1.000", "this is 1.000 bits more"),
      ("p=0.5", "flip", "0", "this is the same"),
    ])
  func words(_ pinned: String, _ live: String, _ short: String, _ long: String) throws {
    let session = Session(["y=1 p=0.9", pinned, "pin", live])
    #expect(session.differences == [short])
    #expect(try #require(session.workspace.reportLines.last).hasSuffix("; " + long))
  }

  @Test("tell the label where it is another one, and whose share it is among classes")
  func otherWork() {
    let session = Session([
      "y=1 p=0.5", "pin", "flip", "pin", "classes=cat,dog y=dog p=0.7,0.3", "pin",
    ])
    #expect(session.workspace.pinReadings.map(\.text) == ["y=1 ŷ 0.5", "y=0 ŷ 0.5", "dog 0.3"])
    #expect(session.workspace.pinReadings.map(\.isOnPicture) == [false, false, true])
    let binary = Session(["y=1 p=0.5", "pin", "flip"])
    #expect(binary.workspace.pinReadings.map(\.isOnPicture) == [true])
    #expect(
      Session(["y=1 p=0.5", "pin", "loss=mse"]).workspace.pinReadings[0].isOnPicture == false)
  }

  @Test("keep the settings that they were pinned with")
  func settings() {
    let session = Session(["y=1 p=0.9 T=2 smoothing=0.1", "pin", "T=1 smoothing=0", "p=0.5"])
    #expect(session.workspace.pins[0].state.statement == "y=1 p=0.9 T=2 smoothing=0.1")
    #expect(
      session.workspace.pinReadings[0].standing.loss
        == Session("y=1 p=0.9 T=2 smoothing=0.1").workspace.loss)
  }

  @Test("are taken away by letter, by name, the last one, or all, and their letters are free again")
  func unpinning() {
    let three = ["y=1 p=0.5", "pin", "p=0.6; pin honest", "p=0.7; pin"]
    for (line, letters) in [
      ("unpin", "ab"), ("unpin a", "bc"), ("unpin honest", "ac"), ("unpin b", "ac"),
      ("unpin all", ""), ("unpin a; p=0.8; pin", "abc"), ("unpin a; p=0.8; pin; unpin", "bc"),
    ] {
      let pins = Session(three + [line]).workspace.pinReadings
      #expect(pins.map(\.letter.rawValue).joined() == letters, "\(line)")
    }
  }

  @Test("are replaced where a letter or a name says so, and keep their name")
  func replacing() {
    let session = Session([
      "y=1 p=0.5", "pin honest", "p=0.6; pin; p=0.7; pin", "p=0.8; pin honest; p=0.9; pin b sure",
    ])
    #expect(session.workspace.pinReadings.map(\.text) == ["ŷ 0.8", "ŷ 0.9", "ŷ 0.7"])
    #expect(session.workspace.pinReadings.map(\.name) == ["honest", "sure", nil])
  }

  @Test("are undone and redone, kept by reset as it began, and emptied by clear")
  func undone() {
    var session = Session(["y=1 p=0.5", "pin", "p=0.6", "unpin"])
    for count in [1, 1, 0] {
      _ = session.run("undo")
      #expect(session.workspace.pins.count == count)
    }
    _ = session.run("redo")
    #expect(session.workspace.pins.count == 1)
    #expect(Session(["y=1 p=0.5", "pin", "reset"]).workspace.pins.isEmpty)
    #expect(Session(["y=1 p=0.5", "pin", "clear"]).workspace == Workspace())
    #expect(Session(["y=1 p=0.5", "pin", "clear work"]).workspace.pins.count == 1)
  }

  @Test("stand in JSON with name, loss and difference")
  func json() {
    let session = Session(["y=1 p=0.5 unit=bit", "pin", "p=0.25; pin \"a b\"", "p=0"])
    let fields =
      "\"pins\":[{\"pin\":\"a\",\"name\":null,\"loss\":1,\"difference\":\"inf\"},"
      + "{\"pin\":\"b\",\"name\":\"a b\",\"loss\":2,\"difference\":\"inf\"}]"
    #expect(session.workspace.json.text.hasSuffix(",\(fields)}"))
    var copy = session
    let unpinned = copy.run("unpin a").outcomes.last?.json.text
    #expect(
      unpinned
        == "{\"kind\":\"unpin\",\"unit\":\"bit\",\"pins\":[{\"pin\":\"b\",\"name\":\"a b\",\"loss\":2,\"difference\":\"inf\"}]}"
    )
    #expect(Session(["y=1 p=0", "pin"]).workspace.json.text.contains("\"difference\":\"nan\""))
    #expect(!Session("y=1 p=0.5").workspace.json.text.contains("pins"))
  }

  @Test("leave a trail of where the point was, the latest first")
  func trail() {
    var session = Session("y=1 p=0.5")
    for step in 1...9 { _ = session.run("p=0.\(step)") }
    #expect(
      session.trail(of: 8).map(\.text).joined(separator: " ")
        == "ŷ 0.9 ŷ 0.8 ŷ 0.7 ŷ 0.6 ŷ 0.5 ŷ 0.4 ŷ 0.3 ŷ 0.2")
    for line in ["axis log", "theme light", "pin", "unit=bit", "page compare", "curve brier off"] {
      _ = session.run(line)
    }
    #expect(session.trail(of: 2).map(\.text) == ["ŷ 0.9", "ŷ 0.8"], "looks are no moves")
    _ = session.run("undo; undo; undo; undo; undo; undo")
    #expect(session.trail(of: 2).map(\.text) == ["ŷ 0.8", "ŷ 0.7"], "what was undone is gone")
    for z in ["p=0.31", "p=0.32", "p=0.33"] { _ = session.run(z, merging: true) }
    #expect(session.trail(of: 2).map(\.text) == ["ŷ 0.33", "ŷ 0.8"], "a held key is one move")
    _ = session.run("y=0 p=0.7,0.3")
    #expect(session.trail(of: 8).map(\.text) == ["0 0.7"], "of its own kind of work")
    _ = session.run("page binary; loss=brier")
    #expect(session.trail(of: 8).count == 1, "and of its own kind of loss")
  }
}

extension Session {
  fileprivate var differences: [String] { workspace.pinReadings.map(\.differenceText) }
}
