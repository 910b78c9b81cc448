import Canvas
import Workbench

extension Model {
  package func view() -> Frame {
    var screen = Screen(size)
    var cursor: Position?
    switch Layout(size) {
    case .whole:
      drawHeader(on: &screen)
      let body = Rect(row: 2, columns: size.columns, rows: size.rows - 4)
      if let report {
        drawReport(report, in: body, on: &screen)
      } else {
        cursor = Page.named(page).draw(self, body, &screen)
      }
      drawSentence(row: size.rows - 2, on: &screen)
      cursor = drawFooter(row: size.rows - 1, on: &screen) ?? cursor
    case .compact:
      drawCompact(on: &screen)
      cursor = prompt == nil ? nil : drawFooter(row: size.rows - 1, on: &screen)
    case .line:
      drawLine(on: &screen)
      cursor = prompt == nil ? nil : drawFooter(row: size.rows - 1, on: &screen)
    }
    if glyphs == .ascii { screen.reduceToASCII() }
    return Frame(screen: screen, cursor: cursor)
  }

  /// Text as this terminal can show it.
  func text(_ text: String) -> String { glyphs == .ascii ? text.ascii : text }

  // MARK: Frame of every page

  private func drawHeader(on screen: inout Screen) {
    screen.write("logloss", column: 1, row: 0, Style(.title, .bold))
    let isWide = size.columns >= 110
    var column = 11
    var heavy = 0..<0
    for each in Page.all {
      let isOpen = each.name == page
      let used = screen.write(
        each.title, column: column, row: 0, isOpen ? Style(.title, .bold) : .plain)
      if isOpen { heavy = (column - 1)..<(column + used + 1) }
      column += used + (isWide ? 4 : 2)
    }
    let state = [
      shown.axis == .linear ? nil : "\(shown.axis.rawValue) axis", shown.unitName,
    ]
    let right = state.compactMap(\.self).joined(separator: " · ")
    screen.write(
      text(right), column: size.columns - 1 - right.count, row: 0, .dim)
    Rule.draw(on: &screen, column: 0, row: 1, columns: size.columns, heavy: heavy, glyphs)
  }

  private func drawSentence(row: Int, on screen: inout Screen) {
    let words = prompt == nil ? [] : candidates
    if words.isEmpty {
      if report != nil { return }
      let sentence = page == .help ? helpSentence : Sentence.of(shown)
      screen.write(
        text(sentence).clipped(to: size.columns - 2, glyphs), column: 1, row: row, .bold)
    } else {
      let list = words.joined(separator: "  ").clipped(to: size.columns - 2, glyphs)
      screen.write(list, column: 1, row: row, .dim)
    }
  }

  /// The prompt, a message, or hints; the cursor's place while a line is typed.
  private func drawFooter(row: Int, on screen: inout Screen) -> Position? {
    if let prompt {
      return drawPrompt(prompt, row: row, on: &screen)
    }
    let pinned = page == .help ? "Esc back  ^C quit" : "? help  q quit"
    screen.write(pinned, column: size.columns - pinned.count - 1, row: row, .dim)
    let room = size.columns - pinned.count - 4
    if let message {
      let style = message.isError ? Style(.alarm, .bold) : Style(.mark)
      screen.write(text(message.text).clipped(to: room, glyphs), column: 1, row: row, style)
      return nil
    }
    var column = 1
    for hint in hints {
      let shown = text(hint)
      let width = TextWidth.columns(of: shown)
      guard column + width <= room + 1 else { break }
      screen.write(shown, column: column, row: row, .dim)
      column += width + 3
    }
    return nil
  }

  private func drawPrompt(_ prompt: TextField, row: Int, on screen: inout Screen) -> Position {
    let line = text(prompt.text)
    let before = TextWidth.columns(of: String(line.prefix(prompt.cursor)))
    // A line longer than the row is shifted so that the cursor stays in sight.
    let shift = max(0, before - max(0, size.columns - 4))
    screen.fill(Rect(row: row, columns: size.columns, rows: 1), .blank)
    screen.write(":", column: 0, row: row, Style(.mark, .bold))
    screen.write(line, column: 1 - shift, row: row, .bold)
    if shift > 0 { screen.write(":", column: 0, row: row, Style(.mark, .bold)) }
    if let message, message.isError {
      let error = text(message.text)
      screen.fill(Rect(row: row - 1, columns: size.columns, rows: 1), .blank)
      screen.write(
        error.clipped(to: size.columns - 2, glyphs), column: 1, row: row - 1, Style(.alarm, .bold))
    }
    return Position(column: 1 + before - shift, row: row)
  }

  /// What to press: for the report, while typing, or on the page.
  private var hints: [String] {
    if report != nil { return ["↑↓ PgUp PgDn scroll", "Esc close"] }
    if typed != nil { return ["Enter keep", "Esc old value", "Tab next field"] }
    let page = Page.named(page)
    return page.hints.flatMap { hint -> [String] in
      guard let row = CommandTable.everything.first(where: { $0.name == hint }) else {
        return [hint]
      }
      let shortcut = row.shortcuts.first {
        $0.statement(session.workspace) != nil || row.isStatement == false || hint == "costs"
      }
      return shortcut.map { ["\($0.key) \($0.label)"] } ?? []
    }
  }

  private func drawReport(_ lines: [String], in rect: Rect, on screen: inout Screen) {
    let rows = max(0, rect.rows - 1)
    for (index, line) in lines.dropFirst(scroll).prefix(rows).enumerated() {
      screen.write(
        text(line).clipped(to: rect.columns - 3, glyphs), column: rect.column + 2,
        row: rect.row + 1 + index)
    }
    if lines.count > rows {
      let last = min(lines.count, scroll + rows)
      let place = "\(scroll + 1)–\(last) of \(lines.count)"
      screen.write(text(place), column: rect.endColumn - place.count - 2, row: rect.row, .dim)
    }
  }
}
