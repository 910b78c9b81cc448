/// What a line gave: the outcomes of the statements that ran, and what stopped it.
package struct LineResult: Sendable {
  package var outcomes: [Outcome] = []
  package var failure: Diagnostic?
  /// What of the line did not run because of the failure: from that statement on.
  package var unrun = ""

  package init(outcomes: [Outcome] = [], failure: Diagnostic? = nil, unrun: String = "") {
    self.outcomes = outcomes
    self.failure = failure
    self.unrun = unrun
  }

  /// A blank line or a comment: nothing was asked.
  package var isBlank: Bool { outcomes.isEmpty && failure == nil }
}

/// A workspace with its past: what runs lines, whatever front end they come from.
package struct Session: Sendable {
  /// What one line changed, and the workspace before it.
  private struct Step: Sendable {
    var before: Workspace
    /// The statements that changed something, as they can be run again.
    var statements: [String] = []

    /// The value that a step to be merged sets; nothing for a step that stands for itself.
    var value: SingleValue?

    var line: String { statements.joined(separator: "; ") }
  }

  /// So many lines can be undone.
  package static let undoDepth = 200

  package private(set) var workspace: Workspace
  private var beginning: Workspace
  /// Statements that bring the beginning about in an empty session.
  private var prelude: [String]
  private var past: [Step] = []
  /// Steps were dropped to keep no more than the depth.
  private var hasForgotten = false
  private var future: [Step] = []
  /// The list that was refused last, so that `normalize` can take it.
  private var refused: Assignments?
  /// What the last rows came to, for those who ask where a number comes from.
  private(set) var lastRows: RowTotals?
  /// What changed the work and was not undone, a line each; what `save` writes.
  private var lines: [String] = []

  package init(_ beginning: Workspace = Workspace()) {
    self.beginning = beginning
    prelude = beginning.statements
    workspace = beginning
  }

  /// Makes what was reached the beginning: there is nothing to undo, and `reset` comes back here.
  package mutating func beginHere() {
    prelude += lines
    beginning = workspace
    (lines, past, future, hasForgotten) = ([], [], [], false)
  }

  /// Takes over how the terminal looks; that is no step of undo, and `reset` keeps it.
  package mutating func adopt(_ looks: Looks) {
    workspace.looks = looks
    beginning.looks = looks
  }

  /// Runs a line; stops at the first failure and keeps what ran before.
  ///
  /// A line is one step of undo; `undo` and `redo` inside it end the step that stands before them.
  /// With `merging` a line that sets one value joins the step before it, if that set the same one
  /// so: a key held down is one step.
  package mutating func run(_ line: String, merging: Bool = false) -> LineResult {
    var result = LineResult(unrun: line)
    var step = Step(before: workspace)
    do throws(Diagnostic) {
      var statements = try Lexer.statements(in: line)[...]
      let isAlone = statements.count == 1
      while let statement = statements.popFirst() {
        result.unrun = statement.andAllBehind
        let action = try CommandTable.action(of: statement)
        if case .request(.run) = action, let next = statements.first {
          throw Diagnostic(
            "run comes last in its line", next.tokens[0].place,
            hint: "put what follows into a line of its own")
        }
        if action.isHistory { close(&step) }
        let before = workspace
        let replay = self.replay(of: statement, action)
        result.outcomes.append(try perform(action, statement, in: step))
        if action.isHistory {
          step.before = workspace
        } else if workspace != before {
          step.statements.append(replay)
          step.value = merging && isAlone ? action.singleValue : nil
        }
        if case .request(.quit) = action { break }
      }
      result.unrun = ""
    } catch {
      result.failure = error
    }
    close(&step)
    return result
  }

  /// Makes what comes next a step of its own, and no part of the last one.
  package mutating func endStep() {
    if !past.isEmpty { past[past.count - 1].value = nil }
  }

  /// Keeps a step that changed something, and begins the next one.
  private mutating func close(_ step: inout Step) {
    defer { step = Step(before: workspace) }
    guard workspace != step.before else { return }
    future = []
    if let value = step.value, let last = past.last, last.value == value {
      past.removeLast()
      lines.removeLast()
      step.before = last.before
      if !value.isReplaced { step.statements = last.statements + step.statements }
      guard workspace != step.before else { return }
    }
    lines.append(step.line)
    past.append(step)
    if past.count > Session.undoDepth {
      past.removeFirst()
      hasForgotten = true
    }
  }

  /// A statement as it gives the same again in another session.
  private func replay(of statement: Statement, _ action: Action) -> String {
    switch action {
    case .normalizeWhatIsThere:
      // It leans on a list that was refused, and so is in no script.
      refused.map { "normalize " + $0.text } ?? statement.text
    case .reset:
      // Another session begins elsewhere.
      ([statement.text] + prelude).joined(separator: "; ")
    default: statement.text
    }
  }

  /// The workspace that a line would give, without running it.
  package func preview(_ line: String) -> (workspace: Workspace, failure: Diagnostic?) {
    var copy = self
    let result = copy.run(line)
    return (copy.workspace, result.failure)
  }

  /// The session as a script that brings it back.
  package var script: String { script(with: []) }

  private func script(with unfinished: [String]) -> String {
    let all = prelude + lines + unfinished
    return ([Session.mark] + all).joined(separator: "\n") + "\n"
  }

  /// The first line of every saved session: only such files are overwritten.
  package static let mark = "# logloss session"

  // MARK: Statements

  private mutating func perform(
    _ action: Action, _ statement: Statement, in step: Step
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
      lastRows = nil
      if workspace.live == nil { return .report(Report("reset", ["everything is empty again"])) }
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
    case .help(let topic, let place): return .report(try Manual.help(topic, at: place))
    case .say(let caption):
      let text = try caption.text(in: self)
      return .report(Report("say", [text], [.init("text", .string(text))]))
    case .save(let path, let overwrite):
      let text = script(with: step.statements.isEmpty ? [] : [step.line])
      return .request(.save(path: path, text: text, overwrite: overwrite), workspace)
    case .request(let request):
      try prepare(request, at: place)
      return .request(request, workspace)
    }
    return .work(workspace, remarks: remarks)
  }

  /// What a request changes in the work, and why it may be refused.
  private mutating func prepare(_ request: Request, at place: Place) throws(Diagnostic) {
    switch request {
    case .page(.binary): if workspace.binary != nil { workspace.live = .binary }
    case .page(.classes): if workspace.categorical != nil { workspace.live = .categorical }
    case .plot where workspace.live == nil:
      throw Diagnostic("there is nothing to plot yet", place, hint: "begin with y=1 p=0.9")
    default: break
    }
  }

  private mutating func undo(at place: Place) throws(Diagnostic) -> String {
    guard let step = past.popLast() else {
      throw hasForgotten
        ? Diagnostic(
          "only the last \(Session.undoDepth) lines are kept", place,
          hint: "reset goes back to the beginning")
        : Diagnostic(
          "there is nothing to undo", place, hint: "only lines that changed the work are undone")
    }
    endStep()
    future.append(Step(before: workspace, statements: step.statements))
    lines.removeLast()
    workspace = step.before
    return "undone: " + step.line.shortened(to: 60)
  }

  private mutating func redo(at place: Place) throws(Diagnostic) -> String {
    guard let step = future.popLast() else {
      throw Diagnostic("there is nothing to redo", place, hint: "redo follows undo")
    }
    past.append(Step(before: workspace, statements: step.statements))
    lines.append(step.line)
    workspace = step.before
    return "done again: " + step.line.shortened(to: 60)
  }
}
