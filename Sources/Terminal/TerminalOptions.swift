/// How the person wants the terminal to be used.
package struct TerminalOptions: Hashable, Sendable {
  package var color: ColorChoice

  package init(color: ColorChoice = .auto) {
    self.color = color
  }
}

/// The argument of `--color`.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to use colours: this choice first, then `NO_COLOR`, `CLICOLOR_FORCE` and `CLICOLOR`,
  /// and where nobody said a word, whether a person looks at a terminal.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output goes to a terminal.
  ///   - variable: Looks a variable of the environment up; nil when it is unset or empty.
  /// - Returns: Whether colours are to be sent.
  package func usesColor(
    isTerminal: Bool = true,
    variable: (String) -> String? = Environment.value(of:)
  ) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if variable("NO_COLOR") != nil { return false }
    if let force = variable("CLICOLOR_FORCE"), force != "0" { return true }
    return isTerminal && variable("CLICOLOR") != "0"
  }
}
