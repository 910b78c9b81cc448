import LossCore

/// The words behind a command, taken one by one.
struct Arguments {
  let row: Row
  let command: Token
  private var rest: ArraySlice<Token>

  init(_ statement: Statement, of row: Row) {
    self.row = row
    command = statement.tokens[0]
    rest = statement.tokens.dropFirst()
  }

  var isEmpty: Bool { rest.isEmpty }

  mutating func word(_ what: String) throws(Diagnostic) -> Token {
    guard let token = rest.first else {
      throw Diagnostic(
        "\(row.name) needs \(what)", command.place, hint: "as in \(row.example)")
    }
    rest.removeFirst()
    guard token.kind == .word else {
      throw Diagnostic(
        "“\(token.text)” stands where \(row.name) needs \(what)", token.place,
        hint: "text with signs stands in \"…\"")
    }
    return token
  }

  mutating func optionalWord(_ what: String) throws(Diagnostic) -> Token? {
    isEmpty ? nil : try word(what)
  }

  /// Takes a word if it is the next one.
  mutating func take(_ word: String) -> Bool {
    guard rest.first?.kind == .word, rest.first?.text == word else { return false }
    rest.removeFirst()
    return true
  }

  /// One word as a text whose values are computed.
  mutating func captionWord(_ what: String) throws(Diagnostic) -> Caption {
    let token = try word(what)
    return try Caption(token.text, at: token.place)
  }

  mutating func probability(_ what: String) throws(Diagnostic) -> Probability {
    try Workbench.probability(try word(what), for: what)
  }

  /// A whole number of a range.
  mutating func whole(_ what: String, in range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    let token = try word(what)
    guard let number = Int(token.text), range.contains(number) else {
      throw Diagnostic(
        "\(row.name) takes a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "not “\(token.text.shortened())”", token.place, hint: "as in \(row.example)")
    }
    return number
  }

  /// A number of a range.
  mutating func number(_ what: String, in range: ClosedRange<Double>) throws(Diagnostic) -> Double {
    let token = try word(what)
    let number = try Workbench.number(token, for: row.name).value
    guard range.contains(number) else {
      let ends = [range.lowerBound, range.upperBound].map(Figure.shortest)
      throw Diagnostic(
        "\(row.name) takes \(what) from \(ends[0]) to \(ends[1]), "
          + "not \(token.text.shortened())", token.place, hint: "as in \(row.example)")
    }
    return number
  }

  /// One of a closed list of words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ what: String, _: Choice.Type
  ) throws(Diagnostic) -> Choice {
    let known = Choice.allCases.map(\.rawValue)
    let all = known.dropLast().joined(separator: ", ") + (known.last.map { " or " + $0 } ?? "")
    return try Workbench.choice(what, try word(all), Choice.self)
  }

  /// All that is left, as it was typed; a text wholly in quotes without them.
  mutating func text(_ what: String) throws(Diagnostic) -> String {
    try placedText(what).text
  }

  /// The same as a text whose values are computed.
  mutating func caption(_ what: String) throws(Diagnostic) -> Caption {
    let (text, place) = try placedText(what)
    return try Caption(text, at: place)
  }

  private mutating func placedText(
    _ what: String
  ) throws(Diagnostic) -> (text: String, place: Place) {
    guard let first = rest.first, let last = rest.last else {
      throw Diagnostic("\(row.name) needs \(what)", command.place, hint: "as in \(row.example)")
    }
    let all = rest
    rest = []
    if all.count == 1 { return (first.text, first.place) }
    let place = first.place.through(last.place)
    return (String(place.line[place.range]), place)
  }

  /// What is left as a list of pairs, such as `dog:0.6,cat:0.2`.
  mutating func pairs(_ what: String) throws(Diagnostic) -> [Item] {
    var items: [Item] = []
    repeat {
      if !items.isEmpty { rest.removeFirst() }
      let name = try word(what)
      guard rest.first?.kind == .colon else {
        throw Diagnostic(
          "“\(name.text.shortened())” has no value", name.place, hint: "as in \(row.example)")
      }
      rest.removeFirst()
      items.append(Item(name: name, text: try word("a value behind the colon")))
    } while rest.first?.kind == .comma
    return items
  }

  /// What is left as assignments.
  mutating func assignments() throws(Diagnostic) -> Assignments {
    guard Assignments.begin(rest) else {
      throw Diagnostic(
        "\(row.name) takes p=LIST", rest.first?.place ?? command.place,
        hint: "as in \(row.example)")
    }
    defer { rest = [] }
    return try Assignments(rest)
  }

  /// Nothing may be left.
  func end() throws(Diagnostic) {
    guard let extra = rest.first else { return }
    throw Diagnostic(
      "\(row.name) takes no “\(extra.text.shortened())”", extra.place,
      hint: "usage: \(row.usage)")
  }
}

/// A word as one of a closed list.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
  _ what: String, _ token: Token, _: Choice.Type
) throws(Diagnostic) -> Choice {
  if let choice = Choice(rawValue: token.text) { return choice }
  let known = Choice.allCases.map(\.rawValue)
  let nearest = Nearest.word(to: token.text, among: known)
  throw Diagnostic(
    "“\(token.text.shortened())” is no \(what)", token.place,
    hint: nearest.map { "did you mean \($0)?" } ?? "there are " + known.joined(separator: ", "))
}
