import LossCore
import Testing

@testable import Workbench

@Suite("Assignments")
struct AssignmentTests {
  @Test(
    "read a probability in every form it may be written",
    arguments: [
      ("0.9", 0.9), ("90%", 0.9), ("9/10", 0.9), ("9:1", 0.9), ("1e-7", 1e-7), (".5", 0.5),
      ("+0.25", 0.25), ("0", 0), ("1", 1), ("1-1e-12", 1 - 1e-12), ("-0", 0), ("0.0", 0),
      ("5E-324", .leastNonzeroMagnitude), ("1/3", 1.0 / 3), ("\"0.9\"", 0.9), ("1-0.75", 0.25),
    ] as [(String, Double)])
  func probabilityForms(_ text: String, _ value: Double) throws {
    let work = try #require(Session("y=1 p=\(text)").workspace.binary)
    #expect(work.prediction.probability.value == value)
  }

  @Test(
    "keep the complement of a probability exactly where its form tells it",
    arguments: [
      ("1-1e-12", 1e-12), ("1-1e-300", 1e-300), ("9/10", 0.1), ("9:1", 0.1), ("99999/100000", 1e-5),
    ] as [(String, Double)])
  func exactComplements(_ text: String, _ complement: Double) throws {
    let work = try #require(Session("y=0 p=\(text)").workspace.binary)
    #expect(work.prediction.probability.complement == complement)
  }

  @Test("keep the complement in a list too")
  func exactComplementInAList() throws {
    let work = try #require(Session("y=0 p=1-1e-300,1e-300").workspace.categorical)
    #expect(work.share(of: 0).complement == 1e-300)
    #expect(work.example.crossEntropy == 1e-300)
  }

  @Test(
    "allow spaces around = and behind commas, and join in any order",
    arguments: [
      "p = 0.9 y = 1", "p= 0.9  y =1", "y=1\tp=0.9", "  y=1 p=0.9  ", "y=1 p=0.9 # as said",
      "y=1 p=0.9;", ";;y=1 p=0.9", "y=1; p=0.9", "p=0.9 y=1 unit=nat T=1", "y=1 p=0.9\r",
    ])
  func spacesAndOrder(_ line: String) {
    #expect(Session(line).workspace.statement == "y=1 p=0.9")
  }

  @Test(
    "read a truth over classes by index, by name, and as shares",
    arguments: [
      ("y=1 p=0.7,0.2,0.1", "y=1 p=0.7,0.2,0.1"),
      ("y=dog p=cat:0.7,dog:0.2,fox:0.1", "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"),
      ("y=1 p=cat:0.7,dog:0.2,fox:0.1", "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"),
      ("y=0.8,0.1,0.1 p=0.7, 0.2, 0.1", "y=0.8,0.1,0.1 p=0.7,0.2,0.1"),
      (
        "y=cat:0.8,dog:0.2 p=cat:0.7,dog:0.2,fox:0.1",
        "classes=cat,dog,fox y=0.8,0.2,0 p=0.7,0.2,0.1"
      ),
      ("y=0 z=2,1,0.1", "y=0 z=2,1,0.1"),
      ("y=dog z=cat:2,dog:1", "classes=cat,dog y=dog z=2,1"),
      ("y=0 z=2, -inf, 0", "y=0 z=2,-inf,0"),
      ("classes=cat,dog,fox y=fox p=50%,1/4,1-0.75", "classes=cat,dog,fox y=fox p=0.5,0.25,0.25"),
      (
        "y=\"New York\" p=\"New York\":0.6,Rome:0.4",
        "classes=\"New York\",Rome y=\"New York\" p=0.6,0.4"
      ),
      ("y=a p=a:9/10,b:10%", "classes=a,b y=a p=0.9,0.1"),
    ])
  func truthOverClasses(_ line: String, _ statement: String) {
    #expect(Session(line).workspace.statement == statement)
  }

  @Test("keep the order of the classes when names come in another one")
  func namesInOtherOrder() {
    let session = Session([
      "classes=cat,dog,fox y=dog p=0.7,0.2,0.1", "p=fox:0.5,cat:0.3,dog:0.2",
    ])
    #expect(session.workspace.statement == "classes=cat,dog,fox y=dog p=0.3,0.2,0.5")
  }

  @Test("compare class names as Unicode does")
  func namesCompareByUnicode() {
    let session = Session("y=caf\u{E9} p=cafe\u{301}:0.6,tea:0.4")
    #expect(session.workspace.categorical?.label == 0)
  }

  @Test(
    "take as a class's name whatever does not read as a number",
    arguments: ["18-24", "3-d", "Infinity", "1/0", "1e400", "nan", "-inf"])
  func namesThatLookLikeNumbers(_ name: String) {
    let session = Session("y=\(name) p=other:0.6,\(name):0.4")
    #expect(session.workspace.categorical?.label == 1)
    #expect(Session(session.workspace.statements).workspace == session.workspace)
    let binary = Session(["classes=other,\(name)", "y=\(name) p=0.4"])
    #expect(binary.workspace.binary?.target == .one)
  }

  @Test("name the two labels of a single probability")
  func labelNames() {
    let session = Session(["classes=ham,spam", "y=spam p=0.8"])
    #expect(session.workspace.binary?.target == .one)
    #expect(session.workspace.reportLines[0] == "truth: 1 (spam)")
    #expect(Session("classes=ham,spam y=ham p=0.8").workspace.binary?.target == .zero)
  }

  @Test("let a label wait for its prediction")
  func labelWaits() {
    var session = Session("y=1")
    #expect(session.workspace.live == nil)
    #expect(session.workspace.reportLines == ["The truth 1 waits for a prediction."])
    #expect(session.run("p=0.9").failure == nil)
    #expect(session.workspace.statement == "y=1 p=0.9")
    #expect(Session(["y=2", "p=0.7,0.2,0.1"]).workspace.statement == "y=2 p=0.7,0.2,0.1")
  }

  @Test("take a soft label between 0 and 1")
  func softLabel() throws {
    let work = try #require(Session("y=0.3 p=0.3").workspace.binary)
    #expect(work.target.value == 0.3)
    #expect(work.example.klDivergence == 0)
  }

  @Test("divide logits by T, and the logs of probabilities too")
  func temperature() throws {
    let tempered = try #require(Session("y=1 z=3 T=2").workspace.loss)
    let plain = try #require(Session("y=1 z=1.5").workspace.loss)
    #expect(tempered == plain)
    let shares = try #require(
      Session("y=0 p=0.8,0.2 temperature=2").workspace.categorical?.prediction.probabilities)
    #expect(abs(shares[0] / shares[1] - 2) < 1e-15)
  }

  @Test("say what the loss is in the unit asked for", arguments: InformationUnit.allCases)
  func units(_ unit: InformationUnit) {
    let session = Session("y=1 p=0.5 unit=\(unit.rawValue)")
    #expect(session.workspace.unit == unit)
    let loss = session.workspace.reportLines.first { $0.hasPrefix("loss: ") }
    #expect(loss?.contains("\(unit.rawValue)") ?? false)
  }

  @Test(
    "say when the kind of work has changed",
    arguments: [
      ("y=1 p=0.9", "y=0 p=0.9,0.1", "(now a distribution over 2 classes, as a list was given)"),
      ("y=0 p=0.9,0.1", "y=1 p=0.9", "(now one probability of two classes)"),
    ])
  func kindChange(_ before: String, _ line: String, _ remark: String) {
    var session = Session(before)
    #expect(session.run(line).outcomes.lines.last == remark)
    #expect(session.run(line).outcomes.lines.last != remark)
  }

  @Test("hold the two kinds of work side by side")
  func kindsSideBySide() {
    var session = Session(["y=1 p=0.9", "y=2 p=0.7,0.2,0.1"])
    #expect(session.run("page binary").failure == nil)
    #expect(session.workspace.statement == "y=1 p=0.9")
    #expect(session.run("page classes").failure == nil)
    #expect(session.workspace.statement == "y=2 p=0.7,0.2,0.1")
  }

  @Test("use a list that is a hair off 1 as it stands, and show its sum")
  func sumWithinTolerance() {
    let session = Session("y=0 p=0.5,0.4999993")
    #expect(session.workspace.statement == "y=0 p=0.5,0.4999993")
    #expect(session.workspace.reportLines[1].hasSuffix("(they add up to 0.9999993)"))
  }

  @Test("keep logits of a thousand, and infinite ones, exact")
  func farLogits() {
    #expect(Session("y=1 z=-1000").workspace.loss == 1000)
    #expect(Session("y=1 z=40").workspace.loss == 4.248354255291589e-18)
    #expect(Session("y=1 z=-inf").workspace.loss == .infinity)
    #expect(Session("y=1 z=inf").workspace.loss == 0)
    #expect(Session("y=1 p=0").workspace.loss == .infinity)
  }
}
