import ArgumentParser
import SystemPackage
import Workbench

/// `logloss run`: runs a script line by line, as its lines come in.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the statements of a file.",
    discussion: "Goes on after a mistake, and ends with status 1 then.")

  @Flag(help: "Print one JSON object for each line that asks something.")
  var json = false

  @Argument(help: "The file; - stands for the standard input.")
  var file: String

  func run() throws {
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
