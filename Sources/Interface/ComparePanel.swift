import Canvas
import Plot
import Workbench

/// The numbers beside the curves of several losses.
struct ComparePanel {
  /// As few columns hold the table, with slopes or without.
  static func columns(_ workspace: Workspace, on screen: Int) -> Int {
    workspace.comparison.showsSlopes && screen >= 76 ? 33 : 25
  }

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
      let headline = Headline(model, .small, settingsColumns: 0).fitting(rect.columns)
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
    case .worse: return reading.hasMinima || reading.shown.isEmpty ? 0 : 2 + reading.shown.count
    case .least: return reading.hasMinima && !reading.shown.isEmpty ? 1 + reading.shown.count : 0
    case .proper: return rest.columns >= 50 ? 1 + reading.entries.count : honesty.count
    case .expected:
      return reading.hasAverages && rest.columns >= 50 && rest.rows >= 14 ? rest.rows : 0
    }
  }

  private func hasFormulas(_ rect: Rect) -> Bool { rect.columns >= 36 && rect.rows >= 24 }

  private func draw(_ section: Section, in rect: Rect, _ isWide: Bool, on screen: inout Screen) {
    switch section {
    case .values: drawValues(in: rect, on: &screen)
    case .worse: drawWorse(in: rect, on: &screen)
    case .least: drawLeast(in: rect, on: &screen)
    case .proper where rect.columns < 50:
      for (index, line) in honesty.enumerated() {
        screen.write(line, column: rect.column, row: rect.row + index, .dim)
      }
    case .proper:
      drawHeading("PROPER?  whether honesty is the cheapest", in: rect, on: &screen)
      drawLines(reading.entries, in: rect, from: 1, on: &screen) {
        $0.name.padded(to: 12) + $0.honestyText
      }
    case .expected:
      let chance = Figure.short(CompareReading.exampleChance)
      drawHeading("COST ON AVERAGE where the truth comes at \(chance)", in: rect, on: &screen)
      let picture = Rect(
        column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
      CurveChart(reading, chance: CompareReading.exampleChance, model.glyphs)
        .draw(in: picture, on: &screen)
    }
  }

  // MARK: The parts

  /// Where the parts of the table stand, from its left end; where there is no room for all, slopes
  /// stand in place of the names.
  private struct Columns {
    let name: Int?
    let sample: Int
    let value: Int
    let slope: Int?
    private let width: Int

    init(_ columns: Int, showsSlopes: Bool) {
      let isTight = showsSlopes && columns < 32
      name = isTight ? nil : 2
      sample = isTight ? 2 : 14
      value = isTight ? 6 : 17
      slope = showsSlopes ? value + (columns < 36 ? 8 : 9) : nil
      width = columns
    }

    var valueWidth: Int { (slope.map { $0 - 1 } ?? width) - value }
    var slopeWidth: Int { width - (slope ?? width) }
  }

  private func drawValues(in rect: Rect, on screen: inout Screen) {
    let columns = Columns(rect.columns, showsSlopes: model.shown.comparison.showsSlopes)
    let title = "AT \(reading.axisName) = \(reading.shareText)"
    drawHeading(title, in: rect, on: &screen)
    let titles = [("loss", columns.name), ("value", columns.value), ("slope", columns.slope)]
    for case (let title, let column?) in titles {
      screen.write(title, column: rect.column + column, row: rect.row + 1, .dim)
    }
    var row = rect.row + 2
    for entry in reading.entries {
      draw(entry, columns, column: rect.column, row: row, on: &screen)
      let rows = hasFormulas(rect) ? 2 : 1
      screen.link(
        Rect(column: rect.column, row: row, columns: rect.columns, rows: rows), switching(entry))
      row += 1
      guard rows > 1 else { continue }
      screen.write(
        model.text(entry.formula).clipped(to: rect.columns - 4, model.glyphs),
        column: rect.column + 4, row: row, .dim)
      row += 1
    }
  }

  /// The statement that shows or hides a curve.
  private func switching(_ entry: CompareReading.Entry) -> String {
    let shortcut = CommandTable.row(named: "curve")?.shortcuts.first {
      $0.key == String(entry.letter)
    }
    return shortcut?.statement(model.shown) ?? ""
  }

  private func draw(
    _ entry: CompareReading.Entry, _ columns: Columns, column: Int, row: Int,
    on screen: inout Screen
  ) {
    let look = entry.look
    let style = entry.isShown ? Style.plain : .dim
    screen.write(
      String(entry.letter), column: column, row: row, entry.isShown ? Style(.mark, .bold) : .dim)
    if let name = columns.name {
      screen.write(
        entry.name.clipped(to: columns.sample - name - 1, model.glyphs), column: column + name,
        row: row, style)
    }
    let sample = model.glyphs == .ascii ? look.stroke.asciiSample : look.stroke.sample
    screen.write(
      entry.isShown ? sample : "", column: column + columns.sample, row: row, Style(look.ink))
    screen.write(
      model.text(ComparePanel.number(entry.value, columns.valueWidth)),
      column: column + columns.value, row: row, entry.isShown ? .bold : .dim)
    guard let slope = columns.slope else { return }
    screen.write(
      model.text(ComparePanel.slope(entry.slope, columns.slopeWidth)), column: column + slope,
      row: row, style)
  }

  /// In ASCII a single `>` would say that one is greater.
  private var arrow: String { model.glyphs == .ascii ? "->" : "→" }

  /// From even odds to the point: how many times as dear, or how many times cheaper.
  private func drawWorse(in rect: Rect, on screen: inout Screen) {
    let isBetter = reading.share > 0.5
    drawHeading(isBetter ? "HOW MUCH BETTER" : "HOW MUCH WORSE", in: rect, on: &screen)
    screen.write(
      model.text("p = 0.5 \(arrow) \(reading.shareText)"), column: rect.column, row: rect.row + 1,
      .dim)
    drawLines(reading.shown, in: rect, from: 2, on: &screen) { entry in
      let (before, after) = (entry.exactValue(at: 0.5), entry.value)
      let ratio = isBetter ? before / after : after / before
      let sign = isBetter ? "÷" : "×"
      let room = rect.columns - 2
      let forms = [4, 3, 2, 1].map { digits in
        let way = [before, after].map { ComparePanel.number($0, digits: digits) }
          .joined(separator: " \(arrow) ")
        let times = before == after ? "1" : ComparePanel.number(ratio, digits: min(3, digits))
        return way.padded(to: min(15, room - times.count - 3)) + " \(sign) " + times
      }
      // The way there says more than the ratio where there is no room for both.
      let way =
        [before, after].map { ComparePanel.number($0, digits: 3) }
        .joined(separator: " \(arrow) ")
      return forms.first { $0.count <= room } ?? way
    }
  }

  private func drawLeast(in rect: Rect, on screen: inout Screen) {
    drawHeading("WHERE EACH IS LEAST", in: rect, on: &screen)
    drawLines(reading.shown, in: rect, from: 1, on: &screen) { entry in
      let place = entry.leastText.padded(to: 10) + " "
      return place + ComparePanel.number(entry.leastValue ?? 0, rect.columns - 2 - place.count)
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

  /// Which losses are least where one is honest, by their letters, in up to three lines.
  private var honesty: [String] {
    CompareReading.Honesty.allCases.compactMap { honesty in
      let letters = reading.entries.filter { $0.honesty == honesty }.map { String($0.letter) }
      guard !letters.isEmpty else { return nil }
      let word = honesty == .improper ? "improper" : "proper"
      let isWeak = honesty == .proper
      return word.padded(to: 10) + letters.joined(separator: " ")
        + (isWeak ? ", not strictly" : "")
    }
  }

  // MARK: Numbers

  /// A number that fits so many columns, in fewer digits if need be.
  private static func number(_ value: Double, _ columns: Int) -> String {
    let forms = [4, 3, 2, 1].lazy.map { number(value, digits: $0) }
    return forms.first { $0.count <= columns } ?? number(value, digits: 1)
  }

  /// With four digits as the focal number has it.
  private static func number(_ value: Double, digits: Int) -> String {
    guard value < .infinity else { return "∞" }
    return digits < 4 ? Figure.short(value, digits: digits) : Figure.loss(value)
  }

  private static func slope(_ slope: Double, _ columns: Int) -> String {
    guard !slope.isNaN else { return "–" }
    let forms = [4, 3, 2, 1].lazy.map { Figure.slope(slope, digits: $0) }
    return forms.first { $0.count <= columns } ?? Figure.slope(slope, digits: 1)
  }
}
