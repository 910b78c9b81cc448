package import LossCore

/// Lines of the panel beside the picture.
enum Panel {
  /// So many columns hold a line.
  static let columns = 34

  /// A formula and what it gives, on two lines where one is too short; a note where it fits.
  static func lines(_ formula: String, _ result: String, note: String = "") -> [String] {
    let whole = formula + " " + result
    if (whole + note).count <= columns { return [whole + note] }
    return whole.count <= columns ? [whole] : [formula, "      " + result]
  }
}

extension InformationUnit {
  /// How the logarithm of the unit is written.
  package var logarithm: String {
    switch self {
    case .nat: "ln"
    case .bit: "log2"
    case .dit: "log10"
    }
  }
}
