/// Why the screen did not open, in a sentence that says what to do.
package enum TerminalFailure: Error, Hashable, CustomStringConvertible {
  case notATerminal
  case unnamedType
  case unknownType(String)
  case tooPlain(String)
  case refused

  package var description: String {
    switch self {
    case .notATerminal:
      "The explorer needs a terminal for its input and its output."
    case .unnamedType:
      "TERM does not say what kind of terminal this is; try TERM=xterm-256color."
    case .unknownType(let name):
      "TERM names a kind of terminal unknown here, '\(name)'; try TERM=xterm-256color."
    case .tooPlain(let name):
      "A terminal of the kind '\(name)' cannot place the cursor, so there is no screen to draw on."
    case .refused:
      "The system did not hand over the terminal."
    }
  }
}
