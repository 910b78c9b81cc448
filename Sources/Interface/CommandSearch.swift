import Canvas
import Workbench

/// The list of all commands and keys over the page.
extension SearchList {
  /// The rows found, the likeliest first.
  var commands: [Row] { CommandTable.rows(matching: field.text) }

  /// The row under the cursor; nothing where nothing is found.
  var command: Row? {
    let rows = commands
    return rows.indices.contains(cursor) ? rows[cursor] : nil
  }

  /// A press goes to a row, and does what the row under the cursor does.
  func link(ofCommand index: Int) -> String { index == cursor ? "<Enter>" : "@\(index)" }
}

extension Model {
  mutating func pressInCommandSearch(_ key: Key) -> [Effect] {
    guard var search = commandSearch else { return [] }
    switch key {
    case .escape, .control("c"), .control("p"):
      commandSearch = nil
    case .enter:
      guard let row = search.command else { return [] }
      commandSearch = nil
      return perform(row)
    default:
      _ = search.edit(key, page: max(1, size.rows - 7)) { $0.commands.count }
      commandSearch = search
    }
    return []
  }

  /// Draws the list in place of the page; the place of the cursor.
  func draw(commands search: SearchList, in body: Rect, on screen: inout Screen) -> Position {
    let line = Rect(column: 2, row: body.row, columns: body.columns - 2, rows: 1)
    let (end, cursor) = search.draw("Commands", in: line, on: &screen)
    let rows = search.commands
    let count = rows.count == 1 ? "1 found" : "\(rows.count) found"
    screen.write(count, column: end + 2, row: body.row, .dim)
    let room = body.rows - 2
    let first = Layout.firstShown(search.cursor, of: rows.count, in: room)
    for (offset, row) in rows.dropFirst(first).prefix(room).enumerated() {
      let place = body.row + 2 + offset
      TableRow(self, row, isChosen: first + offset == search.cursor)
        .draw(on: &screen, row: place, columns: body.columns)
      screen.link(
        Rect(row: place, columns: body.columns, rows: 1), search.link(ofCommand: first + offset))
    }
    if rows.isEmpty {
      screen.write("Nothing is like that; Esc closes.", column: 2, row: body.row + 2)
    }
    return cursor
  }
}
