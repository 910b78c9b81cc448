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

  /// A number as the page has it, and in another unit, or what it is.
  struct Number {
    let digits: String
    let unit: String
    let elsewhere: String

    init(digits: String, unit: String, elsewhere: String) {
      (self.digits, self.unit, self.elsewhere) = (digits, unit, elsewhere)
    }

    /// The loss in force.
    init(_ workspace: Workspace) {
      self.init(
        digits: workspace.headline, unit: workspace.unitName,
        elsewhere: workspace.headlineElsewhere)
    }
  }

  private let digits: String
  private let unit: String
  private var elsewhere: String
  /// The settings that change the number, in lines.
  private let settings: [String]
  /// How the digits are drawn; nothing where they are text.
  private let kind: BigDigits.Kind?
  private let form: Form
  private let glyphs: GlyphSet
  /// The most columns that a line of text takes.
  private var room = Int.max

  /// With what changes the number below it, in lines of so many columns; 0 where that stands elsewhere.
  ///
  /// It is the loss in force, unless another number is given.
  init(_ model: Model, _ form: Form, settingsColumns: Int = 30, of number: Number? = nil) {
    let number = number ?? Number(model.shown)
    digits = form == .line ? model.text(number.digits) : number.digits
    unit = model.text(number.unit)
    elsewhere = model.text(number.elsewhere)
    let room = form == .line ? Int.max : settingsColumns
    settings = settingsColumns > 0 ? model.settingsLines(of: room, besideName: true) : []
    self.form = form
    glyphs = model.glyphs
    kind =
      switch form {
      case .line: nil
      case _ where model.glyphs == .ascii: .segments
      case .huge: .blocks(width: 4, height: 2, .braille)
      case .large: .large
      case .narrow, .small: .small
      }
  }

  /// The same without the other unit, where that would be cut off; a line of text ends there.
  func fitting(_ columns: Int) -> Headline {
    guard size.columns > columns else { return self }
    var bare = self
    bare.elsewhere = ""
    bare.room = columns
    return bare
  }

  /// All that it takes up.
  var size: Size {
    guard let kind else { return Size(columns: TextWidth.columns(of: line), rows: 1) }
    let digits = BigDigits.size(of: digits, kind: kind)
    let words = words.map { TextWidth.columns(of: $0) }.max() ?? 0
    return form.hasUnitBelow
      ? Size(columns: max(digits.columns, words), rows: digits.rows + self.words.count)
      : Size(
        columns: digits.columns + 2 + words, rows: max(digits.rows, self.words.count))
  }

  /// The unit, the same in another one, and the settings, line by line.
  private var words: [String] {
    form.hasUnitBelow
      ? [Headline.joined([unit, elsewhere])] + settings
      : [unit, elsewhere].filter { !$0.isEmpty } + settings
  }

  private var line: String {
    Headline.joined([digits, unit, elsewhere] + settings).clipped(to: room, glyphs)
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "   ")
  }

  func draw(on screen: inout Screen, column: Int, row: Int) {
    guard let kind else {
      screen.write(line, column: column, row: row, .bold)
      return
    }
    BigDigits.draw(digits, on: &screen, column: column, row: row, kind: kind)
    let size = BigDigits.size(of: digits, kind: kind)
    let place =
      form.hasUnitBelow
      ? Position(column: column, row: row + size.rows)
      : Position(column: column + size.columns + 2, row: row)
    for (index, text) in words.enumerated() {
      let isSetting = index >= words.count - settings.count
      let style: Style = isSetting ? Style(.mark) : index > 0 ? .dim : .plain
      screen.write(text, column: place.column, row: place.row + index, style)
    }
  }
}

extension Model {
  /// The settings that change the loss, in one line; nothing is smoothed or weighted unseen.
  var settingsLine: String { settingsLines(of: .max).joined() }

  /// The same in lines of so many columns, each setting whole.
  func settingsLines(of columns: Int, besideName isNamed: Bool = false) -> [String] {
    shown.settingsText(besideName: isNamed).map(text).reduce(into: []) { lines, setting in
      let longer = (lines.last.map { $0 + " · " } ?? "") + setting
      if lines.isEmpty || TextWidth.columns(of: longer) > columns {
        lines.append(setting)
      } else {
        lines[lines.count - 1] = longer
      }
    }
  }
}
