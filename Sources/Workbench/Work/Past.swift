/// What a session did, step by step: what undo takes back, and what `save` writes.
struct Past: Sendable {
  /// What one line changed, and the workspace before it.
  struct Step: Sendable {
    var before: Workspace
    /// The page that it was run on, and the one that it left.
    var pages: (before: PageName, after: PageName)
    /// The statements that changed something, as they were given.
    private var said: [String] = []
    /// The same as they can be run again.
    private var statements: [String] = []
    /// The value that a step to be merged sets; nothing for a step that stands for itself.
    var value: SingleValue?

    init(_ workspace: Workspace, on page: PageName) {
      before = workspace
      pages = (page, page)
    }

    var isEmpty: Bool { statements.isEmpty }
    var line: String { statements.joined(separator: "; ") }
    /// What a person is told that it was.
    var text: String { said.joined(separator: "; ").shortened(to: 60) }

    mutating func append(_ text: String, replay: String) {
      said.append(text)
      statements.append(replay)
    }

    /// Joins the step before it, which set the same value.
    mutating func join(_ last: Step, isReplaced: Bool) {
      (before, pages.before) = (last.before, last.pages.before)
      if !isReplaced { statements = last.statements + statements }
    }
  }

  /// A step that can't be undone any more, as it is saved.
  private struct Line {
    var text: String
    var pages: (before: PageName, after: PageName)
    /// The work that was live before it.
    var live: Kind?

    init(_ step: Step) { (text, pages, live) = (step.line, step.pages, step.before.live) }
  }

  /// So many lines can be undone.
  static let depth = 200

  /// The steps that can be undone, the latest last.
  private(set) var steps: [Step] = []
  private(set) var future: [Step] = []
  private var forgotten: [Line] = []

  /// Steps were dropped to keep no more than the depth.
  var hasForgotten: Bool { !forgotten.isEmpty }

  /// Keeps a step that led to a workspace; one that sets the value of the step before it joins that.
  mutating func keep(_ step: Step, leadingTo workspace: Workspace) {
    guard workspace != step.before else { return }
    future = []
    var step = step
    if let value = step.value, let last = steps.last, last.value == value,
      last.pages.after == step.pages.before
    {
      steps.removeLast()
      step.join(last, isReplaced: value.isReplaced)
      guard workspace != step.before else { return }
    }
    append(step)
  }

  private mutating func append(_ step: Step) {
    steps.append(step)
    if steps.count > Past.depth { forgotten.append(Line(steps.removeFirst())) }
  }

  /// Makes what comes next a step of its own, and no part of the last one.
  mutating func endStep() {
    if !steps.isEmpty { steps[steps.count - 1].value = nil }
  }

  /// Takes the last step back: what it was, and the workspace before it.
  mutating func undo(from workspace: Workspace) -> Step? {
    guard let step = steps.popLast() else { return nil }
    endStep()
    var undone = step
    (undone.before, undone.value) = (workspace, nil)
    future.append(undone)
    return step
  }

  /// Does the step again that was undone last: what it was, and the workspace behind it.
  mutating func redo(from workspace: Workspace, on page: PageName) -> Step? {
    guard let step = future.popLast() else { return nil }
    var done = step
    done.before = workspace
    done.pages = (page, page.following(from: workspace.live, to: step.before.live))
    append(done)
    return step
  }

  /// The steps as lines of a script that begins on one page, and ends on another with a work live.
  func script(
    from start: PageName, to end: PageName, showing live: Kind?, with unfinished: Step?
  ) -> [String] {
    var page = start
    var lines: [String] = []
    for line in forgotten + (steps + [unfinished].compactMap(\.self)).map(Line.init) {
      if line.pages.before != page { lines.append(line.pages.before.statement(showing: line.live)) }
      lines.append(line.text)
      page = line.pages.after
    }
    return page == end ? lines : lines + [end.statement(showing: live)]
  }
}

extension PageName {
  /// The statement that goes there.
  package var statement: String { "page " + rawValue }

  /// The same with the work that is to be live, which a page of either would choose by itself.
  func statement(showing live: Kind?) -> String {
    guard showsEitherWork, let live else { return statement }
    return "\(statement); work \(live.rawValue)"
  }

  /// The page of one kind of work.
  package init(of kind: Kind?) { self = kind == .categorical ? .classes : .binary }

  /// Whether it shows whichever work is live, and stays when that changes.
  package var showsEitherWork: Bool {
    switch self {
    case .compare, .libraries, .presenter: true
    case .binary, .classes, .descent, .learn, .help: false
    }
  }

  /// The page that a change of the live work leads to.
  func following(from before: Kind?, to after: Kind?) -> PageName {
    before == after || after == nil || showsEitherWork ? self : PageName(of: after)
  }
}
