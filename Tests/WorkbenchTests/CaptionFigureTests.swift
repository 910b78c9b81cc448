import Foundation
import Testing

@testable import Workbench

/// A value of a state, and what its formula comes to.
struct Formula: Sendable, CustomTestStringConvertible {
  let setting: String
  let value: String
  let truth: Double

  init(_ setting: String, _ value: String, _ truth: Double) {
    (self.setting, self.value, self.truth) = (setting, value, truth)
  }

  var testDescription: String { "{\(value) of \(setting)}" }

  static let all = ofOne + ofClasses + ofCurves + ofRows + ofMistakes

  private static let ofOne = [
    Formula("y=1 p=0.08", "loss", -log(0.08)), Formula("y=1 p=0.08 unit=bit", "loss", -log2(0.08)),
    Formula("y=1 p=0.08", "share", 0.08), Formula("y=0 p=0.08", "share", 0.92),
    Formula("y=1 p=0.08", "p", 0.08), Formula("y=0.3 p=0.08", "y", 0.3),
    Formula("y=1 p=0.08 T=2.5", "T", 2.5), Formula("y=1 p=0.08 unit=bit", "perplexity", 12.5),
    Formula("y=1 p=0.99", "brier", 0.0001), Formula("y=1 p=0.01", "slope_p", -100),
    Formula("y=1 p=0.01 unit=bit", "slope_z", -0.99),
    Formula("y=1 p=0.01 loss=brier", "slope_z", -0.019602),
  ]

  private static let world = -(0.7 * log(0.7) + 0.2 * log(0.2) + 0.1 * log(0.1))
  private static let waste = 0.7 * log(0.7 / 0.6) + 0.2 * log(0.2 / 0.3)
  private static let forecast = "y=0.7,0.2,0.1 p=0.6,0.3,0.1"

  private static let ofClasses = [
    Formula(forecast, "entropy", world), Formula(forecast + " unit=bit", "entropy", world / log(2)),
    Formula(forecast, "kl", waste), Formula(forecast + " unit=dit", "kl", waste / log(10)),
    Formula(forecast, "perplexity", exp(world + waste)),
    Formula("y=1 p=0.5,0.3,0.2", "brier", 0.78),
  ]

  private static let coin = -(0.7 * log(0.7) + 0.3 * log(0.3))
  private static let most = 0.9 + 0.1 / 3
  private static let smoothed = "y=0 p=0.8,0.1,0.1 smoothing=0.1"

  private static let ofCurves = [
    Formula("y=1 p=0.3", "least", 0), Formula("y=1 p=0.3", "best", 1),
    Formula("y=0 p=0.3", "best", 0), Formula("y=0.7 p=0.3", "best", 0.7),
    Formula("y=0.3 p=0.3", "best", 0.3), Formula("y=0.7 p=0.3", "least", coin),
    Formula("y=0.7 p=0.3 unit=bit", "least", coin / log(2)),
    Formula("y=0.7 p=0.3 loss=brier", "best", 0.7),
    Formula("y=0.7 p=0.3 loss=brier", "least", 0),
    Formula("y=0.7 p=0.3 loss=absolute", "best", 1),
    Formula("y=0.7 p=0.3 loss=absolute", "least", 0.3),
    Formula("y=0 p=0.2 smoothing=0.1", "best", 0.05),
    Formula("y=0 p=0.2 loss=zero_one", "least", 0),
    Formula(smoothed, "best", most),
    Formula(smoothed, "least", -most * log(most) - 0.2 / 3 * log(0.1 / 3)),
  ]

  private static let tenRows = "rows 1:0.6*7,1:0.45,0:0.8*2"
  private static let sum = -(7 * log(0.6) + log(0.45) + 2 * log(0.2))

  private static let ofRows = [
    Formula(tenRows, "mean", sum / 10), Formula(tenRows, "count", 10),
    Formula(tenRows, "accuracy", 0.7),
    Formula(tenRows, "baserate", -0.8 * log(0.8) - 0.2 * log(0.2)),
    Formula(tenRows, "worst", -7 * log(0.6) / sum),
    Formula("unit=bit; " + tenRows, "mean", sum / 10 / log(2)),
  ]

  private static let top: Double = exp(10.0) / (exp(10.0) + 2)
  private static let rest: Double = 1 / (exp(10.0) + 2)

  private static let ofMistakes = [
    Formula("y=0 z=10,0,0", "twice", log(1 + 2 * exp(rest - top))),
    Formula("y=1 p=0.75 unit=bit", "twice", log2(1 + exp(-0.75))),
    Formula("y=1 p=0", "printed Keras", -log(1e-7)),
    Formula("y=1 p=0", "printed PyTorch", 100), Formula("y=1 p=0", "printed Optax", .infinity),
  ]
}

@Suite("A figure in a caption")
struct CaptionFigureTests {
  @Test("is the formula's, unrounded", arguments: Formula.all)
  func values(_ formula: Formula) throws {
    let found = try number("{\(formula.value)}", in: Session(formula.setting))
    let truth = formula.truth
    // What a library prints in single precision has seven digits.
    let reach = formula.value.hasPrefix("printed") ? 1e-7 : 1e-12
    #expect(found == truth || abs(found - truth) <= reach * max(1, truth), "\(found)")
  }

  @Test(
    "is reckoned with in the usual order",
    arguments: [
      ("{1 + 2 * 3 - 4 / 8}", 6.5), ("{(1 + 2) * 3}", 9), ("{8 / 4 / 2}", 1), ("{8 - 4 - 2}", 2),
      ("{-2 ^ 2}", -4), ("{(-2) ^ 2}", 4), ("{(-2) ^ 3}", -8), ("{2 ^ 3 ^ 2}", 512),
      ("{2 ^ -1}", 0.5), ("{2*-3}", -6), ("{- - 3}", 3), ("{0 ^ 0}", 1), ("{1e-3 * 1.5E+3}", 1.5),
      ("{exp(1)}", exp(1.0)), ("{exp(-800)}", 0), ("{log(0)}", -.infinity),
      ("{sqrt(2)}", 2.squareRoot()),
      ("{log(loss of y=1 p=0.5)}", log(log(2.0))), ("{(((p)))}", 0.9),
      ("{(loss of y=0 p=0.99) - (loss of y=0 p=0.9)}", log(10.0)),
      ("{(loss of p=0.25) / loss}", log(0.25) / log(0.9)),
      ("{(loss of p=(0.25)) / loss}", .nan),
      ("{100 * (loss of flip; p=0.5; unit=bit)}", 100), ("1.386", 1.386), ("inf", .infinity),
    ])
  func arithmetic(_ text: String, _ truth: Double) throws {
    let session = Session("y=1 p=0.9")
    guard !truth.isNaN else {
      #expect(throws: Diagnostic.self) { try number(text, in: session) }
      return
    }
    let found = try number(text, in: session)
    #expect(found == truth || abs(found - truth) <= 1e-12 * abs(truth), "\(found)")
  }

  @Test("pairs its parentheses, and none that is quoted")
  func parentheses() throws {
    let session = Session("y=1 p=0.9")
    let nested = try number("{(((1) + (2)) * ((3)))}", in: session)
    #expect(nested == 9)
    let quoted = try number("{((loss of classes=\")a(\",b y=b p=0.75,0.25) * 1)}", in: session)
    #expect(abs(quoted - log(4)) <= 1e-12)
  }

  @Test(
    "is written as the screen shows it, or as it is wanted",
    arguments: [
      ("{loss}, {2 * loss}, {0 - loss}", "0.105, 0.211, −0.105"),
      ("{loss to 0}, {loss to 5}, {0 - loss to 4}", "0, 0.10536, −0.1054"),
      ("{0 - 0.0001 to 2}, {1000 / 3}, {log(0)} {log(0) to 3}", "0.00, 333.33, −∞ −∞"),
      ("{share as %}, {1 / 3 as %}, {1 as %}, {-0.5 as %}", "90%, 33.33%, 100%, −50%"),
      ("{loss of y=0 to 4}, {(loss of y=0) / 2 to 2}", "2.3026, 1.15"),
      (
        "{p}, {p to 3}, {slope_p}, {slope_z of y=0}, {best}, {least}",
        "0.9, 0.900, −1.111, 0.9, 1, 0"
      ),
      ("{perplexity}, {perplexity of p=0}, {kl of p=0}", "1.111, ∞, ∞"),
      ("{printed Keras of p=0}, {printed Keras 2 of p=0}", "16.118095, 15.424949"),
      ("{printed Keras of p=0 to 2}, {printed Optax of p=0}", "16.12, ∞"),
      ("{shares of y=0 z=2,1,0}", "(0.665, 0.245, 0.09)"),
      ("{slope_z of y=0 z=2,1,0}", "(−0.335, 0.245, 0.090)"),
      ("{slope_z of y=0 z=2,1,0 to 1}", "(−0.3, 0.2, 0.1)"),
      ("{slope_p of y=0 p=0.5,0.5}", "(−2.000, 0.000)"),
      (
        "{shares of y=0 z=0,0,0,0,0,0,0,0,0,0,0 as %}",
        "(" + [String](repeating: "9.09%, ", count: 10).joined() + "…)"
      ),
      ("{accuracy of rows 1:0.6*7,1:0.45}, {baserate of rows 1:0.6,0:0.5}", "87.5%, 0.693"),
    ])
  func style(_ text: String, _ said: String) throws {
    #expect(try caption(text).text(in: Session("y=1 p=0.9")) == said)
  }

  @Test("keeps to its number of signs, whatever is thrown at it")
  func depth() throws {
    let most = 200
    let session = Session("y=1 p=0.9")
    for (open, close) in [("(", ")"), ("-", ""), ("2^", ""), ("1+", "")] {
      let text = { (count: Int) in
        "{" + String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
          + "}"
      }
      #expect(throws: Never.self) { try number(text(most), in: session) }
      #expect(throws: Diagnostic.self) { try number(text(most + 1), in: session) }
      #expect(throws: Diagnostic.self) { try number(text(10_000), in: session) }
    }
  }

  @Test("has each of its values in the README, and in the message on an unknown one")
  func everyValueIsNamed() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let failure = #expect(throws: Diagnostic.self) { try caption("{zzzzzz}") }
    let hint = try #require(failure?.hint)
    for value in Caption.Value.allCases.map(\.rawValue) {
      #expect(readme.contains("`{\(value)}`") || readme.contains("`{\(value) "), "{\(value)}")
      #expect(hint.contains(value))
    }
    for function in CaptionExpression.Function.allCases {
      #expect(readme.contains("`\(function.rawValue)`"))
    }
  }

  private func caption(_ text: String) throws -> Caption {
    try Caption(text, at: Place(line: text, range: text.startIndex..<text.endIndex))
  }

  private func number(_ text: String, in session: Session) throws -> Double {
    try caption(text).number(in: session)
  }
}
