internal import RealModule

extension Libraries {
  static let optax: [LibraryFunction] = {
    let optax = Library(name: "Optax", version: "0.2.8")
    return optax.function(
      "sigmoid_binary_cross_entropy", OptaxSigmoid(abilities: [.softTargets]),
      in: .float32, .float64)
      + optax.function(
        "softmax_cross_entropy",
        SoftmaxCrossEntropy(abilities: [.softTargets, .smoothing], addsInLanes: false),
        in: .float32, .float64)
      + optax.function(
        "softmax_cross_entropy_with_integer_labels", OptaxIntegerLabels(), in: .float32, .float64)
      + optax.function("sigmoid_focal_loss", OptaxFocalLoss(), in: .float32, .float64)
  }()
}

/// Binary cross entropy of a logit: y·softplus(−z) + (1 − y)·softplus(z).
struct OptaxSigmoid: BinaryEmulation {
  let abilities: Abilities

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let value = y * (-z).softplus + (1 - y) * z.softplus
    return Emulated(value.flushed, lost: .flushed(T.precision))
  }
}

/// Cross entropy of logits and a label: the whole log-sum-exp minus the label's logit.
private struct OptaxIntegerLabels: CategoricalEmulation {
  let abilities: Abilities = []

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let z = input.z
    return Emulated(
      z.logSumExp - input.atLabel(of: z),
      lost: "It rounds log Σ e^z, then takes the label's logit away: the digits cancel.")
  }
}

/// The focal loss, with 1 − p_t as a logarithm.
private struct OptaxFocalLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .focal]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let logs = (one: -(-z).softplus, zero: -z.softplus)
    let entropy = -y * logs.one - (1 - y) * logs.zero
    let parts = [(1 - y, logs.one), (y, logs.zero)].filter { $0.0 != 0 }
    let largest = parts.map(\.1).max() ?? 0
    let logMissing = T.log(parts.map { $0 * .exp($1 - largest) }.total) + largest
    let focal = entropy * .exp(input.gamma * logMissing)
    let value = input.alpha.map { ($0 * y + (1 - $0) * (1 - y)) * focal } ?? focal
    return Emulated(value.flushed, lost: .flushed(T.precision))
  }
}
