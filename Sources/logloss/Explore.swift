import ArgumentParser
import SystemPackage
import Terminal
import Workbench

/// `logloss`: the explorer, or what it would have shown where there is no terminal.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the explorer (the default).")

  @Option(help: "What to draw with; what the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @Option(help: "Which colours to use; auto goes by the background of the terminal.")
  var theme = Looks.Theme.auto

  @Option(help: "Whether clicks and drags are taken, on or off.")
  var mouse = Switch.on

  @Option(help: "When to use colours; auto heeds NO_COLOR and its kin.")
  var color = ColorChoice.auto

  @Flag(help: "Neither recall nor keep what is typed at the prompt.")
  var noHistory = false

  @OptionGroup var arguments: StatementArguments

  func run() throws {
    let console = Console.process
    var looks = Looks.here(glyphs: glyphs, theme: theme)
    looks.mouse = mouse
    var shell = Shell(Session(.opening), looks: looks)
    guard console.isInteractive, Environment.value(of: "TERM") != "dumb" else {
      return try runWithoutScreen(&shell, console)
    }
    shell.runQuietly(arguments.line)
    try shell.end()
    if shell.isOver { return }
    shell.beginHere()
    let explorer = Explorer(color: color, history: noHistory ? nil : History())
    try explorer.run(shell.session)
  }

  private func runWithoutScreen(_ shell: inout Shell, _ console: Console) throws {
    if !arguments.statements.isEmpty {
      try shell.run(arguments.line)
      try shell.end()
      shell.beginHere()
    }
    if console.isInteractive {
      if !shell.isOver { try shell.converse() }
    } else if arguments.statements.isEmpty {
      let ran =
        try console.hasTerminalInput
        ? false
        : shell.run(linesOf: .standardInput, named: LineReader.standardInputName)
      if !ran { try console.print(shell.session.workspace.reportLines) }
      try shell.end()
    }
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Switch: ExpressibleByArgument {}
