import Canvas
import Interface
import Workbench

/// The explorer without a terminal: keys in, picture out.
struct Driver {
  var model: Model
  var effects: [Effect] = []

  init(
    columns: Int = 80, rows: Int = 24, glyphs: GlyphSet = .braille, after lines: [String] = []
  ) {
    var looks = Looks()
    looks.chosenGlyphs = Looks.Glyphs(rawValue: glyphs.rawValue)
    var session = Session(.opening)
    session.adopt(looks)
    for line in lines { _ = session.run(line) }
    model = Model(session: session, size: Size(columns: columns, rows: rows))
  }

  /// Keys as people write them: `0.08<Enter>y<^R>`.
  mutating func press(_ keys: String) {
    var rest = keys[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(spelling: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        effects += model.update(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        effects += model.update(.key(.character(first)))
        rest.removeFirst()
      }
    }
  }

  var rows: [String] {
    let screen = model.view().screen
    return (0..<screen.size.rows).map { screen.text(row: $0) }
  }

  var text: String { rows.joined(separator: "\n") }

  /// The picture, and below it the same grid with a letter a style.
  var golden: String {
    let frame = model.view()
    let screen = frame.screen
    let styles = (0..<screen.size.rows).map { row in
      String((0..<screen.size.columns).map { Driver.letter(screen[$0, row].style) })
    }
    let cursor = frame.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    let trimmed = (rows + ["-- styles --"] + styles + [cursor]).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    return trimmed.joined(separator: "\n") + "\n"
  }

  /// Lower case on the plain ground, upper case in the zone; digits where an attribute is set.
  private static func letter(_ style: Style) -> Character {
    let letters: [Style.Ink: String] = [
      .plain: " ", .dim: "d", .curve: "c", .mark: "m", .alarm: "a", .title: "t",
      .ghost: "g",
    ]
    var letter = letters[style.ink] ?? "?"
    if style.ground == .zone { letter = letter == " " ? "Z" : letter.uppercased() }
    if style.attributes.contains(.reverse) { return "r" }
    if style.attributes.contains(.underline) { return "u" }
    if style.attributes.contains(.bold), letter == " " { return "b" }
    return Character(letter)
  }
}
