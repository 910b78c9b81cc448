internal import RealModule

extension Libraries {
  static let tensorflow: [LibraryFunction] = {
    let tensorflow = Library(name: "TensorFlow", version: "2.21.0")
    return tensorflow.function(
      "sigmoid_cross_entropy_with_logits", SigmoidCrossEntropy(), in: .float32, .float64)
      + tensorflow.function(
        "weighted_cross_entropy_with_logits", WeightedCrossEntropy(), in: .float32, .float64)
      + tensorflow.function(
        "v1.losses.log_loss", TensorFlow1LogLoss(), in: .float32, evidence: .figures)
      + tensorflow.function(
        "softmax_cross_entropy_with_logits", SoftmaxCrossEntropy(), in: .float32, .float64,
        evidence: .figures)
      + tensorflow.function(
        "sparse_softmax_cross_entropy_with_logits", SparseSoftmaxCrossEntropy(),
        in: .float32, .float64)
  }()
}

/// Binary cross entropy of a logit: max(z, 0) − z·y + log1p(e^−|z|).
struct SigmoidCrossEntropy: BinaryEmulation {
  var abilities: Abilities = [.softTargets]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let value = max(z, 0) - z * y + .log(onePlus: .exp(-abs(z)))
    return Emulated(value.flushed, lost: .flushed(T.precision))
  }
}

/// The same with a weight for y = 1.
private struct WeightedCrossEntropy: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .positiveWeight, .onlyWeighted]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let factor = 1 + (input.positiveWeight - 1) * y
    let value = (1 - y) * z + factor * (.log(onePlus: .exp(-abs(z))) + max(-z, 0))
    return Emulated(
      value.flushed,
      lost: "It adds (1 − y)·z to a softplus: for z below 0 the two cancel, digits and all.")
  }
}

/// Log loss of TensorFlow 1, with a constant added in each logarithm.
private struct TensorFlow1LogLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (p, y) = (input.p, input.y)
    let added: T = 1e-7
    let inside = (zero: 1 - p + added, one: p + added)
    var emulated = Emulated(
      -y * .log(inside.one) - (1 - y) * .log(inside.zero),
      cut: p.isExtreme ? .added(added, inside, target: y) : nil, lost: input.rounding)
    emulated.addition = .added(added)
    return emulated
  }
}

/// Cross entropy of logits and a probability per class.
struct SoftmaxCrossEntropy: CategoricalEmulation {
  var abilities: Abilities = [.softTargets]
  var addsInLanes = true

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let value = -zip(input.z.logSoftmax(inLanes: addsInLanes), input.y).map { $0 * $1 }.total
    return Emulated(value.flushed, lost: input.lostInSoftmax)
  }
}

/// Cross entropy of logits and a label.
struct SparseSoftmaxCrossEntropy: CategoricalEmulation {
  var abilities: Abilities = []

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    Emulated(
      (-input.atLabel(of: input.z.logSoftmax(inLanes: true))).flushed, lost: input.lostInSoftmax)
  }
}

extension BinaryFloatingPoint {
  /// Whether a ten-millionth shows beside this probability or beside what it leaves.
  var isExtreme: Bool { self < 1e-3 || self > 1 - 1e-3 }
}

extension String {
  /// What comes of a constant that is added inside each logarithm.
  static func added<T: LibraryFloat>(
    _ constant: T, _ inside: (zero: T, one: T), target y: T
  ) -> String {
    let asked = [(y, inside.one), (1 - y, inside.zero)].filter { $0.0 > 0 }.map(\.1)
    let least = asked.min() ?? 1
    let cause = added(constant)
    if least > 1 { return cause + ": being sure and right costs less than 0." }
    if least.isExtreme, least > 0.5 { return cause + ", which shows where the loss is near 0." }
    return cause + ": −log \(least.brief) is \((-T.log(least)).brief)."
  }

  static func added(_ constant: some LibraryFloat) -> String {
    "\(constant.brief) is added inside each log"
  }

  static func flushed(_ precision: LibraryFunction.Precision) -> String {
    "Numbers too small to be normal in \(precision.rawValue) are flushed to 0."
  }
}
