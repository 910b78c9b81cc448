import Canvas
import Workbench

/// The focal number in big digits, with its unit.
struct Headline {
  /// From what the back row reads to what a small screen holds.
  enum Form {
    case huge, large, narrow, small

    /// Whether the unit stands below the digits or beside them.
    fileprivate var hasUnitBelow: Bool { self != .small }
  }

  private let digits: String
  private let unit: String
  private let elsewhere: String
  private let kind: BigDigits.Kind
  private let form: Form

  init(_ model: Model, _ form: Form) {
    digits = model.shown.headline
    unit = model.text(model.shown.unitName)
    elsewhere = model.text(model.shown.headlineElsewhere)
    self.form = form
    kind =
      switch form {
      case _ where model.glyphs == .ascii: .segments
      case .huge: .blocks(width: 4, height: 2, .unicode)
      case .large: .large
      case .narrow, .small: .small
      }
  }

  private var digitsSize: Size { BigDigits.size(of: digits, kind: kind) }

  /// All that it takes up.
  var size: Size {
    let size = digitsSize
    return form.hasUnitBelow
      ? Size(columns: max(size.columns, below.count), rows: size.rows + 1)
      : Size(columns: size.columns + 2 + max(unit.count, elsewhere.count), rows: size.rows)
  }

  private var below: String { "\(unit)   \(elsewhere)" }

  func draw(on screen: inout Screen, column: Int, row: Int) {
    BigDigits.draw(digits, on: &screen, column: column, row: row, kind: kind)
    let size = digitsSize
    if form.hasUnitBelow {
      screen.write(below, column: column, row: row + size.rows)
    } else {
      screen.write(unit, column: column + size.columns + 2, row: row)
      screen.write(elsewhere, column: column + size.columns + 2, row: row + 1, .dim)
    }
  }
}
