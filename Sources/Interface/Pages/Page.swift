import Canvas
import Workbench

/// What the person sees and switches: a name, what can be typed over, keys of its own, a drawing.
struct Page: Sendable {
  let name: PageName
  let title: String
  /// In the order of Tab.
  var fields: [Field] = []
  /// Rows of the table whose keys are worth a hint, the most useful first.
  var hints: [String] = []
  /// Rows of the table that belong to the page besides those whose keys are its own, for help.
  var rows: [String] = []
  /// The page's own keys; nothing for a key that it leaves to the table.
  var press: @Sendable (inout Model, Key) -> [Effect]? = { _, _ in nil }
  /// Draws into a rectangle of the screen.
  let draw: @Sendable (Model, Rect, inout Screen) -> Drawn
  /// What is left of it on a small screen, with a sentence of so many columns.
  let small: @Sendable (Model, Int) -> Small

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
    /// The input in a line.
    var inputs = ""
    /// What the slider shows.
    var share: Double?
    /// What is large there, if it is not the loss.
    var number: Headline.Number?
    var sentence = ""

    /// A page whose work is not there yet.
    static func empty(_ model: Model) -> Small { Small(sentence: Sentence.of(model.shown)) }
  }

  static let all = [Page.binary, .classes, .compare, .libraries, .help]

  static func named(_ name: PageName) -> Page {
    all.first { $0.name == name } ?? .binary
  }

  static func after(_ name: PageName, by step: Int) -> PageName {
    let index = all.firstIndex { $0.name == name } ?? 0
    return all[(index + step + all.count) % all.count].name
  }
}
