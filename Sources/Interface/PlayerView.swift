import Canvas
import Plot
import Workbench

/// What is seen of a script that plays: its caption in place of the sentence, its keys in the footer.
extension Model {
  /// Rows that a page leaves free for the second line of a caption.
  var captionRows: Int { player != nil && size.columns < Model.longestCaption ? 1 : 0 }

  /// Two rows at 80 columns; wider screens need but one.
  private static let longestCaption = 160

  /// The caption in the rows above the last; a mistake goes before it.
  func draw(caption: String, on screen: inout Screen) {
    let rows = 1 + captionRows
    let room = size.columns - 2
    let lines = wrapped(text(caption), to: room)
    // What has no row of its own is cut off of the last one, with the sign of it.
    let last = lines.dropFirst(rows - 1).joined(separator: " ").clipped(to: room, glyphs)
    for (index, line) in (lines.prefix(rows - 1) + [last]).enumerated() {
      screen.write(line, column: 1, row: size.rows - 1 - rows + index, .bold)
    }
  }

  /// Where the script is, and which keys it leaves to the person.
  func draw(_ player: Player, row: Int, on screen: inout Screen) {
    var column = 1
    for (index, hint) in playerHints(player).enumerated() {
      let shown = text(hint)
      let width = TextWidth.columns(of: shown)
      guard column + width < size.columns else { break }
      screen.write(shown, column: column, row: row, index == 0 ? Style(.mark, .bold) : .dim)
      if index > 0 { screen.link(hint: hint, column: column, row: row) }
      column += width + 3
    }
  }

  private func playerHints(_ player: Player) -> [String] {
    [
      playerPlace(player), player.isPaused ? "Space go on" : "Space pause", "←→ step",
      "any other key takes over",
    ]
  }

  /// “▶ demo 3/24”, or “paused” for it.
  func playerPlace(_ player: Player) -> String {
    let state = player.isPaused ? "paused" : "▶"
    return "\(state) \(player.name) \(player.position)/\(player.lines.count)"
  }

  /// On a small screen: the caption whole, and above it the number as large as that leaves it.
  func drawCompact(_ player: Player, on screen: inout Screen) {
    let columns = size.columns
    let small = openPage.small(self, columns - 2)
    let mistake = message.flatMap { $0.isError ? smallText($0) : nil }
    let said = wrapped(text(mistake ?? player.caption), to: columns - 2)
    screen.write(text(small.inputLine).clipped(to: columns - 2, glyphs), column: 1, row: 1)
    let large = Headline(self, .small, settingsColumns: 0, of: small.number)
    let isTight = 2 + large.size.rows + said.count > size.rows
    let headline = isTight ? Headline(self, .line, settingsColumns: 0, of: small.number) : large
    headline.fitting(columns - 1).draw(on: &screen, column: 1, row: 2)
    var row = 2 + headline.size.rows
    if row + said.count < size.rows {
      Slider(.probability, column: 1, columns: columns - 2)
        .draw(small.share, on: &screen, row: row, glyphs)
      row += 1
    }
    let style = mistake == nil ? .bold : Style(.alarm, .bold)
    for (index, line) in said.prefix(max(0, size.rows - row)).enumerated() {
      screen.write(line, column: 1, row: row + index, style)
    }
  }
}
