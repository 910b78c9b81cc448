package import Canvas
internal import CNcurses

/// How many colours a terminal has, in the steps that matter.
package enum ColorDepth: Int, CaseIterable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case many = 256

  package init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= colors } ?? .none
  }
}

/// A style in a terminal's own terms: colours by index, nil for the terminal's own, and attributes.
package struct Look: Hashable, Sendable {
  /// The attributes of a style, and what some roles use besides; the bits are those of the C side.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: UInt8(TERMINAL_BOLD.rawValue))
    package static let reverse = Attributes(rawValue: UInt8(TERMINAL_REVERSE.rawValue))
    package static let underline = Attributes(rawValue: UInt8(TERMINAL_UNDERLINE.rawValue))
    package static let dim = Attributes(rawValue: UInt8(TERMINAL_DIM.rawValue))

    package init(_ attributes: Style.Attributes) {
      self = []
      if attributes.contains(.bold) { insert(.bold) }
      if attributes.contains(.reverse) { insert(.reverse) }
      if attributes.contains(.underline) { insert(.underline) }
    }
  }

  package var foreground: Int?
  package var background: Int?
  package var attributes: Attributes
}

/// Turns the roles of a style into what a terminal of some depth can show.
///
/// Hues after Okabe and Ito, so that they differ for colour-blind eyes. The terminal's own colours
/// stand behind everything but the zone and what lies under the curve, and no colour is ever redefined.
package struct Palette: Hashable, Sendable {
  package let depth: ColorDepth
  package let background: Background

  package init(depth: ColorDepth, background: Background = .dark) {
    self.depth = depth
    self.background = background
  }

  /// The colours of a theme on a terminal, of which `auto` needs to know the background.
  package init(depth: ColorDepth, theme: Theme, on background: Background) {
    switch theme {
    case .auto: self.init(depth: depth, background: background)
    case .dark: self.init(depth: depth, background: .dark)
    case .light: self.init(depth: depth, background: .light)
    case .mono: self.init(depth: .none, background: background)
    }
  }

  package func look(of style: Style) -> Look {
    Look(
      foreground: hue(of: style.ink, on: style.ground)?[depth],
      background: depth == .many ? hue(of: style.ground) : nil,
      attributes: emphasis(of: style.ink).union(Look.Attributes(style.attributes))
    )
  }

  /// What tells roles apart where colours do not, or not well.
  private func emphasis(of ink: Style.Ink) -> Look.Attributes {
    // On a light ground no third colour of few is far from both blue and red, for every eye.
    let hasFewColors = depth != .many && (depth != .sixteen || background == .light)
    return switch ink {
    case .plain, .curve, .ghost, .under, .zoneUnder: []
    case .dim: hasFewColors ? .dim : []
    case .mark, .alarm: hasFewColors ? .bold : []
    case .title: .bold
    }
  }
}
