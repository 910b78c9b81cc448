import Canvas
import Workbench

extension Model {
  package func view() -> Frame { view(keepsLinks: false) }

  /// The picture, and where asked for what of it answers to the pointer.
  package func view(keepsLinks: Bool) -> Frame {
    var screen = Screen(size, keepsLinks: keepsLinks)
    let page = pageShown
    let wheel = hasOverlay ? Page.listWheel : page.wheel
    screen.linkWheel(Rect(size), up: wheel.up, down: wheel.down)
    var cursor: Position?
    let hasScreenForItself = !page.hasTab && !hasOverlay
    switch Layout(size) {
    case .whole where hasScreenForItself, .compact where hasScreenForItself && player == nil:
      cursor = page.draw(self, bareBody, &screen).cursor
      cursor = drawCaption(on: &screen) ?? cursor
    case .whole:
      drawHeader(on: &screen)
      var sentence = ""
      if let commandSearch {
        cursor = draw(commands: commandSearch, in: body, on: &screen)
        sentence = commandSearch.command.map(self.sentence) ?? ""
      } else if let overlay {
        draw(overlay, in: body, on: &screen)
      } else {
        let drawn = page.draw(self, body, &screen)
        cursor = drawn.cursor
        sentence = self.sentence(drawn.sentence, fitting: size.columns - 2)
      }
      if let player, !player.caption.isEmpty, message?.isError != true {
        draw(caption: player.caption, on: &screen)
      } else {
        draw(sentence: sentence, row: size.rows - 2, on: &screen)
      }
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
      screen: screen, cursor: cursor, theme: looks.colors,
      takesMouse: looks.mouse.isOn, wake: wake)
  }

  /// Whether an answer or the list of commands lies over the page.
  var hasOverlay: Bool { overlay != nil || commandSearch != nil }

  /// Text as this terminal can show it.
  func text(_ text: String) -> String { glyphs == .ascii ? text.ascii : text }

  private func drawHeader(on screen: inout Screen) {
    screen.write("logloss", column: 1, row: 0, Style(.title, .bold))
    let titles = Page.tabs.map(\.title.count).reduce(0, +)
    // Two columns part the names, one where that is too much, four where there is room.
    let room = (size.columns - 11 - titles) / Page.tabs.count
    let gap = size.columns >= Layout.panelColumns ? 4 : max(1, min(2, room))
    var column = 11
    var heavy = 0..<0
    for each in Page.tabs {
      let isOpen = each.name == page
      let used = screen.write(
        each.title, column: column, row: 0, isOpen ? Style(.title, .bold) : .plain)
      if isOpen { heavy = (column - 1)..<(column + used + 1) }
      screen.link(
        Rect(column: column - 1, row: 0, columns: used + 2, rows: 2), "page \(each.name.rawValue)")
      column += used + gap
    }
    let state = [
      session.riddle?.isArmed == true ? "guess first" : nil,
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
