/// A pair of braces in a caption: what is computed, and how it is written.
struct CaptionBrace: Sendable {
  enum Style: Hashable, Sendable {
    /// As the screen shows it.
    case plain
    /// `to 4`: so many decimals.
    case decimals(Int)
    /// `as %`: with two decimals at most.
    case percent
  }

  private let expression: CaptionExpression
  private let style: Style
  private let inside: Stretch

  init(_ inside: Stretch) throws(Diagnostic) {
    self.inside = inside
    let (style, rest) = try CaptionBrace.style(of: inside.trimmed)
    self.style = style
    expression = try CaptionExpression(rest)
  }

  /// A style that stands at the end, and what it is the style of.
  private static func style(of inside: Stretch) throws(Diagnostic) -> (Style, Stretch) {
    let words = inside.characters.split(separator: " ")
    guard words.count > 2 else { return (.plain, inside) }
    let (word, value) = (words[words.count - 2], words[words.count - 1])
    let rest = inside[inside.characters.startIndex..<word.startIndex].trimmed
    if word.elementsEqual("as"), value.elementsEqual("%") { return (.percent, rest) }
    guard word.elementsEqual("to"), value.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return (.plain, inside)
    }
    guard value.count == 1, let decimals = Int(String(value)) else {
      throw Diagnostic(
        "a number is written to 0 to 9 decimals, not \(String(value).shortened())",
        at: inside.columns(of: value.indices), hint: "as in {loss to 4}")
    }
    return (.decimals(decimals), rest)
  }

  func text(in session: Session) throws(Diagnostic) -> String {
    if let said = try expression.said(in: session) {
      if let text = said.text(style) { return text }
      throw notANumber
    }
    return CaptionBrace.text(of: try expression.number(in: session), style)
  }

  /// The number before it is rounded.
  func number(in session: Session) throws(Diagnostic) -> Double {
    guard let said = try expression.said(in: session) else {
      return try expression.number(in: session)
    }
    guard let number = said.number else { throw notANumber }
    return number
  }

  private var notANumber: Diagnostic {
    Diagnostic(
      "“\(inside.text.shortened())” is no number", at: inside.columns,
      hint: "alone in its braces it can be said")
  }

  static func text(of number: Double, _ style: Style) -> String {
    let magnitude = number.magnitude
    let text =
      switch style {
      case .plain: Figure.loss(magnitude)
      case .decimals(let count):
        magnitude < .infinity ? Figure.fixed(magnitude, count) : Figure.loss(magnitude)
      case .percent: percentage(magnitude)
      }
    // What is rounded to nothing has no sign.
    return (number < 0 && text.contains { $0 != "0" && $0 != "." && $0 != "%" } ? "−" : "") + text
  }

  private static func percentage(_ number: Double) -> String {
    guard number * 100 < .infinity else { return Figure.loss(.infinity) + "%" }
    var text = Figure.fixed(number * 100, 2)[...]
    while text.last == "0" { text.removeLast() }
    return String(text.last == "." ? text.dropLast() : text) + "%"
  }
}
