import Canvas
import Plot
import Workbench

extension Page {
  static let help = Page(
    name: .help, title: "Help", hints: ["type to search", "↑↓ choose", "Enter do it"],
    cursor: \Model.helpCursor,
    draw: { model, rect, screen in
      Drawn(cursor: HelpPage.draw(model, rect, &screen), sentence: model.helpSentence)
    },
    small: { model, _ in Small(sentence: model.helpSentence) })
}

/// Every row of the table, to be searched, read and run.
enum HelpPage {
  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Position? {
    var column = 2 + screen.write("Search  [", column: 2, row: body.row, .bold)
    let start = column
    column += screen.write(model.search.text, column: column, row: body.row, .bold, width: 28)
    screen.write("]", column: start + 28, row: body.row, .bold)
    let legend = "\(model.glyphs[.point]) your point   \(model.glyphs[.shade]) confidently wrong"
    if body.columns >= 76 {
      screen.write(legend, column: start + 32, row: body.row, .dim)
    }
    let rows = model.helpRows
    let lines = HelpPage.lines(rows.map(model.helpHeading(of:)))
    let room = body.rows - 2
    let chosen = lines.firstIndex { $0 == .row(model.helpCursor) } ?? 0
    let first = Layout.firstShown(chosen, of: lines.count, in: room)
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let place = body.row + 2 + offset
      switch line {
      case .heading(let topic):
        SidePanel(model).heading(
          topic, column: 2, row: place, columns: body.columns - 4, on: &screen)
      case .row(let index):
        TableRow(model, rows[index], isChosen: index == model.helpCursor)
          .draw(on: &screen, row: place, columns: body.columns)
        screen.link(
          Rect(row: place, columns: body.columns, rows: 1), model.helpLink(ofRow: index))
      }
    }
    if rows.isEmpty {
      screen.write("Nothing is called so; Esc leaves.", column: 2, row: body.row + 2)
    }
    return Position(column: start + min(27, model.search.cursor), row: body.row)
  }

  private enum Line: Hashable {
    case heading(String)
    case row(Int)
  }

  /// The rows under their headings, given row by row.
  private static func lines(_ headings: [String]) -> [Line] {
    headings.enumerated().flatMap { index, heading in
      let isNew = index == 0 || headings[index - 1] != heading
      return (isNew ? [Line.heading(heading)] : []) + [.row(index)]
    }
  }
}

extension Model {
  /// Whether a row is of use on the page that help was asked on before all others.
  private func belongsToPage(_ row: Row) -> Bool {
    row.page == pageBeforeHelp || Page.named(pageBeforeHelp).rows.contains(row.name)
  }

  /// What a row stands under: the page that help was asked on, or its topic.
  func helpHeading(of row: Row) -> String {
    belongsToPage(row) ? "On " + Page.named(pageBeforeHelp).title : row.topic.rawValue
  }

  /// The rows that match the search: those of the page first, then keys.
  var helpRows: [Row] {
    let words = SearchWords(search.text)
    let order: [Row.Topic] = [.moving, .values, .work, .picture, .descent, .lessons, .session]
    let found = CommandTable.everything.filter { row in
      let keys = row.shortcuts.map(\.key) + row.shortcuts.map(\.label)
      let all = ([row.name, row.usage, row.summary, row.topic.rawValue] + row.aliases + keys)
        .joined(separator: " ")
      return words.areIn(all)
    }
    let names = Page.named(pageBeforeHelp).rows
    let own = found.filter { $0.page == pageBeforeHelp }
    let named = names.compactMap { name in
      found.first { $0.name == name && $0.page != pageBeforeHelp }
    }
    return own + named
      + order.flatMap { topic in found.filter { $0.topic == topic && !belongsToPage($0) } }
  }

  /// What the row under the cursor is, in full where the list had to cut it.
  var helpSentence: String {
    helpRows.indices.contains(helpCursor) ? sentence(of: helpRows[helpCursor]) : ""
  }

  /// A press goes to a row, and does what the row under the cursor does.
  func helpLink(ofRow index: Int) -> String { index == helpCursor ? "<Enter>" : "@\(index)" }

  func helpLines(columns: Int) -> [String] {
    lines(of: helpRows.dropFirst(helpCursor), searching: search.text, columns: columns)
  }

  /// Keys of the help page; nothing for those that it leaves alone.
  mutating func pressInHelp(_ key: Key) -> [Effect]? {
    let last = max(0, helpRows.count - 1)
    switch key {
    case .escape, .character("?"): go(to: pageBeforeHelp)
    case .up: helpCursor = max(0, helpCursor - 1)
    case .down: helpCursor = min(last, helpCursor + 1)
    case .pageUp: helpCursor = max(0, helpCursor - max(1, size.rows - 8))
    case .pageDown: helpCursor = min(last, helpCursor + max(1, size.rows - 8))
    // In a search that was begun they are the field's.
    case .home where search.text.isEmpty: helpCursor = 0
    case .end where search.text.isEmpty: helpCursor = last
    case .enter: return runHelpRow()
    case .character(":"): return nil
    case .character("["), .character("]"): return nil
    case .character(let character):
      search.insert(String(character))
      helpCursor = 0
    default:
      let before = search.text
      guard search.edit(key) else { return nil }
      if search.text != before { helpCursor = 0 }
    }
    return []
  }

  private mutating func runHelpRow() -> [Effect] {
    helpRows.indices.contains(helpCursor) ? perform(helpRows[helpCursor]) : []
  }
}
