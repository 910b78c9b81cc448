import Canvas
import Plot
import Workbench

/// The numbers beside the curves of several losses.
struct ComparePanel {
  /// As few columns hold the table.
  static let columns = 25

  private let model: Model
  private let reading: CompareReading

  init(_ model: Model, _ reading: CompareReading) {
    self.model = model
    self.reading = reading
  }

  /// Whether there is room for the focal number.
  static func hasHeadline(_ rect: Rect) -> Bool { rect.columns >= 36 && rect.rows >= 30 }

  private enum Section: CaseIterable {
    case values, worse, least, proper, expected
  }

  /// From the most telling part down, as many as there is room for.
  func draw(in rect: Rect, on screen: inout Screen) {
    let isWide = rect.columns >= 36
    var row = rect.row
    if ComparePanel.hasHeadline(rect) {
      let headline = Headline(model, .small, settingsColumns: 0)
      headline.draw(on: &screen, column: rect.column, row: row)
      row += headline.size.rows
      for line in model.settingsLines(of: rect.columns) {
        screen.write(line, column: rect.column, row: row, Style(.mark))
        row += 1
      }
      row += 1
    }
    for section in Section.allCases {
      let rest = Rect(
        column: rect.column, row: row, columns: rect.columns, rows: rect.endRow - row)
      let rows = rows(of: section, in: rest, isWide)
      guard rows > 0, rows <= rest.rows else { continue }
      draw(section, in: rest, isWide, on: &screen)
      row += rows + 1
    }
  }

  /// How many rows a part takes; 0 for one that has nothing to say here.
  private func rows(of section: Section, in rest: Rect, _ isWide: Bool) -> Int {
    switch section {
    case .values: return 2 + reading.entries.count * (hasFormulas(rest) ? 2 : 1)
    case .worse: return reading.hasMinima ? 0 : 2 + reading.shown.count
    case .least: return reading.hasMinima ? 1 + reading.shown.count : 0
    case .proper: return rest.columns >= 50 ? 1 + reading.entries.count : 0
    case .expected: return rest.columns >= 50 && rest.rows >= 14 ? rest.rows : 0
    }
  }

  private func hasFormulas(_ rect: Rect) -> Bool { rect.columns >= 36 && rect.rows >= 24 }

  private func draw(_ section: Section, in rect: Rect, _ isWide: Bool, on screen: inout Screen) {
    switch section {
    case .values: drawValues(in: rect, on: &screen)
    case .worse: drawWorse(in: rect, on: &screen)
    case .least: drawLeast(in: rect, on: &screen)
    case .proper:
      drawHeading("PROPER?  whether honesty is the cheapest", in: rect, on: &screen)
      drawLines(reading.entries, in: rect, from: 1, on: &screen) {
        $0.name.padded(to: 12) + $0.propriety
      }
    case .expected:
      let chance = Figure.short(Workspace.exampleChance)
      drawHeading("COST ON AVERAGE where the truth comes at \(chance)", in: rect, on: &screen)
      let picture = Rect(
        column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
      CurveChart(reading, chance: Workspace.exampleChance, model.glyphs)
        .draw(in: picture, on: &screen)
    }
  }

  // MARK: The parts

  private func drawValues(in rect: Rect, on screen: inout Screen) {
    let showsSlopes = model.shown.comparison.showsSlopes
    // Where there is no room for all, slopes stand in place of the samples.
    let isNarrow = rect.columns < 36
    let hasSamples = !showsSlopes || !isNarrow
    let value = hasSamples ? 17 : 13
    let slope = value + (isNarrow ? 6 : 9)
    let title = "AT \(reading.axisName) = \(reading.shareText)"
    drawHeading(title, in: rect, on: &screen)
    screen.write("loss", column: rect.column + 2, row: rect.row + 1, .dim)
    screen.write("value", column: rect.column + value, row: rect.row + 1, .dim)
    if showsSlopes { screen.write("slope", column: rect.column + slope, row: rect.row + 1, .dim) }
    var row = rect.row + 2
    for entry in reading.entries {
      let look = entry.look
      let style = entry.isShown ? Style.plain : .dim
      screen.write(
        String(entry.letter), column: rect.column, row: row,
        entry.isShown ? Style(.mark, .bold) : .dim)
      screen.write(
        entry.name, column: rect.column + 2, row: row, style, width: value - 3)
      if hasSamples {
        let sample = model.glyphs == .ascii ? look.stroke.asciiSample : look.stroke.sample
        screen.write(
          entry.isShown ? sample : "", column: rect.column + 14, row: row, Style(look.ink))
      }
      screen.write(
        model.text(ComparePanel.number(entry.value)), column: rect.column + value, row: row,
        entry.isShown ? .bold : .dim)
      if showsSlopes {
        let text = entry.slope.isNaN ? "–" : Figure.slope(entry.slope, digits: isNarrow ? 3 : 4)
        screen.write(model.text(text), column: rect.column + slope, row: row, style)
      }
      row += 1
      guard hasFormulas(rect) else { continue }
      screen.write(
        model.text(entry.formula).clipped(to: rect.columns - 4, model.glyphs),
        column: rect.column + 4, row: row, .dim)
      row += 1
    }
  }

  private func drawWorse(in rect: Rect, on screen: inout Screen) {
    drawHeading("HOW MUCH WORSE", in: rect, on: &screen)
    screen.write(
      "from p = 0.5 to p = \(reading.shareText)", column: rect.column, row: rect.row + 1, .dim)
    drawLines(reading.shown, in: rect, from: 2, on: &screen) { entry in
      let (before, after) = (entry.curve(0.5), entry.value)
      let way = "\(ComparePanel.number(before)) → \(ComparePanel.number(after))"
      return way.padded(to: 15) + " × " + ComparePanel.ratio(after, before)
    }
  }

  private func drawLeast(in rect: Rect, on screen: inout Screen) {
    drawHeading("WHERE EACH IS LEAST", in: rect, on: &screen)
    drawLines(reading.shown, in: rect, from: 1, on: &screen) { entry in
      guard let least = entry.least, let value = entry.leastValue else { return "" }
      let place = "at \(Figure.short(least, digits: 3))"
      return place.padded(to: 11) + ComparePanel.number(value)
    }
  }

  private func drawHeading(_ title: String, in rect: Rect, on screen: inout Screen) {
    SidePanel(model).heading(
      title, column: rect.column, row: rect.row, columns: rect.columns, on: &screen)
  }

  private func drawLines(
    _ entries: [CompareReading.Entry], in rect: Rect, from first: Int, on screen: inout Screen,
    _ text: (CompareReading.Entry) -> String
  ) {
    for (index, entry) in entries.enumerated() {
      let row = rect.row + first + index
      screen.write(String(entry.letter), column: rect.column, row: row, Style(.mark, .bold))
      screen.write(
        model.text(text(entry)), column: rect.column + 2, row: row, width: rect.columns - 2)
    }
  }

  private static func number(_ value: Double) -> String {
    value < .infinity ? Figure.loss(value) : "∞"
  }

  private static func ratio(_ after: Double, _ before: Double) -> String {
    if after == before { return "1" }
    let ratio = after / before
    return ratio < .infinity ? Figure.short(ratio, digits: 3) : "∞"
  }
}
