internal import RealModule

/// A number held as the unevaluated sum of two doubles: what was computed, and what its rounding
/// left off.
///
/// It has only the few operations that the losses need, each with the error of one rounding at the
/// very end instead of one at every step (Dekker 1971; Neumaier 1974 for the running sum).
struct Expansion {
  private(set) var head: Double
  private(set) var tail: Double

  init(_ exact: Double) {
    head = exact
    tail = 0
  }

  init(head: Double, tail: Double) {
    self.head = head
    // The residual of an infinite result is NaN, and means nothing.
    self.tail = head.isFinite ? tail : 0
  }

  /// The exact sum of two doubles.
  init(_ first: Double, plus second: Double) {
    let sum = Augmented.sum(first, second)
    self.init(head: sum.head, tail: sum.tail)
  }

  /// The exact product of two doubles, but for what lies below the least double.
  init(_ first: Double, times second: Double) {
    let product = first * second
    self.init(head: product, tail: (-product).addingProduct(first, second))
  }

  /// The sum, rounded once.
  var value: Double { head + tail }

  /// e to the power of the number.
  ///
  /// The tail is at most an ULP of the head, so that e^tail is 1 + tail to the last bit wherever
  /// e^head has not vanished.
  var exponential: Double {
    let power = Double.exp(head)
    return power.isFinite ? power + power * tail : power
  }

  static func += (sum: inout Expansion, term: Double) {
    let partial = Augmented.sum(sum.head, term)
    sum = Expansion(head: partial.head, tail: sum.tail + partial.tail)
  }

  static func + (first: Expansion, second: Expansion) -> Expansion {
    var sum = first
    sum += second.head
    sum += second.tail
    return sum
  }

  static func - (first: Expansion, second: Expansion) -> Expansion {
    first + Expansion(head: -second.head, tail: -second.tail)
  }

  /// The product with a power of two, which is exact.
  static func * (factor: Expansion, powerOfTwo: Double) -> Expansion {
    Expansion(head: factor.head * powerOfTwo, tail: factor.tail * powerOfTwo)
  }

  static func / (dividend: Expansion, divisor: Expansion) -> Expansion {
    let quotient = dividend.head / divisor.head
    let remainder = dividend.head.addingProduct(-quotient, divisor.head)
    let correction = remainder + dividend.tail - quotient * divisor.tail
    return Expansion(head: quotient, tail: correction / divisor.head)
  }
}

extension Sequence<Expansion> {
  /// The sum of the elements, rounded at the end.
  var sum: Expansion { reduce(Expansion(0), +) }
}

extension Sequence<Double> {
  /// The sum of the elements, as if added up in twice the precision; infinite if an element is.
  var expansionOfSum: Expansion {
    var sum = Expansion(0)
    for element in self { sum += element }
    return sum
  }
}
