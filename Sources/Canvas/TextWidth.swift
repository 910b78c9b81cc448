/// How many columns of a terminal text takes.
///
/// Follows Unicode's East Asian Width and emoji data, as terminals do: 0 for what combines or controls, 2 for wide glyphs and
/// emoji, else 1. A glyph of several scalars takes at most 2.
package enum TextWidth {
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return 1
    case 0...0x9F, 0xAD: return 0
    // Signs of prose, arrows, mathematics, box drawing, blocks and braille fill the screen, so they skip the search.
    case 0xA0...0x2FF, 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC, 0x2800...0x28FF:
      return 1
    // The second and third parts of a Korean syllable join its first.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // Signs that go before a number and enclose it, formats in name only.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    // Two regional indicators make one flag of two columns.
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return scalar.properties.isEmojiPresentation || isWide(value) ? 2 : 1
    }
  }

  package static func columns(of character: Character) -> Int {
    var sum = 0
    for scalar in character.unicodeScalars {
      // The selector asks for the emoji's own, wide picture.
      sum += scalar == emojiSelector && sum > 0 ? 1 : columns(of: scalar)
    }
    return min(sum, 2)
  }

  package static func columns(of text: String) -> Int {
    text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
      ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  /// False for what no terminal can be trusted to draw: the mark of broken text, and scalars without a meaning.
  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\u{FFFD}" && (scalar.isASCII || scalar.properties.generalCategory != .unassigned)
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if value < wide[middle].lowerBound {
        high = middle
      } else if value > wide[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// East Asian Width W and F outside the emoji, whole blocks where only unassigned scalars are let in.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F202,
    0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}

extension String {
  /// As much as fits in a number of columns; what is cut is shown by an ellipsis.
  package func clipped(to columns: Int, _ glyphs: GlyphSet = .braille) -> String {
    guard columns > 0 else { return "" }
    guard TextWidth.columns(of: self) > columns else { return self }
    var kept = ""
    var used = 0
    for character in self {
      let width = TextWidth.columns(of: character)
      guard used + width <= columns - 1 else { break }
      kept.append(character)
      used += width
    }
    kept.unicodeScalars.append(glyphs[.ellipsis])
    return kept
  }

  /// The text followed by blanks up to a number of columns; never shortened.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }
}
