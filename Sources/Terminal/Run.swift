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

  /// Says whether the program goes on.
  func deliver(_ event: Event) -> Bool {
    for effect in program.update(event) {
      switch effect {
      case .quit: return false
      case .suspend: session.askToSuspend()
      case .redraw: display.invalidate()
      case .read, .write, .remember:
        if let answer = perform(effect), !deliver(answer) { return false }
      }
    }
    return true
  }

  guard deliver(session.sizeEvent) else { return .quit }
  while true {
    display.show(program.view(), on: session)
    for occurrence in session.occurrences() {
      switch occurrence {
      case .event(let event):
        if !deliver(event) { return .quit }
      case .redraw:
        display.invalidate()
      case .hangUp:
        return .hangUp
      }
    }
  }
}
