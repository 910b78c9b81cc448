extension Distribution {
  /// Rescales weights so that they add up to 1: pₖ = wₖ / Σ wᵢ.
  ///
  /// A class that takes nearly everything keeps its complement to the last digits:
  ///
  /// ```swift
  /// let sure = try Distribution(normalizing: [1, 1e-20])
  /// // sure[0].value == 1
  /// // sure[0].complement == 1e-20
  /// ```
  ///
  /// - Parameter weights: One per class, two or more; finite, not negative, not all 0.
  /// - Throws: ``Invalid``, naming the first offender.
  /// - Complexity: O(*C*) for *C* classes.
  public init(normalizing weights: [Double]) throws(Invalid) {
    guard weights.count >= 2 else { throw .tooFewClasses(weights.count) }
    for (index, weight) in weights.enumerated() {
      guard !weight.isNaN else { throw .notANumber(index: index) }
      guard weight >= 0, weight.isFinite else { throw .outOfRange(index: index, value: weight) }
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .nothingToNormalize }
    // Out of harm's way, where the sum would overflow.
    let scale = weights.reduce(0, +).isFinite ? 1 : 0x1p-64
    let total = (weights.lazy.map { $0 * scale }).expansionOfSum
    let shares = weights.map { (Expansion($0 * scale) / total).value }
    self.init(unchecked: Self.completed(shares))
  }

  /// Gives a class a share, and lets the others give way in proportion.
  ///
  /// The others share what is left as they did before; equally, if all of them are 0. The sum of
  /// the result is 1 up to rounding, whatever it was before.
  ///
  /// ```swift
  /// let moved = try Distribution([0.5, 0.3, 0.2]).settingShare(of: 0, to: .zero)
  /// // moved[1].value == 0.6
  /// // moved[2].value == 0.4
  /// ```
  ///
  /// - Parameters:
  ///   - k: A class, from 0 to ``count`` − 1.
  ///   - probability: Its new probability.
  /// - Returns: The distribution with the new share.
  /// - Complexity: O(*C*) for *C* classes.
  public func settingShare(of k: Int, to probability: Probability) -> Distribution {
    precondition(probabilities.indices.contains(k), "There is no such class.")
    var others = probabilities.map(\.value)
    others[k] = 0
    if others.allSatisfy({ $0 == 0 }) {
      others = others.indices.map { $0 == k ? 0 : 1 }
    }
    let rest = others.expansionOfSum
    var shares = others.map { (Expansion($0) / rest).value * probability.complement }
    shares[k] = probability.value
    var moved = Self.completed(shares)
    moved[k] = probability
    return Distribution(unchecked: moved)
  }

  /// Shares that add up to 1, with the complement of the largest as the sum of the others.
  ///
  /// One minus a share near 1 would have lost what the others have in their last digits.
  private static func completed(_ shares: [Double]) -> [Probability] {
    shares.enumerated().map { k, share in
      guard share > 0.5 else { return Probability(value: share, complement: 1 - share) }
      let others = shares[..<k].expansionOfSum + shares[(k + 1)...].expansionOfSum
      return Probability(value: share, complement: others.value)
    }
  }
}
