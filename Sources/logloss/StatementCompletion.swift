import ArgumentParser
import Workbench

extension StatementArguments {
  /// What a shell offers where a statement is typed: what the prompt would.
  ///
  /// Shells part words differently: bash at `=` and `:`, which the language takes with blanks around them.
  static func completions(
    _ words: [String], _ index: Int, _ current: String
  ) -> [String] {
    let given = words.prefix(index).dropFirst()
    // `help` and `learn` are statements, too, behind the name of a command.
    let arguments = given.dropFirst(given.first.map(LogLoss.commandNames.contains) == true ? 1 : 0)
    let openings = (CommandTable.settings + CommandTable.commands).flatMap {
      [$0.name] + $0.aliases
    }
    // What no statement begins with is the value of an option.
    let statements = arguments.filter { !$0.hasPrefix("-") }
      .drop { word in !openings.contains { word.prefix { $0 != "=" } == $0 } }
    let line = (statements + [current]).joined(separator: " ")
    let completion = Completion(of: line, in: Session(.opening))
    let typed = line[completion.start...].count
    // What of the word stands before the part that is completed has to be given back.
    let head = current == "=" ? "" : String(current.dropLast(typed))
    return completion.candidates.map { head + $0 }
  }
}
