import Foundation

/// A colour as a screen shows it, in shares of linear light.
package struct LinearColor: Hashable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour of xterm's 256, with the usual first sixteen.
  package init(xterm index: Int) {
    let steps = [0, 95, 135, 175, 215, 255]
    let (red, green, blue) =
      switch index {
      case 0..<16: Self.usual[index]
      case 16..<232:
        (steps[(index - 16) / 36], steps[(index - 16) / 6 % 6], steps[(index - 16) % 6])
      default: (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232))
      }
    self.init(red: Self.linear(red), green: Self.linear(green), blue: Self.linear(blue))
  }

  private static let usual: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func linear(_ value: Int) -> Double {
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4 as Double)
  }

  /// The relative luminance of WCAG 2.
  package var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast of WCAG 2, from 1 to 21.
  package func contrast(with other: LinearColor) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }
}

/// How an eye sees colours: as most do, or without one of its three kinds of cones.
///
/// The simulation of Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of
/// color vision deficiency”, IEEE TVCG 15 (2009), at severity 1.
package enum ColorVision: CaseIterable, Sendable {
  case normal, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  package func seen(_ color: LinearColor) -> LinearColor {
    let shares = matrix.map { row in
      min(1, max(0, row[0] * color.red + row[1] * color.green + row[2] * color.blue))
    }
    return LinearColor(red: shares[0], green: shares[1], blue: shares[2])
  }

  /// How far two colours are from each other in this eye, by CIEDE2000.
  package func distance(_ color: LinearColor, _ other: LinearColor) -> Double {
    LabColor(seen(color)).distance(to: LabColor(seen(other)))
  }
}

/// A colour in CIE L*a*b*.
package struct LabColor: Hashable, Sendable {
  package var lightness: Double
  package var a: Double
  package var b: Double

  package init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// From linear sRGB, under D65.
  package init(_ color: LinearColor) {
    let (r, g, b) = (color.red, color.green, color.blue)
    let x = Self.compressed((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = Self.compressed(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = Self.compressed((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    self.init(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  private static func compressed(_ value: Double) -> Double {
    value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
  }

  /// CIEDE2000 with all weights 1, step by step as in Sharma, Wu and Dalal, “The CIEDE2000
  /// color-difference formula”, Color Research and Application 30 (2005).
  package func distance(to other: LabColor) -> Double {
    let meanC = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let g = 0.5 * (1 - Self.saturation(meanC))
    let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (Self.angle(b, a1), Self.angle(other.b, a2))
    let isGrey = c1 * c2 == 0

    var turn: Double = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let deltaL = other.lightness - lightness
    let deltaC = c2 - c1
    let deltaH: Double = 2 * sqrt(c1 * c2) * Self.sine(turn / 2)

    let c = (c1 + c2) / 2
    var h: Double = h1 + h2
    if !isGrey {
      if abs(h1 - h2) > 180 { h += h < 360 ? 360 : -360 }
      h /= 2
    }
    var t: Double = 1 - 0.17 * Self.cosine(h - 30)
    t += 0.24 * Self.cosine(2 * h)
    t += 0.32 * Self.cosine(3 * h + 6)
    t -= 0.20 * Self.cosine(4 * h - 63)
    let middle: Double = (lightness + other.lightness) / 2 - 50
    let scaledL: Double = deltaL / (1 + 0.015 * middle * middle / sqrt(20 + middle * middle))
    let scaledC: Double = deltaC / (1 + 0.045 * c)
    let scaledH: Double = deltaH / (1 + 0.015 * c * t)
    let bend: Double = (h - 275) / 25
    let rotation: Double = -2 * Self.saturation(c) * Self.sine(60 * exp(-bend * bend))
    var sum: Double = scaledL * scaledL + scaledC * scaledC
    sum += scaledH * scaledH + rotation * scaledC * scaledH
    return sqrt(sum)
  }

  /// √(c⁷ / (c⁷ + 25⁷)).
  private static func saturation(_ chroma: Double) -> Double {
    let power: Double = pow(chroma / 25, 7.0)
    return sqrt(power / (power + 1))
  }

  private static func angle(_ y: Double, _ x: Double) -> Double {
    guard x != 0 || y != 0 else { return 0 }
    let degrees = atan2(y, x) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
