internal import RealModule

// The pieces that several libraries share, in the plain arithmetic that they share.

extension Array where Element: LibraryFloat {
  /// z − max, without what that is of infinities.
  private var shifted: [Element] {
    let largest = self.max() ?? 0
    return map { $0 - largest }
  }

  /// log softmax, as everybody but LossCore computes it: the largest logit's own 1 in the sum.
  ///
  /// TensorFlow adds in lanes.
  func logSoftmax(inLanes: Bool = false) -> [Element] {
    let shifted = shifted
    let weights = shifted.map { Element.exp($0) }
    let logTotal = Element.log(inLanes ? weights.totalInLanes : weights.total)
    return shifted.map { $0 - logTotal }
  }

  /// e^(z − max) over the sum of these.
  var softmax: [Element] {
    let weights = shifted.map { Element.exp($0) }
    let total = weights.total
    return weights.map { $0 / total }
  }

  /// log Σ e^z, rounded as one number before anything is taken from it.
  var logSumExp: Element {
    let largest = self.max() ?? 0
    return Element.log(map { Element.exp($0 - largest) }.total) + largest
  }

  /// The sum, by halves, as vector units add up.
  var total: Element { self[...].total }

  /// The sum in registers of 32 bytes: lane by lane, then the lanes by halves, then what is left.
  ///
  /// More than a thousand are added up by halves.
  var totalInLanes: Element {
    guard count <= 1024 else {
      return Array(self[..<(count / 2)]).totalInLanes + Array(self[(count / 2)...]).totalInLanes
    }
    let width = 32 / MemoryLayout<Element>.size
    guard count >= width else { return reduce(0, +) }
    let whole = count / width * width
    var lanes = Array(self[..<width])
    for index in width..<whole { lanes[index % width] += self[index] }
    while lanes.count > 1 {
      let half = lanes.count / 2
      lanes = (0..<half).map { lanes[$0] + lanes[$0 + half] }
    }
    return self[whole...].reduce(lanes[0], +)
  }

  /// Each over the sum of all.
  var overTheirSum: [Element] {
    let total = total
    return map { $0 / total }
  }
}

extension ArraySlice where Element: LibraryFloat {
  fileprivate var total: Element {
    guard count > 16 else { return reduce(0, +) }
    let middle = startIndex + count / 2
    return self[..<middle].total + self[middle...].total
  }
}

extension BinaryFloatingPoint where Self: Real {
  /// The factor of the focal loss: (1 − p)^γ, where 0⁰ is 1.
  static func focus(_ missing: Self, _ gamma: Self) -> Self {
    gamma == 0 ? 1 : .pow(missing, gamma)
  }

  /// The sigmoid as it is written.
  var sigmoid: Self { 1 / (1 + .exp(-self)) }

  /// log σ(z) as PyTorch has it.
  var logSigmoid: Self { min(self, 0) - .log(onePlus: .exp(-abs(self))) }

  /// log(1 + e^z) as JAX has it, by logaddexp.
  var softplus: Self { max(self, 0) + .log(onePlus: .exp(-abs(self))) }
}
