import LossCore

/// Pages by name; the binary and the categorical work each have one, the others show the live one.
package enum PageName: String, Hashable, Sendable, CaseIterable {
  case binary
  case classes
  case compare
  case libraries
  case descent
  case learn
  case help
  case presenter

  /// The work that it is for; nothing for pages of either work, and of none.
  package var kind: Kind? {
    switch self {
    case .binary: .binary
    case .classes: .categorical
    default: nil
    }
  }
}

/// What a parsed statement asks for.
enum Action: Sendable {
  case assign(Assignments, normalizing: Bool)
  case normalizeWhatIsThere
  case flip
  case work(Kind)
  case inputForm(logits: Bool)
  case share(Token, Probability)
  case soft(Token, Probability)
  case logit(Token, Double)
  case add(Token?, Token?)
  case remove(Token)
  case rename(Token, Token)
  case axis(Axis)
  case compare(ComparisonChange)
  case descent(DescentChange)
  case look(LookChange)
  case learn(LearnAction, Place)
  case lessons
  /// Brings what the lesson shows into the explorer, or what it proposes to try.
  case explore(trying: Bool, Place)
  case lesson(LessonPart)
  case undo
  case redo
  case reset
  case clear(ClearScope)
  case pin(Pin.Letter?, name: Token?)
  case unpin(Token?)
  case copy
  case terms
  case costs
  case sweep(Sweep)
  case libraries
  case explain(TypedNumber)
  case help(topic: String?, Place)
  case say(Caption)
  case save(path: String, overwrite: Bool)
  case request(Request)
  case rows(RowList)

  /// Whether it moves through the past, and so is no step of its own.
  var isHistory: Bool {
    switch self {
    case .undo, .redo: true
    default: false
    }
  }

  /// Whether it goes to a page.
  var isPage: Bool {
    if case .request(.page) = self { true } else { false }
  }

  /// Whether it works probabilities out that nobody wrote.
  var worksSharesOut: Bool {
    switch self {
    case .assign(_, normalizing: true), .normalizeWhatIsThere, .inputForm, .share, .soft, .add,
      .remove:
      true
    default: false
    }
  }

  /// Which single value it sets, where it sets but one.
  var singleValue: SingleValue? {
    switch self {
    case .assign(let given, normalizing: false): given.single.map(SingleValue.setting)
    case .share(let word, _): .share(word.text)
    case .soft(let word, _): .soft(word.text)
    case .logit(let word, _): .logit(word.text)
    case .work, .request(.page): .live
    case .descent(let change): change.value
    default: nil
    }
  }
}

/// What is done within the lessons.
enum LearnAction: Sendable {
  case open(Token?)
  /// Without an answer the next result is hidden until there is one.
  case guess(Guess?)
  case hint, working, reveal, next, back, again, skip, practice
  /// The tallies of a vote; nothing takes all votes away.
  case vote([Int]?)
}

/// A value that a key held down sets again and again: of a setting, or of a class by its word.
enum SingleValue: Hashable, Sendable {
  case setting(Setting)
  case share(String)
  case soft(String)
  case logit(String)
  /// Which work is the live one.
  case live
  /// The step of the descent that is shown.
  case step
  case rate

  /// Whether the last of several settings gives what all of them give; a share leans on the others.
  var isReplaced: Bool {
    switch self {
    case .setting, .logit, .live, .step, .rate: true
    case .share, .soft: false
    }
  }
}

/// What only the front end can do.
package enum Request: Hashable, Sendable {
  case plot
  case page(PageName)
  /// Goes on with the descent by itself, and stops that.
  case play
  case pause
  case redraw
  case suspend
  /// The session as it stood when this was asked for.
  case save(path: String, text: String, overwrite: Bool)
  case run(path: String)
  /// A script that plays is to stay before its next line.
  case wait(seconds: Double)
  /// From now on a value of a script that plays takes so long to its next one.
  case ease(seconds: Double)
  /// The state as one line of statements, for the clipboard.
  case copy(String)
  /// The list of all commands, to be searched.
  case commands
  case quit
}

/// What a statement gave.
package enum Outcome: Sendable {
  /// The work as it stands after the statement, with remarks.
  case work(Workspace, remarks: [String])
  case report(Report)
  /// The descent as it stands after the statement.
  case descent(Workspace)
  /// What is to be guessed, in place of what a statement gave; a page asks the same.
  case guess(Report)
  /// Where the lessons stand after the statement; a page that shows them says the same.
  case lesson(Report)
  /// All lessons; a page that shows them can list them.
  case lessons(Report)
  /// A request, and the work as it stands when it is made.
  case request(Request, Workspace)
}

/// Text for people and an object for machines that say the same.
package struct Report: Hashable, Sendable {
  package var kind: String
  package var lines: [String]
  package var fields: [JSON.Field]

  package init(_ kind: String, _ lines: [String], _ fields: [JSON.Field] = []) {
    self.kind = kind
    self.lines = lines
    self.fields = fields
  }

  package var json: JSON { .object([.init("kind", .string(kind))] + fields) }
}
