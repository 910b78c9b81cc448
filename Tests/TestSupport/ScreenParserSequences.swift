/// What control sequences do.
extension ScreenParser {
  mutating func perform(_ final: UInt8, _ parameters: String) {
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
    case "A": move(to: cursor.column, cursor.row - count)
    case "B", "e": move(to: cursor.column, cursor.row + count)
    case "C", "a": move(to: cursor.column + count, cursor.row)
    case "D": move(to: min(cursor.column, columns) - count, cursor.row)
    case "G", "`": move(to: count - 1, cursor.row)
    case "d": move(to: cursor.column, count - 1)
    case "H", "f": move(to: numbers.count > 1 ? max(1, numbers[1]) - 1 : 0, count - 1)
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "X":
      if cursor.column + count > columns { stray("erasing \(count)") }
      erase(row: cursor.row, cursor.column..<cursor.column + count)
    case "@": insertBlanks(count)
    case "P": deleteGlyphs(count)
    case "L": moveRows(from: cursor.row, by: count)
    case "M": moveRows(from: cursor.row, by: -count)
    case "S": scroll(up: count)
    case "T": scroll(down: count)
    case "b": repeatGlyph(count)
    case "r":
      let last = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
      let top = min(count, rows) - 1
      margins = top...max(top, min(last, rows) - 1)
      cursor = (0, 0)
    case "m": setLook(numbers.isEmpty ? [0] : numbers)
    default: break
    }
  }

  /// The column behind the last one is where the cursor waits to wrap; it moves up and down there.
  private mutating func move(to column: Int, _ row: Int) {
    let inside = (
      column: max(0, min(column, column == cursor.column ? columns : columns - 1)),
      row: max(0, min(row, rows - 1))
    )
    if inside != (column, row) { stray("a move to (\(column), \(row))") }
    cursor = inside
  }

  private mutating func set(_ mode: Int) {
    privateModes.insert(mode)
    if mode == Self.alternateScreen {
      openings += 1
      // What was typed meanwhile had its echo, for which no program answers.
      strays = []
    }
    guard mode == Self.alternateScreen, mainGrid == nil else { return }
    savedCursor = cursor
    mainGrid = grid
    grid = Self.blank(size)
  }

  private mutating func reset(_ mode: Int) {
    privateModes.remove(mode)
    guard mode == Self.alternateScreen, let main = mainGrid else { return }
    grid = main
    mainGrid = nil
    restoreCursor()
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

  mutating func scroll(up count: Int) { moveRows(from: margins.lowerBound, by: -count) }
  mutating func scroll(down count: Int) { moveRows(from: margins.lowerBound, by: count) }

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
