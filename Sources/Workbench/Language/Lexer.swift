/// A stretch of a line; its columns are counted only when a message needs them.
struct Place: Hashable {
  let line: String
  let range: Range<String.Index>

  var columns: Range<Int> {
    let start = column(of: range.lowerBound)
    return start..<(start + line.distance(from: range.lowerBound, to: range.upperBound))
  }

  func column(of index: String.Index) -> Int {
    line.distance(from: line.startIndex, to: index)
  }

  func through(_ other: Place) -> Place {
    Place(line: line, range: range.lowerBound..<max(range.upperBound, other.range.upperBound))
  }
}

/// One piece of a line: a word, or one of the signs that structure a statement.
struct Token: Hashable {
  enum Kind: Hashable { case word, equals, comma, colon }
  let kind: Kind
  /// What a word says, without its quotes.
  let text: String
  let isQuoted: Bool
  let place: Place
}

/// The tokens of one statement, and all that stands between its semicolons.
struct Statement {
  var tokens: [Token]
  var place: Place

  /// The statement without the spaces around it.
  var text: String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(first.place.line[first.place.through(last.place).range])
  }

  /// The line from this statement on.
  var andAllBehind: String {
    String(place.line[place.range.lowerBound...].drop { $0.isWhitespace })
  }
}

/// Cuts a line into statements and tokens; cost is linear in its bytes.
enum Lexer {
  static func statements(in line: String) throws(Diagnostic) -> [Statement] {
    guard line.utf8.count <= InputLine.maximumBytes else {
      throw InputLine.tooLong(line.utf8.count)
    }
    try refuseControls(in: line)
    var line = line
    line.makeContiguousUTF8()
    let bytes = line.utf8
    var statements: [Statement] = []
    var tokens: [Token] = []
    var start = bytes.startIndex
    var index = start

    func place(_ from: String.Index, _ to: String.Index) -> Place {
      Place(line: line, range: from..<to)
    }
    func close(at end: String.Index) {
      if !tokens.isEmpty { statements.append(Statement(tokens: tokens, place: place(start, end))) }
      tokens = []
    }

    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index = next
      case UInt8(ascii: ";"):
        close(at: index)
        start = next
        index = next
      case UInt8(ascii: "#"):
        close(at: index)
        return statements
      case UInt8(ascii: "="):
        tokens.append(Token(kind: .equals, text: "=", isQuoted: false, place: place(index, next)))
        index = next
      case UInt8(ascii: ","):
        tokens.append(Token(kind: .comma, text: ",", isQuoted: false, place: place(index, next)))
        index = next
      case UInt8(ascii: ":"):
        tokens.append(Token(kind: .colon, text: ":", isQuoted: false, place: place(index, next)))
        index = next
      case UInt8(ascii: "\""):
        let (text, end) = try quotedText(in: line, from: index)
        tokens.append(Token(kind: .word, text: text, isQuoted: true, place: place(index, end)))
        index = end
      default:
        var end = next
        while end < bytes.endIndex, !isDelimiter(bytes[end]) { end = bytes.index(after: end) }
        tokens.append(
          Token(
            kind: .word, text: String(line[index..<end]), isQuoted: false,
            place: place(index, end)))
        index = end
      }
    }
    close(at: index)
    return statements
  }

  /// What a line says may be told to a terminal, and somebody else may have written it: there, control
  /// characters would do more than be read.
  private static func refuseControls(in line: String) throws(Diagnostic) {
    let text = line.hasSuffix("\r") ? line.dropLast() : line[...]
    let place = text.unicodeScalars.firstIndex { $0.isControl && $0 != "\t" }
    guard let place else { return }
    throw Diagnostic(
      "a control character has no place in a line",
      Place(line: line, range: place..<line.index(after: place)),
      hint: "take it out; it is shown as ?")
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// The text of a quoted word that begins at `start`; `\"` stands for a quote inside, `\\`
  /// for a backslash.
  private static func quotedText(
    in line: String, from start: String.Index
  ) throws(Diagnostic) -> (text: String, end: String.Index) {
    let scalars = line.unicodeScalars
    var text = String.UnicodeScalarView()
    var index = scalars.index(after: start)
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == "\"" { return (String(text), next) }
      if scalars[index] == "\\", next < scalars.endIndex,
        scalars[next] == "\"" || scalars[next] == "\\"
      {
        text.append(scalars[next])
        index = scalars.index(after: next)
      } else {
        text.append(scalars[index])
        index = next
      }
    }
    throw Diagnostic(
      "the quote is not closed", Place(line: line, range: start..<line.endIndex),
      hint: "end the text with \"")
  }
}
