internal import Canvas

/// One colour at each depth, as an index; nil where the terminal's own does better.
struct Hue {
  let many: Int
  let sixteen: Int?
  let eight: Int?

  init(_ many: Int, _ sixteen: Int?, _ eight: Int?) {
    (self.many, self.sixteen, self.eight) = (many, sixteen, eight)
  }

  subscript(depth: ColorDepth) -> Int? {
    switch depth {
    case .none: nil
    case .eight: eight
    case .sixteen: sixteen
    case .many: many
    }
  }
}

/// The colours of the roles: Okabe and Ito's, as near as the cube of 256 has them.
///
/// Tests hold curve, zone and mark apart for every eye, and text readable on what is behind it.
extension Palette {
  func hue(of ink: Style.Ink, on ground: Style.Ground = .plain) -> Hue? {
    switch background {
    case .dark: darkHue(of: ink, on: ground)
    case .light: lightHue(of: ink, on: ground)
    }
  }

  private func darkHue(of ink: Style.Ink, on ground: Style.Ground) -> Hue? {
    switch ink {
    case .plain, .title: nil
    case .dim: Hue(ground == .plain || ground == .zone ? 245 : 248, 8, nil)
    // Cyan: the blue of eight colours is next to unreadable on black.
    case .curve: Hue(74, 12, 6)
    case .mark: Hue(227, 11, 3)
    // The zone is a texture under the curve, not a text: it stays darker than what is to be read.
    case .alarm: ground == .zone ? Hue(130, 1, 1) : Hue(202, 9, 1)
    case .ghost: Hue(175, 13, 5)
    case .under: Hue(17, nil, nil)
    case .zoneUnder: Hue(52, nil, nil)
    }
  }

  private func lightHue(of ink: Style.Ink, on ground: Style.Ground) -> Hue? {
    switch ink {
    case .plain, .title: nil
    case .dim: Hue(ground == .plain || ground == .zone ? 242 : 240, nil, nil)
    case .curve: Hue(31, 4, 4)
    case .mark: Hue(53, nil, nil)
    case .alarm: Hue(ground == .zone ? 173 : 130, 1, 1)
    case .ghost: Hue(132, 5, 5)
    case .under: Hue(189, nil, nil)
    case .zoneUnder: Hue(223, nil, nil)
    }
  }

  /// Grounds have colours only where there are many: of few every one is loud, and the zone's own
  /// glyph says enough.
  func hue(of ground: Style.Ground) -> Int? {
    let isDark = background == .dark
    return switch ground {
    case .plain: nil
    case .zone: isDark ? 234 : 230
    case .under: hue(of: .under)?.many
    case .zoneUnder: hue(of: .zoneUnder)?.many
    case .curve: hue(of: .curve)?.many
    }
  }
}
