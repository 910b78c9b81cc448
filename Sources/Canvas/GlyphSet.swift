/// What a screen is drawn with: marks of Unicode or ASCII alone, and what its curves are made of.
package enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Curves of eighth blocks, two colours a cell.
  case smooth
  /// Curves of braille dots, two of them thick.
  case braille
  /// Curves of strokes, and nothing but ASCII anywhere.
  case ascii

  /// What a mark says, whatever it looks like.
  package enum Mark: CaseIterable, Hashable, Sendable {
    case point, otherPoint, bullet
    case leftArrow, upArrow, rightArrow, downArrow
    case left, up, right, down
    case across, upright
    case shade, block, rest
    case line, heavyLine, bar
    case tickAtLeft, tickAtRight, tickBelow, corner, boundary
    case ellipsis, pause
  }

  package subscript(_ mark: Mark) -> Unicode.Scalar {
    let pair = mark.pair
    return self == .ascii ? pair.ascii : pair.unicode
  }
}

extension GlyphSet.Mark {
  fileprivate var pair: (unicode: Unicode.Scalar, ascii: Unicode.Scalar) {
    switch self {
    case .point: ("●", "@")
    case .otherPoint: ("○", "o")
    case .bullet: ("•", "*")
    case .leftArrow: ("◀", "<")
    case .upArrow: ("▲", "^")
    case .rightArrow: ("▶", ">")
    case .downArrow: ("▼", "v")
    case .left: ("←", "<")
    case .up: ("↑", "^")
    case .right: ("→", ">")
    case .down: ("↓", "v")
    case .across: ("┄", "-")
    case .upright: ("┊", ":")
    case .shade: ("░", ":")
    case .block: ("█", "#")
    case .rest: ("·", ".")
    case .line: ("─", "-")
    case .heavyLine: ("━", "=")
    case .bar: ("│", "|")
    case .tickAtLeft: ("┤", "+")
    case .tickAtRight: ("├", "+")
    case .tickBelow: ("┬", "+")
    case .corner: ("└", "+")
    case .boundary: ("╵", "|")
    case .ellipsis: ("…", "~")
    case .pause: ("❚", "|")
    }
  }
}

extension GlyphSet {
  /// The ASCII stand-in of any scalar: itself, its mark's, its letter's, or `?`.
  package static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : standIns[scalar] ?? "?"
  }

  private static let standIns: [Unicode.Scalar: Unicode.Scalar] = {
    // Signs of prose, one column each like what replaces them.
    var table: [Unicode.Scalar: Unicode.Scalar] = [
      "−": "-", "–": "-", "—": "-", "×": "x", "÷": "/", "≈": "~", "≤": "<", "≥": ">", "ŷ": "p",
      "“": "\"", "”": "\"", "‘": "'", "’": "'", "✓": "v", "✗": "x", "◐": "*", "²": "2", "³": "3",
      "\u{A0}": " ",
      "′": "'", "α": "a", "γ": "g", "ε": "e", "σ": "s", "Σ": "S", "∂": "d", "√": "V", "▄": "#",
      "▀": "#",
    ]
    for mark in Mark.allCases { table[GlyphSet.braille[mark]] = GlyphSet.ascii[mark] }
    return table
  }()
}

extension Cell {
  /// A cell filled to its edges: a blank in reverse, for between the rows of a font's own blocks many
  /// terminals leave a hairline.
  package static func solid(_ ink: Style.Ink, _ glyphs: GlyphSet) -> Cell {
    glyphs == .ascii ? Cell(glyphs[.block], Style(ink)) : Cell(" ", Style(ink, .reverse))
  }
}

extension Screen {
  /// Replaces blanks in reverse by the blocks that they look like, for text that has no attributes.
  package mutating func spellOutReverse(_ glyphs: GlyphSet) {
    for index in cells.indices
    where cells[index].scalar == " " && cells[index].style.attributes.contains(.reverse) {
      cells[index].scalar = glyphs[.block]
    }
  }

  /// Replaces every glyph that is not ASCII by its stand-in; what has none, a class name's letters say, becomes `?`.
  package mutating func reduceToASCII() {
    for index in cells.indices {
      let scalar = cells[index].scalar
      if scalar == Cell.continuationScalar {
        cells[index].scalar = " "
      } else {
        cells[index].scalar = clusters[index] == nil ? GlyphSet.ascii(for: scalar) : "?"
      }
    }
    clusters = [:]
  }
}
