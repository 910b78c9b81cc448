import ArgumentParser
import Workbench

/// `logloss eval`: runs one line and prints what it gives.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Print what statements give, and end.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var arguments: StatementArguments

  func validate() throws {
    if arguments.statements.isEmpty {
      throw ValidationError("Give statements, as in: logloss eval y=1 p=0.9")
    }
  }

  func run() throws {
    var shell = Shell(Session(), format: json ? .json : .text)
    try shell.run(arguments.line)
    try shell.end()
  }
}
