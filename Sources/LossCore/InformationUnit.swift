/// A unit of information, that is, the base of the logarithm.
///
/// ```swift
/// // InformationUnit.bit.fromNats(0.6931471805599453) == 1
/// ```
///
/// Source: ISO/IEC 80000-13 (2008), where the bit is also called shannon, the dit hartley.
public enum InformationUnit: String, CaseIterable, Hashable, Sendable {
  /// Base e.
  case nat
  /// Base 2: the surprise of a coin flip.
  case bit
  /// Base 10: the surprise of one digit out of ten.
  case dit

  /// Converts an amount of information into this unit.
  ///
  /// One multiplication, within 1 ULP.
  ///
  /// - Parameter nats: The amount in nats; infinity stays infinity.
  /// - Returns: The amount in this unit.
  public func fromNats(_ nats: Double) -> Double {
    nats * perNat
  }

  // The quotients' nearest doubles; closer in relative terms than 1 / (the double nearest to ln b).
  private var perNat: Double {
    switch self {
    case .nat: 1
    case .bit: 1.4426950408889634
    case .dit: 0.4342944819032518
    }
  }
}
