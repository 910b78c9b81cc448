import Canvas
import Workbench

/// The list of all commands and keys over the page, searched by some of their letters.
package struct CommandSearch: Hashable, Sendable {
  package var field = TextField()
  package var cursor = 0

  /// The rows found, the likeliest first.
  var rows: [Row] { CommandTable.rows(matching: field.text) }

  /// The row under the cursor; nothing where nothing is found.
  var chosen: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Moves the cursor by so many rows, or edits what is searched for; false for any other key.
  mutating func edit(_ key: Key, page: Int) -> Bool {
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
    cursor = max(0, min(rows.count - 1, cursor + step))
    return true
  }

  /// A press goes to a row, and does what the row under the cursor does.
  func link(ofRow index: Int) -> String { index == cursor ? "<Enter>" : "@\(index)" }

  mutating func insert(_ text: String) {
    field.insert(text)
    cursor = 0
  }
}

extension Model {
  mutating func pressInCommandSearch(_ key: Key) -> [Effect] {
    guard var search = commandSearch else { return [] }
    switch key {
    case .escape, .control("c"), .control("p"):
      commandSearch = nil
    case .enter:
      guard let row = search.chosen else { return [] }
      commandSearch = nil
      return perform(row)
    default:
      _ = search.edit(key, page: max(1, size.rows - 7))
      commandSearch = search
    }
    return []
  }

  /// Draws the list in place of the page; the place of the cursor.
  func draw(_ search: CommandSearch, in body: Rect, on screen: inout Screen) -> Position {
    var column = 2 + screen.write("Commands  [", column: 2, row: body.row, .bold)
    let start = column
    let width = 28
    let shown = String(search.field.text.suffix(width - 1))
    column += screen.write(shown, column: column, row: body.row, .bold, width: width)
    screen.write("]", column: start + width, row: body.row, .bold)
    let rows = search.rows
    let count = rows.count == 1 ? "1 found" : "\(rows.count) found"
    screen.write(count, column: start + width + 3, row: body.row, .dim)
    let room = body.rows - 2
    let first = min(max(0, search.cursor - room / 2), max(0, rows.count - room))
    for (offset, row) in rows.dropFirst(first).prefix(room).enumerated() {
      let place = body.row + 2 + offset
      TableRow(self, row, isChosen: first + offset == search.cursor)
        .draw(on: &screen, row: place, columns: body.columns)
      screen.link(
        Rect(row: place, columns: body.columns, rows: 1), search.link(ofRow: first + offset))
    }
    if rows.isEmpty {
      screen.write("Nothing is like that; Esc closes.", column: 2, row: body.row + 2)
    }
    let hidden = search.field.text.count - shown.count
    return Position(column: start + max(0, search.field.cursor - hidden), row: body.row)
  }
}
