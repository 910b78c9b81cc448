import Canvas
import Workbench

/// A value in brackets, with the text being typed while it is in focus.
struct FieldBox {
  let field: Field
  let text: String
  let isFocused: Bool
  /// Characters before the cursor while the value is being typed.
  let cursor: Int?
  let width: Int
  /// Whether it can take the focus where it stands.
  private let takesFocus: Bool

  init(_ model: Model, _ field: Field, _ value: String, width: Int, hasFocus: Bool = true) {
    self.field = field
    takesFocus = hasFocus
    isFocused = model.focus == field && hasFocus
    let typed = isFocused ? model.typed : nil
    text = typed?.text ?? value
    cursor = typed?.cursor
    self.width = width
  }

  /// Draws the field; the place of the cursor while it is typed in.
  func draw(on screen: inout Screen, column: Int, row: Int) -> Position? {
    let ink: Style = isFocused ? Style(.mark, .bold) : .plain
    let inside = isFocused ? Style(.mark, cursor == nil ? [.bold, .underline] : .bold) : .plain
    screen.write("[", column: column, row: row, ink)
    // While typing the end of a long value is in sight, else its beginning.
    let shown =
      cursor == nil
      ? text.clipped(to: width, .ascii) : String(text.suffix(max(width - 1, 0)))
    screen.write(shown.padded(to: width), column: column + 1, row: row, inside)
    screen.write("]", column: column + 1 + width, row: row, ink)
    if takesFocus {
      let box = Rect(column: column, row: row, columns: width + 2, rows: 1)
      screen.link(box, "@\(field.rawValue)")
    }
    guard let cursor else { return nil }
    let hidden = text.count - shown.count
    return Position(column: column + 1 + max(0, cursor - hidden), row: row)
  }
}
