/// What may be typed at the end of a line.
package struct Completion: Hashable, Sendable {
  /// Where the word that is being typed begins.
  package var start: String.Index
  package var candidates: [String]

  package init(of line: String, in workspace: Workspace) {
    let statement = line.lastIndex(of: ";").map { line.index(after: $0) } ?? line.startIndex
    let breaks: Set<Character> = [" ", "=", ",", ";"]
    var begin = line.endIndex
    while begin > statement, !breaks.contains(line[line.index(before: begin)]) {
      begin = line.index(before: begin)
    }
    start = begin
    let typed = line[begin...]
    let before = line[statement..<begin].trimmingSpaces
    candidates = Completion.words(after: before, in: workspace)
      .filter { $0.hasPrefix(typed) && $0 != typed }
  }

  private static func words(after before: Substring, in workspace: Workspace) -> [String] {
    let names = CommandTable.settings.flatMap { [$0.name] + $0.aliases }.map { $0 + "=" }
    if before.isEmpty { return names + CommandTable.commands.map(\.name) }
    if before.last == "=" || before.last == "," {
      let name = before.prefix { $0 != "," }.dropLast(before.last == "=" ? 1 : 0)
        .split { $0 == " " || $0 == "=" }.last.map(String.init)
      return CommandTable.settings.first { $0.name == name }.map { row in
        let classes = workspace.categorical?.names.compactMap { $0?.quoted } ?? []
        return row.name == "y" ? classes : row.words(workspace)
      } ?? []
    }
    let command = before.prefix { $0 != " " }
    if let row = CommandTable.row(named: String(command)) { return row.words(workspace) }
    return names
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
