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
  static let maximumBytes = 1 << 20
  /// So many mistakes are told; the rest are likely to follow from them.
  static let maximumMistakes = 20

  package private(set) var lessons: [Lesson] = []
  package private(set) var mistakes: [Mistake] = []

  private var session = Session()
  private var draft: Draft?
  /// The line that is read, and the one of the last `lesson`.
  private var line: Script.Line
  private var lessonLine: Script.Line

  /// Reads a whole file; what is wrong with it is in `mistakes`.
  package init(_ name: String, _ bytes: [UInt8]) {
    line = Script.Line([], file: name, number: 1)
    lessonLine = line
    guard bytes.count <= LessonReader.maximumBytes else {
      let limit = LessonReader.maximumBytes / 1_024
      fail(
        Diagnostic(
          "a lesson has at most \(limit) KiB, not \(bytes.count / 1_024)",
          hint: "is this the right file?"))
      return
    }
    var script = Script()
    do throws(Diagnostic) { try script.push(name, bytes) } catch { fail(error) }
    while mistakes.count < LessonReader.maximumMistakes, let next = script.next() {
      line = next
      do throws(Diagnostic) {
        if let fault = next.fault { throw fault }
        for statement in try Lexer.statements(in: next.text) { try read(statement) }
      } catch {
        fail(error)
      }
    }
    finishLesson()
    if lessons.isEmpty, mistakes.isEmpty {
      fail(Diagnostic("there is no lesson here", hint: "it begins with lesson NAME \"TITLE\""))
    }
  }

  private mutating func fail(_ diagnostic: Diagnostic, at place: Script.Line? = nil) {
    mistakes.append(Mistake(line: place ?? line, diagnostic: diagnostic))
  }

  // MARK: Statements

  private mutating func read(_ statement: Statement) throws(Diagnostic) {
    let place = statement.tokens[0].place
    let action = try CommandTable.action(of: statement)
    if case .lesson(let part) = action { return try read(part, at: place) }
    guard action.isOfLessons else {
      throw Diagnostic(
        "a lesson changes nothing but the work: “\(statement.tokens[0].text)” has no place in it",
        place, hint: "values, rows, axis and the like are run; say stands in ask and reveal")
    }
    if draft?.isRevealed == true { try finishQuestion() }
    let result = session.run(statement.text)
    guard let failure = result.failure else { return }
    let shift = place.columns.lowerBound
    throw Diagnostic(
      failure.message,
      at: (failure.columns.lowerBound + shift)..<(failure.columns.upperBound + shift),
      hint: failure.hint)
  }

  private mutating func read(_ part: LessonPart, at place: Place) throws(Diagnostic) {
    if case .lesson(let name, let title) = part {
      finishLesson()
      if let other = lessons.first(where: { $0.name == name.text }) {
        throw Diagnostic(
          "there are two lessons \(other.name)", name.place, hint: "names have to differ")
      }
      lessons.append(Lesson(name: name.text, title: title))
      lessonLine = line
      session = Session()
      return
    }
    guard !lessons.isEmpty else {
      throw Diagnostic(
        "\(part.name) stands before any lesson", place,
        hint: "a lesson begins with lesson NAME \"TITLE\"")
    }
    let text = try part.text(in: session)
    switch part {
    case .ask:
      try finishQuestion()
      draft = Draft(text: text, line: line, place: place, before: session)
    case .note where draft == nil: lessons[lessons.count - 1].notes.append(text)
    default:
      guard draft != nil else {
        throw Diagnostic(
          "\(part.name) stands before any question", place, hint: "ask \"…?\" comes first")
      }
      try draft?.add(part, text, at: place, in: session)
    }
  }

  // MARK: Ends

  private mutating func finishQuestion() throws(Diagnostic) {
    guard let draft else { return }
    self.draft = nil
    do throws(Diagnostic) {
      lessons[lessons.count - 1].questions.append(try draft.question(revealing: session))
    } catch {
      fail(error, at: draft.line)
    }
  }

  private mutating func finishLesson() {
    let known = mistakes.count
    do throws(Diagnostic) { try finishQuestion() } catch { fail(error) }
    guard let last = lessons.last, last.questions.isEmpty, mistakes.count == known,
      !mistakes.contains(where: { $0.line.number >= lessonLine.number })
    else { return }
    fail(
      Diagnostic("the lesson \(last.name) asks nothing", hint: "ask \"…?\" begins a question"),
      at: lessonLine)
  }
}

extension Action {
  /// Whether a lesson may do it: what changes the work and its picture, and nothing of the world.
  fileprivate var isOfLessons: Bool {
    switch self {
    case .request, .save, .copy, .undo, .redo, .reset, .look, .help, .say, .explain, .learn: false
    default: true
    }
  }
}
