/// What a terminal would show after some bytes: enough of a VT for what ncurses sends.
struct ScreenParser {
  /// How a glyph looks; colours by index.
  struct Look: Hashable {
    var foreground: Int?
    var background: Int?
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
  }

  struct Glyph: Hashable {
    /// Empty in the second column of a wide glyph.
    var text = " "
    var look = Look()
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private var grid: [[Glyph]]
  private var mainGrid: [[Glyph]]?
  private(set) var cursor = (column: 0, row: 0)
  private var savedCursor = (column: 0, row: 0)
  private var look = Look()
  private var margins: ClosedRange<Int>
  private var privateModes: Set<Int> = [7, 25]
  /// Whether the two character sets draw lines, and which of them is in use.
  private var drawsLines = [false, false]
  private var charset = 0
  private var input = Input.ground
  private var pending: [UInt8] = []

  private enum Input { case ground, escape, charset(Int), sequence(String), string }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Self.blank(columns, rows)
    margins = 0...rows - 1
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Glyph]] {
    Array(repeating: Array(repeating: Glyph(), count: columns), count: rows)
  }

  var isAlternate: Bool { mainGrid != nil }
  var showsCursor: Bool { privateModes.contains(25) }
  var bracketsPaste: Bool { privateModes.contains(2004) }

  /// The rows as text, without the blanks at their ends.
  var lines: [String] {
    grid.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
  var text: String { lines.joined(separator: "\n") }

  func glyph(column: Int, row: Int) -> Glyph { grid[row][column] }

  /// Takes over a new size, as most terminals do: what does not fit is cut.
  mutating func resize(columns: Int, rows: Int) {
    func fitted(_ grid: [[Glyph]]) -> [[Glyph]] {
      var fitted = Self.blank(columns, rows)
      for row in 0..<min(rows, self.rows) {
        for column in 0..<min(columns, self.columns) { fitted[row][column] = grid[row][column] }
      }
      return fitted
    }
    grid = fitted(grid)
    mainGrid = mainGrid.map(fitted)
    (self.columns, self.rows) = (columns, rows)
    cursor = (min(cursor.column, columns - 1), min(cursor.row, rows - 1))
    margins = 0...rows - 1
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
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
    case UInt8(ascii: "8"): cursor = savedCursor
    case UInt8(ascii: "M"): cursor.row > margins.lowerBound ? cursor.row -= 1 : scroll(down: 1)
    default: break
    }
  }

  private mutating func feedText(_ byte: UInt8) {
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

  private mutating func lineFeed() {
    if cursor.row == margins.upperBound {
      scroll(up: 1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 {
      grid[cursor.row][max(0, cursor.column - 1)].text.unicodeScalars.append(scalar)
      return
    }
    if cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    let shown = drawsLines[charset] ? Self.lineDrawing[scalar] ?? scalar : scalar
    grid[cursor.row][cursor.column] = Glyph(text: String(shown), look: look)
    if width == 2, cursor.column + 1 < columns {
      grid[cursor.row][cursor.column + 1] = Glyph(text: "", look: look)
    }
    cursor.column += width
  }

  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘",
  ]

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: 2
    case 0x1F300...0x1F64F, 0x1F680...0x1F9FF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}

// MARK: - Control sequences

extension ScreenParser {
  private mutating func perform(_ final: UInt8, _ parameters: String) {
    if parameters.hasPrefix("?") {
      let modes = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == UInt8(ascii: "h") { for mode in modes { set(mode) } }
      if final == UInt8(ascii: "l") { for mode in modes { reset(mode) } }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch Character(UnicodeScalar(final)) {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B", "e": cursor.row = min(rows - 1, cursor.row + count)
    case "C", "a": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, min(cursor.column, columns) - count)
    case "G", "`": cursor.column = min(columns, count) - 1
    case "d": cursor.row = min(rows, count) - 1
    case "H", "f":
      let column = numbers.count > 1 ? max(1, numbers[1]) : 1
      cursor = (min(columns, column) - 1, min(rows, count) - 1)
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "X": erase(row: cursor.row, cursor.column..<cursor.column + count)
    case "@": insertBlanks(count)
    case "P": deleteGlyphs(count)
    case "L": moveRows(from: cursor.row, by: count)
    case "M": moveRows(from: cursor.row, by: -count)
    case "S": scroll(up: count)
    case "T": scroll(down: count)
    case "b": repeatGlyph(count)
    case "r":
      let last = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
      margins = count - 1...max(count, last) - 1
      cursor = (0, 0)
    case "m": setLook(numbers.isEmpty ? [0] : numbers)
    default: break
    }
  }

  private mutating func set(_ mode: Int) {
    privateModes.insert(mode)
    guard mode == 1049, mainGrid == nil else { return }
    savedCursor = cursor
    mainGrid = grid
    grid = Self.blank(columns, rows)
  }

  private mutating func reset(_ mode: Int) {
    privateModes.remove(mode)
    guard mode == 1049, let main = mainGrid else { return }
    grid = main
    mainGrid = nil
    cursor = savedCursor
  }

  private mutating func eraseDisplay(_ part: Int) {
    eraseLine(part)
    for row in 0..<rows {
      let isErased = part == 0 ? row > cursor.row : part == 1 ? row < cursor.row : true
      if isErased { erase(row: row, 0..<columns) }
    }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(row: cursor.row, cursor.column..<columns)
    case 1: erase(row: cursor.row, 0..<cursor.column + 1)
    default: erase(row: cursor.row, 0..<columns)
    }
  }

  /// Erased cells keep the background colour.
  private var erased: Glyph { Glyph(look: Look(background: look.background)) }

  private mutating func erase(row: Int, _ span: Range<Int>) {
    for column in span.clamped(to: 0..<columns) { grid[row][column] = erased }
  }

  private mutating func insertBlanks(_ count: Int) {
    let count = min(count, columns - cursor.column)
    let blanks = Array(repeating: erased, count: count)
    grid[cursor.row].insert(contentsOf: blanks, at: cursor.column)
    grid[cursor.row].removeLast(count)
  }

  private mutating func deleteGlyphs(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    grid[cursor.row].append(contentsOf: Array(repeating: erased, count: count))
  }

  /// Moves the rows below one down (or up), blank rows coming in.
  private mutating func moveRows(from row: Int, by count: Int) {
    for _ in 0..<abs(count) where margins.contains(row) {
      grid.remove(at: count > 0 ? margins.upperBound : row)
      grid.insert(
        Array(repeating: erased, count: columns), at: count > 0 ? row : margins.upperBound)
    }
  }

  private mutating func scroll(up count: Int) { moveRows(from: margins.lowerBound, by: -count) }
  private mutating func scroll(down count: Int) { moveRows(from: margins.lowerBound, by: count) }

  private mutating func repeatGlyph(_ count: Int) {
    guard cursor.column > 0 else { return }
    let last = grid[cursor.row][cursor.column - 1].text
    for scalar in last.unicodeScalars.prefix(1) {
      for _ in 0..<count { put(scalar) }
    }
  }

  private mutating func setLook(_ numbers: [Int]) {
    var numbers = numbers[...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isDim) = (false, false)
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.foreground = number - 30
      case 38: look.foreground = indexedColor(&numbers)
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 48: look.background = indexedColor(&numbers)
      case 49: look.background = nil
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      default: break
      }
    }
  }

  private func indexedColor(_ numbers: inout ArraySlice<Int>) -> Int? {
    numbers.popFirst() == 5 ? numbers.popFirst() : nil
  }
}
