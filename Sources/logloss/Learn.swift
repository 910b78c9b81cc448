import ArgumentParser
import Workbench

/// `logloss learn`: the lessons, and what a teacher needs to write some.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Take lessons that ask before they show, or write some.",
    discussion: """
      LESSON is one that comes along, by its name or number, or a file of your own. Without a \
      terminal, and with TERM=dumb, it is --plain.

        logloss learn --new my.logloss          a start, to be changed
        logloss learn --check my.logloss        what is wrong with it, line by line
        logloss learn my.logloss                and in front of the class
        logloss learn my.logloss --notes -      what the teacher should know
      """)

  /// What is done with the lessons instead of showing them on the screen.
  enum Way: String, EnumerableFlag {
    case plain, check, new, list, print

    static func help(for way: Way) -> ArgumentHelp? {
      switch way {
      case .plain: "Line by line in full sentences, without a screen."
      case .check: "Tell what is wrong with a file of lessons."
      case .new: "Write a file with a lesson to start from; - is the standard output."
      case .list: "List the lessons with what was answered of them."
      case .print: "Print the file of a lesson that comes along."
      }
    }
  }

  @Flag var way: Way?

  @Option(
    help: ArgumentHelp(
      "Write the teacher's notes, with all answers, as text; - is the standard output.",
      valueName: "file"),
    completion: .file())
  var notes: String?

  @OptionGroup var screen: ScreenOptions

  @Argument(
    help: "A lesson by its name or number, or a file.",
    completion: .custom { Learn.completions($0, $1, $2) })
  var lesson: String?

  func validate() throws {
    if let way, notes != nil {
      throw ValidationError("--\(way.rawValue) and --notes do different things; keep one.")
    }
    if let option = screen.given.first, way != nil || notes != nil {
      throw ValidationError("\(option) is for the screen.")
    }
    switch way {
    case .check where lesson ?? "" == "", .new where lesson ?? "" == "":
      let word = way?.rawValue ?? ""
      throw ValidationError("Give a file, as in: logloss learn --\(word) my.logloss")
    case .print where lesson.map(isFile) ?? true:
      throw ValidationError(
        "Give a lesson that comes along, as in: logloss learn --print \(Lessons.shipped[0].name)")
    case .list where lesson.map { !isFile($0) } ?? false:
      throw ValidationError("--list lists all lessons, or those of a file.")
    default: break
    }
  }

  func run() throws {
    do {
      switch (way, lesson) {
      case (.check, let file?): try check(file)
      case (.new, "-"): try Console.process.print(file: LessonStart.text)
      case (.new, let file?):
        try Files.create(file, LessonStart.text)
        try Console.process.print(["saved to \(file)"])
      case (.print, let name?):
        try Console.process.print(file: try Lessons.text(of: name))
      default: try learn()
      }
    } catch let error as Diagnostic {
      Console.process.complain(error)
      throw ExitCode.failure
    }
  }

  // MARK: Files

  /// Whether a word names a file, and no lesson that comes along.
  private func isFile(_ word: String) -> Bool {
    word.contains { $0 == "/" || $0 == "." }
      || Files.isThere(word) && !Lessons.contains(word)
  }

  private func check(_ file: String) throws {
    let lessons = try read(file)
    let questions = lessons.map(\.questions.count).reduce(0, +)
    try Console.process.print([
      "\(file): \(counted(lessons.count, "lesson")) and \(counted(questions, "question")), all fine"
    ])
  }

  /// The lessons of a file; where anything is wrong with it, all of that is told and nothing else done.
  private func read(_ file: String) throws -> [Lesson] {
    let reader = LessonReader(file, try Files.read(file, upTo: LessonReader.maximumBytes))
    guard reader.mistakes.isEmpty else {
      let isCut = reader.mistakes.count == LessonReader.maximumMistakes
      Console.process.complain(
        reader.mistakes.flatMap { $0.line.told($0.diagnostic) }
          + (isCut ? ["these are the first \(LessonReader.maximumMistakes) mistakes"] : []))
      throw ExitCode.failure
    }
    return reader.lessons
  }

  // MARK: Lessons

  private static let greeting =
    "an answer, as b 80%; an empty line goes on; lessons, help, or quit"

  private func learn() throws {
    let screen = screen.choices
    let (preferences, complaint) = screen.recalled
    var shell = screen.shell(recalling: preferences)
    var opening = "learn"
    if let lesson, isFile(lesson) {
      shell.take(try read(lesson))
    } else if let lesson {
      opening += " " + lesson.quoted
    }
    if let notes { return try write(notes, of: shell.session.classroom) }
    if way == .list { return try shell.run(Script.Line("lessons")) }
    guard way == nil, let explorer = screen.explorer else {
      return try shell.converse(greeting: Learn.greeting, opening: opening)
    }
    shell.runQuietly(Script.Line(opening))
    try shell.end()
    shell.beginHere()
    try explorer.run(shell.session, complaint: complaint)
  }

  /// Writes what the teacher should know of one lesson, or of all.
  private func write(_ path: String, of classroom: Classroom) throws {
    let isOne = lesson.map { !isFile($0) } ?? false
    let lines = LessonNotes(
      isOne ? [try classroom.lesson(named: lesson ?? "")] : classroom.lessons
    ).lines
    if path == "-" { return try Console.process.print(lines) }
    try Files.write(lines.joined(separator: "\n") + "\n", to: path, replacing: .notes)
    try Console.process.print(["saved to \(path)"])
  }
}
