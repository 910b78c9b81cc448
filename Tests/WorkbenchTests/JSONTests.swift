import Foundation
import Testing

@testable import Workbench

@Suite("JSON")
struct JSONTests {
  private func json(_ line: String) -> String {
    var session = Session()
    return session.run(line).outcomes.last?.json.text ?? ""
  }

  private func fields(_ json: JSON?) -> [String] {
    guard case .object(let fields) = json else { return [] }
    return fields.map(\.name)
  }

  private func field(_ name: String, of json: JSON?) -> JSON? {
    guard case .object(let fields) = json else { return nil }
    return fields.first { $0.name == name }?.value
  }

  @Test("of one probability has the documented fields in their order")
  func binary() throws {
    let json = Session("y=1 p=0.9").workspace.json
    #expect(
      fields(json) == [
        "kind", "target", "probability", "logit", "loss", "unit", "terms", "gradient", "entropy",
        "kl_divergence", "perplexity", "brier",
      ])
    #expect(fields(field("gradient", of: json)) == ["probability", "logit"])
    #expect(field("kind", of: json) == .string("binary"))
    #expect(field("target", of: json) == .number(1))
    #expect(field("probability", of: json) == .number(0.9))
    #expect(field("unit", of: json) == .string("nat"))
    #expect(field("entropy", of: json) == .number(0))
    let expected: [(String, Double)] = [
      ("logit", 2.1972245773362196), ("loss", 0.10536051565782628),
      ("kl_divergence", 0.10536051565782628), ("perplexity", 1.1111111111111112), ("brier", 0.01),
    ]
    for (name, value) in expected { try isNear(field(name, of: json), value) }
    try isNear(field("probability", of: field("gradient", of: json)), -1.1111111111111112)
    try isNear(field("logit", of: field("gradient", of: json)), -0.1)
    guard case .array(let terms) = field("terms", of: json) else { throw Missing() }
    #expect(terms.count == 2)
    #expect(terms[0] == .number(0))
    try isNear(terms[1], 0.10536051565782628)
  }

  @Test("of a distribution has the documented fields in their order")
  func categorical() throws {
    let json = Session("classes=cat,dog,fox y=dog p=0.7,0.2,0.1").workspace.json
    #expect(
      fields(json) == [
        "kind", "classes", "target", "probabilities", "logits", "loss", "unit", "terms", "gradient",
        "entropy", "kl_divergence", "perplexity", "brier",
      ])
    #expect(fields(field("gradient", of: json)) == ["probabilities", "logits"])
    #expect(field("classes", of: json) == .strings(["cat", "dog", "fox"]))
    #expect(field("target", of: json) == .numbers([0, 1, 0]))
    #expect(field("probabilities", of: json) == .numbers([0.7, 0.2, 0.1]))
    #expect(field("logits", of: json) == .null)
    let expected: [(String, Double)] = [
      ("loss", 1.6094379124341003), ("kl_divergence", 1.6094379124341003), ("perplexity", 5),
      ("brier", 1.14),
    ]
    for (name, value) in expected { try isNear(field(name, of: json), value) }
    guard case .array(let gradient) = field("logits", of: field("gradient", of: json)) else {
      throw Missing()
    }
    for (given, wanted) in zip(gradient, [0.7, -0.8, 0.1]) { try isNear(given, wanted) }
    #expect(
      field("probabilities", of: field("gradient", of: json)) == .numbers([0, -5, 0]))
  }

  @Test("of a mistake has message, column and hint")
  func error() throws {
    var session = Session()
    let failure = try #require(session.run("y=1 p=").failure)
    #expect(
      failure.json.text
        == "{\"error\":{\"message\":\"p has an empty value\",\"column\":5,\"hint\":\"as in p=0.08\"}}"
    )
    #expect(
      Diagnostic("no place").json.text
        == "{\"error\":{\"message\":\"no place\",\"column\":1,\"hint\":null}}")
  }

  @Test(
    "gives the logit of a single probability before T, by which the gradient is",
    arguments: [("y=1 z=3 T=2", 3), ("y=1 p=0.5 T=2", 0), ("y=0 z=-1.5", -1.5)]
      as [(String, Double)])
  func logitBeforeT(_ line: String, _ logit: Double) {
    #expect(field("logit", of: Session(line).workspace.json) == .number(logit))
  }

  @Test("gives logits as they were given, and names unnamed classes by index")
  func logits() {
    let json = Session("y=0 z=2,-inf,1 T=2").workspace.json
    #expect(field("logits", of: json) == .numbers([2, -.infinity, 1]))
    #expect(field("classes", of: json) == .strings(["0", "1", "2"]))
    #expect(json.text.contains("\"logits\":[2,\"-inf\",1]"))
  }

  @Test("says what is not finite in words, and never −0")
  func notFinite() {
    #expect(json("y=1 p=0").contains("\"loss\":\"inf\""))
    #expect(json("y=1 p=0").contains("\"logit\":\"-inf\""))
    #expect(
      JSON.numbers([.infinity, -.infinity, .nan, -0.0]).text == "[\"inf\",\"-inf\",\"nan\",0]")
    for line in ["y=1 p=1", "y=0 p=0", "y=1 p=0.5", "y=0 p=1,0", "y=0.5 p=0.5", "y=0 z=0,0"] {
      #expect(!json(line).contains("-0,"))
      #expect(!json(line).contains("-0]"))
      #expect(!json(line).contains("-0}"))
    }
  }

  @Test("tells settings only where one is not its default")
  func settings() {
    #expect(json("y=1 p=0.9 T=2").hasSuffix(",\"settings\":{\"temperature\":2}}"))
    #expect(!json("y=1 p=0.9 T=1 unit=bit").contains("settings"))
  }

  @Test("counts losses in the unit, gradients in nats, perplexity in neither")
  func units() throws {
    let json = Session("y=1 p=0.5 unit=bit").workspace.json
    #expect(field("loss", of: json) == .number(1))
    #expect(field("kl_divergence", of: json) == .number(1))
    #expect(field("perplexity", of: json) == .number(2))
    try isNear(field("probability", of: field("gradient", of: json)), -2)
    guard case .array(let terms) = field("terms", of: json) else { throw Missing() }
    #expect(terms == [.number(0), .number(1)])
  }

  @Test("of a workspace without work is an object too")
  func empty() {
    #expect(json("unit=bit") == "{\"kind\":\"empty\",\"unit\":\"bit\"}")
  }

  @Test(
    "of other commands begins with their name",
    arguments: [
      ("help", "help"), ("help p", "help"), ("terms", "terms"), ("costs", "costs"),
      ("sweep p 0.1 0.9 3", "sweep"), ("rows 1:0.5", "rows"), ("say hello", "say"),
      ("wait 2", "wait"), ("ease 0", "ease"),
      ("axis log", "axis"), ("plot", "plot"),
      ("page help", "page"), ("redraw", "redraw"), ("suspend", "suspend"), ("quit", "quit"),
      ("save a", "save"), ("run a", "run"), ("undo", "empty"), ("flip", "binary"),
      ("reset", "reset"),
    ])
  func kinds(_ line: String, _ kind: String) {
    var session = Session("y=1 p=0.9")
    let text = session.run(line).outcomes.last?.json.text ?? ""
    #expect(text.hasPrefix("{\"kind\":\"\(kind)\""), "\(text)")
  }

  @Test("of a sweep has a row a value, with both ends exact")
  func sweep() throws {
    var session = Session("y=1 p=0.9")
    let json = try #require(session.run("sweep p 0.1 0.7 4").outcomes.last?.json)
    guard case .array(let rows) = field("rows", of: json) else { throw Missing() }
    #expect(rows.count == 4)
    #expect(fields(json) == ["kind", "variable", "unit", "rows"])
    guard case .array(let first) = rows[0], case .array(let last) = rows[3] else { throw Missing() }
    #expect(first[0] == .number(0.1))
    #expect(last[0] == .number(0.7))
    #expect(last[1] == .number(0.35667494393873245))
  }

  @Test(
    "can be read back by others, whatever the names", arguments: ["\"q\"", "\t\\", "猫", "\u{7F}a"])
  func escapes(_ name: String) throws {
    let value = JSON.object([.init(name, .string(name))])
    for text in [value.text, value.asciiText] {
      let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
      #expect(read == [name: name])
    }
    #expect(value.asciiText.utf8.allSatisfy { $0 < 0x80 })
  }

  /// Within four units in the last place: the losses have tests of their own.
  private func isNear(
    _ json: JSON?, _ wanted: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard case .number(let value) = json else { throw Missing() }
    #expect(abs(value - wanted) <= 4 * wanted.ulp, sourceLocation: sourceLocation)
  }
}
