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
      var sentence = ""
      if let commandSearch {
        cursor = draw(commandSearch, in: body, on: &screen)
        sentence = commandSearch.chosen.map(self.sentence) ?? ""
      } else if let overlay {
        draw(overlay, in: body, on: &screen)
      } else {
        let drawn = Page.named(page).draw(self, body, &screen)
        cursor = drawn.cursor
        sentence = drawn.sentence
      }
      draw(sentence: sentence, row: size.rows - 2, on: &screen)
      cursor = drawFooter(row: size.rows - 1, on: &screen) ?? cursor
    case .compact:
      drawCompact(on: &screen)
      cursor = prompt == nil ? nil : drawFooter(row: size.rows - 1, on: &screen)
    case .line:
      drawLine(on: &screen)
      cursor = prompt == nil ? nil : drawFooter(row: size.rows - 1, on: &screen)
    }
    if glyphs == .ascii { screen.reduceToASCII() }
    let looks = shown.looks
    return Frame(
      screen: screen, cursor: cursor, theme: Theme(rawValue: looks.theme.rawValue) ?? .auto,
      takesMouse: looks.mouse.isOn)
  }

  /// Text as this terminal can show it.
  func text(_ text: String) -> String { glyphs == .ascii ? text.ascii : text }

  private func drawHeader(on screen: inout Screen) {
    screen.write("logloss", column: 1, row: 0, Style(.title, .bold))
    let isWide = size.columns >= Layout.panelColumns
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
      shown.axis == .linear ? nil : "\(shown.axis.rawValue) axis",
      shown.unitName.isEmpty ? nil : shown.unitName,
    ]
    let right = text(state.compactMap(\.self).joined(separator: " · "))
    // On a narrow screen the names of the pages come first.
    guard column + right.count < size.columns else { return drawRule(heavy, on: &screen) }
    screen.write(right, column: size.columns - 1 - right.count, row: 0, .dim)
    drawRule(heavy, on: &screen)
  }

  private func drawRule(_ heavy: Range<Int>, on screen: inout Screen) {
    Rule.draw(on: &screen, column: 0, row: 1, columns: size.columns, heavy: heavy, glyphs)
  }

  private func draw(_ overlay: Overlay, in rect: Rect, on screen: inout Screen) {
    let rows = overlayRows
    let lines = overlayLines
    let shown = lines.dropFirst(overlay.scroll).prefix(rows)
    for (index, line) in shown.enumerated() {
      screen.write(line, column: rect.column + 2, row: rect.row + 1 + index)
    }
    if lines.count > rows {
      let place = text(
        "lines \(overlay.scroll + 1)–\(overlay.scroll + shown.count) of \(lines.count)")
      screen.write(place, column: rect.endColumn - place.count - 2, row: rect.row, .dim)
    }
  }
}
