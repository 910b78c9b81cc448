/// How a cell looks, in words of its role; a palette turns roles into colours or attributes.
///
/// No role rests on colour alone: each also has a glyph, a position or an attribute of its own.
package struct Style: Hashable, Sendable {
  /// What the glyph says.
  package enum Ink: UInt8, CaseIterable, Sendable {
    /// Ordinary text.
    case plain
    /// Hints, ticks, dotted guides.
    case dim
    /// The loss curve and bars.
    case curve
    /// The person's own point and whatever carries its value.
    case mark
    /// The price of confident mistakes, and errors.
    case alarm
    /// Headings, names of pages.
    case title
    /// What was kept beside the live point, and where it has been.
    case ghost
    /// A part of a cell that has the colour of the ground under the curve.
    case under
    /// The same in the zone of confident mistakes.
    case zoneUnder
  }

  /// What lies behind the glyph.
  package enum Ground: UInt8, CaseIterable, Sendable {
    case plain
    /// The zone of confident mistakes.
    case zone
    /// Below the curve.
    case under
    /// Below the curve, in the zone of confident mistakes.
    case zoneUnder
    /// The curve itself, where its edge shares a cell with what lies below it.
    case curve
  }

  /// Attributes that hold without colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A set from a literal; without this one `[]` runs generic code, a third of the time of drawing a chart.
    package init(arrayLiteral elements: Attributes...) {
      rawValue = elements.reduce(0) { $0 | $1.rawValue }
    }

    package static let bold = Attributes(rawValue: 1)
    package static let reverse = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
  }

  package var ink: Ink
  package var ground: Ground
  package var attributes: Attributes

  package init(_ ink: Ink = .plain, on ground: Ground = .plain, _ attributes: Attributes = []) {
    self.ink = ink
    self.ground = ground
    self.attributes = attributes
  }

  package static let plain = Style()
  package static let dim = Style(.dim)
  package static let bold = Style(.plain, .bold)
}

extension Style {
  package init(_ ink: Ink, _ attributes: Attributes) {
    self.init(ink, on: .plain, attributes)
  }
}
