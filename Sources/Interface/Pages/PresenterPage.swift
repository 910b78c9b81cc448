import Canvas
import Plot
import Workbench

extension Page {
  static let presenter = Page(
    name: .presenter, title: "Presenter", hasTab: false, subject: .work,
    fields: [.prediction],
    press: { model, key in PresenterPage.press(&model, key) },
    draw: { model, rect, screen in
      Drawn(cursor: PresenterPage(model, rect).draw(on: &screen))
    },
    small: { model, _ in
      guard let presentation = Presentation(model.shown) else { return Small() }
      return Small(
        inputs: [(presentation.accounts.last ?? "", nil)], share: presentation.share,
        sentence: presentation.verdicts.first ?? "")
    })
}

/// The number, what the truth got and what that is called, as large as the screen has room for.
struct PresenterPage {
  private let model: Model
  private let rect: Rect
  /// Whether rows are left between the parts.
  private var isTall: Bool { rect.rows >= 16 }
  private var room: Int { rect.columns - 2 }

  init(_ model: Model, _ rect: Rect) {
    self.model = model
    self.rect = rect
  }

  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    switch key {
    case .escape, .character("P"): model.leavePresenter()
    case .character("]"): model.go(to: Page.after(model.pageBeforePresenter, by: 1))
    case .character("["): model.go(to: Page.after(model.pageBeforePresenter, by: -1))
    default:
      return ShareInput.press(&model, key, along: scale(of: Rect(model.size)))
    }
    return []
  }

  /// Where the bar stands, from column to column.
  private static func scale(of rect: Rect) -> Scale {
    Scale(.probability, columns: rect.columns - 2 * margin(of: rect))
  }

  private static func margin(of rect: Rect) -> Int { max(1, rect.columns / 10) }

  // MARK: Drawing

  func draw(on screen: inout Screen) -> Position? {
    guard let presentation = Presentation(model.shown) else {
      write([Sentence.of(model.shown)], row: rect.row, .bold, on: &screen)
      return nil
    }
    let number = model.text(model.shown.headline)
    let rows = isTall ? rect.rows * 5 / 12 : rect.rows - 5
    let kind = BigDigits.Kind.largest(
      for: number, in: Size(columns: room, rows: max(3, rows)), model.glyphs)
    let digits = kind.map { BigDigits.size(of: number, kind: $0) } ?? Size(columns: 0, rows: 1)
    let thickness = isTall ? max(1, (rect.rows - 12) / 6) : 1
    // Title, account, scale and verdict take a row each.
    let air = max(0, rect.rows - digits.rows - thickness - 4) / 5

    var row = rect.row
    if rect.rows >= digits.rows + thickness + 4 {
      write(presentation.titles, row: row, .dim, isSpaced: true, on: &screen)
      row += 1
    }
    let settings = model.settingsLine
    if !settings.isEmpty, air > 0 {
      write([settings], row: row, Style(.mark), on: &screen)
    }
    row += air
    if let kind {
      let column = rect.column + (rect.columns - digits.columns) / 2
      BigDigits.draw(number, on: &screen, column: column, row: row, kind: kind)
    } else {
      write([number], row: row, .bold, on: &screen)
    }
    row += digits.rows + air
    let cursor = drawAccount(presentation, row: row, on: &screen)
    row += 1 + air
    let bar = Rect(
      column: rect.column + Self.margin(of: rect), row: row,
      columns: rect.columns - 2 * Self.margin(of: rect), rows: thickness)
    draw(presentation, in: bar, on: &screen)
    if let reading = CompareReading(model.shown) {
      let touched = Rect(column: bar.column, row: bar.row, columns: bar.columns, rows: bar.rows + 1)
      screen.link(
        Self.scale(of: rect), from: bar.column, at: presentation.share, over: touched,
        track: "presenter", reading.statement(movingTo:))
    }
    write(
      presentation.verdicts.map { $0.uppercased() }, row: rect.endRow - 1 - min(air, 2),
      presentation.isWrong ? Style(.alarm, .bold) : .bold, isSpaced: true, on: &screen)
    return cursor
  }

  /// What the truth got, or the value being typed in its place.
  private func drawAccount(
    _ presentation: Presentation, row: Int, on screen: inout Screen
  ) -> Position? {
    guard let typed = model.typed else {
      write(presentation.accounts, row: row, .bold, isSpaced: isTall, on: &screen)
      return nil
    }
    let name = CompareReading(model.shown).map { model.text($0.inputName) + "  " } ?? ""
    let width = TextWidth.columns(of: name) + typed.text.count + 1
    let start = rect.column + max(1, (rect.columns - width) / 2)
    let column = start + screen.write(name, column: start, row: row, .bold)
    screen.write(typed.text, column: column, row: row, Style(.mark, .bold))
    return Position(column: min(column + typed.cursor, rect.endColumn - 1), row: row)
  }

  /// The bar from nothing to everything, filled up to the mark of the point.
  private func draw(_ presentation: Presentation, in bar: Rect, on screen: inout Screen) {
    let scale = Self.scale(of: rect)
    guard let place = scale.column(of: presentation.share) else { return }
    let glyphs = model.glyphs
    screen.fill(bar, Cell(glyphs[.shade], .dim))
    let filled = Rect(column: bar.column, row: bar.row, columns: place, rows: bar.rows)
    screen.fill(filled, .solid(presentation.isWrong ? .alarm : .curve, glyphs))
    let mark = Rect(column: bar.column + place, row: bar.row, columns: 1, rows: bar.rows)
    screen.fill(mark, .solid(.mark, glyphs))
    let row = bar.endRow
    let half = glyphs == .ascii ? "0.5" : "½"
    for (text, value) in [("0", 0), (half, 0.5), ("1", 1)] {
      guard let column = scale.column(of: value) else { continue }
      screen.write(text, column: bar.column + column - text.count / 2, row: row, .dim)
    }
    screen[mark.column, row] = Cell(glyphs[.upArrow], Style(.mark, .bold))
  }

  /// Writes the longest form that fits in the middle of a row, its letters apart where they have room.
  private func write(
    _ forms: [String], row: Int, _ style: Style, isSpaced: Bool = false, on screen: inout Screen
  ) {
    let texts = forms.map(model.text)
    let all = isSpaced ? texts.flatMap { [$0.spaced, $0] } : texts
    guard let last = texts.last else { return }
    let text =
      all.first { TextWidth.columns(of: $0) <= room } ?? last.clipped(to: room, model.glyphs)
    let column = rect.column + (rect.columns - TextWidth.columns(of: text)) / 2
    screen.write(text, column: column, row: row, style)
  }
}

extension Model {
  /// Goes back to where the presenter's page was opened, or to the page of the work if that is another now.
  mutating func leavePresenter() {
    let former = pageBeforePresenter
    let isOther = former.kind != nil && former.kind != session.workspace.live
    go(to: isOther ? PageName(of: session.workspace.live) : former)
  }
}

extension String {
  /// The same with a blank after each letter, and three between words.
  var spaced: String {
    split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      .joined(separator: "   ")
  }
}
