/// A number in digits several cells high.
package enum BigDigits {
  /// How the digits are drawn.
  package enum Kind: Hashable, Sendable {
    /// Five by seven pixels with round corners, each of so many columns and rows.
    case round(width: Int, height: Int, GlyphSet)
    /// Three by five pixels, each of so many columns and rows.
    case blocks(width: Int, height: Int, GlyphSet)
    /// Four columns by three rows of half blocks.
    case small
    /// Four columns by three rows of ASCII strokes.
    case segments

    /// Six columns by five rows.
    package static let large = Kind.blocks(width: 2, height: 1, .braille)
  }

  package static func size(of text: String, kind: Kind) -> Size {
    let pixel = kind.pixel
    let widths = pictures(of: text, kind).map { width(of: $0) }
    let gaps = max(0, widths.count - 1)
    return Size(
      columns: (widths.reduce(0, +) + gaps) * pixel.columns,
      rows: kind.height * pixel.rows
    )
  }

  /// Draws digits, `.`, `-`, `+`, `e`, `∞`, `?` and the word `inf`; any other character is a gap.
  package static func draw(
    _ text: String,
    on screen: inout Screen,
    column: Int,
    row: Int,
    kind: Kind,
    _ style: Style = .bold
  ) {
    let pixel = kind.pixel
    var left = column
    for picture in pictures(of: text, kind) {
      var place = Position(column: left, row: row)
      for scalar in picture.unicodeScalars {
        if scalar == "/" {
          place = Position(column: left, row: place.row + pixel.rows)
          continue
        }
        if scalar != " " {
          let cell = kind.pixel(style) ?? Cell(scalar, style)
          let pixels = Rect(
            column: place.column, row: place.row, columns: pixel.columns, rows: pixel.rows)
          screen.fill(pixels, cell)
        }
        place.column += pixel.columns
      }
      left += (width(of: picture) + 1) * pixel.columns
    }
  }

  private static func pictures(of text: String, _ kind: Kind) -> [String] {
    // Strokes have no sign for the infinite.
    let shown = kind == .segments ? text.flatMap { $0 == "∞" ? "inf" : String($0) } : Array(text)
    return shown.map { kind.picture(of: $0) }
  }

  /// The longest row of a picture.
  private static func width(of picture: String) -> Int {
    var longest = 0
    var current = 0
    for scalar in picture.unicodeScalars {
      current = scalar == "/" ? 0 : current + 1
      longest = max(longest, current)
    }
    return longest
  }
}

extension BigDigits.Kind {
  /// The largest digits that have room; nil where there is none for the smallest.
  ///
  /// Pixels are nearly square: twice as wide as high, for cells are twice as high as wide.
  package static func largest(
    for text: String, in room: Size, _ glyphs: GlyphSet
  ) -> BigDigits.Kind? {
    // Corners are only seen to be round where there are some more rows.
    let fonts: [(kind: (Int, Int, GlyphSet) -> BigDigits.Kind, lowest: Int)] = [
      (BigDigits.Kind.round, 2), (BigDigits.Kind.blocks, 1),
    ]
    for (kind, lowest) in fonts {
      let pixels = BigDigits.size(of: text, kind: kind(1, 1, glyphs))
      let widest = room.columns / max(1, pixels.columns)
      let highest = min(room.rows / pixels.rows, widest / 2)
      if highest >= lowest {
        return kind(min(widest, (5 * highest + 1) / 2), highest, glyphs)
      }
    }
    let strokes: BigDigits.Kind = glyphs == .ascii ? .segments : .small
    let size = BigDigits.size(of: text, kind: strokes)
    return size.columns <= room.columns && size.rows <= room.rows ? strokes : nil
  }

  fileprivate var pixel: Size {
    switch self {
    case .round(let width, let height, _), .blocks(let width, let height, _):
      Size(columns: width, rows: height)
    case .small, .segments: Size(columns: 1, rows: 1)
    }
  }

  /// Rows of a picture.
  fileprivate var height: Int {
    switch self {
    case .round: 7
    case .blocks: 5
    case .small, .segments: 3
    }
  }

  /// What a pixel is filled with; nil where the picture's own scalars are drawn.
  fileprivate func pixel(_ style: Style) -> Cell? {
    switch self {
    case .round(let width, _, let glyphs), .blocks(let width, _, let glyphs):
      width < Self.solidWidth ? Cell(glyphs[.block], style) : .solid(style.ink, glyphs)
    case .small, .segments: nil
    }
  }

  /// Narrower pixels would cost more bytes as blanks, for what changes the looks around each.
  private static let solidWidth = 4

  fileprivate func picture(of character: Character) -> String {
    let font =
      switch self {
      case .round: BigDigits.round
      case .blocks: BigDigits.blocks
      case .small: BigDigits.small
      case .segments: BigDigits.segments
      }
    return font[character] ?? "  "
  }
}
