import Canvas
import Plot
import Workbench

extension Model {
  /// Number, slider and sentence for small screens, as for 40×10.
  func drawCompact(on screen: inout Screen) {
    let columns = size.columns
    screen.write("logloss", column: 1, row: 0, Style(.title, .bold))
    let title = screen.write(Page.named(page).title, column: 10, row: 0)
    screen.link(
      Rect(column: 9, row: 0, columns: title + 2, rows: 1), Page.after(page, by: 1).statement)
    if let player {
      let place = text(playerPlace(player))
      screen.write(place, column: columns - place.count - 1, row: 0, .dim)
    } else {
      drawPinned(row: 0, on: &screen)
    }
    if let lines = smallOverlay {
      for (index, line) in lines.prefix(size.rows - 2).enumerated() {
        screen.write(text(line), column: 1, row: 2 + index, width: columns - 2)
        linkOverlay(line: index, row: 2 + index, on: &screen)
      }
      return
    }
    if let player, !player.caption.isEmpty { return drawCompact(player, on: &screen) }
    if let draw = pageShown.drawSmall {
      let last = size.rows - 1
      draw(self, body, &screen)
      let below = message.map(smallText) ?? pageShown.small(self, columns - 2).sentence
      let style =
        message == nil ? Style.dim : message?.isError == true ? Style(.alarm, .bold) : .bold
      screen.write(text(below).clipped(to: columns - 2, glyphs), column: 1, row: last, style)
      return
    }
    let row = min(size.rows - 2, 7)
    // Lines break between words, so that a form as long as the room might need one more.
    let rows = size.rows - row - 1
    let small = pageShown.small(self, rows == 1 ? columns - 2 : rows * (columns - 10))
    drawInputs(small, on: &screen)
    let settings = (small.heedsSettings ? settingsLine : "").clipped(to: columns - 2, glyphs)
    let used = screen.write(settings, column: 1, row: 2, Style(.mark))
    // Pins stand at the right end, where settings leave room for their letters at least.
    // Pins, too, are of the loss.
    let pins =
      small.heedsSettings
      ? PinList(self).line(fitting: columns - 2 - (used > 0 ? used + 2 : 0)) : ""
    let start = columns - 1 - TextWidth.columns(of: pins)
    if start >= used + 1 { screen.write(pins, column: start, row: 2, Style(.ghost)) }
    Headline(self, .small, settingsColumns: 0, of: small.number).fitting(columns - 1)
      .draw(on: &screen, column: 1, row: 3)
    let slider = Slider(.probability, column: 1, columns: columns - 2)
    slider.draw(small.share, on: &screen, row: row, glyphs)
    if let share = small.share {
      screen.link(slider, row: row, at: share, small.statement)
    }
    let sentence =
      message.map(smallText) ?? self.sentence(small.sentence, fitting: rows * (columns - 2))
    let style = message?.isError == true ? Style(.alarm, .bold) : .bold
    var line = row + 1
    for part in wrapped(text(sentence), to: columns - 2) where line < size.rows {
      screen.write(part, column: 1, row: line, style)
      line += 1
    }
  }

  /// The inputs, or in their place the value being typed.
  private func drawInputs(_ small: Page.Small, on screen: inout Screen) {
    let room = size.columns - 2
    let inputs = typedInputs ?? small.inputLine
    screen.write(text(inputs).clipped(to: room, glyphs), column: 1, row: 1)
    guard typed == nil else { return }
    var column = 1
    for input in small.inputs {
      let width = TextWidth.columns(of: text(input.text))
      let rect = Rect(column: column, row: 1, columns: min(width, 1 + room - column), rows: 1)
      if let link = input.link { screen.link(rect, link) }
      column += width + 2
    }
  }

  /// Lets a line of what lies over a small page be pressed.
  private func linkOverlay(line: Int, row: Int, on screen: inout Screen) {
    let rect = Rect(row: row, columns: size.columns, rows: 1)
    if let commandSearch {
      let index = commandSearch.cursor + line - 1
      if line > 0 { screen.link(rect, commandSearch.link(ofCommand: index)) }
    } else if overlay != nil {
      return
    } else if page != .help {
      if !shown.costRows[line].isOwn { screen.link(rect, shown.statement(ofCost: line)) }
    } else if line > 0 {
      screen.link(rect, helpLink(ofRow: helpCursor + line - 1))
    }
  }

  /// Everything in one line, for screens that hold no more.
  func drawLine(on screen: inout Screen) {
    guard size.rows > 0 else { return }
    if let lines = smallOverlay {
      for (row, line) in lines.prefix(size.rows).enumerated() {
        screen.write(text(line), column: 0, row: row)
        linkOverlay(line: row, row: row, on: &screen)
      }
      return
    }
    if let draw = pageShown.drawSmall, message == nil, player == nil {
      return draw(self, body, &screen)
    }
    let small = pageShown.small(self, size.columns)
    let number = small.number ?? Headline.Number(shown)
    let all = [
      number.digits, number.unit, small.heedsSettings ? settingsLine : "",
      typedInputs ?? small.inputLine, small.heedsSettings ? PinList(self).line(fitting: 0) : "",
    ]
    .filter { !$0.isEmpty }
    let caption = player.map(\.caption) ?? ""
    let line =
      message.map(smallText)
      ?? (caption.isEmpty ? all.joined(separator: " ") : "\(number.digits): \(caption)")
    for (row, part) in wrapped(text(line), to: max(1, size.columns)).enumerated()
    where row < size.rows {
      screen.write(part, column: 0, row: row, row == 0 ? .bold : .plain)
    }
  }

  /// What lies over the page, or takes its place, from the first line in sight.
  private var smallOverlay: [String]? {
    if let commandSearch {
      let rows = commandSearch.commands.dropFirst(commandSearch.cursor)
      return lines(of: rows, searching: commandSearch.field.text, columns: size.columns - 2)
    }
    if let overlay { return Array(overlayLines.dropFirst(overlay.scroll)) }
    if page == .help { return helpLines(columns: size.columns - 2) }
    guard showsCosts else { return nil }
    return shown.costRows.map { "\($0.isOwn ? "▶" : " ") \($0.share)  \($0.loss)" }
  }

  func smallText(_ message: Message) -> String {
    [message.text, message.hint].compactMap(\.self).joined(separator: ": ")
  }

  /// What is being typed, as the statement that it will be.
  private var typedInputs: String? {
    guard let typed else { return nil }
    let label =
      page != .classes && !typesShare && field != .target && !isHidden
      ? BinaryReading(shown)?.targetText : nil
    return (label.map { "y=\($0)  " } ?? "") + statement(typing: typed.text)
  }

  /// Text in lines of so many columns, cut at blanks.
  func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if TextWidth.columns(of: line) + 1 + TextWidth.columns(of: String(word)) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The same in as few lines, which are about equally long: no word stands alone in the last one.
  func balanced(_ text: String, to columns: Int) -> [String] {
    let lines = wrapped(text, to: columns)
    var (tooNarrow, enough) = (0, columns)
    while lines.count > 1, tooNarrow + 1 < enough {
      let middle = (tooNarrow + enough) / 2
      if wrapped(text, to: middle).count > lines.count {
        tooNarrow = middle
      } else {
        enough = middle
      }
    }
    return lines.count > 1 ? wrapped(text, to: enough) : lines
  }
}

extension Page.Small {
  /// All inputs in a line.
  var inputLine: String { inputs.map(\.text).joined(separator: "  ") }
}

extension String {
  /// In lines of so many columns, those after the first indented; blanks inside stay as they are.
  func folded(to columns: Int) -> [String] {
    let width = max(1, columns)
    let indent = min(prefix { $0 == " " }.count + 4, width / 3)
    var lines: [String] = []
    var rest = self
    while TextWidth.columns(of: rest) > width {
      var kept = rest.prefix(width)
      while TextWidth.columns(of: String(kept)) > width, kept.count > 1 { kept.removeLast() }
      // At the last blank, if that leaves a line that is at least half full.
      if rest.dropFirst(kept.count).first != " ", let blank = kept.lastIndex(of: " "),
        kept.distance(from: kept.startIndex, to: blank) > width / 2
      {
        kept = kept[..<blank]
      }
      lines.append(String(kept))
      let more = rest.dropFirst(kept.count).drop { $0 == " " }
      rest = more.isEmpty ? "" : String(repeating: " ", count: indent) + more
      if rest.isEmpty { return lines }
    }
    return lines + [rest]
  }
}
