import Canvas
import Workbench

/// A row of the table in a list that is searched: its keys, what is typed, and what that does.
struct TableRow {
  private let model: Model
  private let row: Row
  private let isChosen: Bool

  init(_ model: Model, _ row: Row, isChosen: Bool) {
    self.model = model
    self.row = row
    self.isChosen = isChosen
  }

  func draw(on screen: inout Screen, row line: Int, columns: Int) {
    let style = isChosen ? Style(.plain, [.bold, .reverse]) : .plain
    if isChosen {
      screen.fill(Rect(column: 1, row: line, columns: columns - 2, rows: 1), Cell(" ", style))
    }
    let keys = row.shortcuts.map(\.key).joined(separator: " ")
    let usageWidth = columns >= Layout.panelColumns ? 30 : 24
    screen.write(
      model.text(keys).clipped(to: 12, model.glyphs), column: 2, row: line,
      isChosen ? style : Style(.mark, .bold))
    let usage = row.isStatement ? row.usage : row.name
    screen.write(
      model.text(usage).clipped(to: usageWidth, model.glyphs), column: 15, row: line, style)
    screen.write(
      model.text(row.summary).clipped(to: columns - usageWidth - 18, model.glyphs),
      column: 16 + usageWidth, row: line, isChosen ? style : .dim)
  }
}

extension Model {
  /// What a row is, in full where the list had to cut it.
  func sentence(of row: Row) -> String {
    row.example.isEmpty || size.columns < Layout.panelColumns
      ? row.summary : "\(row.summary)  For example  \(row.example)"
  }

  /// Rows of the table as lines of a small screen, below what is searched for.
  func lines(of rows: some Sequence<Row>, searching text: String, columns: Int) -> [String] {
    ["Search: " + text]
      + rows.prefix(size.rows).map { row in
        let keys = row.shortcuts.map(\.key).joined(separator: " ")
        return "\(keys.isEmpty ? row.usage : keys): \(row.summary)".clipped(to: columns, glyphs)
      }
  }

  /// Does what a row does, or begins its statement in the prompt.
  mutating func perform(_ row: Row) -> [Effect] {
    if page == .help { go(to: pageBeforeHelp) }
    // A row of several keys has to be told which of them is meant.
    if row.shortcuts.count == 1, let line = row.shortcuts[0].statement(session.workspace) {
      return run(line)
    }
    let isOwn = row.shortcuts.first?.isOwn == true && row.page ?? page == page
    // A key of the screen does it better than the statement, where that needs no words.
    if !row.isStatement || row.usage == row.name && isOwn {
      return row.shortcuts.first.flatMap { Key(spelling: $0.key) }.map { press($0) } ?? []
    }
    if row.isAssignment {
      prompt = TextField(row.name + "=")
    } else if row.usage == row.name {
      return run(row.name)
    } else {
      prompt = TextField(row.name + " ")
    }
    return []
  }
}
