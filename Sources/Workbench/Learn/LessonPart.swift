/// A statement of a lesson's file.
///
/// Outside of a lesson it says its text, its figures computed.
enum LessonPart: Sendable {
  case lesson(name: Token, title: String)
  case note(Caption)
  case ask(Caption)
  case option(Caption, height: Caption?, reason: Caption?)
  case answer(AnswerKey)
  case hint(Caption)
  case reveal(Caption)
  case working(Caption)
  case suggest(line: Token, text: Caption)

  /// What it is, by the word that begins it.
  enum Kind: String, CaseIterable, Sendable {
    case lesson, note, ask, option, answer, hint, reveal, working
    case suggest = "try"
  }

  var kind: Kind {
    switch self {
    case .lesson: .lesson
    case .note: .note
    case .ask: .ask
    case .option: .option
    case .answer: .answer
    case .hint: .hint
    case .reveal: .reveal
    case .working: .working
    case .suggest: .suggest
    }
  }

  /// What it says in a session.
  func text(in session: Session) throws(Diagnostic) -> String {
    switch self {
    case .lesson(_, let title): title
    case .note(let caption), .ask(let caption), .hint(let caption), .reveal(let caption),
      .working(let caption), .suggest(_, let caption), .option(let caption, _, _):
      try caption.text(in: session)
    case .answer(let key): try key.text(in: session)
    }
  }
}

/// What a lesson's file gives as the answer.
enum AnswerKey: Sendable {
  case option(Int, Place)
  /// The loss, or the prediction, of the state that is revealed.
  case loss(Tolerance, Place)
  case prediction(Tolerance, Place)
  case number(Caption, Tolerance, Place)

  var place: Place {
    switch self {
    case .option(_, let place), .loss(_, let place), .prediction(_, let place),
      .number(_, _, let place):
      place
    }
  }

  func text(in session: Session) throws(Diagnostic) -> String {
    switch self {
    case .option(let index, _): "answer: \(Choices.letter(of: index))"
    case .loss(let tolerance, _): "answer: the loss, \(tolerance.text)"
    case .prediction(let tolerance, _): "answer: the prediction, \(tolerance.text)"
    case .number(let caption, let tolerance, _):
      "answer: \(try caption.text(in: session)), \(tolerance.text)"
    }
  }
}

/// The letters of options: as many as have one, `h` being the key of the hint.
package enum Choices {
  static let letters = Array("abcdefg")

  package static func letter(of index: Int) -> Character { letters[index] }

  package static func index(of word: some StringProtocol) -> Int? {
    word.count == 1 ? word.first.flatMap(letters.firstIndex(of:)) : nil
  }
}
