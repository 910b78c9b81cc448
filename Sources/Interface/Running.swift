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

  /// Runs a person's own line: what it changes of the looks is remembered for the next time.
  mutating func executeAsPerson(
    _ line: (inout Session) -> LineResult
  ) -> (effects: [Effect], result: LineResult) {
    let former = Preferences(session.workspace)
    var (effects, result) = execute(line)
    let new = Preferences(session.workspace)
    if new != former { effects.insert(.prefer(new, insteadOf: former), at: 0) }
    return (effects, result)
  }

  /// Keys, the prompt and scripts all come through here: shows what a line gave, on its page.
  mutating func execute(
    _ line: (inout Session) -> LineResult
  ) -> (effects: [Effect], result: LineResult) {
    let before = session.workspace
    let result = line(&session)
    if let failure = result.failure { message = Message(failure) }
    var unworked = before
    if result.goesToPage { unworked.live = session.workspace.live }
    if !session.workspace.differsOnlyInLooks(from: unworked) { worked = session.workspace.live }
    if session.workspace.live != before.live { follow() }
    holdCursor()
    let effects = note(result)
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
      case .descent: go(to: .descent)
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
    case .page(let name):
      go(to: name)
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

  package mutating func go(to name: PageName) {
    guard name != page else { return }
    if name == .help {
      pageBeforeHelp = page
      search = TextField()
      helpCursor = 0
    } else if name == .presenter {
      let former = page == .help ? pageBeforeHelp : page
      if former != .presenter { pageBeforePresenter = former }
      message = Message("P or Esc leaves this page")
    } else {
      // The page decides which work is live; that is a statement like any other. Of several pages in
      // a row only the last counts.
      let page = Page.named(name)
      if let kind = page.takesEitherWork ? worked : page.kind, session.workspace.live != kind {
        _ = session.run("work " + kind.rawValue, merging: true)
      }
    }
    page = name
    renewScene()
    field = .prediction
    overlay = nil
    showsCosts = false
  }

  /// Goes to the page of the work that a line made the live one.
  private mutating func follow() {
    let stays = Page.named(page).takesEitherWork
    switch session.workspace.live {
    case .binary: page = stays ? page : .binary
    case .categorical:
      page = stays ? page : .classes
      classCursor = ClassesReading(session.workspace)?.label ?? 0
    case nil: break
    }
    field = .prediction
  }

  private mutating func holdCursor() {
    let count = ClassesReading(session.workspace)?.count ?? 1
    classCursor = min(max(0, classCursor), count - 1)
  }
}

extension LineResult {
  /// Whether it goes to a page, which may make another work the live one without naming it.
  fileprivate var goesToPage: Bool {
    outcomes.contains { outcome in
      if case .request(.page, _) = outcome { true } else { false }
    }
  }
}
