internal import Canvas

/// A drawing as SVG, element by element; all text is escaped and every number is short.
struct SVG {
  /// What a file of ours begins with, so that it is known again.
  static let mark = "<!-- drawn by logloss -->"

  private let size: Size
  private var elements: [String] = []

  init(_ size: Size) { self.size = size }

  /// How a text stands at its place.
  enum Anchor: String { case start, middle, end }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    elements.append("<\(name)\(SVG.text(of: attributes))/>")
  }

  mutating func write(
    _ text: String, x: Double, y: Double, size: Double, _ color: String, _ anchor: Anchor = .start,
    isBold: Bool = false, id: String? = nil
  ) {
    let attributes: KeyValuePairs = [
      "x": SVG.number(x), "y": SVG.number(y), "font-size": SVG.number(size), "fill": color,
      "text-anchor": anchor.rawValue, "font-weight": isBold ? "bold" : "normal",
    ]
    let known = id.map { " id=\"\($0)\"" } ?? ""
    elements.append("<text\(known)\(SVG.text(of: attributes))>\(SVG.escaped(text))</text>")
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ color: String,
    width: Double = 2, dashes: String = "none"
  ) {
    element(
      "line",
      [
        "x1": SVG.number(start.x), "y1": SVG.number(start.y), "x2": SVG.number(end.x),
        "y2": SVG.number(end.y), "stroke": color, "stroke-width": SVG.number(width),
        "stroke-dasharray": dashes,
      ])
  }

  /// The lines of the whole file, with a title for those who hear it read.
  func file(title: String) -> [String] {
    let (width, height) = (size.columns, size.rows)
    let lines = [
      SVG.mark,
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, sans-serif">
      """,
      "<title>\(SVG.escaped(title))</title>",
    ]
    return lines + elements + ["</svg>"]
  }

  /// A coordinate, to a hundredth.
  static func number(_ value: Double) -> String {
    Decimal(mantissa: Int((value * 100).rounded()), exponent: -2).text
  }

  /// About how wide a text is; what draws it has its own fonts.
  static func width(_ text: String, size: Double) -> Double {
    0.56 * size * Double(TextWidth.columns(of: text))
  }

  /// Corners joined by straight lines, closed to an area or not.
  static func path(_ points: [(x: Double, y: Double)], isClosed: Bool) -> String {
    let corners = points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
    return "M" + corners + (isClosed ? "Z" : "")
  }

  private static func text(of attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text without what means something else in XML, or may not stand in it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: break
      // ASCII alone is read alike by whatever opens the file.
      case _ where !scalar.isASCII: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
