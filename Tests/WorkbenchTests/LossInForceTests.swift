import LossCore
import Testing

@testable import Workbench

@Suite("The loss in force")
struct LossInForceTests {
  private static let animals = "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"

  /// Losses by the formulas, worked out elsewhere.
  private static let values: [(String, Double)] = [
    ("y=1 p=0.9 smoothing=0.1", 0.21522174452463724),
    ("y=1 p=0.9 smoothing=0.1 smoothing_over=others", 0.3250829733914482),
    ("y=1 p=0.9 weights=1,2", 0.21072103131565256), ("y=0 p=0.9 weights=1,2", 2.302585092994046),
    ("y=1 p=0.9 pos_weight=3", 0.31608154697347884), ("y=0.3 p=0.6 weights=1,2", 0.947898886571503),
    ("y=1 p=0.9 gamma=2", 0.0010536051565782628),
    ("y=0 p=0.9 gamma=2 alpha=0.25", 1.3988204439938827),
    ("y=1 p=0.9 loss=brier", 0.01), ("y=1 p=0.9 loss=absolute", 0.1),
    ("y=1 p=0.9 loss=zero_one", 0), ("y=0 p=0.9 loss=zero_one", 1),
    ("y=1 p=0.5 loss=zero_one", 0.5),
    ("y=1 p=0.9 loss=mse", 0.01), (animals + " smoothing=0.1", 1.590784052836253),
    (animals + " smoothing=0.1 smoothing_over=others", 1.581457123037329),
    (animals + " gamma=2 alpha=0.25", 0.257510065989456), (animals + " loss=brier", 1.14),
    (animals + " weights=1,2,3 smoothing=0.1", 3.2464317773076825),
    (animals + " loss=brier smoothing=0.1", 0.9866666666666668), (animals + " loss=mse", 0.38),
    (animals + " loss=absolute", 0.8), (animals + " loss=zero_one", 1),
  ]

  /// The same lines under other truths and temperatures, for what holds whatever the loss.
  private static let lines = values.map(\.0).flatMap { line in
    ["", "T=2", "unit=bit", line.hasPrefix("y") ? "y=0.3" : "y=0.2,0.5,0.3"].map { [line, $0] }
  }

  @Test("is the one of the formula", arguments: values)
  func value(_ line: String, _ wanted: Double) throws {
    let loss = try #require(Session(line).workspace.loss)
    #expect(abs(loss - wanted) <= 8 * wanted.ulp)
  }

  @Test("is told alike by every table, and adds up from its terms", arguments: lines)
  func everywhere(_ lines: [String]) throws {
    var session = Session(lines)
    let workspace = session.workspace
    let shown = workspace.inUnit(try #require(workspace.loss))
    let json = workspace.json
    #expect(json["loss"] == .number(shown))
    guard case .array(let terms)? = json["terms"] else { throw Missing() }
    let sum = terms.reduce(0) { sum, term in
      guard case .number(let value) = term else { return .nan }
      return sum + value
    }
    #expect(abs(sum - shown) <= 1e-15 * max(1, shown))
    let reading = BinaryReading(workspace)?.value
    let classes = ClassesReading(workspace)?.value
    #expect([reading, classes].contains(workspace.loss))
    #expect(workspace.costTable.filter(\.isOwn).allSatisfy { $0.loss == workspace.loss })
    let name = try #require(session.run("terms").outcomes.lines.last)
    #expect(name.contains(Sentence.amount(workspace.loss ?? .nan, workspace.lossUnit)))
  }

  @Test("has its point on the curve, whatever the settings", arguments: lines)
  func curve(_ lines: [String]) throws {
    let workspace = Session(lines).workspace
    let loss = try #require(workspace.loss)
    if let reading = BinaryReading(workspace) {
      #expect(abs(reading.curve(reading.prediction) - loss) <= 1e-14 * max(1, loss))
    } else if let reading = ClassesReading(workspace), let curve = reading.curve {
      let label = try #require(reading.label)
      #expect(abs(curve(reading.share(of: label)) - loss) <= 1e-14 * max(1, loss))
    }
  }

  @Test(
    "is least where the reading says",
    arguments: [
      ("y=0.3 p=0.5", 0.3), ("y=0.3 p=0.5 weights=1,2", 0.46153846153846156),
      ("y=1 p=0.5 smoothing=0.5", 0.75), ("y=0.3 p=0.5 loss=absolute", 0),
      ("y=0.3 p=0.5 loss=mse", 0.3),
    ])
  func minimum(_ line: String, _ place: Double) throws {
    let reading = try #require(BinaryReading(Session(line).workspace))
    #expect(reading.minimum == place)
    for step in 0...1000 {
      #expect(reading.curve(Double(step) / 1000) >= reading.curve(place))
    }
  }

  @Test("of a label has no minimum to mark", arguments: ["y=1 p=0.5", "y=0 p=0.5 gamma=2"])
  func noMinimum(_ line: String) throws {
    #expect(try #require(BinaryReading(Session(line).workspace)).minimum == nil)
  }

  @Test("has a unit only where it is an amount of information")
  func unit() throws {
    let brier = Session("y=1 p=0.5 loss=brier unit=bit").workspace
    let reading = try #require(BinaryReading(brier))
    #expect(brier.json["loss"] == .number(try #require(brier.loss)))
    #expect(brier.headline == "0.250")
    #expect(brier.headlineElsewhere == "Brier score")
    #expect(brier.unitName == "")
    #expect(!reading.isInformation && reading.unitText == "")
    #expect(reading.working.last == "     = 0.25")
    let focal = try #require(BinaryReading(Session("y=1 p=0.9 gamma=2 unit=bit").workspace))
    #expect(focal.isInformation && focal.unitText == "bits" && focal.lossName == "focal loss")
  }

  @Test("leaves entropies to the target and the prediction that enter it")
  func entropies() throws {
    let json = Session("y=1 p=0.9 smoothing=0.5 gamma=2 weights=1,2").workspace.json
    let plain = Session("y=0.75 p=0.9").workspace.json
    for name in ["entropy", "kl_divergence", "perplexity"] { #expect(json[name] == plain[name]) }
    #expect(json["target"] == .number(1))
    #expect(json["brier"] == Session("y=1 p=0.9").workspace.json["brier"])
  }

  @Test("tells every setting that is not its default, in order")
  func settings() {
    let line = "y=1 p=0.9 T=2 smoothing=0.1 smoothing_over=others weights=1,2 gamma=2 alpha=0.25"
    let workspace = Session(line).workspace
    #expect(
      workspace.json["settings"]?.text
        == "{\"temperature\":2,\"smoothing\":0.1,\"smoothing_over\":\"others\",\"weights\":[1,2],"
        + "\"gamma\":2,\"alpha\":0.25,\"loss\":\"focal\"}")
    #expect(
      workspace.settingsText == [
        "T 2", "smoothing 0.1 over the others", "weights 1, 2", "focal γ 2, α 0.25",
      ])
    let balanced = Session("y=1 p=0.9 alpha=0.25").workspace
    #expect(
      balanced.json["settings"]?.text == "{\"gamma\":0,\"alpha\":0.25,\"loss\":\"focal\"}")
    let weighed = Session("y=1 p=0.9 pos_weight=3").workspace
    #expect(weighed.json["settings"]?.text == "{\"pos_weight\":3}")
    #expect(weighed.settingsText == ["pos_weight 3"])
    #expect(Session("y=1 p=0.9 loss=zero_one").workspace.settingsText == ["loss zero_one"])
    #expect(Session("y=1 p=0.9 unit=bit").workspace.settingsText.isEmpty)
  }

  @Test("keeps the working to the columns of the panel", arguments: lines)
  func widths(_ lines: [String]) {
    for extra in ["smoothing_over=others smoothing=1/3", "page classes"] {
      let workspace = Session(lines + [extra]).workspace
      let binary = BinaryReading(workspace).map { $0.working + $0.slopes } ?? []
      let classes = ClassesReading(workspace).map { $0.working + $0.slopes(of: 1) } ?? []
      for line in binary + classes { #expect(line.count <= Panel.columns, "\(line)") }
    }
  }

  @Test("is swept by γ and by the part that is smoothed")
  func sweeps() throws {
    for (line, setting) in [("y=1 p=0.3", "gamma"), (Self.animals, "smoothing")] {
      var session = Session(line)
      let result = session.run("sweep \(setting) 0 1 3")
      guard case .array(let rows)? = result.outcomes.last?.json["rows"] else { throw Missing() }
      for (row, value) in zip(rows, ["0", "0.5", "1"]) {
        let loss = try #require(Session([line, "\(setting)=\(value)"]).workspace.loss)
        #expect(row.text == "[\(value),\(Figure.shortest(loss))]")
      }
    }
  }
}

extension JSON {
  /// A field of an object.
  subscript(name: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }
}
