import Canvas
package import Workbench

extension Model {
  /// Runs a line as the person's own.
  package mutating func run(_ line: String) -> [Effect] {
    executeAsPerson { $0.run(line) }.effects
  }

  /// Runs a line that moves a value: all moves of the same value in a row are one step of undo.
  mutating func move(_ line: String) -> [Effect] {
    executeAsPerson { $0.run(line, merging: true) }.effects
  }

  /// Runs a person's own line: its answers are kept, and the looks that it changes, for the next time.
  mutating func executeAsPerson(
    _ line: (inout Session) -> LineResult
  ) -> (effects: [Effect], result: LineResult) {
    let former = Preferences(session.workspace)
    var (effects, result) = execute(line)
    let new = Preferences(session.workspace)
    if new != former { effects.insert(.prefer(new, insteadOf: former), at: 0) }
    // What a script answers is nobody's answer.
    return (result.entries.map { .keep($0) } + effects, result)
  }

  /// Keys, the prompt and scripts all come through here: shows what a line gave, on its page.
  mutating func execute(
    _ line: (inout Session) -> LineResult
  ) -> (effects: [Effect], result: LineResult) {
    let before = (
      live: session.workspace.live, page: page, visit: session.classroom.visit, isHidden: isHidden
    )
    let result = line(&session)
    if page != before.page { arrive(from: before.page) }
    if session.workspace.live != before.live { take(session.workspace.live) }
    dropDraft(unlessIn: before.visit)
    holdCursor()
    if isHidden != before.isHidden { close() }
    let effects = note(result)
    // Why a line stopped comes before what it gave until then.
    if let failure = result.failure { (message, overlay) = (Message(failure), nil) }
    renewScene()
    return (effects, result)
  }

  /// Shows what a line gave; what only the shell can do comes back as effects.
  @discardableResult
  mutating func note(_ result: LineResult) -> [Effect] {
    var effects: [Effect] = []
    for outcome in result.outcomes {
      switch outcome {
      case .work(_, let remarks):
        if let remark = remarks.first, message == nil { message = Message(remark) }
      case .report(let answer):
        if answer.kind == "help", answer.fields.first?.name == "rows" {
          go(to: .help)
        } else if answer.kind == "say", player != nil {
          player?.caption = answer.lines[0]
        } else if answer.lines.count == 1 {
          message = Message(answer.lines[0])
        } else {
          overlay = Overlay(answer.lines)
        }
      // Pages ask and tell the same.
      case .descent, .guess: break
      // The page says the same.
      case .lesson where session.showsLesson: break
      case .lessons where session.showsLesson: lessonList = SearchList()
      case .lessons(let answer): overlay = Overlay(answer.lines)
      case .lesson:
        // What was led to the explorer is seen there.
        let isOpen = ClassroomReading(session.classroom)?.isRevealed != true
        message = Message(
          isOpen
            ? "l comes back to the question; an answer counts as before"
            : "l comes back to the lesson")
      case .request(let request, _):
        effects += perform(request)
      }
    }
    return effects
  }

  private mutating func perform(_ request: Request) -> [Effect] {
    switch request {
    case .plot:
      showsCosts = false
      if page == .help { go(to: pageBeforeHelp) }
      return []
    case .page: return []
    case .copy(let line): return copy(line)
    case .commands:
      commandSearch = SearchList()
      return []
    case .play:
      play()
      return []
    case .pause:
      pause()
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .save(let path, let text, let overwrite):
      return [.write(path: path, text: text, overwrite: overwrite)]
    case .run(let path): return [.read(path: path)]
    case .wait(let seconds):
      player?.wait(seconds)
      return []
    case .ease(let seconds):
      player?.ease(seconds)
      return []
    case .quit: return [.quit]
    }
  }

  /// As much text as every terminal that takes text for its clipboard takes whole.
  static let copiedBytes = 70_000

  /// Puts the state on the clipboard, and shows it: over the page where a message is too short.
  private mutating func copy(_ line: String) -> [Effect] {
    let count = line.utf8.count
    guard count <= Model.copiedBytes else {
      message = Message(
        "the state has \(count) bytes, too many for a clipboard", hint: "save FILE keeps it whole",
        isError: true)
      overlay = Overlay(["It was not copied. It begins", String(line.prefix(2_000)) + "…"])
      return []
    }
    let said = "copied: " + line
    if TextWidth.columns(of: said) <= size.columns - 18 {
      message = Message(said)
    } else {
      overlay = Overlay(["Copied; pasted at a prompt or as an argument it gives this back:", line])
    }
    return [.copy(line)]
  }

  /// Runs the lines that wait, until one needs an answer from the shell or ends it all.
  mutating func runScript() -> [Effect] {
    var effects: [Effect] = []
    while let line = script.next() {
      let (more, result) = execute { $0.run(line) }
      if let failure = result.failure { message = Message(failure, in: line) }
      effects += more
      if more.contains(where: \.endsTurn) { break }
    }
    return effects
  }

  /// Goes to a page by the statement that does; of several pages in a row only the last counts.
  package mutating func go(to name: PageName) {
    guard name != page else { return }
    _ = move(name.statement)
  }

  /// Begins on a page that a line led to.
  private mutating func arrive(from former: PageName) {
    if page == .help {
      pageBeforeHelp = former
      search = TextField()
      helpCursor = 0
    } else if page == .presenter {
      let former = former == .help ? pageBeforeHelp : former
      // Lessons are come back to from the explorer, and are left for their own page.
      if former != .presenter { pageBeforePresenter = session.showsLesson ? .learn : former }
      // While a result is hidden, Esc shows it; the hints say so.
      if !isHidden { message = Message("P or Esc leaves this page") }
    }
    if page != .descent { pause() }
    field = .prediction
    (overlay, lessonList) = (nil, nil)
    showsCosts = false
  }

  /// Begins with the work that a line made the live one.
  private mutating func take(_ live: Kind?) {
    if live == .categorical { classCursor = ClassesReading(session.workspace)?.label ?? 0 }
    field = .prediction
  }

  private mutating func holdCursor() {
    let count = ClassesReading(session.workspace)?.count ?? 1
    classCursor = min(max(0, classCursor), count - 1)
  }
}
