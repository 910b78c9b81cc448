import LossCore
import Testing

@testable import Workbench

@Suite("Tables")
struct TableTests {
  @Test("of costs hold each share once, with the person's own marked in its place")
  func ownRow() {
    for line in [
      "y=1 p=0.1", "y=0 p=0.9", "y=1 z=-2.197224577336219", "y=0 p=0.08", "y=0 p=0.1,0.9",
    ] {
      let workspace = Session(line).workspace
      let table = workspace.costTable
      #expect(Set(table.map(\.text)).count == table.count)
      #expect(table.map(\.share.value) == table.map(\.share.value).sorted(by: >))
      #expect(table.filter(\.isOwn).map(\.loss) == [workspace.loss])
      #expect(workspace.costHeading == "what the truth got")
    }
  }

  @Test("of costs under a soft label tell what each ŷ costs")
  func softLabel() throws {
    let workspace = Session("y=0.3 p=0.42").workspace
    #expect(workspace.costHeading == "ŷ")
    for row in workspace.costTable {
      let loss = Session("y=0.3 p=\(Figure.literal(row.share))").workspace.loss
      #expect(row.loss == loss)
    }
    #expect(workspace.costTable.first { $0.isOwn }?.share.value == 0.42)
  }

  @Test("of costs are empty under a soft truth over classes, and say why")
  func softTruth() {
    var session = Session("y=0.5,0.5 p=0.7,0.3")
    #expect(session.workspace.costTable.isEmpty)
    #expect(session.run("costs").outcomes.lines.count == 1)
  }

  @Test("of a sweep give the losses that assignments give, T and all", arguments: ["", " T=2"])
  func sweep(_ setting: String) throws {
    for (line, moved) in [
      ("y=1 p=0.9", "p=0.25"), ("y=0 p=0.7,0.2,0.1", "share 0 0.25"),
      ("y=1 z=2,1,0", "share 1 0.25"),
    ] {
      var session = Session(line + setting)
      let json = try #require(session.run("sweep p 0.25 0.75 3").outcomes.last?.json.text)
      #expect(session.run(moved).failure == nil)
      let loss = try #require(session.workspace.loss)
      let first = try #require(json.split(separator: "[[0.25,").last?.split(separator: "]").first)
      #expect(abs(try #require(Double(first)) - loss) < 1e-15)
    }
  }

  @Test("of a sweep go from end to end of what a double holds")
  func widestSweep() throws {
    var session = Session("y=1 z=0")
    let json = try #require(session.run("sweep z -1.5e308 1.5e308 3").outcomes.last?.json.text)
    #expect(json.hasSuffix("\"rows\":[[-1.5e308,1.5e308],[0,0.6931471805599453],[1.5e308,0]]}"))
  }
}

@Suite("The working beside the picture")
struct WorkingTests {
  @Test("shows digits with which a calculator agrees")
  func digits() throws {
    let reading = try #require(BinaryReading(Session("y=1 p=1/3").workspace))
    #expect(
      reading.working == [
        "loss = −ln(ŷ)   since y = 1", "     = −ln(0.33333)", "     = 1.0986 nats",
      ])
    let tempered = try #require(BinaryReading(Session("y=1 z=2.1972 T=2").workspace))
    #expect(tempered.working.prefix(2) == ["ŷ = 1/(1 + e^(−z/T))", "  = 0.75, z/T = 1.0986"])
  }

  @Test(
    "keeps to the columns of the panel",
    arguments: ["y=1", "y=0", "y=0.3", "y=0.33333333"], ["nat", "bit", "dit"])
  func widths(_ label: String, _ unit: String) throws {
    for prediction in [
      "p=1/3", "p=1e-300", "p=1-1e-12", "p=0", "z=-123.456 T=0.7", "p=0.123456 T=3",
    ] {
      let workspace = Session("\(label) unit=\(unit) \(prediction)").workspace
      let reading = try #require(BinaryReading(workspace))
      for line in reading.working + reading.slopes { #expect(line.count <= 34, "\(line)") }
    }
  }
}
