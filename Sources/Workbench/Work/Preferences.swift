package import LossCore

/// What the explorer remembers of how it was left, for the next time.
package struct Preferences: Hashable, Sendable {
  package var theme = Looks.Theme.auto
  /// Nothing for what the terminal shows best.
  package var glyphs: Looks.Glyphs?
  package var unit = InformationUnit.nat

  package init() {}

  package init(_ workspace: Workspace) {
    theme = workspace.looks.theme
    glyphs = workspace.looks.chosenGlyphs
    unit = workspace.unit
  }

  /// Reads the statements that stand for them; any other statement is a mistake.
  package init(reading lines: some Sequence<Substring>) throws(Diagnostic) {
    for line in lines {
      for statement in try Lexer.statements(in: String(line)) {
        switch try CommandTable.action(of: statement) {
        case .look(.theme(let theme)): self.theme = theme
        case .look(.glyphs(let glyphs)): self.glyphs = glyphs
        case .assign(let given, normalizing: false) where given.single == .unit:
          var workspace = Workspace()
          _ = try workspace.assign(given, normalizing: false)
          unit = workspace.unit
        default:
          throw Diagnostic("this is not remembered", statement.tokens[0].place)
        }
      }
    }
  }

  /// The statements that bring them about, a line each; none for what is so anyway.
  package var statements: [String] {
    [
      theme == .auto ? nil : "theme " + theme.rawValue, glyphs.map { "glyphs " + $0.rawValue },
      unit == .nat ? nil : "unit=" + unit.rawValue,
    ].compactMap(\.self)
  }

  /// Takes over what somebody changed, and leaves the rest, which somebody else may have changed.
  package mutating func follow(from former: Preferences, to new: Preferences) {
    if new.theme != former.theme { theme = new.theme }
    if new.glyphs != former.glyphs { glyphs = new.glyphs }
    if new.unit != former.unit { unit = new.unit }
  }
}
