internal import Canvas
package import Interface

/// How a program came to its end.
package enum Ending: Hashable, Sendable {
  /// It asked to quit.
  case quit
  /// The terminal went away, and the signal that says so is ignored.
  case hangUp
}

/// Runs a program on the terminal until it quits.
///
/// Everything that is queued is taken in before a picture is painted, and nothing at all happens while
/// nobody types.
///
/// - Parameters:
///   - program: What to run; it is told the size first.
///   - options: How to use the terminal.
///   - perform: Does an effect that is not the terminal's, and may answer with an event.
/// - Returns: How it ended.
/// - Throws: Why the terminal could not be opened.
package func run(
  _ program: inout some Program,
  options: TerminalOptions = TerminalOptions(),
  perform: (Effect) -> Event?
) throws(TerminalFailure) -> Ending {
  var session = try TerminalSession(options)
  var display = Display(on: session)
  defer { session.awaitAnswer() }

  /// Does what is the terminal's own, and leaves the rest to the world.
  func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .suspend: session.askToSuspend()
    case .redraw: display.invalidate()
    case .copy(let text): session.copy(text)
    case .quit, .read, .write, .remember, .prefer, .keep: return perform(effect)
    }
    return nil
  }

  guard program.take(session.sizeEvent, perform: carryOut) else { return .quit }
  var clock = Stopwatch()
  while true {
    let frame = program.view()
    display.show(frame, on: session)
    // After the picture, which waits for nothing.
    if frame.theme == .auto { session.askForBackground() }
    let wake = frame.wake.map { max($0, display.cost.rest) }
    let occurrences = session.occurrences(within: wake)
    if let wake {
      // Time that the process spent stopped is no time of the program's.
      let passed = min(clock.lap(), wake + Stopwatch.grace)
      guard passed == 0 || program.take(.tick(passed), perform: carryOut) else { return .quit }
    } else {
      // What begins to move now begins with no time gone.
      clock = Stopwatch()
    }
    for occurrence in occurrences {
      switch occurrence {
      case .event(let event):
        guard program.take(event, perform: carryOut) else { return .quit }
      case .background(let background):
        display.background = background
      case .redraw:
        display.invalidate()
      case .hangUp:
        return .hangUp
      }
    }
  }
}

extension Program {
  /// Takes an event in, and does all that follows from it.
  ///
  /// What an answer asks for is done before what is left of the effects that it interrupted, so that a
  /// script runs through before the statement behind it. Each answer may ask for the next, as often as a
  /// script has lines: the effects wait in a list and not on the stack.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - perform: Does an effect other than `quit`, and may answer with an event.
  /// - Returns: Whether the program goes on.
  package mutating func take(_ event: Event, perform: (Effect) -> Event?) -> Bool {
    // The next effect is the last of the list.
    var waiting = Array(update(event).reversed())
    while let effect = waiting.popLast() {
      if effect == .quit { return false }
      if let answer = perform(effect) { waiting += update(answer).reversed() }
    }
    return true
  }
}
