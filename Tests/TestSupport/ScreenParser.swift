import CPseudoterminal
package import Canvas

/// What a terminal would show after some bytes: enough of a VT for what ncurses sends.
package struct ScreenParser {
  /// How a glyph looks; colours by index.
  package struct Look: Hashable {
    package var foreground: Int?
    package var background: Int?
    package var isBold: Bool
    package var isDim = false
    package var isUnderlined: Bool
    package var isReversed: Bool

    package init(
      foreground: Int? = nil, background: Int? = nil, isBold: Bool = false,
      isUnderlined: Bool = false, isReversed: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      self.isBold = isBold
      self.isUnderlined = isUnderlined
      self.isReversed = isReversed
    }
  }

  package struct Glyph: Hashable {
    /// Empty in the second column of a wide glyph.
    package var text = " "
    package var look = Look()
  }

  package private(set) var size: Size
  var grid: [[Glyph]]
  var mainGrid: [[Glyph]]?
  var cursor = (column: 0, row: 0)
  var savedCursor = (column: 0, row: 0)
  var look = Look()
  var margins: ClosedRange<Int>
  /// The private modes that are on, by number.
  package internal(set) var privateModes = Self.initialModes
  /// How often the alternate screen was entered.
  package internal(set) var openings = 0
  /// What a terminal had to clamp or wrap because it was asked to go beyond its edges.
  package internal(set) var strays: [String] = []
  /// Whether the two character sets draw lines, and which of them is in use.
  private var drawsLines = [false, false]
  private var charset = 0
  private var input = Input.ground
  private var pending: [UInt8] = []

  private enum Input { case ground, escape, charset(Int), sequence(String), string }

  package static let alternateScreen = 1049
  static let wrapping = 7
  static let shownCursor = 25
  package static let initialModes: Set<Int> = [wrapping, shownCursor]

  package init(_ size: Size) {
    self.size = size
    grid = Self.blank(size)
    margins = 0...size.rows - 1
  }

  var columns: Int { size.columns }
  var rows: Int { size.rows }

  static func blank(_ size: Size) -> [[Glyph]] {
    Array(repeating: Array(repeating: Glyph(), count: size.columns), count: size.rows)
  }

  package var isAlternate: Bool { mainGrid != nil }
  package var showsCursor: Bool { privateModes.contains(Self.shownCursor) }
  package var bracketsPaste: Bool { privateModes.contains(2004) }
  /// What of a mouse is told: presses 1000, drags 1002, all motion 1003, and in which form.
  package var mouseModes: [Int] {
    [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016].filter(privateModes.contains)
  }

  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    grid.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
  package var text: String { lines.joined(separator: "\n") }

  /// What an eye can tell apart: glyphs with their looks, of blanks only the ground, and the cursor.
  package var appearance: Appearance {
    let rows = grid.map { row in
      row.map { glyph in
        guard glyph.text == " ", !glyph.look.isReversed, !glyph.look.isUnderlined else {
          return glyph
        }
        return Glyph(look: Look(background: glyph.look.background))
      }
    }
    return Appearance(rows: rows, cursor: showsCursor ? [cursor.column, cursor.row] : nil)
  }

  package struct Appearance: Hashable {
    package let rows: [[Glyph]]
    package let cursor: [Int]?
  }

  package func glyph(column: Int, row: Int) -> Glyph { grid[row][column] }

  /// Takes over a new size, as most terminals do: what does not fit is cut.
  package mutating func resize(to new: Size) {
    func fitted(_ grid: [[Glyph]]) -> [[Glyph]] {
      var fitted = Self.blank(new)
      for row in 0..<min(rows, new.rows) {
        for column in 0..<min(columns, new.columns) { fitted[row][column] = grid[row][column] }
      }
      return fitted
    }
    grid = fitted(grid)
    mainGrid = mainGrid.map(fitted)
    size = new
    cursor = (min(cursor.column, columns - 1), min(cursor.row, rows - 1))
    margins = 0...rows - 1
  }

  package mutating func forgetStrays() { strays = [] }

  mutating func stray(_ what: String) {
    if strays.count < 10 { strays.append("\(what) at \(cursor) of \(columns) x \(rows)") }
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch input {
    case .ground: feedText(byte)
    case .charset(let charset):
      drawsLines[charset] = byte == UInt8(ascii: "0")
      input = .ground
    case .string:
      if byte == 0x07 { input = .ground } else if byte == 0x1B { input = .escape }
    case .escape: feedEscape(byte)
    case .sequence(let parameters):
      if (0x40...0x7E).contains(byte) {
        input = .ground
        perform(byte, parameters)
      } else {
        input = .sequence(parameters + String(UnicodeScalar(byte)))
      }
    }
  }

  private mutating func feedEscape(_ byte: UInt8) {
    input = .ground
    switch byte {
    case UInt8(ascii: "["): input = .sequence("")
    case UInt8(ascii: "("): input = .charset(0)
    case UInt8(ascii: ")"): input = .charset(1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"): input = .string
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): restoreCursor()
    case UInt8(ascii: "M"): cursor.row > margins.lowerBound ? cursor.row -= 1 : scroll(down: 1)
    default: break
    }
  }

  private mutating func feedText(_ byte: UInt8) {
    // What is cut off, as by a program that stops amid a character, takes nothing of what follows.
    if byte & 0xC0 != 0x80 { pending = [] }
    switch byte {
    case 0x1B: input = .escape
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x0E, 0x0F: charset = 0x0F - Int(byte)
    case 0x00..<0x20, 0x7F: break
    default:
      pending.append(byte)
      if let scalar = String(validating: pending, as: UTF8.self)?.unicodeScalars.first {
        put(scalar)
        pending = []
      } else if pending.count == 4 {
        pending = []
      }
    }
  }

  /// The terminal may have shrunk since.
  mutating func restoreCursor() {
    cursor = (min(savedCursor.column, columns - 1), min(savedCursor.row, rows - 1))
  }

  mutating func lineFeed() {
    if cursor.row == margins.upperBound {
      scroll(up: 1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 {
      grid[cursor.row][max(0, cursor.column - 1)].text.unicodeScalars.append(scalar)
      return
    }
    if cursor.column + width > columns {
      stray("“\(scalar)”")
      if privateModes.contains(Self.wrapping) {
        cursor.column = 0
        lineFeed()
      } else {
        cursor.column = max(0, columns - width)
      }
    }
    let shown = drawsLines[charset] ? Self.lineDrawing[scalar] ?? scalar : scalar
    grid[cursor.row][cursor.column] = Glyph(text: String(shown), look: look)
    if width == 2, cursor.column + 1 < columns {
      grid[cursor.row][cursor.column + 1] = Glyph(text: "", look: look)
    }
    // Where lines do not wrap, the cursor stays in the last column.
    let end = privateModes.contains(Self.wrapping) ? columns : columns - 1
    cursor.column = min(cursor.column + width, end)
  }

  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘",
  ]

  /// As the system's own terminals have it; what cannot be drawn takes no column.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x7F ? 1 : max(0, Int(character_columns(scalar.value)))
  }
}
