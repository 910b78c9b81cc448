import ArgumentParser
import SystemPackage
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs lines, does what they request, and prints what they give.
struct Shell {
  enum Format {
    case text
    case json
  }

  private(set) var session: Session
  /// A statement failed.
  private(set) var hasFailed = false
  /// `quit` was said.
  private(set) var isOver = false
  private let format: Format
  private let picture: Plot.Output
  /// Where answers to questions are kept.
  private var progress: Progress?
  private let console = Console.process
  /// Files named by `run` whose lines come before any other.
  private var script = Script()

  init(
    _ session: Session, looks: Looks = .here(), format: Format = .text,
    picture: Plot.Output = .text(Plot.Output.defaultSize), progress: Progress? = nil
  ) {
    self.session = session
    self.session.adopt(looks)
    self.session.recall(progress?.entries ?? [])
    self.format = format
    self.picture = picture
    self.progress = progress
  }

  /// Runs the lines of a stream until it ends or somebody quits, and says whether there were any.
  @discardableResult
  mutating func run(linesOf source: FileDescriptor, named name: String) throws -> Bool {
    var reader = LineReader(source, named: name)
    var hadLines = false
    while !isOver, let line = try reader.next() {
      hadLines = true
      try run(line)
    }
    return hadLines
  }

  /// Runs lines that are there already.
  mutating func run(_ contents: String, named name: String) throws {
    try script.push(name, contents)
    while !isOver, let line = script.next() { try show(answer(to: line), of: line) }
  }

  /// Runs a line, and the files that it names.
  mutating func run(_ line: Script.Line) throws { try run(line, isTyped: false) }

  /// The same for a line that a person gave: what it answers is kept, and not what files answer.
  mutating func run(typed line: Script.Line) throws { try run(line, isTyped: true) }

  private mutating func run(_ line: Script.Line, isTyped: Bool) throws {
    try show(answer(to: line, isTyped: isTyped), of: line)
    while !isOver, let line = script.next() { try show(answer(to: line), of: line) }
  }

  /// Runs a line, and the files that it names, of which only mistakes are shown.
  mutating func runQuietly(_ line: Script.Line) {
    showFailure(answer(to: line), of: line)
    while !isOver, let line = script.next() { showFailure(answer(to: line), of: line) }
  }

  /// Takes a teacher's own lessons, in place of those that come along.
  mutating func take(_ lessons: [Lesson]) { session.take(lessons) }

  /// Makes what was run so far the beginning of the session.
  mutating func beginHere() { session.beginHere() }

  /// Ends with status 1 when a statement failed.
  func end() throws {
    if hasFailed { throw ExitCode.failure }
  }

  // MARK: Answers

  /// Runs one line and does what it requests, up to the first failure.
  private mutating func answer(to line: Script.Line, isTyped: Bool = false) -> LineResult {
    let result = session.run(line)
    // Kept before anybody sees what is true.
    for entry in isTyped ? result.entries : [] {
      if let complaint = progress?.append(entry) { console.complain(complaint) }
    }
    var answer = LineResult()
    do throws(Diagnostic) {
      for outcome in result.outcomes {
        if case .request(let request, let workspace) = outcome {
          answer.outcomes.append(.report(try perform(request, workspace)))
        } else {
          answer.outcomes.append(outcome)
        }
      }
      answer.failure = result.failure
    } catch {
      answer.failure = error
    }
    return answer
  }

  private mutating func perform(
    _ request: Request, _ workspace: Workspace
  ) throws(Diagnostic) -> Report {
    switch request {
    case .plot:
      let lines = try picture.lines(of: workspace)
      return Report(request.name, lines, [.init("lines", .strings(lines))])
    case .page(let page):
      return Report(
        request.name, lines(of: page, workspace),
        [.init("page", .string(page.rawValue))])
    case .play where console.isInteractive:
      return Report(request.name, ["Only the explorer plays; descend 10 goes ten steps on."])
    case .play, .pause:
      return Report(request.name, [])
    case .redraw:
      return Report(request.name, workspace.reportLines)
    case .suspend:
      if console.isInteractive { raise(SIGTSTP) }
      return Report(request.name, [])
    case .save(let path, let text, let overwrite):
      try Files.write(text, to: path, replacing: overwrite ? nil : .session)
      return Report(request.name, ["saved to \(path)"], [.init("path", .string(path))])
    case .run(let path):
      try script.push(path, Files.read(path))
      return Report(request.name, [], [.init("path", .string(path))])
    case .wait(let seconds), .ease(let seconds):
      return Report(request.name, [], [.init("seconds", .number(seconds))])
    case .copy(let line):
      return Report(request.name, [line], [.init("statement", .string(line))])
    case .commands:
      return Manual.contents
    case .quit:
      isOver = true
      return Report(request.name, [])
    }
  }

  /// What a page comes to without a screen.
  private func lines(of page: PageName, _ workspace: Workspace) -> [String] {
    switch page {
    case .help: Manual.contents.lines
    case .descent: DescentReading(workspace).lines
    case .learn: session.classroom.report.lines
    case .binary, .classes, .compare, .libraries, .presenter: workspace.reportLines
    }
  }

  // MARK: Printing

  private mutating func show(_ answer: LineResult, of line: Script.Line) throws {
    switch format {
    case .text:
      try console.print(answer.outcomes.lines)
    case .json:
      if let object = answer.failure?.json ?? answer.outcomes.last?.json {
        try console.print([console.isASCII ? object.asciiText : object.text])
      }
    }
    showFailure(answer, of: line)
  }

  private mutating func showFailure(_ answer: LineResult, of line: Script.Line) {
    guard let failure = answer.failure else { return }
    hasFailed = true
    console.complain(line.told(failure))
  }
}

extension Script.Line {
  /// A mistake that is in it, after the place where a file has it.
  func told(_ mistake: Diagnostic) -> [String] {
    var lines = mistake.rendered(in: text)
    if !file.isEmpty {
      lines[0] = "\(file):\(number):\(mistake.columns.lowerBound + 1): \(lines[0])"
    }
    return lines
  }

  /// A line that a person gave, which is of no file.
  init(_ text: String) {
    self.init(Array(text.utf8)[...], file: "", number: 1)
  }
}
