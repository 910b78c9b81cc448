/// Help, made from the table of rows.
package enum Manual {
  /// Every statement with what it does.
  package static var contents: Report {
    Report("help", overview, [.init("rows", json(statements))])
  }

  static func help(_ topic: String?, at place: Place) throws(Diagnostic) -> Report {
    guard let topic else { return contents }
    var matches = CommandTable.everything.filter {
      $0.name == topic || $0.aliases.contains(topic)
    }
    if matches.isEmpty, let page = PageName(rawValue: topic) {
      matches = CommandTable.rows(of: page)
    }
    guard !matches.isEmpty else {
      let names = CommandTable.everything.flatMap { [$0.name] + $0.aliases }
      throw Diagnostic(
        "there is no help on “\(topic.shortened())”", place,
        hint: Nearest.word(to: topic, among: names).map { "did you mean \($0)?" }
          ?? "help lists all")
    }
    return Report(
      "help", matches.flatMap(lines),
      [.init("topic", .string(topic)), .init("rows", json(matches))])
  }

  private static var statements: [Row] { CommandTable.everything.filter(\.isStatement) }

  private static func lines(_ row: Row) -> [String] {
    var lines = [row.usage, "  " + row.summary]
    if !row.example.isEmpty { lines.append("  example: " + row.example) }
    if !row.aliases.isEmpty { lines.append("  also: " + row.aliases.joined(separator: ", ")) }
    let keys = row.shortcuts.map(\.key)
    if !keys.isEmpty { lines.append("  on the screen: " + keys.joined(separator: " ")) }
    return lines
  }

  /// Every statement, a line each, under its topic.
  private static var overview: [String] {
    let width = statements.map(\.usage.count).max() ?? 0
    return Row.Topic.allCases.flatMap { topic -> [String] in
      let rows = statements.filter { $0.topic == topic }
      guard !rows.isEmpty else { return [] }
      return [topic.rawValue] + rows.map { "  \($0.usage.padded(to: width))  \($0.summary)" }
    }
  }

  private static func json(_ rows: [Row]) -> JSON {
    .array(
      rows.map { row in
        .object([
          .init("name", .string(row.name)), .init("aliases", .strings(row.aliases)),
          .init("usage", .string(row.usage)), .init("summary", .string(row.summary)),
          .init("example", .string(row.example)),
          .init("keys", .strings(row.shortcuts.map(\.key))),
        ])
      })
  }

  /// The table that stands in the README.
  package static var readmeTable: String {
    var lines = ["| statement | key | what it does | example |", "| --- | --- | --- | --- |"]
    let code = { (text: String) in
      text.isEmpty ? "" : "`" + text.split(separator: "|").joined(separator: "\\|") + "`"
    }
    for row in CommandTable.everything {
      let keys = row.shortcuts.map { code($0.key) }.joined(separator: " ")
      lines.append(
        "| \(row.isStatement ? code(row.usage) : "") | \(keys) | \(row.summary) | \(code(row.example)) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
