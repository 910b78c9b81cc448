import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the arguments, runs the command they name, and ends with its status.
@main
enum Main {
  static func main() {
    // A file that must not grow any more is an error to tell, not a reason to vanish.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = StatementArguments.shielded(CommandLine.arguments.dropFirst())
    exit(status(of: arguments).rawValue)
  }

  /// Does what the arguments ask for.
  ///
  /// The parser takes as long as all else up to the first picture: statements alone don't wait for it.
  private static func run(_ arguments: [String]) throws {
    if LogLoss.areStatements(arguments) {
      try Exploration(statements: arguments).run()
    } else {
      var command = try LogLoss.parseAsRoot(arguments)
      try command.run()
    }
  }

  /// What is printed goes through the console, so that a full disk is noticed in help too.
  private static func status(of arguments: [String]) -> ExitCode {
    do {
      try run(arguments)
      return .success
    } catch {
      let code = LogLoss.exitCode(for: error)
      let message = LogLoss.fullMessage(for: error)
      guard !message.isEmpty else { return code }
      guard code == .success else {
        Console.process.complain([message])
        return code
      }
      do { try Console.process.print([message]) } catch { return LogLoss.exitCode(for: error) }
      return code
    }
  }
}

/// The command and its subcommands.
struct LogLoss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logloss",
    abstract: "Explore cross-entropy loss: what a prediction costs once the truth is known.",
    discussion: """
      Statements say what is true and what was predicted, and are read as one line:

        logloss y=1 p=0.08              the explorer, with that prediction
        logloss eval y=dog p=cat:0.7,dog:0.2,fox:0.1
        logloss eval 'y=1 p=0.9; sweep p 0.1 0.9 9'

      'logloss eval help' lists all statements. In the explorer, ? tells the keys.
      """,
    version: version,
    subcommands: [
      Explore.self, Eval.self, Run.self, Demo.self, Learn.self, REPL.self, Plot.self,
      ManualCommand.self, Install.self,
    ],
    defaultSubcommand: Explore.self)

  static let version = "0.1.0"

  /// What an argument names before it can be a statement.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Whether arguments are nothing but statements, for the default command.
  fileprivate static func areStatements(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    return !commandNames.contains(first) && !arguments.contains { $0.hasPrefix("-") }
  }
}
