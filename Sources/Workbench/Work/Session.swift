/// A workspace with its past: what runs lines, whatever front end they come from.
package struct Session: Sendable {
  @Boxed package internal(set) var workspace: Workspace
  /// The page that shows it, where there are pages.
  package internal(set) var page: PageName
  /// The work that was changed or named last: what pages for either work show.
  private(set) var worked: Kind?
  @Boxed private(set) var beginning: Workspace
  /// Statements that bring the beginning about in an empty session, and the page it is on.
  private(set) var prelude: (lines: [String], page: PageName)
  private(set) var past = Past()
  /// The list that was refused last, so that `normalize` can take it.
  @Boxed private(set) var refused: Assignments?
  /// What the last rows came to, for those who ask where a number comes from.
  var lastRows: RowTotals?
  @Boxed package internal(set) var classroom = Classroom()
  /// Whether the presenter's page was opened from the lessons, and so shows them: also who went from there to
  /// play comes back there.
  private(set) var presentsLesson = false
  /// What a person wants to guess before it is shown.
  package internal(set) var riddle: Riddle?

  package init(_ beginning: Workspace = Workspace()) {
    self.beginning = beginning
    workspace = beginning
    worked = beginning.live
    page = PageName(of: beginning.live)
    prelude = (beginning.statements, page)
  }

  /// Makes what was reached the beginning: there is nothing to undo, and `reset` comes back here.
  package mutating func beginHere() {
    prelude = (scriptLines(with: nil), page)
    beginning = workspace
    past = Past()
  }

  /// Takes over how the terminal looks; that is no step of undo, and `reset` keeps it.
  package mutating func adopt(_ looks: Looks) {
    workspace.looks = looks
    beginning.looks = looks
  }

  /// Takes over what was answered before this session.
  package mutating func recall(_ entries: [Record.Entry]) { classroom.recall(entries) }

  /// Takes a teacher's own lessons, in place of those that come along.
  package mutating func take(_ lessons: [Lesson]) { classroom.take(lessons) }

  /// Tells the price of certainty anew, for an answer that has changed since.
  package mutating func forgetPrice() { classroom.forgetPrice() }

  /// Whether a lesson is what is seen, on its own page or the presenter's.
  package var showsLesson: Bool { page == .learn || page == .presenter && presentsLesson }

  /// So many lines can be undone.
  package static let undoDepth = Past.depth

  /// Runs a line; stops at the first failure and keeps what ran before.
  ///
  /// A line is one step of undo; `undo` and `redo` inside it end the step that stands before them.
  /// With `merging` a line that sets one value joins the step before it, if that set the same one
  /// so: a key held down is one step.
  package mutating func run(_ line: String, merging: Bool = false) -> LineResult {
    var result = LineResult()
    var current: Statement?
    var step = Past.Step(workspace, on: page)
    do throws(Diagnostic) {
      var statements = try Lexer.statements(in: line)[...]
      let isAlone = statements.count == 1
      while let statement = statements.popFirst() {
        current = statement
        let given = try CommandTable.action(of: statement)
        // A guess does what was held back for it.
        let live = workspace.live
        let held = try release(for: given)
        let (statement, action) = (held?.statement ?? statement, held?.action ?? given)
        if case .request(.run) = action, let next = statements.first {
          throw Diagnostic(
            "run comes last in its line", next.tokens[0].place,
            hint: "put what follows into a line of its own")
        }
        if action.isHistory { close(&step) }
        let before = workspace
        let replay = goingBack(from: live) + self.replay(of: statement, action)
        let known = classroom.record.entries.count
        let outcome = try hold(action, statement, in: step)
        result.outcomes.append(held == nil ? outcome : told(outcome))
        result.entries += classroom.record.entries.dropFirst(known)
        follow(action, from: before)
        if held == nil { forgetGuess(from: before) }
        if action.isHistory {
          step = Past.Step(workspace, on: page)
        } else if workspace != before || action.isPage {
          step.append(statement.text, replay: replay)
          step.value = merging && isAlone ? action.singleValue : nil
        }
        if case .request(.quit) = action { break }
      }
    } catch {
      result.failure = error
      result.unrun = current?.andAllBehind ?? line
    }
    close(&step)
    return result
  }

  /// Makes what comes next a step of its own, and no part of the last one.
  package mutating func endStep() {
    past.endStep()
  }

  /// Keeps a step that changed something, and begins the next one.
  private mutating func close(_ step: inout Past.Step) {
    step.pages.after = page
    past.keep(step, leadingTo: workspace)
    step = Past.Step(workspace, on: page)
  }

  /// Goes to the page of the work that an action made the live one, and notes which was worked on.
  private mutating func follow(_ action: Action, from before: Workspace) {
    // What is held back leads nowhere yet.
    if riddle?.held != nil, !action.isPage { return }
    if action.isPage {
      if page.showsEitherWork { worked = workspace.live }
      return
    }
    page = page.following(from: before.live, to: workspace.live)
    // A descent is seen on its own page, unless the line goes on to another one.
    if case .descent = action { page = .descent }
    var isWork = page.showsEitherWork || !workspace.differsOnlyInLooks(from: before)
    if case .work = action { isWork = true }
    if isWork { worked = workspace.live }
  }

  /// The workspace that a line would give, without running it.
  package func preview(_ line: String) -> (workspace: Workspace, failure: Diagnostic?) {
    var copy = self
    let result = copy.run(line)
    // A guess that is typed must not show what it will.
    return (riddle?.held == nil ? copy.workspace : workspace, result.failure)
  }

  /// Where the live point was, the latest first, from its place now on.
  package func trail(of count: Int) -> [Standing] {
    guard let now = workspace.standing else { return [] }
    var trail = [now]
    for step in past.steps.reversed() {
      if trail.count >= count { break }
      guard step.before.live == now.kind, let standing = step.before.standing else { continue }
      if standing != trail.last, standing.isComparable(to: now) { trail.append(standing) }
    }
    return trail
  }

  // MARK: Statements

  mutating func perform(
    _ action: Action, _ statement: Statement, in step: Past.Step
  ) throws(Diagnostic) -> Outcome {
    let place = statement.tokens[0].place
    var remarks: [String] = []
    switch action {
    case .assign(let given, let normalizing):
      do throws(Diagnostic) {
        remarks = try workspace.assign(given, normalizing: normalizing)
      } catch {
        refused = given[.probability] == nil ? nil : given
        throw error
      }
      refused = nil
    case .normalizeWhatIsThere:
      if let refused {
        remarks = try workspace.assign(refused, normalizing: true)
        self.refused = nil
      } else {
        try workspace.normalize(at: place)
      }
    case .flip: try workspace.flip(at: place)
    case .work(let kind): try workspace.goOn(with: kind, at: place)
    case .inputForm(let logits): try workspace.useInputForm(logits: logits, at: place)
    case .share(let word, let share):
      try workspace.setShare(word, share)
      remarks = ["the others gave way in proportion"]
    case .soft(let word, let share): try workspace.setSoftShare(word, share)
    case .logit(let word, let logit): try workspace.setLogit(word, logit)
    case .add(let name, let share):
      try workspace.addClass(name, share, at: place)
      remarks = ["the others gave way in proportion"]
    case .remove(let word):
      try workspace.removeClass(word)
      remarks = ["the others took its share in proportion"]
    case .rename(let word, let name): try workspace.renameClass(word, name)
    case .axis(let axis):
      workspace.axis = axis
      return .report(
        Report("axis", ["x axis: \(axis.rawValue)"], [.init("axis", .string(axis.rawValue))]))
    case .look(let change): return .report(workspace.looks.make(change))
    case .compare(let change): return .report(workspace.comparison.make(change))
    case .descent(let change):
      workspace.descent.make(change)
      return .descent(workspace)
    case .undo: remarks = [try undo(at: place)]
    case .redo: remarks = [try redo(at: place)]
    case .reset:
      beginning.looks = workspace.looks
      workspace = beginning
      (refused, lastRows) = (nil, nil)
      if workspace.live == nil { return .report(Report("reset", ["everything is empty again"])) }
    case .clear(let scope):
      workspace.clear(scope)
      (refused, lastRows) = (nil, nil)
    case .pin(let letter, let name):
      return .report(try workspace.pin(letter, as: name, at: place))
    case .unpin(let which): return .report(try workspace.unpin(which, at: place))
    case .terms: return .report(try workspace.terms(at: place))
    case .costs: return .report(try workspace.costs(at: place))
    case .sweep(let sweep): return .report(try sweep.report(workspace))
    case .rows(let rows):
      let (report, totals) = try rows.report(workspace)
      lastRows = totals
      return .report(report)
    case .libraries: return .report(try workspace.libraries(at: place))
    case .explain(let number):
      return .report(Explanation(of: number, in: workspace, after: lastRows).report)
    case .lesson(let part):
      let text = try part.text(in: open)
      return .report(Report(part.kind.rawValue, [text], [.init("text", .string(text))]))
    case .learn(.guess(let guess), let place) where !answersLesson(guess):
      return .report(try arm(guess, at: place))
    case .learn(let action, let place): return .lesson(try learn(action, at: place))
    case .lessons: return .lessons(classroom.list)
    case .explore(let isTry, let place): return try explore(trying: isTry, at: place)
    case .help(let topic, let place): return .report(try Manual.help(topic, at: place))
    case .say(let caption):
      let text = try caption.text(in: open)
      return .report(Report("say", [text], [.init("text", .string(text))]))
    case .save(let path, let overwrite):
      var unfinished = step
      unfinished.pages.after = page
      let text = script(with: step.isEmpty ? nil : unfinished)
      return .request(.save(path: path, text: text, overwrite: overwrite), workspace)
    case .copy: return .request(.copy(workspace.line(showing: page)), workspace)
    case .request(let request):
      try prepare(request, at: place)
      return .request(request, workspace)
    }
    if action.worksSharesOut { workspace.settle() }
    return .work(workspace, remarks: remarks)
  }

  /// What a request changes in the session, and why it may be refused.
  private mutating func prepare(_ request: Request, at place: Place) throws(Diagnostic) {
    switch request {
    case .page(let name):
      if name == .presenter, page != .presenter {
        presentsLesson = page == .learn
      } else if name == .learn || name != .presenter && showsLesson {
        presentsLesson = false
      }
      page = name
      if name == .learn { classroom.enter() }
      // The presenter's page shows what was there to be seen.
      let kind = name == .presenter ? nil : name.showsEitherWork ? worked : name.kind
      if let kind, workspace.has(kind) { workspace.live = kind }
    case .plot where workspace.live == nil:
      throw Diagnostic("there is nothing to plot yet", place, hint: "begin with y=1 p=0.9")
    default: break
    }
  }

  private mutating func undo(at place: Place) throws(Diagnostic) -> String {
    if let text = takeBack() { return "undone: " + text }
    guard let step = past.undo(from: workspace) else {
      throw past.hasForgotten
        ? Diagnostic(
          "only the last \(Past.depth) lines are kept", place,
          hint: "reset goes back to the beginning")
        : Diagnostic(
          "there is nothing to undo", place, hint: "only lines that changed the work are undone")
    }
    workspace = step.before
    (refused, lastRows) = (nil, nil)
    return "undone: " + step.text
  }

  private mutating func redo(at place: Place) throws(Diagnostic) -> String {
    guard let step = past.redo(from: workspace, on: page) else {
      throw Diagnostic("there is nothing to redo", place, hint: "redo follows undo")
    }
    workspace = step.before
    (refused, lastRows) = (nil, nil)
    return "done again: " + step.text
  }
}
