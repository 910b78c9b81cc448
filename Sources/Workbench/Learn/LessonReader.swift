/// Reads lessons out of a file: runs its statements, and computes what its texts say.
///
/// What is given stands before `ask`, what is revealed behind it: a question begins with the state that
/// the one before it has left, and changes of the work between `ask` and `reveal` are what is asked about.
package struct LessonReader {
  /// A mistake, and the line that it is in.
  package struct Mistake: Hashable, Sendable {
    package var line: Script.Line
    package var diagnostic: Diagnostic
  }

  /// So many bytes may a file have.
  package static let maximumBytes = 1 << 20
  /// So many mistakes are told; the rest are likely to follow from them.
  package static let maximumMistakes = 20

  /// What the file teaches; nothing where there is any mistake.
  package private(set) var lessons: [Lesson] = []
  /// What is wrong with it, in the order of its lines.
  package private(set) var mistakes: [Mistake] = []

  private var session = Session()
  private var draft: Draft?
  /// The line that is read, and the one of the last `lesson`.
  private var line: Script.Line
  private var lessonLine: Script.Line
  /// A change of the work went wrong in this lesson: what cannot be computed any more follows from that.
  private var isAdrift = false

  /// Reads a whole file.
  package init(_ name: String, _ bytes: [UInt8]) {
    line = Script.Line([], file: name, number: 1)
    lessonLine = line
    guard bytes.count <= LessonReader.maximumBytes else {
      fail(
        Diagnostic(
          "a file of lessons has at most \(LessonReader.maximumBytes / 1_024) KiB",
          hint: "is this the right file?"))
      return
    }
    var script = Script()
    do throws(Diagnostic) { try script.push(name, bytes) } catch { fail(error) }
    while mistakes.count < LessonReader.maximumMistakes, let next = script.next() {
      line = next
      read()
    }
    // What was not read is not missing.
    if script.isEmpty { finishLesson() }
    if lessons.isEmpty, mistakes.isEmpty {
      fail(Diagnostic("there is no lesson here", hint: "it begins with lesson NAME \"TITLE\""))
    }
    guard !mistakes.isEmpty else { return }
    lessons = []
    // What is missing in a question is known only at its end.
    mistakes = Array(
      mistakes.enumerated()
        .sorted { ($0.element.line.number, $0.offset) < ($1.element.line.number, $1.offset) }
        .map(\.element).prefix(LessonReader.maximumMistakes))
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    mistakes.append(Mistake(line: line, diagnostic: diagnostic))
  }

  // MARK: Statements

  private mutating func read() {
    var word = ""
    do throws(Diagnostic) {
      if let fault = line.fault { throw fault }
      for statement in try Lexer.statements(in: line.text) {
        word = statement.tokens[0].text
        try read(statement)
        word = ""
      }
    } catch {
      fail(error)
      passOver(word.isEmpty ? line.firstWord : word)
    }
  }

  /// Goes on behind a statement that went wrong, so that nothing is told only because of that.
  private mutating func passOver(_ word: String) {
    let isKnown = CommandTable.row(named: word) != nil
    let parts = LessonPart.Kind.allCases.map(\.rawValue)
    let meant = isKnown ? word : Nearest.word(to: word, among: parts) ?? word
    switch LessonPart.Kind(rawValue: meant) {
    case .lesson: beginLesson(Lesson(name: "", title: ""))
    case .ask:
      finishQuestion()
      draft = Draft(text: "", line: line, place: line.start, before: session)
    case let part?: draft?.failed.insert(part)
    case nil: isAdrift = true
    }
  }

  private mutating func read(_ statement: Statement) throws(Diagnostic) {
    let place = statement.tokens[0].place
    let action = try CommandTable.action(of: statement)
    if lessons.isEmpty, !action.isLesson {
      fail(
        Diagnostic(
          "“\(statement.tokens[0].text)” stands before any lesson", place,
          hint: "a lesson begins with lesson NAME \"TITLE\""))
      lessons.append(Lesson(name: "", title: ""))
    }
    if case .lesson(let part) = action { return try read(part, at: place) }
    guard action.isOfLessons else { throw misplaced(statement.tokens[0]) }
    if draft?.isRevealed == true { finishQuestion() }
    guard let failure = session.run(statement.text).failure, !isAdrift else { return }
    let shift = place.columns.lowerBound
    throw Diagnostic(
      failure.message,
      at: (failure.columns.lowerBound + shift)..<(failure.columns.upperBound + shift),
      hint: failure.hint)
  }

  private func misplaced(_ word: Token) -> Diagnostic {
    if let part = LessonPart.Kind(rawValue: word.text) {
      // Alone it is what a person says to a lesson.
      return Diagnostic(
        "\(word.text) needs a text in a file", word.place, hint: "as in \(part.example)")
    }
    return Diagnostic(
      "“\(word.text)” has no place in a lesson", word.place,
      hint: "values, rows, pins and the axis can be set; texts stand in ask, hint and reveal")
  }

  private mutating func read(_ part: LessonPart, at place: Place) throws(Diagnostic) {
    if case .lesson(let name, let title) = part {
      // Told before the other one ends, which may lack a question only for that.
      if lessons.contains(where: { $0.name == name.text }) {
        fail(
          Diagnostic("there are two lessons \(name.text)", name.place, hint: "names have to differ")
        )
      }
      return beginLesson(Lesson(name: name.text, title: title))
    }
    if case .ask = part { finishQuestion() }
    do throws(Diagnostic) {
      try add(part, try part.text(in: session), at: place)
    } catch {
      guard isAdrift else { throw error }
      passOver(part.kind.rawValue)
    }
  }

  private mutating func add(
    _ part: LessonPart, _ text: String, at place: Place
  ) throws(Diagnostic) {
    switch part {
    case .ask: draft = Draft(text: text, line: line, place: place, before: session)
    case .note where draft == nil: lessons[lessons.count - 1].notes.append(text)
    default:
      if draft == nil {
        fail(
          Diagnostic(
            "\(part.kind.rawValue) stands before any question", place,
            hint: "ask \"…?\" comes first"))
        draft = Draft(text: "", line: line, place: place, before: session)
        draft?.failed = [.option, .answer, .reveal]
      }
      try draft?.add(part, text, at: place, of: line, in: session)
    }
  }

  // MARK: Beginnings and ends

  private mutating func beginLesson(_ lesson: Lesson) {
    finishLesson()
    lessons.append(lesson)
    lessonLine = line
    session = Session()
    isAdrift = false
  }

  private mutating func finishQuestion() {
    guard let draft else { return }
    self.draft = nil
    let (question, mistakes) = draft.question(revealing: session)
    if let question { lessons[lessons.count - 1].questions.append(question) }
    if !isAdrift { self.mistakes += mistakes }
  }

  private mutating func finishLesson() {
    finishQuestion()
    guard let last = lessons.last, last.questions.isEmpty,
      !mistakes.contains(where: { $0.line.number >= lessonLine.number })
    else { return }
    let lack = Diagnostic(
      "the lesson \(last.name) asks nothing", hint: "ask \"…?\" begins a question")
    mistakes.append(Mistake(line: lessonLine, diagnostic: lack))
  }
}

extension Script.Line {
  /// The word that it begins with, where it could not be cut into statements.
  fileprivate var firstWord: String {
    String(text.drop { $0.isWhitespace }.prefix { $0.isLetter })
  }

  fileprivate var start: Place { Place(line: text, range: text.startIndex..<text.startIndex) }
}

extension Action {
  /// Whether it begins a lesson.
  fileprivate var isLesson: Bool { if case .lesson(.lesson) = self { true } else { false } }

  /// Whether a lesson may do it: what changes the work and its picture, and nothing of the world.
  var isOfLessons: Bool {
    switch self {
    case .assign, .normalizeWhatIsThere, .flip, .work, .inputForm, .share, .soft, .logit, .add,
      .remove, .rename, .axis, .compare, .descent, .clear, .pin, .unpin, .terms, .costs, .sweep,
      .libraries, .rows:
      true
    default: false
    }
  }
}
