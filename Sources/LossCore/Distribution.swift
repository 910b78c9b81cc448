/// Probabilities of two or more classes that add up to 1.
///
/// Probabilities read from a file seldom add up to 1 exactly. Within ``tolerance`` they are taken
/// as they stand, never quietly rescaled; ``init(normalizing:)`` is there to rescale them.
///
/// ```swift
/// let animals = try Distribution([0.7, 0.2, 0.1])
/// let same = try Distribution(normalizing: [7, 2, 1])
/// // animals[0].value == 0.7
/// // animals.sum == 1
/// // same == animals
/// ```
public struct Distribution: Hashable, Sendable {
  /// Why numbers are not a distribution.
  public enum Invalid: Error, Hashable, Sendable {
    /// Fewer than two.
    case tooFewClasses(Int)
    /// NaN.
    case notANumber(index: Int)
    /// A probability below 0 or above 1; a weight that is negative or infinite.
    case outOfRange(index: Int, value: Double)
    /// Further from 1 than ``Distribution/tolerance``.
    case sum(Double)
    /// All weights are 0.
    case nothingToNormalize
  }

  /// How far from 1 the sum may be.
  public static let tolerance = 1e-6

  /// One probability per class.
  public let probabilities: [Probability]

  /// The sum of the probabilities minus 1, before it is rounded: within ``tolerance`` of 0.
  let excess: Double

  /// Makes a distribution from numbers that are known to be one.
  init(unchecked probabilities: [Probability]) {
    self.probabilities = probabilities
    var excess = Expansion(-1)
    for probability in probabilities { excess = excess + probability.expansion }
    self.excess = excess.value
  }

  /// Makes a distribution of probabilities.
  ///
  /// - Parameter probabilities: One per class, two or more, with a sum within ``tolerance`` of 1.
  /// - Throws: ``Invalid/tooFewClasses(_:)`` or ``Invalid/sum(_:)``.
  /// - Complexity: O(*C*) for *C* classes.
  public init(_ probabilities: [Probability]) throws(Invalid) {
    guard probabilities.count >= 2 else { throw .tooFewClasses(probabilities.count) }
    self.init(unchecked: probabilities)
    guard abs(excess) <= Self.tolerance else { throw .sum(sum) }
  }

  /// Makes a distribution of numbers from 0 to 1.
  ///
  /// - Parameter values: One per class, two or more, with a sum within ``tolerance`` of 1.
  /// - Throws: ``Invalid``, naming the first offender.
  /// - Complexity: O(*C*) for *C* classes.
  public init(_ values: [Double]) throws(Invalid) {
    var probabilities: [Probability] = []
    probabilities.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do {
        probabilities.append(try Probability(value))
      } catch {
        throw value.isNaN ? .notANumber(index: index) : .outOfRange(index: index, value: value)
      }
    }
    try self.init(probabilities)
  }

  /// The number of classes.
  public var count: Int { probabilities.count }

  /// The sum of the probabilities as they stand: within ``tolerance`` of 1, rounded once.
  public var sum: Double { 1 + excess }

  /// The probability of a class.
  public subscript(_ k: Int) -> Probability { probabilities[k] }
}
