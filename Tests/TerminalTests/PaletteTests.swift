import Canvas
import TestSupport
import Testing

@testable import Terminal

struct PaletteTests {
  private static let styles = Style.Ink.allCases.flatMap { ink in
    Style.Ground.allCases.map { Style(ink, on: $0) }
  }
  private static let palettes = ColorDepth.allCases.flatMap { depth in
    [Background.dark, .light].map { Palette(depth: depth, background: $0) }
  }

  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen),
    (256, .many), (1 << 24, .many),
  ])
  func `takes the deepest colours that there are`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test(arguments: palettes)
  func `uses no colour that the terminal lacks`(palette: Palette) {
    for style in Self.styles {
      let look = palette.look(of: style)
      for color in [look.foreground, look.background].compactMap(\.self) {
        #expect((0..<palette.depth.rawValue).contains(color))
      }
    }
  }

  @Test(arguments: palettes)
  func `plain text has the terminal's own look`(palette: Palette) {
    let look = palette.look(of: .plain)
    #expect(look.foreground == nil && look.background == nil && look.attributes == [])
  }

  @Test(arguments: palettes)
  func `point, curve and plain text never look alike`(palette: Palette) {
    #expect(palette.look(of: Style(.mark)) != palette.look(of: Style(.curve)))
    #expect(palette.look(of: Style(.mark)) != palette.look(of: .plain))
    #expect(palette.look(of: .dim) != palette.look(of: .plain))
  }

  @Test(arguments: palettes)
  func `attributes hold at every depth`(palette: Palette) {
    let look = palette.look(of: Style(.curve, [.reverse, .underline, .bold]))
    #expect(look.attributes.isSuperset(of: [.reverse, .underline, .bold]))
  }

  @Test(arguments: [Theme.auto, .dark, .light, .mono], [Background.dark, .light])
  func `a theme is the colours of one background, or none`(theme: Theme, background: Background) {
    let palette = Palette(depth: .many, theme: theme, on: background)
    let expected: Palette =
      switch theme {
      case .auto: Palette(depth: .many, background: background)
      case .dark: Palette(depth: .many, background: .dark)
      case .light: Palette(depth: .many, background: .light)
      case .mono: Palette(depth: .none, background: background)
      }
    #expect(palette == expected)
  }

  // MARK: For every eye

  /// The colour of text or of a mark; the terminal's own is black on white, or white on black.
  private static func ink(_ ink: Style.Ink, on ground: Style.Ground = .plain, _ palette: Palette)
    -> LinearColor
  {
    let own = palette.background == .dark ? 15 : 0
    return LinearColor(xterm: palette.look(of: Style(ink, on: ground)).foreground ?? own)
  }

  private static func ground(_ ground: Style.Ground, _ palette: Palette) -> LinearColor {
    let own = palette.background == .dark ? 0 : 15
    return LinearColor(xterm: palette.look(of: Style(.plain, on: ground)).background ?? own)
  }

  /// What has to be told apart at a glance.
  private static func pairs(_ palette: Palette) -> [(String, LinearColor, LinearColor)] {
    let curve = ink(.curve, palette)
    let mark = ink(.mark, palette)
    let alarm = ink(.alarm, palette)
    let zone = ink(.alarm, on: .zone, palette)
    let plain = ground(.plain, palette)
    let pairs = [
      ("curve, mark", curve, mark), ("curve, alarm", curve, alarm), ("mark, alarm", mark, alarm),
      ("curve, zone", curve, zone), ("mark, zone", mark, zone),
      ("curve, background", curve, plain), ("mark, background", mark, plain),
      ("zone, background", zone, plain),
    ]
    guard palette.depth == .many else { return pairs }
    let under = ground(.under, palette)
    let zoneUnder = ground(.zoneUnder, palette)
    return pairs + [
      ("curve, under", curve, under), ("curve, zoneUnder", curve, zoneUnder),
      ("mark, under", mark, under), ("mark, zoneUnder", mark, zoneUnder),
      ("under, zoneUnder", under, zoneUnder),
    ]
  }

  @Test(arguments: palettes.filter { $0.depth != .none }, ColorVision.allCases)
  func `curve, zone and mark stay apart for every eye`(palette: Palette, vision: ColorVision) {
    for (name, one, other) in Self.pairs(palette) {
      let distance = vision.distance(one, other)
      #expect(distance > 20, "\(name): \(distance)")
    }
  }

  @Test(arguments: palettes.filter { $0.depth == .many })
  func `text is readable on what is behind it`(palette: Palette) {
    for ground in Style.Ground.allCases where ground != .curve {
      for ink in [Style.Ink.dim, .mark] {
        let contrast = Self.ink(ink, on: ground, palette).contrast(
          with: Self.ground(ground, palette))
        #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
      }
    }
    let plain = Self.ground(.plain, palette)
    #expect(Self.ink(.alarm, palette).contrast(with: plain) >= 4.5)
  }

  @Test(arguments: palettes.filter { $0.depth != .none })
  func `marks stand out from what is behind them`(palette: Palette) {
    let plain = Self.ground(.plain, palette)
    for ink in [Style.Ink.curve, .mark, .alarm, .ghost] {
      let contrast = Self.ink(ink, palette).contrast(with: plain)
      #expect(contrast >= 3, "\(ink): \(contrast)")
    }
  }
}

/// The yardsticks themselves, against published values.
struct ColorVisionTests {
  /// The reference pairs of Sharma, Wu and Dalal (2005), table 1.
  @Test(
    arguments: [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
      ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
      ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
      ((50, 0, 0), (50, -1, 2), 2.3669), ((50, -1, 2), (50, 0, 0), 2.3669),
      ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792),
      ((50, 2.4900, -0.0010), (50, -2.4900, 0.0011), 7.2195),
      ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
      ((50, -0.0010, 2.4900), (50, 0.0011, -2.4900), 4.7461),
      ((50, 2.5, 0), (50, 0, -2.5), 4.3065), ((50, 2.5, 0), (73, 25, -18), 27.1492),
      ((50, 2.5, 0), (61, -5, 29), 22.8977), ((50, 2.5, 0), (56, -27, -3), 31.9030),
      ((50, 2.5, 0), (58, 24, 15), 19.4535), ((50, 2.5, 0), (50, 3.1736, 0.5854), 1.0000),
      ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
      ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
      ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
      ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
      ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
      ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
      ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
      ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ] as [((Double, Double, Double), (Double, Double, Double), Double)])
  func `the distance of colours is the published one`(
    one: (Double, Double, Double), other: (Double, Double, Double), expected: Double
  ) {
    let distance = LabColor(one.0, one.1, one.2).distance(to: LabColor(other.0, other.1, other.2))
    #expect(abs(distance - expected) < 0.000_05)
  }

  @Test func `contrast runs from 1 to 21`() {
    let (black, white) = (LinearColor(xterm: 16), LinearColor(xterm: 231))
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(white.contrast(with: white) == 1)
  }

  @Test func `greys are the same to every eye, red and green are not`() {
    for vision in ColorVision.allCases {
      let grey = LinearColor(xterm: 244)
      #expect(vision.distance(grey, vision.seen(grey)) < 1)
    }
    let (red, green) = (LinearColor(xterm: 124), LinearColor(xterm: 64))
    let normal = ColorVision.normal.distance(red, green)
    #expect(ColorVision.deuteranopia.distance(red, green) < normal / 2)
  }
}
