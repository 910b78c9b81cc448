import LossCore
import Testing

@testable import Workbench

@Suite("What the libraries print")
struct ExplainLibrariesTests {
  private static let inputs = [
    "y=1 p=0", "y=0 p=1", "y=1 p=0.3", "y=0.3 p=0.9", "y=0 z=-15", "y=1 z=40 T=2",
    "y=2 z=2,1,-800", "y=0 p=0.7,0.2,0.1", "y=0.5,0.5,0 p=0.7,0.2,0.1",
    "y=0 p=0.7,0.2,0.1 smoothing=0.1", "y=1 p=0.3 weights=1,2",
  ]

  @Test("stands in the digits of its own type", arguments: inputs)
  func digits(_ input: String) throws {
    let table = Session(input).workspace.libraryTable
    #expect(!table.isEmpty)
    for row in table {
      guard let value = row.value else {
        #expect(row.valueText == "—" && row.status == "refused")
        continue
      }
      let isSingle = row.dtype == "float32" && Double(Float(value)) == value
      #expect(
        Double(row.valueText).map { isSingle ? Double(Float($0)) : $0 } == value || value.isNaN)
      if isSingle { #expect(row.valueText.filter(\.isNumber).count <= 11) }
      #expect((0...row.valueText.count).contains(row.agreeing))
    }
  }

  @Test("agrees to the last digit only where it is said to be the true number", arguments: inputs)
  func agreement(_ input: String) {
    for row in Session(input).workspace.libraryTable where row.isSame {
      #expect(["same", "infinite"].contains(row.status), "\(row)")
    }
  }

  @Test(
    "differs from the true number from this digit on",
    arguments: [
      (0.10536051565782628, 0.10536051565782628, "0.10536051565782628", 19),
      (0.1053605154, 0.10536051565782628, "0.1053605154", 11),
      (36.04365338911715, 36.8, "36.04365338911715", 3),
      (15.942384719848633, .infinity, "15.942384719848633", 0), (0.5, 0.05, "0.5", 0),
      (-0.7, 0.7, "-0.7", 0), (1.25e-7, 1.21e-7, "1.25e-7", 3), (1.25e-7, 1.25e-8, "1.25e-7", 0),
      (2, 2.4, "2", 0), (12, 1.2, "12", 0), (.infinity, .infinity, "inf", 3), (.nan, 1, "nan", 0),
      (100, 100.3, "100", 2),
      (0, 3e-7, "0", 0), (0.9, 0.96, "0.9", 2),
    ] as [(Double, Double, String, Int)])
  func agreeing(_ value: Double, _ truth: Double, _ text: String, _ agreeing: Int) {
    let digits = PrintedDigits(value)
    #expect(digits.text == text)
    #expect(digits.agreeing(with: truth) == agreeing)
  }

  @Test("is read off in single precision where it is single")
  func single() {
    let printed = PrintedDigits(Double(Float(0.1)), in: .float32)
    #expect(printed.text == "0.1")
    #expect(printed.agreeing(with: 0.1) == 3)
    #expect(PrintedDigits(15.942385152878742, in: .float32).text == "15.942385152878742")
  }

  @Test("stands in aligned columns under the true number, each function once")
  func report() throws {
    var session = Session("y=1 p=0")
    let table = session.workspace.libraryTable
    let lines = session.run("libraries").outcomes.lines
    #expect(lines.first == "true log loss: infinite")
    let rows = lines.filter { $0.hasPrefix("  ") }
    #expect(rows.count == table.count)
    for (line, row) in zip(rows, table) { #expect(line.hasSuffix("  " + row.why)) }
    let columns = Set(
      rows.map { line in
        line.firstRange(of: "  float").map {
          line.distance(from: line.startIndex, to: $0.lowerBound)
        }
      })
    #expect(columns.count == 1)
    let headings = lines.dropFirst().filter { !$0.hasPrefix("  ") }
    #expect(Set(headings).count == headings.count)
  }

  @Test("is in nats, and the log loss, whatever is chosen")
  func remarks() {
    #expect(
      Session("y=1 p=0.9 unit=bit").libraries.prefix(2) == [
        "true log loss: 0.10536051565782628 nats",
        "Libraries compute in nats, whatever the unit here.",
      ])
    #expect(
      Session("y=1 p=0.9 loss=brier").libraries.prefix(2) == [
        "true log loss: 0.10536051565782628 nats",
        "They compute the log loss, which is shown here in place of the loss chosen.",
      ])
  }

  @Test(
    "is called what it is",
    arguments: [
      ("y=1 p=0.9 gamma=2", "focal loss", "The settings count: focal γ 2."),
      ("y=1 p=0.9 weights=1,2", "weighted log loss", "The settings count: weights 1, 2."),
      (
        "y=1 p=0.9 loss=brier smoothing=0.1 T=2", "log loss",
        "The settings count: T 2; smoothing 0.1."
      ),
    ])
  func names(_ line: String, _ name: String, _ remark: String) throws {
    var session = Session(line)
    let nats = try #require(session.workspace.numberForLibraries)
    let lines = session.libraries
    #expect(lines[0] == "true \(name): \(Figure.shortest(nats)) nats")
    #expect(lines.contains(remark))
    let truth = "The true \(name) is \(Figure.shortest(nats)) nats."
    #expect(session.run("explain 0.6789").outcomes.lines.last == truth)
    for command in ["libraries", "explain 0.6789"] {
      let json = session.run(command).outcomes.last?.json
      #expect(json?["loss_name"] == .string(name))
      #expect(json?["settings"] == session.workspace.json["settings"])
    }
  }

  @Test("says what it refuses")
  func refused() throws {
    let rows = Session("y=0.3 p=0.9").workspace.libraryTable.filter { $0.value == nil }
    #expect(rows.contains { $0.library == "scikit-learn" && !$0.why.isEmpty && !$0.isSame })
  }

  @Test("reads in ASCII too", arguments: inputs)
  func ascii(_ input: String) throws {
    for row in Session(input).workspace.libraryTable {
      #expect(!(row.function + row.valueText + row.why).ascii.contains("?"))
    }
    for candidate in Candidate.constants { #expect(!candidate.sentence.ascii.contains("?")) }
  }

  @Test("is one object for machines")
  func json() throws {
    var session = Session("y=0.3 p=1")
    let text = try #require(session.run("libraries").outcomes.last?.json.text)
    #expect(
      text.hasPrefix(
        "{\"kind\":\"libraries\",\"loss\":\"inf\",\"loss_name\":\"log loss\",\"unit\":\"nat\",\"functions\":[{\"library\":\"PyTorch\","
      ))
    #expect(text.contains("\"value\":null,\"status\":\"refused\",\"why\":\""))
    #expect(text.contains("\"value\":70,\"status\":\"clipped\",\"why\":\""))
    #expect(text.contains("\"value\":\"inf\",\"status\":\"infinite\",\"why\":\""))
  }
}

extension Session {
  /// What the command prints.
  fileprivate var libraries: [String] {
    var copy = self
    return copy.run("libraries").outcomes.lines
  }
}
