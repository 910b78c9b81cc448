/// One thing a person can do: help, completion, keys, the README's table and parsing all read it.
package struct Row: Sendable {
  package enum Topic: String, Sendable, CaseIterable {
    case values = "Values"
    case work = "The work"
    case picture = "Picture and pages"
    case descent = "Descent"
    case lessons = "Lessons"
    case session = "Session"
    case moving = "Moving and typing"
  }

  /// What keys change, and a page shows or does not.
  package enum Scope: Sendable {
    /// The work alone.
    case work
    /// Whatever has a result: how it is counted and drawn, and what was before.
    case results
  }

  /// A key that stands for a statement of this row.
  package struct Shortcut: Sendable {
    /// As people write it: `y`, `^R`, `M-1`.
    package var key: String
    /// Two or three words for the footer.
    package var label: String
    /// The statement that the key runs now; nothing where it does not apply now, or never runs one.
    package var statement: @Sendable (Workspace) -> String?
    /// Whether what the key does is the screen's own affair, and no statement.
    package var isOwn = false

    /// A key that runs no statement.
    init(_ key: String, _ label: String) {
      self.init(key, label) { _ in nil }
      isOwn = true
    }

    init(
      _ key: String, _ label: String, _ statement: @escaping @Sendable (Workspace) -> String?
    ) {
      self.key = key
      self.label = label
      self.statement = statement
    }

    init(_ key: String, _ label: String, _ statement: String) {
      self.init(key, label) { _ in statement }
    }
  }

  package var name: String
  package var aliases: [String] = []
  package var topic: Topic
  package var usage: String
  package var summary: String
  /// A statement that works in a session that `setting` has prepared.
  package var example: String
  package var setting = "y=1 p=0.9"
  package var shortcuts: [Shortcut] = []
  /// Whether it changes any result, though it is neither of the work nor a setting.
  var isOfResults = false
  /// Whether its keys move a value: pressed again and again they are one step of undo.
  package var merges = false
  /// The page that its keys belong to; nothing where they do on every page.
  package var page: PageName?
  /// Whether its keys are its page's, whatever they do on every other one.
  package var overrides = false
  /// Nothing for rows that are written `name=value`, and for keys that only move.
  var parse: (@Sendable (inout Arguments) throws(Diagnostic) -> Action)?
  /// What its words may be, for completion.
  var words: @Sendable (Session) -> [String] = { _ in [] }

  /// What its keys change, and so has to be seen: nothing changes unseen.
  package var scope: Scope? {
    topic == .work ? .work : topic == .values || isOfResults ? .results : nil
  }

  package var isAssignment: Bool { usage.contains("=") && parse == nil }
  package var isStatement: Bool { isAssignment || parse != nil }

  /// A command without arguments.
  static func plain(
    _ name: String, aliases: [String] = [], _ topic: Topic, _ summary: String,
    setting: String = "y=1 p=0.9", example: String? = nil, keys shortcuts: [Shortcut] = [],
    isOfResults: Bool = false, _ action: @escaping @autoclosure @Sendable () -> Action
  ) -> Row {
    Row(
      name: name, aliases: aliases, topic: topic, usage: name, summary: summary,
      example: example ?? name, setting: setting, shortcuts: shortcuts,
      isOfResults: isOfResults, parse: { (_: inout Arguments) throws(Diagnostic) in action() })
  }
}

/// Every row there is.
package enum CommandTable {
  package static let settings = settingRows
  package static let commands =
    workRows + pinRows + explainRows + pictureRows + lookRows + compareRows + descentRows
    + learnRows + lessonRows + sessionRows + playerRows
  /// Keys that have no statement of their own: they move, type, or open the prompt.
  package static let movements = movementRows + learnKeyRows
  package static let everything = settings + commands + movements

  package static func row(named word: String) -> Row? { byName[word] }

  /// What is of use on a page: the way to it, and what it has of its own.
  static func rows(of page: PageName) -> [Row] {
    [row(named: "page")].compactMap(\.self) + everything.filter { $0.page == page }
  }

  static func example(of setting: Setting) -> String {
    settings.first { $0.name == setting.rawValue }?.example ?? ""
  }

  private static let byName: [String: Row] = {
    var rows: [String: Row] = [:]
    for row in commands {
      for name in [row.name] + row.aliases { rows[name] = row }
    }
    return rows
  }()

  /// The action of one statement.
  static func action(of statement: Statement) throws(Diagnostic) -> Action {
    let tokens = statement.tokens[...]
    let first = statement.tokens[0]
    // `say = hello` says “= hello”: the word of a command stands for it, whatever follows.
    if Assignments.begin(tokens), first.isQuoted || row(named: first.text) == nil {
      return .assign(try Assignments(tokens), normalizing: false)
    }
    guard first.kind == .word, !first.isQuoted, let row = row(named: first.text),
      let parse = row.parse
    else { throw unknown(first) }
    var arguments = Arguments(statement, of: row)
    let action = try parse(&arguments)
    try arguments.end()
    return action
  }

  private static func unknown(_ token: Token) -> Diagnostic {
    let shown = token.text.shortened()
    if (try? Numeral(token.text)) != nil {
      return Diagnostic(
        "\(shown) is a value without a name", token.place, hint: "say what it is: p=\(shown)")
    }
    if let row = settings.first(where: { ([$0.name] + $0.aliases).contains(token.text) }) {
      return Diagnostic(
        "\(row.name) has no value", token.place, hint: "as in \(row.example)")
    }
    let names = commands.flatMap { [$0.name] + $0.aliases }
    return Diagnostic(
      "unknown command “\(shown)”", token.place,
      hint: Nearest.word(to: token.text, among: names.filter { $0.count > 1 })
        .map { "did you mean \($0)?" } ?? "help lists all")
  }
}
