import ArgumentParser
import SystemPackage
import Workbench

/// `logloss repl`: line by line, without any screen control.
struct REPL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Run statements line by line, without a screen.",
    discussion: "For screen readers, dumb terminals and pipes.")

  func run() throws {
    var shell = Shell(Session())
    try shell.converse()
  }
}

extension Shell {
  /// Reads lines from the standard input until it ends; a person is prompted.
  mutating func converse() throws {
    guard Console.process.isInteractive else {
      try run(linesOf: .standardInput, named: LineReader.standardInputName)
      return try end()
    }
    let console = Console.process
    try console.print(["logloss \(LogLoss.version): statements, help, or quit"])
    var reader = LineReader(.standardInput, named: "")
    while !isOver {
      try console.prompt("> ")
      guard let line = try reader.next() else { return try console.print([""]) }
      try run(line)
    }
  }
}
