import LossCore

/// The words behind a command, taken one by one.
struct Arguments {
  let row: Row
  let command: Token
  /// How it is written, for those who left something out.
  var example: String
  private var rest: ArraySlice<Token>
  /// What needs the next word: the command, or a word that was taken behind it.
  private var asker: (name: String, place: Place)

  init(_ statement: Statement, of row: Row) {
    self.row = row
    command = statement.tokens[0]
    example = row.example
    asker = (row.name, command.place)
    rest = statement.tokens.dropFirst()
  }

  var isEmpty: Bool { rest.isEmpty }

  mutating func word(_ what: String) throws(Diagnostic) -> Token {
    guard let token = rest.first else { throw lack(of: what) }
    rest.removeFirst()
    guard token.kind == .word else {
      throw Diagnostic(
        "“\(token.text)” stands where \(asker.name) needs \(what)", token.place,
        hint: "text with signs stands in \"…\"")
    }
    return token
  }

  mutating func optionalWord(_ what: String) throws(Diagnostic) -> Token? {
    isEmpty ? nil : try word(what)
  }

  /// Takes a word if it is the next one.
  mutating func take(_ word: String) -> Bool {
    guard let token = next(word) else { return false }
    rest.removeFirst()
    asker = (word, token.place)
    return true
  }

  private func next(_ word: String) -> Token? {
    rest.first.flatMap { $0.kind == .word && $0.text == word ? $0 : nil }
  }

  private func lack(of what: String) -> Diagnostic {
    Diagnostic("\(asker.name) needs \(what)", asker.place, hint: "as in \(example)")
  }

  /// One word as a text of a lesson; what may come behind it is none.
  mutating func lessonWord(
    _ what: String, before follower: String? = nil
  ) throws(Diagnostic) -> Caption {
    if let follower, next(follower) != nil { throw lack(of: what) }
    let token = try word(what)
    try refuseCurlyQuotes(token)
    try refuseBlank(token.text, what, at: token.place)
    try refuseLong(token.text, at: token.place)
    return try Caption(token.text, at: token.place)
  }

  /// One word as a line that a lesson proposes.
  mutating func lessonLine(_ what: String) throws(Diagnostic) -> Token {
    let token = try word(what)
    try refuseCurlyQuotes(token)
    try refuseLong(token.text, at: token.place)
    return token
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
          + "not “\(token.text.shortened())”", token.place, hint: "as in \(example)")
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
          + "not \(token.text.shortened())", token.place, hint: "as in \(example)")
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

  /// All that is left as a text of a lesson: wholly in quotes, or with none in it.
  ///
  /// What is beside the quotes is hardly meant to be read out with them.
  mutating func lessonText(_ what: String) throws(Diagnostic) -> (text: String, place: Place) {
    if let first = rest.first(where: { !$0.isQuoted }) { try refuseCurlyQuotes(first) }
    if rest.contains(where: \.isQuoted),
      let beside = rest.first(where: { !$0.isQuoted }) ?? rest.dropFirst().first
    {
      throw Diagnostic(
        "“\(beside.text.shortened())” stands outside of the quotes", beside.place,
        hint: "a text stands in one pair of them; \\\" is a quote inside")
    }
    let (text, place) = try placedText(what)
    try refuseBlank(text, what, at: place)
    try refuseLong(text, at: place)
    return (text, place)
  }

  /// The same with its values computed.
  mutating func lessonCaption(_ what: String) throws(Diagnostic) -> Caption {
    let (text, place) = try lessonText(what)
    return try Caption(text, at: place)
  }

  private func refuseBlank(_ text: String, _ what: String, at place: Place) throws(Diagnostic) {
    guard text.allSatisfy(\.isWhitespace) else { return }
    throw Diagnostic(
      "\(asker.name) needs \(what), not an empty one", place, hint: "as in \(example)")
  }

  /// Editors that set type make such quotes of straight ones.
  private func refuseCurlyQuotes(_ token: Token) throws(Diagnostic) {
    guard !token.isQuoted, let first = token.text.first, "“”„«»".contains(first) else { return }
    throw Diagnostic(
      "\(first) does not quote a text", token.place, hint: "quotes are straight: \"…\"")
  }

  /// A page wraps its texts anew for every picture, and a room reads no more than a few lines of them.
  private func refuseLong(_ text: String, at place: Place) throws(Diagnostic) {
    let most = Lesson.maximumCharacters
    // No text has more characters than bytes.
    guard text.utf8.count > most, text.count > most else { return }
    throw Diagnostic(
      "the text has \(text.count) characters; the most in a lesson is \(most)", place,
      hint: "say it shorter, or in several notes, hints, reveals or workings")
  }

  private mutating func placedText(
    _ what: String
  ) throws(Diagnostic) -> (text: String, place: Place) {
    guard let first = rest.first, let last = rest.last else { throw lack(of: what) }
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
          "“\(name.text.shortened())” has no value", name.place, hint: "as in \(example)")
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
        hint: "as in \(example)")
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
