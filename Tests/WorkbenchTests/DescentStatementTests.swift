import LossCore
import Testing

@testable import Workbench

@Suite("Statements of the descent")
struct DescentStatementTests {
  private func descent(_ lines: String...) -> Descent { Session(lines).workspace.descent }

  @Test("go on, back and to a step, and stop at the ends")
  func steps() {
    #expect(descent("descend").step == 1)
    #expect(descent("descend 10", "descend -3").step == 7)
    #expect(descent("descend -3").step == 0)
    #expect(descent("step 999", "descend 10").step == 1_000)
    #expect(descent("step 40", "restart").step == 0)
  }

  @Test("keep the step where the run is the same one, and begin anew where it is not")
  func keeping() {
    #expect(descent("step 40", "rate 0.5").step == 40)
    #expect(descent("step 40", "mislabel 3").step == 40)
    #expect(descent("step 40", "data 3").step == 0)
    #expect(descent("step 40", "start 1 0").step == 0)
    #expect(descent("mislabel 3", "data 3").mislabelled.isEmpty, "the points are others")
  }

  @Test("flip a label, and flip it back")
  func mislabel() {
    #expect(descent("mislabel 1", "mislabel 24").mislabelled == [0, 23])
    #expect(descent("mislabel 5", "mislabel 5") == Descent())
  }

  @Test("are undone and redone like all others; steps in a row are one")
  func undo() {
    var session = Session(["rate 2"])
    for step in 1...5 { _ = session.run("step \(step)", merging: true) }
    _ = session.run("undo")
    #expect(session.workspace.descent.step == 0 && session.workspace.descent.rate == 2)
    _ = session.run("redo")
    #expect(session.workspace.descent.step == 5)
    #expect(session.script == "# logloss session\nrate 2\nstep 5\n")
    _ = session.run("undo")
    _ = session.run("undo")
    #expect(session.workspace.descent == Descent())
  }

  @Test("leave the work as it was, and reset puts the descent back")
  func besideTheWork() {
    let session = Session(["y=1 p=0.3", "descend 5"])
    #expect(session.workspace.statement == "y=1 p=0.3")
    #expect(!Session("descend 5").workspace.has(.binary))
    #expect(descent("descend 5", "reset") == Descent())
  }

  @Test("come back from a script")
  func statements() {
    let lines = ["data 3; start -2 0.5; rate 0.25; mislabel 4; mislabel 9; step 33; speed 2"]
    let workspace = Session(lines).workspace
    #expect(Session(workspace.statements).workspace.descent == workspace.descent)
    #expect(Descent().statements.isEmpty)
  }

  @Test("tell where both ways stand, once a line")
  func report() {
    var session = Session()
    #expect(
      session.run("descend 10; rate 1").outcomes.lines == [
        "step 10 of 1000, rate 1, data 7",
        "by log loss: 0.385 nats, 8.630 at the start; w +1.252, b +0.994, slope 0.215",
        "by squared error: 0.849, 0.849 at the start; w −7.001, b +2.946, slope 0.00507; "
          + "log loss 8.630 nats",
        "Step 10: log loss 8.630, now 0.385; squared error has hardly moved: "
          + "its slope is 0.0051, as σ′ ≈ 0 where the model is sure.",
      ])
    #expect(session.run("say hi; descend; mislabel 2").outcomes.lines.count == 5)
  }

  @Test("give an object of both ways, losses in the unit")
  func json() throws {
    var session = Session("unit=bit")
    let text = try #require(session.run("mislabel 2; step 3").outcomes.last?.json.text)
    #expect(
      text.hasPrefix(
        "{\"kind\":\"descent\",\"seed\":7,\"rate\":1,\"step\":3,\"last_step\":1000,\"unit\":\"bit\","
          + "\"log_loss\":{\"w\":"))
    #expect(text.hasSuffix("\"wrong_labels\":[2]}"))
    let course = Course(session.workspace.descent)
    let bits = InformationUnit.bit.fromNats(course.byLogLoss[3].logLoss)
    #expect(text.contains("\"log_loss\":\(Figure.shortest(bits)),"))
    #expect(text.contains("\"points\":[[-3.13,0],"))
  }

  @Test("step from rate to rate and from seed to seed")
  func neighbours() {
    var descent = Descent()
    #expect(descent.rate(movedUp: true) == 2 && descent.rate(movedUp: false) == 0.5)
    descent.rate = 0.3
    #expect(descent.rate(movedUp: true) == 0.5 && descent.rate(movedUp: false) == 0.2)
    for rate in [1e-6, 1e6] {
      descent.rate = rate
      #expect(descent.rate(movedUp: rate > 1) == rate, "there is no rounder one beyond")
    }
    descent.seed = 999_999
    #expect(descent.nextSeed == 0)
  }

  static let states = [
    "step 0", "step 10", "step 125", "step 126", "step 1000", "rate 50; step 3", "rate 1e6; step 9",
    "rate 1e-6; step 500", "start 0 0", "start 0 0; step 5", "start 3.4 -0.7; step 40",
    "start 1000 1000; step 1", "data 1; step 900", "data 1; mislabel 13; step 30", "mislabel 1",
    "mislabel 1; mislabel 2; mislabel 24; step 12", "data 1; mislabel 1; step 9",
    "unit=bit; step 7",
  ]

  @Test("have a sentence that is whole, whatever the room", arguments: states)
  func sentences(_ line: String) {
    let reading = DescentReading(Session(line).workspace)
    for columns in [58, 78, 118, 198] {
      let sentence = reading.sentence(fitting: columns)
      #expect(sentence.count <= columns, "\(sentence)")
      #expect(sentence.hasSuffix(".") && !sentence.contains("inf") && !sentence.contains("nan"))
    }
  }

  @Test(
    "say what is to be seen",
    arguments: [
      ("step 0", "The start is sure and wrong: slope 1.2 by log loss, 0.0057 by squared error"),
      ("step 10", "squared error has hardly moved"),
      ("rate 1000; step 5", "going down by squared error instead, it has come to"),
      (
        "step 110",
        "as good as level at 0.195, the least that any curve costs; by squared error it is 8."
      ),
      ("start 0 0; step 5", "now 0.272; going down by squared error instead, it has come to"),
      ("start 3 -1; rate 50; step 3", "went too far: the loss rose from 0.257 to 0.559"),
      ("mislabel 3", "1 wrong label: the least loss is"),
      ("mislabel 3; mislabel 20", "2 wrong labels: the least loss is"),
      ("data 1; step 300", "some place parts the classes"),
      ("data 1; mislabel 2", "Without, the loss would creep to 0"),
      ("start 0 0", "The start: slope"),
    ])
  func sentence(_ line: String, _ part: String) {
    let sentence = DescentReading(Session(line).workspace).sentence(fitting: 300)
    #expect(sentence.contains(part), "\(sentence)")
  }
}
