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

  mutating func point(_ action: Mouse.Action, _ column: Int, _ row: Int) {
    effects += model.update(.mouse(Mouse(action, Position(column: column, row: row))))
  }

  mutating func click(_ column: Int, _ row: Int) {
    point(.press, column, row)
    point(.release, column, row)
  }

  /// Clicks on the first cell of a text that is on the screen.
  mutating func click(_ text: String, in rows: Range<Int> = 0..<Int.max) {
    guard let place = place(of: text, in: rows) else { return }
    click(place.column, place.row)
  }

  /// Where a text begins that is on the screen.
  func place(of text: String, in range: Range<Int> = 0..<Int.max) -> Position? {
    for (index, row) in rows.enumerated() where range.contains(index) {
      guard let found = row.firstRange(of: text) else { continue }
      return Position(
        column: row.distance(from: row.startIndex, to: found.lowerBound), row: index)
    }
    return nil
  }

  /// ŷ of the single label.
  var prediction: Double { BinaryReading(model.session.workspace)?.prediction ?? -1 }

  /// What a class got.
  func share(_ index: Int) -> Double {
    ClassesReading(model.session.workspace)?.share(of: index) ?? -1
  }

  /// What answers to the pointer.
  var links: [Link] { model.view(keepsLinks: true).screen.links ?? [] }

  /// What can be dragged along a track, from left to right.
  func track(_ name: String) -> [Link] {
    links.filter { $0.track == name }.sorted { $0.rect.column < $1.rect.column }
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

  /// Lower case on the plain ground, upper case in the zone; a sign for each of the other grounds.
  private static func letter(_ style: Style) -> Character {
    let letters: [Style.Ink: String] = [
      .plain: " ", .dim: "d", .curve: "c", .mark: "m", .alarm: "a", .title: "t", .ghost: "g",
    ]
    let grounds: [Style.Ground: Character] = [.under: "-", .zoneUnder: "=", .curve: "#"]
    if style.ink != .mark, let sign = grounds[style.ground] { return sign }
    var letter = letters[style.ink] ?? "?"
    if style.ground == .zone { letter = letter == " " ? "Z" : letter.uppercased() }
    if style.attributes.contains(.reverse) { return "r" }
    if style.attributes.contains(.underline) { return "u" }
    if style.attributes.contains(.bold), letter == " " { return "b" }
    return Character(letter)
  }
}
