import ArgumentParser
import SystemPackage
import Workbench

/// `logloss`: the explorer, or what it would have shown where there is no terminal.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open the explorer (the default).")

  @OptionGroup var screen: ScreenOptions

  @OptionGroup var arguments: StatementArguments

  func run() throws {
    try Exploration(screen: screen.choices, statements: arguments.statements).run()
  }
}

/// What `explore` does.
struct Exploration {
  var screen = ScreenChoices()
  let statements: [String]

  private var line: Script.Line { StatementArguments.line(of: statements) }

  func run() throws {
    let console = Console.process
    let (preferences, complaint) = screen.recalled
    var shell = screen.shell(recalling: preferences)
    guard let explorer = screen.explorer else {
      return try runWithoutScreen(&shell, console)
    }
    shell.runQuietly(line)
    try shell.end()
    if shell.isOver { return }
    shell.beginHere()
    try explorer.run(shell.session, complaint: complaint)
  }

  private func runWithoutScreen(_ shell: inout Shell, _ console: Console) throws {
    if !statements.isEmpty {
      try shell.run(line)
      try shell.end()
      shell.beginHere()
    }
    if console.isInteractive {
      if !shell.isOver { try shell.converse() }
    } else if statements.isEmpty {
      let ran =
        try console.hasTerminalInput
        ? false
        : shell.run(linesOf: .standardInput, named: LineReader.standardInputName)
      if !ran { try console.print(shell.session.workspace.reportLines) }
      try shell.end()
    }
  }
}
