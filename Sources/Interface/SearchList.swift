import Canvas

/// A list that is searched by some letters: what is typed, and the row under the cursor.
package struct SearchList: Hashable, Sendable {
  package private(set) var field = TextField()
  package var cursor = 0

  /// Moves the cursor among the rows found, or edits what is searched for; false for any other key.
  ///
  /// Only who moves has the rows counted: of a long text typed at once each letter would search anew.
  mutating func edit(_ key: Key, page: Int, countingRows count: (SearchList) -> Int) -> Bool {
    let step: Int
    switch key {
    case .up: step = -1
    case .down: step = 1
    case .pageUp: step = -page
    case .pageDown: step = page
    case .character(let character):
      insert(String(character))
      return true
    default:
      let before = field.text
      guard field.edit(key) else { return false }
      if field.text != before { cursor = 0 }
      return true
    }
    cursor = max(0, min(count(self) - 1, cursor + step))
    return true
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    cursor = 0
  }

  /// Draws a title and what is searched for; the column behind, and the place of the cursor.
  func draw(
    _ title: String, in rect: Rect, on screen: inout Screen
  ) -> (end: Int, cursor: Position) {
    let head = screen.write("\(title)  [", column: rect.column, row: rect.row, .bold)
    let start = rect.column + head
    let width = max(4, min(28, rect.endColumn - start - 2))
    let shown = String(field.text.suffix(width - 1))
    screen.write(shown, column: start, row: rect.row, .bold, width: width)
    screen.write("]", column: start + width, row: rect.row, .bold)
    let hidden = field.text.count - shown.count
    let cursor = Position(column: start + max(0, field.cursor - hidden), row: rect.row)
    return (start + width + 1, cursor)
  }
}

extension Layout {
  /// The first of so many rows in sight where a cursor stands in the middle as long as it can.
  static func firstShown(_ cursor: Int, of count: Int, in room: Int) -> Int {
    min(max(0, cursor - room / 2), max(0, count - room))
  }
}
