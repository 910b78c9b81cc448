import Canvas
import Chance
import Interface
import Workbench

/// The explorer without a terminal, under events at random.
///
/// It traps where the explorer would; everything else that is wrong is a fault that `rage` returns.
struct EventStorm {
  private var source: EventSource
  private var model: Model
  private(set) var screens = 0
  /// The event that took longest, and how long that was.
  private(set) var slowest = (event: "", seconds: 0.0)

  /// Every so many events the picture is drawn, and every so many of those the past is looked at.
  private static let eventsPerScreen = 100
  private static let screensPerReview = 100
  /// No event may keep the person waiting longer than this, on a machine however busy.
  private static let patience = 5.0

  init(seed: UInt64) {
    source = EventSource(seed: seed)
    model = Self.start()
  }

  private static func start() -> Model {
    Model(session: Session(.opening))
  }

  /// Takes so many events in, and says what is wrong with what comes of them.
  mutating func rage(_ count: Int, tellingFrom first: Int?) -> [String] {
    let clock = ContinuousClock()
    for number in 1...count {
      let event = source.next()
      if let first, number >= first { debugPrint(number, event) }
      var faults: [String] = []
      let duration = clock.measure {
        take(event)
        if number.isMultiple(of: Self.eventsPerScreen) { faults = faultsOnScreen() }
      }
      let seconds =
        Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
      if seconds > slowest.seconds { slowest = (String("\(event)".prefix(80)), seconds) }
      if seconds > Self.patience { faults.append("it took \(seconds) s") }
      if number.isMultiple(of: Self.eventsPerScreen * Self.screensPerReview) {
        faults += faultsOfThePast()
      }
      if !faults.isEmpty { return faults.map { "event \(number), \(event): \($0)" } }
    }
    return []
  }

  /// Takes an event in, and answers for the world.
  private mutating func take(_ event: Event) {
    var waiting = model.update(event)
    var answers = 0
    while let effect = waiting.popLast() {
      switch effect {
      case .read(let path):
        answers += 1
        // Scripts that run scripts come to an end somewhere.
        let answer =
          answers < 20
          ? Event.loaded(path: path, contents: source.script())
          : .notice("\(path) could not be read", isError: true)
        waiting += model.update(answer).reversed()
      case .write(let path, _, _):
        waiting += model.update(.notice("saved to \(path)", isError: false)).reversed()
      case .quit:
        // Most go on, so that sessions grow old.
        if source.isRare() { model = Self.start() }
      default: break
      }
    }
  }

  // MARK: - What must hold

  private mutating func faultsOnScreen() -> [String] {
    screens += 1
    let frame = model.view()
    let size = frame.screen.size
    var faults: [String] = []
    if size != model.size { faults.append("the screen is \(size), not \(model.size)") }
    if let cursor = frame.cursor, !Rect(size).contains(column: cursor.column, row: cursor.row) {
      faults.append("the cursor stands at \(cursor)")
    }
    if let loss = model.shown.loss, loss.isNaN { faults.append("the loss is no number") }
    // What is typed has “NaN” for it, and libraries print what they print.
    if model.prompt == nil, model.overlay == nil, model.message == nil, model.page != .libraries {
      for row in 0..<size.rows {
        let text = frame.screen.text(row: row)
        if text.split(whereSeparator: { !$0.isLetter }).contains("nan") {
          faults.append("it shows “\(text)”")
        }
      }
    }
    return faults
  }

  private func faultsOfThePast() -> [String] {
    var faults: [String] = []
    var session = model.session
    var undone = 0
    // A change that waits for a guess is taken back first, and was never a step.
    if session.riddle?.held != nil { _ = session.run("undo") }
    while session.run("undo").failure == nil, undone <= Session.undoDepth { undone += 1 }
    if undone > Session.undoDepth {
      faults.append("more than \(Session.undoDepth) lines can be undone")
    }
    if model.history.count > Model.historyLimit {
      faults.append("the history has \(model.history.count) lines")
    }
    return faults
  }
}
