extension String {
  /// The text in ASCII alone, for terminals and pipes that show nothing else.
  ///
  /// What has no stand-in becomes `?`.
  package var ascii: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var text = ""
    text.reserveCapacity(utf8.count)
    for character in self {
      if character.isASCII { text.append(character) } else { text += standIns[character] ?? "?" }
    }
    return text
  }
}

extension JSON {
  /// One line of ASCII text that reads back as the same value.
  package var asciiText: String {
    // Beyond ASCII there is nothing outside of strings.
    text.unicodeScalars.reduce(into: "") { text, scalar in
      guard !scalar.isASCII else { return text.unicodeScalars.append(scalar) }
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}

private let standIns: [Character: String] = [
  "ŷ": "p", "−": "-", "·": "*", "×": "x", "÷": "/", "∞": "inf", "–": "-", "—": "-", "…": "...",
  "“": "\"", "”": "\"", "‘": "'", "’": "'", "‖": "||", "≤": "<=", "≥": ">=", "≈": "~", "½": "1/2",
  "▶": ">", "◀": "<", "▲": "^", "▼": "v", "→": ">", "←": "<", "↑": "^", "↓": "v", "σ": "sigma",
  "Σ": "sum", "ε": "eps", "γ": "gamma", "α": "alpha", "ₖ": "_k", "●": "@", "◐": "*", "○": "o",
  "✓": "v", "✗": "x", "•": "*", "√": "sqrt",
  "₂": "2", "′": "'",
  "\u{FFFD}": "?", "\u{A0}": " ",
]
