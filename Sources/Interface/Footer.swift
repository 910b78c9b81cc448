import Canvas
import Workbench

/// The two last rows: the sentence, and below it hints, a message, or the prompt.
extension Model {
  func draw(sentence: String, row: Int, on screen: inout Screen) {
    let room = size.columns - 2
    if let message, message.isError {
      screen.write(
        text(message.text).clipped(to: room, glyphs), column: 1, row: row, Style(.alarm, .bold))
    } else if prompt != nil, historySearch == nil, !candidates.isEmpty {
      let list = candidates.joined(separator: "  ")
      screen.write(text(list).clipped(to: room, glyphs), column: 1, row: row, .dim)
    } else if overlay == nil {
      screen.write(text(sentence).clipped(to: room, glyphs), column: 1, row: row, .bold)
    }
  }

  /// The prompt, what mends a mistake, a message, or hints; the cursor's place while a line is typed.
  func drawFooter(row: Int, on screen: inout Screen) -> Position? {
    if let prompt { return draw(prompt, row: row, on: &screen) }
    if let player {
      draw(player, row: row, on: &screen)
      return nil
    }
    let room = drawPinned(row: row, on: &screen) - 3
    if let message, !message.isError || message.hint != nil {
      let said = message.isError ? message.hint ?? "" : message.text
      screen.write(text(said).clipped(to: room, glyphs), column: 1, row: row, Style(.mark))
      return nil
    }
    var column = 1
    for hint in hints {
      let shown = text(hint)
      let width = TextWidth.columns(of: shown)
      guard column + width <= room + 1 else { break }
      screen.write(shown, column: column, row: row, .dim)
      screen.link(hint: hint, column: column, row: row)
      column += width + 3
    }
    return nil
  }

  /// What is said or typed, over the last rows of a page that has the screen for itself.
  func drawCaption(on screen: inout Screen) -> Position? {
    let last = size.rows - 1
    if let player, message?.isError != true {
      draw(caption: player.caption, on: &screen)
      return drawFooter(row: last, on: &screen)
    }
    guard prompt != nil || message != nil else { return nil }
    let isTall = prompt != nil || message?.isError == true
    screen.cover(Rect(row: isTall ? last - 1 : last, columns: size.columns, rows: 2))
    draw(sentence: "", row: last - 1, on: &screen)
    return drawFooter(row: last, on: &screen)
  }

  /// The hints that are always there, at the right end; where they begin.
  @discardableResult
  func drawPinned(row: Int, on screen: inout Screen) -> Int {
    let pinned =
      hasOverlay || lessonList != nil
      ? ["Esc close"] : page == .help ? ["Esc back", "^C quit"] : ["? help", "q quit"]
    let text = pinned.joined(separator: "  ")
    let start = size.columns - text.count - 1
    screen.write(text, column: start, row: row, .dim)
    var column = start
    for hint in pinned {
      screen.link(hint: hint, column: column, row: row)
      column += hint.count + 2
    }
    return start
  }

  private func draw(_ prompt: TextField, row: Int, on screen: inout Screen) -> Position {
    screen.cover(Rect(row: row, columns: size.columns, rows: 1))
    if let historySearch { return draw(historySearch, prompt, row: row, on: &screen) }
    let before = TextWidth.columns(of: String(prompt.text.prefix(prompt.cursor)))
    // A line longer than the row is shifted so that the cursor stays in sight.
    let shift = max(0, before - max(0, size.columns - 4))
    screen.write(prompt.text, column: 1 - shift, row: row, .bold)
    if let ghost {
      let room = max(0, size.columns - 2 - before)
      screen.write(
        text(ghost.text).clipped(to: room, glyphs), column: 1 + before - shift, row: row, .dim)
    }
    screen.write(":", column: 0, row: row, Style(.mark, .bold))
    if let hint = message?.hint, size.rows > 3 {
      // The hint takes the row of the mistake, which moves up by one.
      screen.cover(Rect(row: row - 2, columns: size.columns, rows: 2))
      draw(sentence: "", row: row - 2, on: &screen)
      screen.write(
        text(hint).clipped(to: size.columns - 2, glyphs), column: 1, row: row - 1, Style(.mark))
    }
    return Position(column: 1 + before - shift, row: row)
  }

  /// What is searched for, and behind it the line that was found.
  private func draw(
    _ search: HistorySearch, _ prompt: TextField, row: Int, on screen: inout Screen
  ) -> Position {
    let title = "search: "
    screen.write(title, column: 0, row: row, Style(.mark, .bold))
    let shown = String(search.text.suffix(max(1, size.columns / 2 - title.count)))
    let end = title.count + screen.write(shown, column: title.count, row: row, .bold)
    screen.write(
      prompt.text.clipped(to: max(0, size.columns - end - 4), glyphs), column: end + 3, row: row)
    return Position(column: min(end, max(0, size.columns - 1)), row: row)
  }

  /// What to press: for the overlay, while typing, or on the page.
  private var hints: [String] {
    if commandSearch != nil { return Page.help.hints }
    if overlay != nil { return ["↑↓ PgUp PgDn scroll"] }
    if typed != nil, focus == .guess { return ["Enter check", "Esc start over"] }
    if typed != nil { return ["Enter keep", "Esc old value", "Tab next field"] }
    if let hints = pageShown.hintsNow?(self) { return spelled(hints) }
    return spelled(
      leadsBack ? ["learn"] + pageShown.hints.filter { $0 != "learn" } : pageShown.hints)
  }

  /// Whether a question of a lesson stands open, to which a key leads back.
  private var leadsBack: Bool {
    session.classroom.question != nil && !pageShown.asksGuess && page != .help
  }

  /// Hints as they are read: for the name of a row its key, and what that does.
  func spelled(_ hints: [String]) -> [String] {
    hints.compactMap { name in
      if name == "type" { return "0-9 type \(fieldName)" }
      guard let row = CommandTable.everything.first(where: { $0.name == name }) else {
        return name
      }
      // Arrows do the same in two directions.
      let arrows = row.shortcuts.map(\.key).filter { ["←", "→", "↑", "↓"].contains($0) }
      if let label = row.shortcuts.first?.label, !arrows.isEmpty {
        return "\(arrows.joined()) \(label)"
      }
      let shortcut = row.shortcuts.first {
        $0.isOwn || $0.statement(session.workspace) != nil
      }
      return shortcut.map { "\($0.key) \($0.label)" }
    }
  }

  private var fieldName: String {
    switch focus {
    case .target: "y"
    case .guess: "your guess"
    case .temperature: "T"
    case .prediction where typesShare: "p"
    case .prediction: session.workspace.takesLogits ? "z" : "ŷ"
    }
  }
}
