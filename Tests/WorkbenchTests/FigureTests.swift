import LossCore
import Testing

@testable import Workbench

@Suite("Figures")
struct FigureTests {
  @Test(
    "read back as the same double when they are the shortest",
    arguments: [
      (0.1, "0.1"), (-0.0, "0"), (1, "1"), (1e-7, "1e-7"), (1e300, "1e300"), (1.5e-9, "1.5e-9"),
      (.infinity, "inf"),
      (-.infinity, "-inf"), (.nan, "nan"), (1.0 / 3, "0.3333333333333333"), (100, "100"),
    ] as [(Double, String)])
  func shortest(_ value: Double, _ text: String) {
    #expect(Figure.shortest(value) == text)
    if value.isFinite { #expect(Double(text) == value) }
  }

  @Test(
    "of few digits are rounded, not cut",
    arguments: [
      (2.525_728_644, 4, "2.526"), (0.08, 4, "0.08"), (0.099_996, 4, "0.1"), (999.96, 4, "1000"),
      (1_234_567, 4, "1235000"), (12_345_678, 4, "1.235e7"), (0.000_012_345, 3, "1.23e-5"),
      (-0.5, 2, "-0.5"), (0, 4, "0"), (9.9999e-5, 2, "0.0001"), (1e22, 3, "1e22"),
    ] as [(Double, Int, String)])
  func short(_ value: Double, _ digits: Int, _ text: String) {
    #expect(Figure.short(value, digits: digits) == text)
  }

  @Test(
    "of a share are per cent of 1",
    arguments: [
      (0.07, 4, "7%"), (2.0 / 3, 4, "66.67%"), (0.123_45, 3, "12.3%"), (0.005, 2, "0.5%"),
      (1, 2, "100%"), (0, 2, "0%"),
    ] as [(Double, Int, String)])
  func percent(_ share: Double, _ digits: Int, _ text: String) {
    #expect(Figure.percent(share, digits: digits) == text)
  }

  @Test(
    "of fixed decimals have as many as were asked for",
    arguments: [
      (0.5, 3, "0.500"), (2.525_728, 3, "2.526"), (0.000_4, 3, "0.000"), (0.000_5, 3, "0.001"),
      (0.999_6, 3, "1.000"), (-0.000_1, 2, "0.00"), (12, 0, "12"), (99.96, 1, "100.0"),
      (0, 2, "0.00"), (1e-300, 2, "0.00"), (0.05, 1, "0.1"), (9.5, 0, "10"), (-1.25, 1, "-1.3"),
    ] as [(Double, Int, String)])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Figure.fixed(value, decimals) == text)
  }

  @Test(
    "of a loss have three decimals while those say something",
    arguments: [
      (2.525_728, "2.526"), (0.105_36, "0.105"), (0.01005, "0.0101"), (0, "0"), (1, "1.000"),
      (1e-12, "1e-12"), (.infinity, "∞"), (-.infinity, "−∞"), (123.456, "123.46"),
      (1234.56, "1234.6"),
      (12_345.6, "12346"), (123_456, "123456"), (4.248_354e-18, "4.25e-18"), (0.693_147, "0.693"),
      (1e7, "1e7"), (99.9949, "99.995"),
    ] as [(Double, String)])
  func loss(_ value: Double, _ text: String) {
    #expect(Figure.loss(value) == text)
  }

  @Test(
    "of a sum show that it is not 1",
    arguments: [
      (0.99, "0.99"), (0.999_999_9, "0.9999999"), (1.000_000_1, "1.0000001"), (1, "1"),
      (1.000_000_5, "1.0000005"), (0.990_123_4, "0.9901"), (1.0.nextUp, "1.0000000000000002"),
    ]
      as [(Double, String)])
  func sum(_ value: Double, _ text: String) {
    #expect(Figure.sum(value) == text)
  }

  @Test(
    "of a probability read back as the same one",
    arguments: [
      "0.9", "1-1e-12", "1-1e-300", "1e-300", "0", "1", "1/3", "2/3", "99/100", "0.999999",
    ])
  func literal(_ text: String) throws {
    let given = try Numeral(text).probability()
    let read = try Numeral(Figure.literal(given)).probability()
    #expect(read.value == given.value)
    // Where the value decides, its complement is its difference to 1.
    #expect(read.complement == given.complement || given.value < 0.99)
  }

  @Test("of a probability never round to 0 or 1 unless it is one")
  func shortProbability() throws {
    #expect(Figure.short(try Probability(complementOf: 1e-12)) == "1-1e-12")
    #expect(Figure.short(Probability.one) == "1")
    #expect(Figure.short(Probability.zero) == "0")
    #expect(Figure.short(try Probability(1e-300)) == "1e-300")
  }
}
