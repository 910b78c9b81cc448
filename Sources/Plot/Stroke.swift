/// How a curve is drawn, so that several are told apart without colour.
package enum Stroke: CaseIterable, Hashable, Sendable {
  case thick
  case thin
  case dashed
  case dotted
  case dotDashed

  /// What the curve is made of in ASCII; nothing where its slope decides.
  var mark: Unicode.Scalar? {
    switch self {
    case .thick: nil
    case .thin: "+"
    case .dashed: "="
    case .dotted: "."
    case .dotDashed: "~"
    }
  }

  /// Two columns of it, for a key beside its name.
  package var sample: String {
    switch self {
    case .thick: "━━"
    case .thin: "──"
    case .dashed: "╌╌"
    case .dotted: "··"
    case .dotDashed: "╌·"
    }
  }

  /// The same in ASCII.
  package var asciiSample: String {
    let scalar = String(mark ?? "-")
    return self == .thick ? "-_" : scalar + scalar
  }

  /// Whether the dot so far along the curve is there.
  func isDrawn(at dot: Int) -> Bool {
    switch self {
    case .thick, .thin: true
    case .dashed: dot % 10 < 6
    case .dotted: dot % 4 == 0
    case .dotDashed: dot % 12 < 6 || dot % 12 == 9
    }
  }
}
