import LossCore
import Testing

@testable import Workbench

/// What nobody would type on purpose: a trap would end the explorer, and all that was typed.
@Suite("Noise")
struct NoiseTests {
  /// Texts that are nearly numbers, and numbers at the ends of what there is.
  private struct Typist {
    var random: SplitMix64

    /// A few pieces of numbers in a row.
    mutating func text() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(Typist.pieces) }.joined()
    }

    /// A number that is taken nearly everywhere.
    mutating func number() -> String { pick(Typist.numbers) }

    /// A number with an exponent, which may be beyond all bounds.
    mutating func power() -> String {
      pick(["", "-", "+"]) + pick(["0", "0.0", "0.000", "1", "1.5", ".5", "99999999999999999999"])
        + "e" + pick(["", "-", "+"]) + pick(Typist.exponents)
    }

    mutating func value() -> String {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text()
      case 1: number()
      default: power()
      }
    }

    mutating func line() -> String {
      let (one, two, three) = (value(), value(), value())
      let name = pick(["0", "1", "2", "cat", "\"\"", "ŷ", one])
      let setting = pick(Setting.allCases.map(\.rawValue))
      return pick([
        "explain \(one)", "explain \(two)", "explain \(three)", "explain \(power())",
        "\(setting)=\(one)", "\(setting)=\(one),\(two)",
        "\(setting)=\(one),\(two),\(three)", "y=\(name) p=\(one) \(setting)=\(two)",
        "y=0 z=\(one),\(two),\(three) \(setting)=\(name)", "weights=\(name):\(one)",
        "rows \(name):\(one)", "rows \(name):\(one)*\(two),1:\(two)", "rows 0:0.5*\(one),\(two):1",
        "rows 0:\(one)*7,1:\(two)*1000000000", "share \(name) \(one)", "soft \(name) \(one)",
        "logit \(name) \(one)", "add \(name) \(one)", "remove \(name)", "rename \(name) \(one)",
        "normalize y=0 p=\(one),\(two),\(three)", "sweep \(setting) \(one) \(two) 3",
        "sweep p 0 1 \(one)", "y=1 p=0.5", "y=0.3 z=\(one)", "y=1 p=0.7,0.2,0.1",
        "y=0.5,0.3,0.2 z=1,2,\(one)", "flip", "terms", "costs", "libraries", "undo",
      ])
    }

    private mutating func pick(_ words: [String]) -> String {
      words.randomElement(using: &random) ?? ""
    }

    private static let pieces = [
      "0", "1", "9", ".", "-", "+", "e", "E", "%", "/", "*", ":", "1-", "0.0e-", "1e", "inf", "nan",
      "−", "∞", "９", "9223372036854775807", "9223372036854775808", "18446744073709551616", "400",
      "e400", "none", "\"", "\\", "é", "٣", "\u{301}", "=", "#", "1e-324", " ",
    ]
    private static let exponents = [
      "0", "1", "308", "324", "400", "9223372036854775807", "9223372036854775808",
    ]
    private static let numbers = [
      "0", "-0", "1", "-1", "0.5", "2", "1-1e-300", "1-5e-324", "5e-324", "1e-308", "1e-7", "90%",
      "1/3", "1e308", "1.7976931348623157e308", "-1e308", "inf", "-inf", "745", "-745", "1e16",
    ]
  }

  @Test(
    "of any kind is an answer or a mistake with a place in its line",
    arguments: 0..<16 as Range<UInt64>)
  func noise(seed: UInt64) {
    var typist = Typist(random: SplitMix64(seed: seed))
    var session = Session(seed.isMultiple(of: 2) ? Workspace() : .opening)
    for _ in 0..<150 {
      let line = typist.line()
      let result = session.run(line)
      if let failure = result.failure {
        #expect((0...line.count).contains(failure.columns.lowerBound), "\(line)")
        #expect(failure.columns.upperBound <= line.count, "\(line)")
      }
      for outcome in result.outcomes { #expect(!outcome.json.text.isEmpty, "\(line)") }
      #expect(session.workspace.loss?.isNaN != true, "\(line)\n\(session.workspace.statements)")
      #expect(!Sentence.of(session.workspace).contains("nan"))
      _ = BinaryReading(session.workspace)?.working
      _ = ClassesReading(session.workspace)?.working
    }
  }
}
