/// A loss function of a library, as that library computes it.
///
/// It takes what the library would be given: ŷ or its logit after the temperature, rounded to the
/// library's own precision, and goes through the library's own arithmetic. ``Libraries/functions``
/// lists those that are known.
///
/// ```swift
/// let ruledOut = BinaryExample(target: .one, prediction: BinaryPrediction(.zero))
/// let first = Libraries.functions[0]
/// // first.name == "BCELoss"
/// // first.output(for: ruledOut, settings: LossSettings())?.value == 100
/// // first.output(for: ruledOut, settings: LossSettings())?.status == .clipped
/// ```
public struct LibraryFunction: Sendable {
  /// The floating-point type that it works in.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    /// 24 significant bits, some 7 decimal digits.
    case float32
    /// 53 significant bits, some 16 decimal digits.
    case float64
  }

  /// What the emulation is held against.
  public enum Evidence: Hashable, Sendable {
    /// What the library itself returned, in the tests.
    case recorded
    /// Figures for single inputs that are known of the library.
    case figures
  }

  /// Such as “PyTorch”.
  public let library: String
  /// The version whose behaviour it is.
  public let version: String
  /// The function's own name, as in “BCELoss”.
  public let name: String
  /// The floating-point type that it works in.
  public let precision: Precision
  /// What the emulation is held against.
  public let evidence: Evidence
  /// Whether a number outside 0 to 1 is no error but is cut off, as where a logit is given for ŷ.
  public let takesAnyNumber: Bool

  typealias Printer<Example> = @Sendable (Example, LossSettings) -> LibraryOutput?
  let binary: Printer<BinaryExample>?
  let categorical: Printer<CategoricalExample>?

  /// What it prints for an example; nothing if it is not made for a single probability.
  ///
  /// - Parameters:
  ///   - example: What it is given; settings have not been applied to it.
  ///   - settings: What it is told to do beside.
  /// - Returns: Its number and how that compares; nothing where it has no part in the example.
  public func output(for example: BinaryExample, settings: LossSettings) -> LibraryOutput? {
    binary?(example, settings)
  }

  /// What it prints for an example; nothing if it is not made for classes.
  ///
  /// - Parameters:
  ///   - example: What it is given; settings have not been applied to it.
  ///   - settings: What it is told to do beside.
  /// - Returns: Its number and how that compares; nothing where it has no part in the example.
  /// - Complexity: O(*C*) for *C* classes.
  public func output(for example: CategoricalExample, settings: LossSettings) -> LibraryOutput? {
    categorical?(example, settings)
  }
}

/// What a library prints, and why it is not the true number.
public struct LibraryOutput: Hashable, Sendable {
  /// How it compares with the true number.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// The same as one reads it, in its first four digits; how many more there are, the reason says.
    ///
    /// Where something was cut off, it is the same but for some roundings of the precision.
    case same
    /// A probability or a logarithm was cut off at a constant.
    case clipped
    /// Divided by a sum: of the row's probabilities, or of the weights.
    case renormalised
    /// The library raises an error, or has no such setting; the reason says which.
    case refused
    /// Infinite, as the true number.
    case infinite
    /// Its own arithmetic lost the digits: by cancellation, by saturation, or to NaN.
    case inexact
  }

  /// What it prints, in nats; nothing where it is refused.
  public let value: Double?
  /// How it compares with the true number.
  public let status: Status
  /// One sentence of why.
  public let why: String

  init(value: Double?, status: Status, why: String) {
    self.value = value
    self.status = status
    self.why = why
  }
}
