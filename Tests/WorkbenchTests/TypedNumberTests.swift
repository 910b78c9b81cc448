import Testing

@testable import Workbench

@Suite("A number as it was typed")
struct TypedNumberTests {
  @Test(
    "fits what rounds to its digits, or begins with them",
    arguments: [
      ("0.44", 0.4407, .rounded), ("0.44", 0.435, .rounded), ("0.44", 0.4451, nil),
      ("0.44", 0.4349, nil), ("16.118095", 16.118095397949219, .rounded),
      ("15.942384", 15.942384719848633, .cutOff), ("15.94238", 15.942384719848633, .rounded),
      ("15.942385", 15.942384719848633, .rounded), ("-0.7054", -0.70538, .rounded),
      ("-0.7054", 0.70538, nil), ("4.25e-18", 4.248354255291589e-18, .rounded),
      ("4.25E-18", 4.248354255291589e-18, .rounded), ("1e-7", 1.19e-7, .rounded),
      ("100", 100, .rounded), ("100", 100.4, .rounded), ("100", 100.6, nil), ("0", 0, .rounded),
      ("0", 1e-30, nil), ("-0", 0, .rounded), ("0.000", 3.059e-7, .rounded), ("1", 1, .rounded),
      ("1", 0.9, nil), ("2.", 2.1, .rounded), (".5", 0.51, .rounded), ("+0.25", 0.25, .rounded),
      ("0.1000", 0.09992, .close), ("0.100", 0.1009, nil), ("inf", .infinity, .rounded),
      ("inf", -.infinity, nil), ("-inf", -.infinity, .rounded), ("nan", .nan, .rounded),
      ("nan", 1, nil), ("1", .nan, nil),
      ("0.0e-9223372036854775808", 0, .rounded),
      ("0.10536051565782628", 0.10536051565782628, .rounded),
      ("0.10536051565782", 0.10536051565782628, .cutOff),
    ] as [(String, Double, TypedNumber.Fit?)])
  func fit(_ text: String, _ value: Double, _ fit: TypedNumber.Fit?) throws {
    #expect(try TypedNumber(text).fit(of: value) == fit)
  }
}

extension TypedNumber {
  /// The number of a statement that asks for it.
  init(_ text: String) throws {
    let statement = try #require(try Lexer.statements(in: "explain " + text).first)
    self = try TypedNumber(statement.tokens[1])
  }
}
