import ArgumentParser
import SystemPackage
import Workbench

/// `logloss repl`: line by line, without any screen control.
struct REPL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Run statements line by line, without a screen.",
    discussion: "For screen readers, dumb terminals and pipes.")

  @Flag(help: "Neither recall nor keep what is answered of the lessons.")
  var noHistory = false

  func run() throws {
    var shell = Shell(Session(), progress: noHistory ? nil : Progress())
    try shell.converse()
  }
}

extension Shell {
  /// Reads lines from the standard input until it ends; a person is greeted and prompted.
  ///
  /// - Parameters:
  ///   - greeting: What can be typed.
  ///   - opening: A statement that comes before all lines.
  /// - Throws: The status to end with, where a statement failed and nobody is there to see it.
  mutating func converse(
    greeting: String = "statements, help, or quit", opening: String? = nil
  ) throws {
    let console = Console.process
    let isInteractive = console.isInteractive
    // In lines that nobody types now an empty one is no more than that.
    let takesBareAnswers = isInteractive || opening != nil
    if isInteractive { try console.print(["logloss \(LogLoss.version): \(greeting)"]) }
    if let opening {
      try run(Script.Line(opening))
      try end()
    }
    var reader = LineReader(
      .standardInput, named: isInteractive ? "" : LineReader.standardInputName)
    while !isOver {
      if isInteractive { try console.prompt("> ") }
      guard var line = try reader.next() else {
        if isInteractive { try console.print([""]) }
        break
      }
      if line.fault == nil, takesBareAnswers { line.text = session.meant(by: line.text) }
      try run(typed: line)
    }
    if !isInteractive { try end() }
  }
}
