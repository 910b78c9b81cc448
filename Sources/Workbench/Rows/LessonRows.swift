/// Statements that a lesson is made of; outside of its file they say their text.
let lessonRows: [Row] = [
  Row(
    name: "lesson", topic: .lessons, usage: "lesson NAME TITLE",
    summary: "Begins a lesson in its file: a word to find it by, and its title.",
    example: LessonPart.Kind.lesson.example,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let name = try words.word("a name")
      guard Int(name.text) == nil else {
        throw Diagnostic(
          "a lesson may not be named like a number", name.place,
          hint: "numbers are places in the list")
      }
      guard !name.text.isEmpty,
        name.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
      else {
        throw Diagnostic(
          "a lesson's name is one word of letters, digits and hyphens", name.place,
          hint: "as in \(LessonPart.Kind.lesson.example)")
      }
      return .lesson(.lesson(name: name, title: try words.lessonText("a title").text))
    }),
  lessonRow(.note, "Tells the teacher something that the room does not see.") { .note($0) },
  lessonRow(.ask, "Asks a question of a lesson; what is given stands before it.") { .ask($0) },
  Row(
    name: "option", topic: .lessons, usage: "option TEXT [at LOSS] [because TEXT]",
    summary: "Something to choose: the loss that it comes to, and why it is right or wrong.",
    example: LessonPart.Kind.option.example,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let text = try words.lessonWord("a text in quotes")
      var (height, reason): (Caption?, Caption?)
      if words.take("at") { height = try words.lessonWord("a loss", before: "because") }
      if words.take("because") { reason = try words.lessonWord("a text in quotes") }
      return .lesson(.option(text, height: height, reason: reason))
    }),
  Row(
    name: "answer", topic: .lessons, usage: "answer LETTER|loss|p|NUMBER [within 10%]",
    summary: "What is right: an option, a number, or where the point will stand on the curve.",
    example: LessonPart.Kind.answer.example,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .lesson(.answer(try AnswerKey(&words)))
    }),
  spokenRow(
    .hint, .hint, "Shows a hint on the question that is open; with a text it is one, in a file.",
    setting: "learn half", shortcuts: [.init("h", "hint", "hint")]
  ) { .hint($0) },
  spokenRow(
    .reveal, .reveal,
    "Shows a class what is true, once it has voted on options; with a text it says why, in a file.",
    setting: "learn half\nvote 3 9 14"
  ) { .reveal($0) },
  spokenRow(
    .working, .working,
    "Shows the arithmetic line by line; with a text it is a line of it, in a file.",
    setting: "learn half\nguess b", shortcuts: [.init("w", "working", "working")], overrides: true
  ) { .working($0) },
  Row(
    name: "try", topic: .lessons, usage: "try [LINE TEXT]",
    summary: "Does in the explorer what the lesson proposes; with a line it proposes that.",
    example: "try", setting: "learn half\nguess b",
    shortcuts: [.init("t", "try it", "try")], page: .learn, overrides: true,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      if words.isEmpty { return .explore(trying: true, words.command.place) }
      words.example = LessonPart.Kind.suggest.example
      let line = try words.lessonLine("a line in quotes")
      return .lesson(.suggest(line: line, text: try words.lessonCaption("a text behind its line")))
    }),
]

/// A part of a file whose word alone is what a person says to a lesson.
private func spokenRow(
  _ kind: LessonPart.Kind, _ action: LearnAction, _ summary: String, setting: String,
  shortcuts: [Row.Shortcut] = [], overrides: Bool = false,
  _ part: @escaping @Sendable (Caption) -> LessonPart
) -> Row {
  Row(
    name: kind.rawValue, topic: .lessons, usage: kind.rawValue + " [TEXT]", summary: summary,
    example: kind.rawValue, setting: setting, shortcuts: shortcuts,
    page: shortcuts.isEmpty ? nil : .learn, overrides: overrides,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      words.example = kind.example
      return words.isEmpty
        ? .learn(action, words.command.place) : .lesson(part(try words.lessonCaption("a text")))
    })
}

private func lessonRow(
  _ kind: LessonPart.Kind, _ summary: String, _ part: @escaping @Sendable (Caption) -> LessonPart
) -> Row {
  Row(
    name: kind.rawValue, topic: .lessons, usage: kind.rawValue + " TEXT", summary: summary,
    example: kind.example,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .lesson(part(try words.lessonCaption("a text")))
    })
}

extension LessonPart.Kind {
  /// How it is written in a file.
  var example: String {
    switch self {
    case .lesson: "lesson half \"Half the probability\""
    case .option: "option \"It doubles\" at 1.386 because \"So it does here, by luck.\""
    case .answer: "answer loss within 10%"
    case .suggest: "try \"p=0.01\" \"Be less sure: what does that cost?\""
    case .note, .ask, .hint, .reveal, .working: rawValue + " \"A coin flip costs {loss of p=0.5}.\""
    }
  }
}

extension AnswerKey {
  fileprivate init(_ words: inout Arguments) throws(Diagnostic) {
    let token = try words.word("an answer")
    let tolerance = words.take("within") ? try Tolerance(&words) : nil
    switch token.text {
    case "loss": self = .loss(tolerance ?? .relative(0.1), token.place)
    case "p": self = .prediction(tolerance ?? .absolute(0.05), token.place)
    default:
      if token.text.count == 1, let letter = token.text.first, letter.isLetter,
        Choices.index(of: token.text) == nil
      {
        throw Diagnostic(
          "“\(letter)” is the letter of no option", token.place,
          hint: "they are a to \(Choices.letter(of: Choices.letters.count - 1)), in small letters")
      }
      if let index = Choices.index(of: token.text) {
        guard tolerance == nil else {
          throw Diagnostic(
            "an option is right or not, within nothing", token.place, hint: "as in answer b")
        }
        self = .option(index, token.place)
      } else {
        self = .number(
          try Caption(token.text, at: token.place), tolerance ?? .relative(0.1), token.place)
      }
    }
  }
}

extension Tolerance {
  fileprivate init(_ words: inout Arguments) throws(Diagnostic) {
    let token = try words.word("a distance, as 10% or 0.05")
    let value = try number(token, for: "within").value
    guard value > 0, value.isFinite else {
      throw Diagnostic(
        "within has to be above 0", token.place, hint: "as in within 10% or within 0.05")
    }
    self = token.text.hasSuffix("%") ? .relative(value) : .absolute(value)
  }
}
