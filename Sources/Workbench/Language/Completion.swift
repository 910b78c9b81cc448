/// What may be typed at the end of a line.
package struct Completion: Hashable, Sendable {
  /// Where the word that is being typed begins.
  package var start: String.Index
  package var candidates: [String]

  package init(of line: String, in session: Session) {
    let typing = Typing(line)
    start = typing.start
    let typed = line[typing.start...]
    candidates = Completion.words(behind: typing, in: session).compactMap { word in
      // A quote that is open asks for the word in quotes.
      let word = typed.first == "\"" && word.first != "\"" ? "\"\(word)\"" : word
      return word.hasPrefix(typed) && word != typed ? word : nil
    }
  }

  private static func words(behind typing: Typing, in session: Session) -> [String] {
    let names = CommandTable.settings.flatMap { [$0.name] + $0.aliases }.map { $0 + "=" }
    if let setting = typing.setting {
      guard
        let row = CommandTable.settings.first(where: { ([$0.name] + $0.aliases).contains(setting) })
      else { return [] }
      let workspace = session.workspace
      let classes = workspace.categorical?.names.compactMap { $0?.quoted }
      let named = ["y", "weights"].contains(row.name)
      return (named ? classes ?? workspace.labelNames?.map(\.quoted) ?? [] : [])
        + row.words(session)
    }
    guard let first = typing.first else { return names + CommandTable.commands.map(\.name) }
    return CommandTable.row(named: first)?.words(session) ?? names
  }
}

/// Where in a line the typing goes on.
private struct Typing {
  /// Where the word being typed begins.
  var start: String.Index
  /// The first word of the statement, where that is not the one being typed.
  var first: String?
  /// The name left of the last `=`, where its value is being typed.
  var setting: String?

  init(_ line: String) {
    start = line.startIndex
    var words: [String] = []
    var isInQuotes = false
    // Whether a value may follow without a further sign.
    var awaitsValue = false
    var isEscaped = false

    func finish(_ typing: inout Typing, at end: String.Index) {
      guard typing.start < end else { return }
      words.append(String(line[typing.start..<end]))
      if !awaitsValue { typing.setting = nil }
      awaitsValue = false
    }

    for index in line.indices {
      let character = line[index]
      let next = line.index(after: index)
      if isInQuotes {
        if character == "\"", !isEscaped { isInQuotes = false }
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      switch character {
      case "\"": isInQuotes = true
      case " ", "\t":
        finish(&self, at: index)
        start = next
      case "=":
        finish(&self, at: index)
        setting = words.last
        awaitsValue = true
        start = next
      case ",":
        finish(&self, at: index)
        awaitsValue = true
        start = next
      case ";":
        words = []
        (setting, awaitsValue) = (nil, false)
        start = next
      default: continue
      }
    }
    first = words.first
    if !awaitsValue { setting = nil }
  }
}
