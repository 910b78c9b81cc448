package import Canvas
package import Workbench

/// The whole state of the explorer: one flat value.
package struct Model: Program, Sendable {
  package var session: Session
  package var size: Size
  package var glyphs: GlyphSet
  package var page: PageName = .binary
  /// Where `help` was opened, to go back to and to tell of first.
  var pageBeforeHelp: PageName = .binary

  package var field: Field = .prediction
  /// The value being typed over the focused field.
  package var typed: TextField?
  /// The last good picture while something is being typed.
  var preview: Workspace?

  /// The command line, while it is open.
  package var prompt: TextField?
  var history: [String]
  /// Which line of the history stands in the prompt, counted from the newest.
  var historyIndex: Int?

  package var message: Message?
  /// A longer answer that lies over the page.
  package var report: [String]?
  var scroll = 0

  package var classCursor = 0
  /// The table of what ŷ costs stands in place of the picture.
  package var showsCosts = false
  /// What is searched for on the help page, and the row under the cursor.
  var search = TextField()
  var helpCursor = 0

  var script = Script()

  /// The terminal tells the size before anything is drawn.
  package init(
    session: Session, size: Size = Size(columns: 80, rows: 24), glyphs: GlyphSet,
    history: [String] = []
  ) {
    self.session = session
    self.size = size
    self.glyphs = glyphs
    self.history = history
    if session.workspace.live == .categorical { page = .classes }
    classCursor = ClassesReading(session.workspace)?.label ?? 0
  }

  /// What the page shows: the value being typed where it makes sense, else what is kept.
  package var shown: Workspace { preview ?? session.workspace }

  /// A sentence in the last row until the next key.
  package struct Message: Hashable, Sendable {
    package var text: String
    package var isError: Bool

    package init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }

    init(_ diagnostic: Diagnostic) {
      let hint = diagnostic.hint.map { " · " + $0 } ?? ""
      self.init(diagnostic.message + hint, isError: true)
    }
  }
}
