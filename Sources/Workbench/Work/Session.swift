/// What a line gave: the outcomes of the statements that ran, and what stopped it.
package struct LineResult: Sendable {
  package var outcomes: [Outcome] = []
  package var failure: Diagnostic?

  /// A blank line or a comment: nothing was asked.
  package var isBlank: Bool { outcomes.isEmpty && failure == nil }
}

/// A workspace with its past: what runs lines, whatever front end they come from.
package struct Session: Sendable {
  /// A line and the workspace before it.
  private struct Step: Sendable {
    var before: Workspace
    var line: String
  }

  /// So many lines can be undone.
  static let undoDepth = 200

  package private(set) var workspace: Workspace
  private let beginning: Workspace
  private var past: [Step] = []
  private var future: [Step] = []
  /// The list that was refused last, so that `normalize` can take it.
  private var refused: Assignments?
  /// The lines that changed something, in order; what `save` writes.
  package private(set) var lines: [String] = []

  package init(_ beginning: Workspace = Workspace()) {
    self.beginning = beginning
    workspace = beginning
  }

  /// Runs a line; stops at the first failure and keeps what ran before. A line is one undo step.
  package mutating func run(_ line: String) -> LineResult {
    var result = LineResult()
    let before = workspace
    var isHistory = false
    do throws(Diagnostic) {
      for statement in try Lexer.statements(in: line) {
        let action = try CommandTable.action(of: statement)
        switch action {
        case .undo, .redo: isHistory = true
        default: break
        }
        result.outcomes.append(try perform(action, statement))
      }
    } catch {
      result.failure = error
    }
    guard workspace != before else { return result }
    lines.append(line)
    if !isHistory {
      past.append(Step(before: before, line: line))
      if past.count > Session.undoDepth { past.removeFirst() }
      future = []
    }
    return result
  }

  /// The workspace that a line would give, without running it.
  package func preview(_ line: String) -> (workspace: Workspace, failure: Diagnostic?) {
    var copy = self
    let result = copy.run(line)
    return (copy.workspace, result.failure)
  }

  /// The session as a script that brings it back.
  package var script: String {
    ([Session.mark] + beginning.statements + lines).joined(separator: "\n") + "\n"
  }

  /// The first line of every saved session: only such files are overwritten.
  package static let mark = "# logloss session"

  // MARK: Statements

  private mutating func perform(
    _ action: Action, _ statement: Statement
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
    case .undo: remarks = [try undo(at: place)]
    case .redo: remarks = [try redo(at: place)]
    case .reset:
      workspace = beginning
      if workspace.live == nil { return .report(Report("reset", ["everything is empty again"])) }
    case .terms: return .report(try workspace.terms(at: place))
    case .costs: return .report(try workspace.costs(at: place))
    case .sweep(let sweep): return .report(try sweep.report(workspace))
    case .help(let topic, let place): return .report(try Manual.help(topic, at: place))
    case .say(let text):
      return .report(Report("say", [text], [.init("text", .string(text))]))
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
    guard let step = past.popLast() else { throw Diagnostic("there is nothing to undo", place) }
    future.append(Step(before: workspace, line: step.line))
    workspace = step.before
    return "undone: " + step.line.shortened(to: 60)
  }

  private mutating func redo(at place: Place) throws(Diagnostic) -> String {
    guard let step = future.popLast() else { throw Diagnostic("there is nothing to redo", place) }
    past.append(Step(before: workspace, line: step.line))
    workspace = step.before
    return "done again: " + step.line.shortened(to: 60)
  }
}
