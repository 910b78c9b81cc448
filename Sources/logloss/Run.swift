import ArgumentParser
import SystemPackage
import Workbench

/// `logloss run`: runs a script line by line as its lines come in, or plays it on the screen.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the statements of a file, or play them on the screen.",
    discussion: "Goes on after a mistake, and ends with status 1 then.")

  @Flag(help: "Print one JSON object for each line that asks something.")
  var json = false

  @Option(
    help: "Play it on the screen; so many seconds stands a line that has no wait of its own.")
  var pace: Double?

  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The file; - stands for the standard input.")
  var file: String

  func validate() throws {
    try Recital.check(pace: pace)
    guard pace != nil else {
      guard let option = screen.given.first else { return }
      throw ValidationError("\(option) is for the screen; add --pace, which plays there.")
    }
    if json { throw ValidationError("--pace plays on the screen and --json prints; keep one.") }
    if file == "-" {
      throw ValidationError(
        "--pace takes its keys from the standard input, so the script has to be a file.")
    }
  }

  func run() throws {
    if let pace {
      do {
        let recital = Recital(name: file, contents: try Files.text(of: file), pace: pace)
        return try recital.play(from: Session(), on: screen.choices)
      } catch let error as Diagnostic {
        Console.process.complain(error)
        throw ExitCode.failure
      }
    }
    var shell = Shell(Session(), format: json ? .json : .text)
    if file == "-" {
      try shell.run(linesOf: .standardInput, named: LineReader.standardInputName)
    } else {
      do {
        let source = try FileDescriptor.open(FilePath(file), .readOnly)
        _ = try source.closeAfter { try shell.run(linesOf: source, named: file) }
      } catch let error as Errno {
        Console.process.complain(["\(file): \(error)"])
        throw ExitCode.failure
      }
    }
    try shell.end()
  }
}
