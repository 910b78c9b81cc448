import Canvas
import Plot
import Workbench

/// What stands beside the picture where there is room: working, costs, slopes.
struct SidePanel {
  static let columns = 36

  /// What a section holds.
  enum Section {
    case lines([String])
    case costs
    case pins
  }

  private let model: Model

  init(_ model: Model) { self.model = model }

  func draw(_ sections: [(String, Section)], in rect: Rect, on screen: inout Screen) {
    var row = rect.row
    for (title, section) in sections {
      let rows =
        switch section {
        case .lines(let lines): lines.count
        case .costs: model.shown.costRows.count
        case .pins: model.shown.pinReadings.count
        }
      if rows == 0 { continue }
      guard row + rows + 1 <= rect.endRow else { return }
      heading(title, column: rect.column, row: row, columns: rect.columns, on: &screen)
      let inside = Rect(column: rect.column, row: row + 1, columns: rect.columns, rows: rows)
      switch section {
      case .lines(let lines):
        for (index, line) in lines.enumerated() {
          screen.write(
            model.text(line), column: inside.column, row: inside.row + index, width: inside.columns)
        }
      case .costs: CostTable(model).drawRows(in: inside, on: &screen)
      case .pins: PinList(model).draw(in: inside, on: &screen)
      }
      row += rows + 2
    }
  }

  func heading(
    _ title: String, column: Int, row: Int, columns: Int, on screen: inout Screen
  ) {
    let shown = model.text(title)
    let used = screen.write(shown, column: column, row: row, Style(.title, .bold)) + 1
    Rule.draw(
      on: &screen, column: column + used, row: row, columns: max(0, columns - used), model.glyphs)
  }
}

extension Model {
  /// What the table of costs is about: the share of the truth, or ŷ where no label is true.
  var costTitle: String {
    shown.costHeading == "ŷ" ? "WHAT ŷ COSTS HERE" : "WHAT THE TRUTH'S SHARE COSTS"
  }
}

/// What shares of the truth cost, the person's own among them.
struct CostTable {
  private let model: Model

  init(_ model: Model) { self.model = model }

  /// The table alone, in place of the picture.
  func draw(in rect: Rect, on screen: inout Screen) {
    let title = "\(model.costTitle), in \(model.shown.unitName)"
    screen.write(model.text(title), column: rect.column + 2, row: rect.row, Style(.title, .bold))
    let rows = Rect(
      column: rect.column + 2, row: rect.row + 2, columns: rect.columns - 4, rows: rect.rows - 2)
    drawRows(in: rows, on: &screen)
  }

  func drawRows(in rect: Rect, on screen: inout Screen) {
    let rows = model.shown.costRows
    // The longest bar is that of the dearest, the person's own where that is finite.
    let longest = rows.map(\.nats).filter { $0 < .infinity }.max() ?? 1
    for (index, cost) in rows.enumerated() where index < rect.rows {
      let row = rect.row + index
      let style = cost.isOwn ? Style(.mark, .bold) : .plain
      if cost.isOwn { screen[rect.column, row] = Cell(model.glyphs[.rightArrow], style) }
      screen.write(cost.share, column: rect.column + 2, row: row, style, width: 9)
      screen.write(model.text(cost.loss), column: rect.column + 12, row: row, style, width: 8)
      Bar.draw(
        longest > 0 ? cost.nats / longest : 0, on: &screen, column: rect.column + 21, row: row,
        columns: rect.columns - 21, model.glyphs,
        cost.isOwn ? style : Style(cost.isDear ? .alarm : .curve), rest: nil,
        parted: true)
      let cells = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      if !cost.isOwn { screen.link(cells, model.shown.statement(ofCost: index)) }
    }
  }
}
