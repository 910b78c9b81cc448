import LossCore
import Testing

@testable import Workbench

@Suite("A session")
struct SessionTests {
  @Test("takes the assignments of a statement together or not at all")
  func groupIsAtomic() {
    var session = Session("y=1 p=0.9")
    let before = session.workspace
    for line in ["unit=bit T=2 p=1.5", "y=0 unit=bit p=oops", "p=0.5 y=7", "T=2 unit=bits"] {
      #expect(session.run(line).failure != nil)
      #expect(session.workspace == before)
    }
  }

  @Test("stops a line at its first failure and keeps what ran before")
  func lineStopsAtFailure() {
    var session = Session("y=1 p=0.9")
    let result = session.run("p=0.5; p=2; p=0.1")
    #expect(result.outcomes.count == 1)
    #expect(result.failure?.message == "p must lie between 0 and 1; 2 does not")
    #expect(session.workspace.statement == "y=1 p=0.5")
    #expect(session.run("undo").failure == nil)
    #expect(session.workspace.statement == "y=1 p=0.9")
  }

  @Test("takes back a whole line as one step")
  func lineIsOneStep() {
    var session = Session(["y=1 p=0.9", "flip; p=0.2; unit=bit"])
    _ = session.run("undo")
    #expect(session.workspace.statement == "y=1 p=0.9")
    _ = session.run("redo")
    #expect(session.workspace.statement == "y=0 p=0.2 unit=bit")
  }

  @Test("does not count lines that changed nothing")
  func onlyChangesAreSteps() {
    var session = Session(["y=1 p=0.9", "p=0.8", "help", "terms", "p=0.8", "say hello"])
    _ = session.run("undo")
    #expect(session.workspace.statement == "y=1 p=0.9")
  }

  @Test("undoes within a line what stands before it there")
  func undoWithinALine() {
    let session = Session(["y=1 p=0.9", "p=0.5; undo"])
    #expect(session.workspace.statement == "y=1 p=0.9")
    #expect(Session(["y=1 p=0.9", "p=0.5; undo; redo"]).workspace.statement == "y=1 p=0.5")
  }

  @Test("forgets what could be redone when something new is done")
  func redoIsForgotten() {
    var session = Session(["y=1 p=0.9", "p=0.8", "undo", "p=0.7"])
    #expect(session.run("redo").failure != nil)
  }

  @Test("undoes 200 lines, and redoes them")
  func undoDepth() {
    var session = Session("y=1 p=0.5")
    for step in 1...250 { _ = session.run("p=\(Double(step) / 1000)") }
    for _ in 1...200 { #expect(session.run("undo").failure == nil) }
    #expect(session.workspace.statement == "y=1 p=0.05")
    #expect(session.run("undo").failure?.message == "only the last 200 lines are kept")
    for _ in 1...200 { #expect(session.run("redo").failure == nil) }
    #expect(session.workspace.statement == "y=1 p=0.25")
  }

  @Test("says what was undone and redone")
  func undoSaysWhat() {
    var session = Session(["y=1 p=0.9", "flip"])
    #expect(session.run("undo").outcomes.lines.last == "(undone: flip)")
    #expect(session.run("redo").outcomes.lines.last == "(done again: flip)")
  }

  @Test("resets to how it began, which can be undone")
  func reset() {
    var session = Session(["p=0.2", "reset"], from: .opening)
    #expect(session.workspace == .opening)
    _ = session.run("undo")
    #expect(session.workspace.statement == "y=1 p=0.2")
  }

  @Test("resets to where it was told to begin, with nothing to undo there")
  func beginHere() {
    var session = Session(["y=1 p=9/10", "T=2"], from: .opening)
    session.beginHere()
    let beginning = session.workspace
    #expect(session.run("undo").failure?.message == "there is nothing to undo")
    #expect(session.run("p=0.5; reset; p=0.4; reset").failure == nil)
    #expect(session.workspace == beginning)
    #expect(Session(lines(of: session)).workspace == beginning)
  }

  @Test("replays a reset as its own beginning, wherever another session began")
  func resetElsewhere() {
    let here = Session(["p=0.2", "reset", "unit=bit"], from: .opening)
    let elsewhere = Session("y=0 p=0.3; pin; axis log; descend 5").workspace
    #expect(Session(lines(of: here), from: elsewhere).workspace == here.workspace)
  }

  @Test("forgets a refused list with reset and undo", arguments: ["reset", "undo"])
  func refusedNoMore(_ statement: String) {
    var session = Session(["y=0 p=0.2,0.8", "y=1"])
    #expect(session.run("p=2,1,1").failure != nil)
    _ = session.run(statement)
    let before = session.workspace
    _ = session.run("normalize")
    #expect(session.workspace == before)
  }

  @Test("runs nothing behind quit")
  func quitEndsTheLine() {
    var session = Session("y=1 p=0.9")
    let result = session.run("p=0.5; quit; save! x; p=0.1; oops")
    #expect(result.failure == nil)
    #expect(result.unrun == "")
    #expect(result.outcomes.count == 2)
    #expect(session.workspace.statement == "y=1 p=0.5")
  }

  @Test(
    "keeps what of a line did not run",
    arguments: [
      ("p=0.5; p=2 ; flip", "p=2 ; flip"), ("oops", "oops"), ("flip; say \"a", "flip; say \"a"),
      ("flip; run a; flip", "run a; flip"), ("p=0.5; flip", ""), (" ;; p=7 # far", "p=7 # far"),
    ])
  func unrun(_ line: String, _ unrun: String) {
    var session = Session("y=1 p=0.9")
    #expect(session.run(line).unrun == unrun)
  }

  @Test(
    "merges lines that set the same value into one step, where it is told to",
    arguments: [
      ["p=0.5", "p=0.4", "p=0.3"], ["z=1", "z=2"],
      ["share dog 0.5", "share dog 1", "share dog 0.4"],
      ["soft dog 1", "soft dog 0.5"], ["T=2", "T=3"],
    ])
  func merging(_ moves: [String]) {
    var session = Session(["y=1 p=0.9", "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"])
    let before = session.workspace
    for move in moves { #expect(session.run(move, merging: true).failure == nil) }
    let after = session.workspace
    #expect(Session(lines(of: session)).workspace == after)
    _ = session.run("undo")
    #expect(session.workspace == before)
    _ = session.run("redo")
    #expect(session.workspace == after)
  }

  @Test("keeps steps apart that set other values, were not to be merged, or follow an undo")
  func notMerging() {
    var session = Session("y=1 p=0.9")
    for (line, merging) in [
      ("p=0.5", true), ("T=2", true), ("p=0.4", true), ("p=0.3", false), ("p=0.2", true),
    ] {
      _ = session.run(line, merging: merging)
    }
    for statement in ["p=0.3 T=2", "p=0.4 T=2", "p=0.5 T=2", "p=0.5"] {
      _ = session.run("undo")
      #expect(session.workspace.statement == "y=1 " + statement)
    }
    _ = session.run("p=0.6", merging: true)
    _ = session.run("undo")
    #expect(session.workspace.statement == "y=1 p=0.5")
  }

  @Test("keeps no step that was moved back to where it began")
  func mergedAway() {
    var session = Session(["y=1 p=0.9", "p=0.8"])
    for line in ["p=0.7", "p=0.8"] { _ = session.run(line, merging: true) }
    _ = session.run("undo")
    #expect(session.workspace.statement == "y=1 p=0.9")
  }

  @Test("previews a line without running it")
  func preview() {
    let session = Session("y=1 p=0.9")
    #expect(session.preview("p=0.5").workspace.statement == "y=1 p=0.5")
    #expect(session.preview("p=5").failure != nil)
    #expect(session.workspace.statement == "y=1 p=0.9")
  }

  @Test(
    "normalizes the list that was just refused, with the truth it came with",
    arguments: [
      ("y=1 p=2,1,1", "y=1 p=0.5,0.25,0.25"),
      ("y=b p=a:3,b:1", "classes=a,b y=b p=0.75,0.25"),
      ("classes=a,b y=b p=0.3,0.1", "classes=a,b y=b p=0.75,0.25"),
    ])
  func normalizeRefused(_ refused: String, _ statement: String) {
    var session = Session()
    #expect(session.run(refused).failure != nil)
    #expect(session.run("normalize").failure == nil)
    #expect(session.workspace.statement == statement)
    #expect(Session(lines(of: session)).workspace == session.workspace)
  }

  @Test(
    "says how to normalize a refused list, so that it works when typed",
    arguments: [
      ("y=dog p=cat:0.6,dog:0.3", "normalize y=dog p=cat:0.6,dog:0.3"),
      ("p=\"New York\":0.6, b:0.3 y=b", "normalize y=b p=\"New York\":0.6, b:0.3"),
      ("classes=a,b y=b p=0.3,0.1", "normalize classes=a,b y=b p=0.3,0.1"),
      ("y=1 p=60%,1/3", "normalize y=1 p=60%,1/3"),
    ])
  func normalizeHint(_ line: String, _ call: String) throws {
    var session = Session()
    #expect(session.run(line).failure?.hint == call + " rescales them")
    #expect(Session(call).workspace.live == .categorical)
    session = Session("classes=dog,cat y=dog p=0.5,0.5")
    #expect(
      session.run("p=cat:0.6,dog:0.3").failure?.hint == "normalize p=cat:0.6,dog:0.3 rescales them")
  }

  @Test("normalizes a list that is given or at hand")
  func normalizeGiven() {
    #expect(Session("normalize y=0 p=2,1,1").workspace.statement == "y=0 p=0.5,0.25,0.25")
    let session = Session(["y=0 p=0.5,0.4999995", "normalize"])
    let sum = session.workspace.categorical?.prediction.probabilities.reduce(0, +)
    #expect(sum == 1)
  }

  @Test("saves what changed the work and was not undone")
  func script() {
    var session = Session([
      "y=1 p=0.9 # a guess", "help", "p=0.5; terms; flip", "p=0.1", "undo",
    ])
    _ = session.run("p=0.7; p=9")
    #expect(
      session.script
        == "# logloss session\ny=1 p=0.9\np=0.5; flip\np=0.7\n")
  }

  @Test("saves the work as it stands at that statement of a line")
  func saveWithinALine() throws {
    var session = Session("y=1 p=0.9")
    let result = session.run("p=0.5; save \"a b\"; p=0.1")
    guard case .request(.save(let path, let text, let overwrite), _) = result.outcomes[1] else {
      Issue.record("no request to save")
      return
    }
    #expect(path == "a b")
    #expect(text == "# logloss session\ny=1 p=0.9\np=0.5\n")
    #expect(!overwrite)
  }

  @Test("begins a script with the state it opened in")
  func scriptOfOpening() {
    let session = Session(["p=0.2", "page classes", "share dog 0.5"], from: .opening)
    #expect(Session(lines(of: session)).workspace == session.workspace)
  }

  @Test(
    "asks the front end for what only it can do",
    arguments: [
      ("plot", Request.plot), ("page help", .page(.help)), ("redraw", .redraw),
      ("suspend", .suspend), ("run a.logloss", .run(path: "a.logloss")), ("quit", .quit),
      ("exit", .quit), ("q", .quit), ("run \"a b\"", .run(path: "a b")),
      ("run a b", .run(path: "a b")), ("commands", .commands),
      ("copy", .copy("clear; y=1 p=0.9; page binary")),
    ])
  func requests(_ line: String, _ request: Request) {
    var session = Session("y=1 p=0.9")
    guard case .request(request, _)? = session.run(line).outcomes.last else {
      Issue.record("\(line) asked for something else")
      return
    }
  }

  @Test("says a text as it was typed")
  func say() {
    var session = Session()
    #expect(session.run("say What is  true?").outcomes.lines == ["What is  true?"])
    #expect(session.run("say = hello, you").outcomes.lines == ["= hello, you"])
    #expect(session.run("say \"a; b\"").outcomes.lines == ["a; b"])
  }

  private func lines(of session: Session) -> [String] {
    session.script.split(separator: "\n").map(String.init)
  }

  @Test("draws without colours what does not rest on them, unless it was asked for")
  func glyphsWithoutColours() {
    for best in Looks.Glyphs.allCases {
      var looks = Looks()
      looks.bestGlyphs = best
      #expect(looks.glyphs == best)
      looks.theme = .mono
      #expect(looks.glyphs == (best == .smooth ? .braille : best))
      #expect(looks.glyphsOfText == looks.glyphs)
      looks.chosenGlyphs = .smooth
      #expect(looks.glyphs == .smooth && looks.glyphsOfText == .smooth)
    }
  }
}
