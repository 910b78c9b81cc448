import Canvas
import Workbench

/// What the person sees and switches: a name, what can be typed over, keys of its own, a drawing.
struct Page: Sendable {
  let name: PageName
  let title: String
  /// Without a tab it is no part of the round of pages, and has the screen for itself.
  var hasTab = true
  /// What it shows a result of; nothing where there is none, or none to be seen yet.
  var subject: Subject?
  /// Whether it stands in place of another one, until a guess is there.
  var asksGuess = false
  /// In the order of Tab.
  var fields: [Field] = []
  /// Rows of the table whose keys are worth a hint, the most useful first.
  var hints: [String] = []
  /// Such rows as things stand, where that changes from key to key, or a key and what it does then.
  var hintsNow: (@Sendable (Model) -> [String])?
  /// Rows of the table that belong to the page besides those whose keys are its own, for help.
  var rows: [String] = []
  /// The cursor in the list that the page is.
  var cursor: (any WritableKeyPath<Model, Int> & Sendable)?
  /// The page's own keys; nothing for a key that it leaves to the table.
  var press: @Sendable (inout Model, Key) -> [Effect]? = { _, _ in nil }
  /// Draws into a rectangle of the screen.
  let draw: @Sendable (Model, Rect, inout Screen) -> Drawn
  /// What is left of it on a small screen, with a sentence of so many columns.
  let small: @Sendable (Model, Int) -> Small
  /// Draws what a small screen has room for, where that is more than a number and a sentence.
  var drawSmall: (@Sendable (Model, Rect, inout Screen) -> Void)?

  /// What a result is one of.
  enum Subject: Sendable {
    case work
    case descent
  }

  /// What a page leaves to be shown around it.
  struct Drawn {
    /// Where the cursor stands, while something is typed.
    var cursor: Position?
    /// What is said below the page.
    var sentence = ""

    /// A page whose work is not there yet.
    static func empty(_ model: Model) -> Drawn { Drawn(sentence: Sentence.of(model.shown)) }
  }

  /// A page on a small screen.
  struct Small {
    /// The input in a line, in parts with what each answers to the pointer.
    var inputs: [(text: String, link: String?)] = []
    /// What the slider shows.
    var share: Double?
    /// The statement that moves the slider.
    var statement: (Double) -> String? = { _ in nil }
    /// What is large there, if it is not the loss.
    var number: Headline.Number?
    var sentence = ""
    /// Whether the settings change the number that is large there.
    var heedsSettings = true

    /// A page whose work is not there yet.
    static func empty(_ model: Model) -> Small { Small(sentence: Sentence.of(model.shown)) }
  }

  static let all = [
    Page.binary, .classes, .compare, .libraries, .descent, .learn, .help, .presenter,
  ]
  static let tabs = all.filter(\.hasTab)

  /// The keys that a step of the wheel presses where nothing else is said: along a list, or to move the
  /// value.
  var wheel: (up: String, down: String) { cursor == nil ? ("<→>", "<←>") : Page.listWheel }
  static let listWheel = (up: "<↑>", down: "<↓>")

  static func named(_ name: PageName) -> Page {
    all.first { $0.name == name } ?? .binary
  }

  /// Whether what the keys of a row change is seen here: nothing changes unseen.
  func shows(_ row: Row) -> Bool {
    switch row.scope {
    case .work: subject == .work
    // While a result is hidden, the session says what may be done.
    case .results: subject != nil || asksGuess
    case nil: true
    }
  }

  static func after(_ name: PageName, by step: Int) -> PageName {
    let index = tabs.firstIndex { $0.name == name } ?? 0
    return tabs[(index + step + tabs.count) % tabs.count].name
  }
}
