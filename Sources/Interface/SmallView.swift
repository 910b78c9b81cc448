import Canvas
import Plot
import Workbench

extension Model {
  /// Number, slider and sentence for small screens, as for 40×10.
  func drawCompact(on screen: inout Screen) {
    let columns = size.columns
    screen.write("logloss", column: 1, row: 0, Style(.title, .bold))
    screen.write(Page.named(page).title, column: 10, row: 0)
    let pinned = "? help  q quit"
    screen.write(pinned, column: columns - pinned.count - 1, row: 0, .dim)
    if let lines = smallOverlay {
      for (index, line) in lines.prefix(size.rows - 2).enumerated() {
        screen.write(text(line), column: 1, row: 2 + index, width: columns - 2)
      }
      return
    }
    screen.write(text(smallInputs).clipped(to: columns - 2, glyphs), column: 1, row: 1)
    screen.write(
      settingsLine.clipped(to: columns - 2, glyphs), column: 1, row: 2, Style(.mark))
    Headline(self, .small, settingsColumns: 0).draw(on: &screen, column: 1, row: 3)
    let row = min(size.rows - 2, 7)
    Slider(.probability, column: 1, columns: columns - 2)
      .draw(smallShare, on: &screen, row: row, glyphs)
    // Lines break between words, so that a form as long as the room might need one more.
    let rows = size.rows - row - 1
    let room = rows == 1 ? columns - 2 : rows * (columns - 10)
    let sentence = message.map(smallText) ?? pageSentence(fitting: room)
    let style = message?.isError == true ? Style(.alarm, .bold) : .bold
    var line = row + 1
    for part in wrapped(text(sentence), to: columns - 2) where line < size.rows {
      screen.write(part, column: 1, row: line, style)
      line += 1
    }
  }

  /// Everything in one line, for screens that hold no more.
  func drawLine(on screen: inout Screen) {
    guard size.rows > 0 else { return }
    if let lines = smallOverlay {
      for (row, line) in lines.prefix(size.rows).enumerated() {
        screen.write(text(line), column: 0, row: row)
      }
      return
    }
    let all = [shown.headline, shown.unitName, settingsLine, smallInputs].filter { !$0.isEmpty }
    let line = message.map(smallText) ?? all.joined(separator: " ")
    for (row, part) in wrapped(text(line), to: max(1, size.columns)).enumerated()
    where row < size.rows {
      screen.write(part, column: 0, row: row, row == 0 ? .bold : .plain)
    }
  }

  /// What lies over the page, or takes its place, from the first line in sight.
  private var smallOverlay: [String]? {
    if let overlay { return Array(overlay.lines.dropFirst(overlay.scroll)) }
    if page == .help { return helpLines(columns: size.columns - 2) }
    guard showsCosts else { return nil }
    return shown.costRows.map { "\($0.isOwn ? "▶" : " ") \($0.share)  \($0.loss)" }
  }

  private func smallText(_ message: Message) -> String {
    [message.text, message.hint].compactMap(\.self).joined(separator: ": ")
  }

  private var smallShare: Double? {
    switch page {
    case .classes: ClassesReading(shown)?.truthShare
    case .compare, .libraries: CompareReading(shown)?.share
    case .binary, .help: BinaryReading(shown)?.prediction
    }
  }

  private var smallInputs: String {
    if let typed {
      let label =
        page != .classes && !typesShare && field != .target ? BinaryReading(shown)?.targetText : nil
      return (label.map { "y=\($0)  " } ?? "") + statement(typing: typed.text)
    }
    if page == .libraries, let row = LibrariesReading(shown)?.row(at: libraryCursor) {
      return "▶ \(row.valueText)  \(row.function), \(row.library)"
    }
    if page == .compare, let reading = CompareReading(shown) {
      return "\(reading.inputName) \(reading.inputText)"
    }
    if page == .classes, let reading = ClassesReading(shown) {
      let chosen = "▶ \(reading.name(of: classCursor)) \(reading.inputText(of: classCursor))"
      let truth = reading.label.map { reading.name(of: $0) } ?? "soft"
      return "\(chosen)  truth: \(truth)"
    }
    guard let reading = BinaryReading(shown) else { return "" }
    return "y=\(reading.targetText)  " + (reading.takesLogit ? "z=" : "ŷ=")
      + (reading.takesLogit ? reading.inputText : reading.predictionText)
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
}
