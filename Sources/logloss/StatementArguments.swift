import ArgumentParser
import Workbench

/// The statements among the arguments, read as one line.
struct StatementArguments: ParsableArguments {
  @Argument(
    help: "What is true and what was predicted, as in y=1 p=0.9.",
    completion: .custom { StatementArguments.completions($0, $1, $2) })
  var statements: [String] = []

  var line: Script.Line { StatementArguments.line(of: statements) }

  /// Arguments as one line, the way that they were typed.
  static func line(of statements: [String]) -> Script.Line {
    Script.Line(
      statements.map { $0.first == StatementArguments.shield ? String($0.dropFirst()) : $0 }
        .joined(separator: " "))
  }

  /// Stands before a negative number, which would be taken for an option otherwise.
  private static let shield: Character = " "

  /// The arguments with negative numbers out of reach of the parser, as far as `--` at most.
  static func shielded(_ arguments: some Sequence<String>) -> [String] {
    var isOpen = true
    return arguments.map { argument in
      if argument == "--" { isOpen = false }
      return isOpen && isNegativeNumber(argument) ? String(shield) + argument : argument
    }
  }

  private static func isNegativeNumber(_ argument: String) -> Bool {
    guard argument.first == "-" else { return false }
    let rest = argument.dropFirst()
    return rest.first?.isNumber ?? false || rest.first == "." || rest.hasPrefix("inf")
  }
}
