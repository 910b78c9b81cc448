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
/// stand behind everything but the zone, and no colour is ever redefined.
package struct Palette: Hashable, Sendable {
  package let depth: ColorDepth
  package let theme: Theme

  /// The columns of the tables below; each theme is one.
  package enum Theme: Sendable {
    case dark
  }

  package init(depth: ColorDepth, theme: Theme = .dark) {
    self.depth = depth
    self.theme = theme
  }

  package func look(of style: Style) -> Look {
    Look(
      foreground: hue(of: style.ink, on: style.ground)?[depth],
      background: hue(of: style.ground)?[depth],
      attributes: emphasis(of: style.ink).union(Look.Attributes(style.attributes))
    )
  }

  /// One colour at each depth, as an index; nil where the terminal's own does better.
  private struct Hue {
    let many: Int
    let sixteen: Int?
    let eight: Int?

    subscript(depth: ColorDepth) -> Int? {
      switch depth {
      case .none: nil
      case .eight: eight
      case .sixteen: sixteen
      case .many: many
      }
    }
  }

  private func hue(of ink: Style.Ink, on ground: Style.Ground) -> Hue? {
    // The zone is a texture under the curve, not a text: it stays darker than what is to be read.
    if ink == .alarm, ground == .zone { return Hue(many: 130, sixteen: 1, eight: 1) }
    return switch (ink, theme) {
    case (.plain, .dark), (.title, .dark): nil
    case (.dim, .dark): Hue(many: 245, sixteen: 8, eight: nil)
    // Cyan: the blue of eight colours is next to unreadable on black.
    case (.curve, .dark): Hue(many: 74, sixteen: 12, eight: 6)
    case (.mark, .dark): Hue(many: 227, sixteen: 11, eight: 3)
    case (.alarm, .dark): Hue(many: 208, sixteen: 9, eight: 1)
    case (.ghost, .dark): Hue(many: 175, sixteen: 13, eight: 5)
    case (.under, .dark): Hue(many: 236, sixteen: 8, eight: nil)
    case (.zoneUnder, .dark): Hue(many: 52, sixteen: 1, eight: nil)
    }
  }

  /// With few colours every background is loud, and the zone's own glyph says enough.
  private func hue(of ground: Style.Ground) -> Hue? {
    switch (ground, theme) {
    case (.plain, .dark): nil
    case (.zone, .dark): Hue(many: 234, sixteen: nil, eight: nil)
    case (.under, .dark): Hue(many: 236, sixteen: nil, eight: nil)
    case (.zoneUnder, .dark): Hue(many: 52, sixteen: nil, eight: nil)
    case (.curve, .dark): Hue(many: 74, sixteen: nil, eight: nil)
    }
  }

  /// What tells roles apart where colours do not, or not well.
  private func emphasis(of ink: Style.Ink) -> Look.Attributes {
    let hasFewColors = depth == .none || depth == .eight
    return switch ink {
    case .plain, .curve, .ghost, .under, .zoneUnder: []
    case .dim: hasFewColors ? .dim : []
    case .mark, .alarm: hasFewColors ? .bold : []
    case .title: .bold
    }
  }
}
