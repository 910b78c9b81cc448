/// A text whose figures are computed where it is said: `{loss}`, `{loss of y=1 p=0.99}`, `{2 * loss}`.
struct Caption: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case brace(CaptionBrace)
  }

  private var pieces: [Piece] = []
  /// Where the text stands.
  private let place: Place

  /// Reads a text; two braces of a kind stand for one.
  init(_ text: String, at place: Place) throws(Diagnostic) {
    self.place = place
    let characters = Array(text)
    let whole = Stretch(characters[...], start: Caption.start(of: text, at: place), of: place)
    var index = 0
    var plain = ""
    while index < characters.count {
      let character = characters[index]
      let isDoubled = index + 1 < characters.count && characters[index + 1] == character
      if isDoubled, character == "{" || character == "}" {
        plain.append(character)
        index += 2
      } else if character == "{" {
        let end = characters[index...].firstIndex(of: "}")
        let inside = whole[(index + 1)..<(end ?? characters.count)]
        guard let end else {
          throw Diagnostic(
            "the brace is not closed", at: inside.columns(of: index..<characters.count),
            hint: "a value ends with }; {{ stands for a brace")
        }
        pieces += [.text(plain), .brace(try CaptionBrace(inside))]
        plain = ""
        index = end + 1
      } else if character == "}" {
        throw Diagnostic(
          "the brace was never opened", at: whole.columns(of: index..<(index + 1)),
          hint: "a value begins with {; }} stands for a brace")
      } else {
        plain.append(character)
        index += 1
      }
    }
    pieces.append(.text(plain))
  }

  var columns: Range<Int> { place.columns }

  /// Whether it tells something of the work.
  var hasValues: Bool {
    pieces.contains { if case .brace = $0 { true } else { false } }
  }

  /// The text as it reads in a session.
  func text(in session: Session) throws(Diagnostic) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .brace(let brace): text += try brace.text(in: session)
      }
    }
    return text
  }

  /// The number that the text is: unrounded, where it is one pair of braces.
  func number(in session: Session) throws(Diagnostic) -> Double {
    if let brace { return try brace.number(in: session) }
    let text = try text(in: session)
    guard let number = Double(text), !number.isNaN else {
      throw Diagnostic(
        "“\(text.shortened())” is no number", at: columns,
        hint: "as in 0.5 or, in quotes, \"{loss of p=0.5}\"")
    }
    return number
  }

  /// The braces that are all of the text.
  private var brace: CaptionBrace? {
    var only: CaptionBrace?
    for piece in pieces {
      switch piece {
      case .text(""): continue
      case .brace(let brace) where only == nil: only = brace
      default: return nil
      }
    }
    return only
  }

  /// Where in its line a text begins; nothing where its escapes hide that.
  private static func start(of text: String, at place: Place) -> String.Index? {
    let typed = place.line[place.range]
    if typed == text { return typed.startIndex }
    return typed == "\"\(text)\"" ? typed.utf8.index(after: typed.startIndex) : nil
  }
}

/// A part of a caption, whose characters know their place in the line.
struct Stretch: Sendable {
  /// Indices are places in the caption.
  let characters: ArraySlice<Character>
  /// Where the caption begins, where that is known.
  private let start: String.Index?
  /// Where the caption stands.
  private let place: Place

  init(_ characters: ArraySlice<Character>, start: String.Index?, of place: Place) {
    (self.characters, self.start, self.place) = (characters, start, place)
  }

  subscript(_ range: Range<Int>) -> Stretch {
    Stretch(characters[range], start: start, of: place)
  }

  var text: String { String(characters) }
  /// Of nothing it is the place between the braces, with the second one.
  var columns: Range<Int> {
    columns(of: characters.startIndex..<max(characters.endIndex, characters.startIndex + 1))
  }
  func columns(of range: Range<Int>) -> Range<Int> {
    guard let first = start.map(place.column) else { return place.columns }
    return (first + range.lowerBound)..<(first + range.upperBound)
  }

  /// The same without spaces at its ends.
  var trimmed: Stretch {
    guard let first = characters.firstIndex(where: { $0 != " " }),
      let last = characters.lastIndex(where: { $0 != " " })
    else { return self[characters.endIndex..<characters.endIndex] }
    return self[first..<(last + 1)]
  }

  /// A mistake of statements that these characters are, with its place in the line.
  func diagnostic(_ failure: Diagnostic) -> Diagnostic {
    let first = characters.startIndex
    let inside = (first + failure.columns.lowerBound)..<(first + failure.columns.upperBound)
    let isInside = !failure.columns.isEmpty && inside.upperBound <= characters.endIndex
    return Diagnostic(
      failure.message, at: isInside ? columns(of: inside) : columns, hint: failure.hint)
  }
}
