import Foundation
import Testing

@testable import Workbench

@Suite("Guessing outside of lessons")
struct RiddleTests {
  private static let setting = "y=1 p=0.5"

  /// The last object that lines give.
  private func json(_ lines: [String]) throws -> String {
    var session = Session()
    var text: String?
    for line in lines {
      let result = session.run(line)
      text = result.failure?.json.text ?? result.outcomes.last?.json.text ?? text
    }
    return try #require(text)
  }

  @Test("the next change is held back, and done with the guess")
  func guess() throws {
    var session = Session([Self.setting, "guess"])
    #expect(session.riddle?.isArmed == true)
    let before = session.workspace
    let asked = session.run("p=0.01").outcomes.lines
    #expect(asked.first == "p = 0.01: what will the loss be, in nats?")
    #expect(session.workspace == before)
    let told = session.run("guess 4.6").outcomes.lines
    #expect(told.first == "You guessed 4.6; it is 4.605: 0.005 off.")
    #expect(session.workspace.loss == -log(0.01))
    #expect(session.workspace.statement == "y=1 p=0.01")
    #expect(session.riddle?.told?.guess == 4.6)
  }

  @Test("machines are told that it is hidden, and then guess, loss and difference")
  func fields() throws {
    #expect(try json(["y=1 p=0.5", "guess"]) == #"{"kind":"guess","armed":true}"#)
    #expect(try json(["y=1 p=0.5", "guess; p=0.25"]) == #"{"kind":"guess","hidden":true}"#)
    #expect(
      try json(["y=1 p=0.5", "guess; p=0.25; guess 1.5"])
        == #"{"kind":"guess","guess":1.5,"loss":1.3862943611198906,"difference":0.11370563888010943}"#
    )
    #expect(
      try json(["y=1 p=0.5", "guess; p=0; guess inf 80%"])
        == #"{"kind":"guess","guess":"inf","loss":"inf","difference":0,"right":true,"#
        + #""cost":0.2231435513142097}"#)
    #expect(
      try json(["y=1 p=0.5", "guess; unit=bit p=0.25; guess 2"])
        == #"{"kind":"guess","guess":2,"loss":2,"difference":0}"#)
    #expect(try json(["y=1 p=0.5", "guess; p=0.25; guess none"]).hasPrefix(#"{"kind":"binary""#))
  }

  @Test(
    "whatever tells of the work is refused while it is hidden",
    arguments: [
      "terms", "costs", "sweep p 0.1 0.9 3", "explain 4.605", "rows 1:0.5", "libraries", "copy",
      "plot", "say It is {loss}", "say {loss of p=0.01}", "pin", "save /nowhere/x", "p=0.2", "flip",
      "guess", "learn", "page learn", "redo", "reset", "clear", "descend 3", "play", "run x",
    ])
  func refused(line: String) throws {
    var session = Session([Self.setting, "guess", "p=0.01"])
    let before = session.workspace
    let result = session.run(line)
    let failure = try #require(result.failure)
    #expect(failure.message == "the result is hidden until you guess")
    #expect(failure.hint == "guess 2.3, or guess none to see it")
    #expect(result.outcomes.isEmpty)
    #expect(session.workspace == before)
    #expect(session.riddle?.held != nil)
  }

  @Test(
    "looks, help and other pages are no answer, and leave it hidden",
    arguments: ["theme dark", "help p", "page compare", "page help", "say What do you think?"])
  func allowed(line: String) {
    var session = Session([Self.setting, "guess", "p=0.01"])
    let result = session.run(line)
    #expect(result.failure == nil)
    #expect(session.riddle?.held != nil)
    #expect(!result.outcomes.lines.contains { $0.contains("4.605") })
  }

  @Test("no value that can be typed shows what it will be, armed or hidden")
  func preview() {
    var session = Session([Self.setting, "guess"])
    #expect(session.preview("p=0.01").workspace == session.workspace)
    _ = session.run("p=0.01")
    #expect(session.preview("guess 4.6").workspace == session.workspace)
    #expect(session.preview("guess none").workspace == session.workspace)
  }

  @Test("what is computed on the side is computed as ever")
  func aside() {
    var session = Session([Self.setting, "guess"])
    #expect(session.run("say {loss of p=0.25}").outcomes.lines == ["1.386"])
    #expect(session.riddle?.isArmed == true)
  }

  @Test("undo takes the change back that is hidden, and nothing before it")
  func undo() {
    var session = Session([Self.setting, "p=0.4", "guess", "p=0.01"])
    #expect(session.run("undo").failure == nil)
    #expect(session.riddle == nil)
    #expect(session.workspace.statement == "y=1 p=0.4")
    _ = session.run("guess; p=0.01; guess 4")
    #expect(session.run("undo").outcomes.lines.contains("(undone: p=0.01)"))
    #expect(session.workspace.statement == "y=1 p=0.4")
  }

  @Test("guess once more disarms, and so does guess none")
  func disarm() {
    for line in ["guess", "guess none"] {
      var session = Session([Self.setting, "guess", line, "p=0.01"])
      #expect(session.riddle == nil)
      #expect(session.run("terms").failure == nil)
    }
  }

  @Test("without anything hidden a guess has nothing to say")
  func nothing() throws {
    var session = Session(Self.setting)
    let idle = try #require(session.run("guess 2").failure)
    #expect(idle.message == "nothing is hidden")
    _ = session.run("guess")
    let early = try #require(session.run("guess 2").failure)
    #expect(early.hint == "change something first, as in p=0.01")
  }

  @Test(
    "a guess that is none leaves it hidden", arguments: ["guess x", "guess 1 0", "guess 1 200"])
  func mistakes(line: String) {
    var session = Session([Self.setting, "guess", "p=0.01"])
    #expect(session.run(line).failure != nil)
    #expect(session.riddle?.held != nil)
  }

  @Test("what changes no result, or fails, does not use the question up")
  func waiting() {
    var session = Session([Self.setting, "guess", "axis log", "pin", "page compare", "theme dark"])
    #expect(session.run("p=2").failure != nil)
    #expect(session.riddle?.isArmed == true)
    #expect(session.workspace.pins.count == 1)
  }

  @Test("a session that begins with nothing waits until there is a result")
  func empty() {
    var session = Session(["guess", "y=1"])
    #expect(session.riddle?.isArmed == true)
    _ = session.run("p=0.25")
    #expect(session.riddle?.held != nil)
  }

  @Test(
    "any change of a result can be asked about",
    arguments: [
      "p=0.25", "z=2", "flip", "T=2", "smoothing=0.1", "gamma=2", "loss=brier", "unit=bit",
      "y=0 p=0.7,0.2,0.1", "descend 4", "reset",
    ])
  func changes(line: String) {
    var plain = Session(["y=1 p=0.6 T=3", "T=1", line], from: .opening)
    var session = Session(["y=1 p=0.6 T=3", "T=1", "guess", line], from: .opening)
    #expect(session.riddle?.held != nil)
    #expect(session.run("guess none").failure == nil)
    #expect(session.workspace == plain.workspace)
    #expect(session.page == plain.page)
    #expect(session.script.split(separator: "\n") == plain.script.split(separator: "\n"))
    #expect(plain.run("undo").failure == nil)
    #expect(session.run("undo").failure == nil)
    #expect(session.workspace == plain.workspace)
  }

  @Test(
    "a page that is looked at meanwhile changes neither what is guessed nor what is done",
    arguments: [
      ("page binary", "flip", "page classes"), ("page binary", "smoothing=0.1", "page compare"),
      ("page classes", "add owl 0.1", "page binary"), ("page classes", "flip", "page binary"),
    ])
  func otherPages(page: String, change: String, other: String) throws {
    let works = ["y=dog p=cat:0.7,dog:0.3", "y=1 p=0.9", page]
    let plain = Session(works + [change])
    var session = Session(works + ["guess", change, other])
    let told = session.run("guess 1").outcomes.lines
    let loss = Figure.loss(try #require(plain.workspace.loss))
    #expect(told.first?.hasPrefix("You guessed 1; it is \(loss)") == true)
    #expect(session.workspace == plain.workspace)
    #expect(session.page == plain.page || session.page == .compare)
    #expect(session.riddle?.told != nil)
    let script = session.script.split(separator: "\n").map(String.init)
    #expect(Session(script).workspace == session.workspace)
  }

  @Test("armed, the page of lessons changes the work as ever, and its questions can be answered")
  func armedInLessons() {
    var session = Session([Self.setting, "guess", "learn half", "p=0.01"])
    #expect(session.riddle?.isArmed == true)
    #expect(session.run("guess b").failure == nil)
    #expect(session.classroom.record.entries.count == 1)
    #expect(session.run("next").failure == nil)
    _ = session.run("page binary; p=0.2")
    #expect(session.riddle?.held != nil)
  }

  @Test("the guess stands until something else changes")
  func standing() {
    var session = Session([Self.setting, "guess; p=0.01; guess 4", "theme dark", "axis log"])
    #expect(session.riddle?.told != nil)
    _ = session.run("p=0.02")
    #expect(session.riddle == nil)
  }

  @Test("a sureness costs its logarithm, right within a tenth or not")
  func sureness() throws {
    var session = Session([Self.setting, "guess; p=0.01; guess 4.2 80%"])
    #expect(
      session.riddle?.told?.score
        == "You were 80% sure to be within 10%, and right: your own log loss is 0.223.")
    _ = session.run("guess; p=0.5; guess 1 80%")
    #expect(
      session.riddle?.told?.score
        == "You were 80% sure to be within 10%, and wrong: your own log loss is 1.609.")
  }

  @Test("all of it is 100%, as in lessons")
  func certainty() {
    let session = Session([Self.setting, "guess; p=0.01; guess 4.6 100%"])
    #expect(
      session.riddle?.told?.score
        == "You were 100% sure to be within 10%, and right: your own log loss is 0.")
  }

  @Test("a guess says how far off it is, near, exact or without any bound")
  func sentences() {
    let sentence = { (guess: Double, loss: Double) in
      Riddle.Told(guess: guess, loss: loss, isOnPicture: true).sentence
    }
    #expect(sentence(2, 2) == "You guessed 2; it is 2.000: exactly that.")
    #expect(sentence(3, .infinity) == "You guessed 3; it is ∞: no number is near to that.")
    #expect(sentence(.infinity, .infinity) == "You guessed ∞; it is ∞: exactly that.")
    #expect(sentence(.infinity, 1.5) == "You guessed ∞; it is 1.500: no number is near to that.")
    #expect(sentence(1e-9, 2e-9) == "You guessed 1e-9; it is 2e-9: 1e-9 off.")
  }

  @Test("on the page of lessons a guess answers the lesson's question")
  func lessons() {
    var session = Session(["learn half", "guess b"])
    #expect(session.riddle == nil)
    #expect(session.classroom.record.entries.count == 1)
    _ = session.run("page binary; guess")
    #expect(session.riddle?.isArmed == true)
  }
}
