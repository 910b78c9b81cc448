/// Label smoothing: a part ε of the truth is taken away and given to other classes.
///
/// It changes the target, whatever the loss. The two definitions in use differ in who gets the part;
/// over all *C* classes, as PyTorch, Keras and Optax have it, the truth gets a share back.
///
/// ```swift
/// let smoothing = try Smoothing(0.1)
/// let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// // coin.smoothed(by: smoothing).target.value == 0.95
/// ```
///
/// Accuracy: 2 ULP of the share of each class, and of what the others get; held through the losses
/// (`AccuracyTests`).
///
/// Source: Szegedy et al., “Rethinking the Inception Architecture for Computer Vision” (2016).
public struct Smoothing: Hashable, Sendable {
  /// Who gets the part that is taken away.
  public enum Spread: String, CaseIterable, Hashable, Sendable {
    /// All classes: (1 − ε)·yₖ + ε/C.
    case all
    /// The other classes: (1 − ε)·yₖ + ε·(1 − yₖ)/(C − 1).
    case others
  }

  /// Why a number is not a part.
  public enum Invalid: Error, Hashable, Sendable {
    /// NaN.
    case notANumber
    /// Below 0 or above 1.
    case outOfRange(Double)
  }

  /// The part ε that is taken away, from 0 to 1.
  public let epsilon: Double
  /// Who gets it.
  public let spread: Spread

  /// Makes a smoothing.
  ///
  /// - Parameters:
  ///   - epsilon: The part that is taken away, from 0 to 1.
  ///   - spread: Who gets it.
  /// - Throws: ``Invalid``.
  public init(_ epsilon: Double, over spread: Spread = .all) throws(Invalid) {
    guard !epsilon.isNaN else { throw .notANumber }
    guard (0...1).contains(epsilon) else { throw .outOfRange(epsilon) }
    self.init(unchecked: epsilon, spread)
  }

  private init(unchecked epsilon: Double, _ spread: Spread) {
    self.epsilon = epsilon + 0
    self.spread = spread
  }

  /// No smoothing.
  public static let none = Smoothing(unchecked: 0, .all)
}

extension BinaryExample {
  /// The same prediction of the smoothed target.
  public func smoothed(by smoothing: Smoothing) -> BinaryExample {
    guard smoothing.epsilon > 0 else { return self }
    return BinaryExample(target: smoothing.share(target, of: 2), prediction: prediction)
  }
}

extension CategoricalExample {
  /// The same prediction of the smoothed target.
  public func smoothed(by smoothing: Smoothing) -> CategoricalExample {
    guard smoothing.epsilon > 0 else { return self }
    let shares = (0..<prediction.count).map {
      smoothing.share(target.probability(of: $0), of: prediction.count)
    }
    return CategoricalExample(
      uncheckedTarget: .soft(Distribution(unchecked: shares)), prediction: prediction)
  }
}

extension Smoothing {
  /// The share of a class among so many.
  ///
  /// It and that of all the others are sums of what is not negative. The lesser of them is kept, for
  /// one minus the other would lose an ε that is small.
  fileprivate func share(_ share: Probability, of count: Int) -> Probability {
    let classes = Double(count)
    let (gained, left) =
      switch spread {
      case .all: (1 / classes, (classes - 1) / classes)
      case .others:
        (share.complement / (classes - 1), (classes - 2 + share.value) / (classes - 1))
      }
    let value = (1 - epsilon) * share.value + epsilon * gained
    let complement = (1 - epsilon) * share.complement + epsilon * left
    return value <= complement
      ? Probability(value: value, complement: 1 - value)
      : Probability(value: 1 - complement, complement: complement)
  }
}
