/// How much the classes count: a weight for each.
///
/// ```swift
/// let weights = try ClassWeights([1, 10])
/// // weights.areEqual == false
/// ```
public struct ClassWeights: Hashable, Sendable {
  /// Why numbers are not weights.
  public enum Invalid: Error, Hashable, Sendable {
    /// Fewer than two.
    case tooFewClasses(Int)
    /// NaN.
    case notANumber(index: Int)
    /// Negative or infinite.
    case outOfRange(index: Int, value: Double)
    /// All weights are 0.
    case nothingCounts
  }

  /// One weight per class.
  public let values: [Double]

  /// Makes weights.
  ///
  /// - Parameter values: One per class, two or more; finite, not negative, not all 0.
  /// - Throws: ``Invalid``, naming the first offender.
  public init(_ values: [Double]) throws(Invalid) {
    guard values.count >= 2 else { throw .tooFewClasses(values.count) }
    for (index, value) in values.enumerated() {
      guard !value.isNaN else { throw .notANumber(index: index) }
      guard value >= 0, value.isFinite else { throw .outOfRange(index: index, value: value) }
    }
    guard values.contains(where: { $0 > 0 }) else { throw .nothingCounts }
    self.values = values.map { $0 + 0 }
  }

  /// The weight of a class; 1 for a class beyond those that have one.
  public subscript(_ k: Int) -> Double { values.indices.contains(k) ? values[k] : 1 }

  /// What each of so many classes counts, if they count the same.
  func common(of classes: Int) -> Double? {
    (1..<classes).allSatisfy { self[$0] == self[0] } ? self[0] : nil
  }

  /// Whether all classes count the same.
  public var areEqual: Bool { values.allSatisfy { $0 == values[0] } }
}
