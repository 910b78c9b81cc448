import Canvas
import Workbench

/// The focal number in big digits, with its unit.
struct Headline {
  /// From what the back row reads to what a small screen holds.
  enum Form {
    case huge, large, narrow, small
    /// One line of text, where digits would cover the curve.
    case line

    /// Whether the unit stands below the digits or beside them.
    fileprivate var hasUnitBelow: Bool { self != .small }
  }

  private let digits: String
  private let unit: String
  private let elsewhere: String
  /// How the digits are drawn; nothing where they are text.
  private let kind: BigDigits.Kind?
  private let form: Form

  init(_ model: Model, _ form: Form) {
    digits = form == .line ? model.text(model.shown.headline) : model.shown.headline
    unit = model.text(model.shown.unitName)
    elsewhere = model.text(model.shown.headlineElsewhere)
    self.form = form
    kind =
      switch form {
      case .line: nil
      case _ where model.glyphs == .ascii: .segments
      case .huge: .blocks(width: 4, height: 2, .unicode)
      case .large: .large
      case .narrow, .small: .small
      }
  }

  /// All that it takes up.
  var size: Size {
    guard let kind else { return Size(columns: line.count, rows: 1) }
    let size = BigDigits.size(of: digits, kind: kind)
    return form.hasUnitBelow
      ? Size(columns: max(size.columns, below.count), rows: size.rows + 1)
      : Size(columns: size.columns + 2 + max(unit.count, elsewhere.count), rows: size.rows)
  }

  private var below: String { "\(unit)   \(elsewhere)" }
  private var line: String { "\(digits) \(below)" }

  func draw(on screen: inout Screen, column: Int, row: Int) {
    guard let kind else {
      screen.write(line, column: column, row: row, .bold)
      return
    }
    BigDigits.draw(digits, on: &screen, column: column, row: row, kind: kind)
    let size = BigDigits.size(of: digits, kind: kind)
    if form.hasUnitBelow {
      screen.write(below, column: column, row: row + size.rows)
    } else {
      screen.write(unit, column: column + size.columns + 2, row: row)
      screen.write(elsewhere, column: column + size.columns + 2, row: row + 1, .dim)
    }
  }
}
