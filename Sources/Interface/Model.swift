package import Canvas
package import Workbench

/// The whole state of the explorer: one flat value.
package struct Model: Program, Sendable {
  package var session: Session
  package var size: Size
  package var page: PageName { session.page }
  /// Where `help` was opened, to go back to and to tell of first.
  var pageBeforeHelp: PageName = .binary
  /// Where the presenter's page was opened, to go back to.
  var pageBeforePresenter: PageName = .binary

  package var field: Field = .prediction
  /// The value being typed over the focused field.
  package var typed: TextField?
  /// The last good picture while something is being typed.
  @Boxed var preview: Workspace?

  /// The command line, while it is open.
  package var prompt: TextField?
  package internal(set) var history: [String]
  /// Which line of the history stands in the prompt, counted from the newest.
  var historyIndex: Int?
  /// The search through the history, while the prompt shows what it finds.
  @Boxed package var historySearch: HistorySearch?
  /// The list of all commands, while it lies over the page.
  package var commandSearch: SearchList?

  @Boxed package var message: Message?
  /// A longer answer that lies over the page.
  @Boxed package var overlay: Overlay?

  package var classCursor = 0
  /// The function under the cursor on the page of libraries.
  package var libraryCursor = 0
  /// The point whose label a key flips, counted from 0 at the left.
  var pointCursor = 0
  /// What the page of gradient descent draws, as long as nothing changes it.
  @Boxed var scene: DescentScene?
  /// How many milliseconds ago the last step was played; nothing while it is paused.
  var played: Int?
  /// The table of what ŷ costs stands in place of the picture.
  package var showsCosts = false
  /// What is searched for on the help page, and the row under the cursor.
  var search = TextField()
  var helpCursor = 0

  /// The answer to the open question of a lesson, as far as it was given.
  package var draft = AnswerDraft() {
    didSet { if !draft.isSameAnswer(as: oldValue) { session.forgetPrice() } }
  }
  /// Whether a class has voted and nobody began an answer: Enter then shows what is true.
  var enterShowsTruth: Bool {
    draft.isEmpty && ClassroomReading(session.classroom)?.isVoted == true
  }
  /// The list of lessons, while it stands in the place of the question.
  var lessonList: SearchList?

  /// What the pointer holds, while its button is down.
  @Boxed var grip: Grip?

  var script = Script()
  /// The script that plays on the screen; nothing while the person does what is done.
  @Boxed var player: Player?
  /// Values jump to their next one instead of moving there.
  let reducesMotion: Bool

  /// So many lines of the prompt are kept.
  package static let historyLimit = 500

  /// The terminal tells the size before anything is drawn.
  package init(
    session: Session, size: Size = Size(columns: 80, rows: 24), history: [String] = [],
    reducesMotion: Bool = false
  ) {
    self.reducesMotion = reducesMotion
    self.session = session
    self.size = size
    self.history = history
    if session.page != .help { pageBeforeHelp = session.page }
    classCursor = ClassesReading(session.workspace)?.label ?? 0
  }

  /// Says what went wrong before there was a screen, until the next key.
  package mutating func complain(_ mistake: Diagnostic) {
    message = Message(mistake)
  }

  /// What the page shows: the value being typed where it makes sense, else what is kept.
  package var shown: Workspace { preview ?? session.workspace }

  /// What is drawn with.
  package var glyphs: GlyphSet { shown.looks.glyphSet }

  /// What is said until the next key: beside the hints, or in place of the sentence when it is a mistake.
  package struct Message: Hashable, Sendable {
    package var text: String
    package var hint: String?
    package var isError: Bool

    package init(_ text: String, hint: String? = nil, isError: Bool = false) {
      self.text = text
      self.hint = hint
      self.isError = isError
    }

    init(_ diagnostic: Diagnostic) {
      self.init(diagnostic.message, hint: diagnostic.hint, isError: true)
    }

    /// A mistake in a line of a script.
    init(_ diagnostic: Diagnostic, in line: Script.Line) {
      self.init(diagnostic)
      text = "\(line.file):\(line.number): \(text)"
    }
  }

  /// Lines that lie over the page until they are closed.
  package struct Overlay: Hashable, Sendable {
    package let lines: [String]
    /// How many lines are out of sight above.
    package private(set) var scroll = 0

    init(_ lines: [String]) { self.lines = lines }

    /// Scrolls among so many lines, for a line may take several on a narrow screen.
    mutating func move(by rows: Int, of count: Int, showing visible: Int) {
      scroll = min(max(0, scroll + rows), max(0, count - visible))
    }
  }
}
