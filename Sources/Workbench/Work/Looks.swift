/// How the explorer looks and is handled on one terminal; no part of what is worked on.
package struct Looks: Hashable, Sendable {
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    case auto
    case dark
    case light
    case mono
  }

  package enum Glyphs: String, CaseIterable, Hashable, Sendable {
    case smooth
    case braille
    case ascii
  }

  package var theme = Theme.auto
  /// What was chosen to draw with; nothing for what the terminal shows best.
  package var chosenGlyphs: Glyphs?
  /// What the terminal shows best.
  package var bestGlyphs = Glyphs.braille
  package var mouse = Switch.on

  package init() {}

  package var glyphs: Glyphs {
    theme == .mono ? glyphsOfText : chosenGlyphs ?? bestGlyphs
  }

  /// What is drawn with where there are no colours, which smooth curves rest on unless they were asked for.
  package var glyphsOfText: Glyphs {
    chosenGlyphs ?? (bestGlyphs == .smooth ? .braille : bestGlyphs)
  }
}

/// A change of how the explorer looks.
enum LookChange: Hashable, Sendable {
  case theme(Looks.Theme)
  case glyphs(Looks.Glyphs)
  case mouse(Switch)
}

extension Looks {
  /// Makes a change, and says how things stand after it.
  mutating func make(_ change: LookChange) -> Report {
    switch change {
    case .theme(let theme):
      self.theme = theme
      return Looks.report("theme", theme.rawValue)
    case .glyphs(let glyphs):
      chosenGlyphs = glyphs
      return Looks.report("glyphs", glyphs.rawValue)
    case .mouse(let state):
      mouse = state
      return Looks.report("mouse", state.rawValue)
    }
  }

  private static func report(_ name: String, _ value: String) -> Report {
    Report(name, ["\(name): \(value)"], [.init(name, .string(value))])
  }
}
