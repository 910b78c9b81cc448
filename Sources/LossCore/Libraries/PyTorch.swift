internal import RealModule

extension Libraries {
  static let pytorch: [LibraryFunction] = {
    let pytorch = Library(name: "PyTorch", version: "2.15.0")
    return pytorch.function("BCELoss", BCELoss(), in: .float32, .float64)
      + pytorch.function("BCEWithLogitsLoss", BCEWithLogitsLoss(), in: .float32, .float64)
      + pytorch.function("CrossEntropyLoss", CrossEntropyLoss(), in: .float32, .float64)
      + pytorch.function("NLLLoss", NLLLoss(), in: .float32, .float64)
  }()

  static let torchvision: [LibraryFunction] =
    Library(name: "torchvision", version: "0.29.2")
    .function("sigmoid_focal_loss", TorchvisionFocalLoss(), in: .float32, .float64)

  /// The gradient by ŷ of PyTorch's BCELoss in float64: (ŷ − y) / max((1 − ŷ)·ŷ, 10⁻¹²).
  ///
  /// In nats. The 10⁻¹² is a float32, and no gradient goes beyond its inverse:
  ///
  /// ```swift
  /// let never = BinaryExample(target: .one, prediction: BinaryPrediction(.zero))
  /// // Libraries.pytorchGradient(of: never) == -1000000003995.8029
  /// ```
  ///
  /// Accuracy: what PyTorch returns, bit for bit (`RecordedOutputTests`).
  ///
  /// - Parameter example: What the loss is given.
  /// - Returns: What lands in the gradient of its input.
  public static func pytorchGradient(of example: BinaryExample) -> Double {
    let p = example.prediction.probability.value
    return (p - example.target.value) / max((1 - p) * p, Double(Float(1e-12)))
  }
}

/// Binary cross entropy of a probability, with both logarithms clamped.
private struct BCELoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (p, y) = (input.p, input.y)
    let logs = (zero: T.log(onePlus: -p), one: T.log(p))
    let isCut = y < 1 && logs.zero < -100 || y > 0 && logs.one < -100
    return Emulated(
      (y - 1) * max(logs.zero, -100) - y * max(logs.one, -100),
      cut: isCut ? "Each logarithm is cut off at −100." : nil, lost: input.rounding)
  }
}

/// Binary cross entropy of a logit, as the difference of two numbers near it.
private struct BCEWithLogitsLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .positiveWeight, .rowWeights]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let factor = 1 + (input.positiveWeight - 1) * y
    return Emulated(
      (1 - y) * z - factor * z.logSigmoid,
      lost: "It subtracts log σ(z) from (1 − y)·z: the two are close, and their digits cancel.")
  }
}

/// Cross entropy of logits; the mean over rows divides by the weights of their labels.
private struct CrossEntropyLoss: CategoricalEmulation {
  let abilities: Abilities = [.softTargets, .smoothing, .classWeights]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let logs = input.z.logSoftmax()
    let weights = input.weights ?? logs.map { _ in 1 }
    guard let label = input.label else {
      let terms = zip(zip(logs, input.y), weights).map { $0.0 * $0.1 * $1 }
      return Emulated(-terms.total, lost: input.lostInSoftmax)
    }
    var value = -logs[label] * weights[label]
    if input.epsilon > 0 {
      let everywhere = -zip(logs, weights).map { $0 * $1 }.total
      value = (1 - input.epsilon) * value + input.epsilon / T(logs.count) * everywhere
    }
    guard input.weights != nil else { return Emulated(value, lost: input.lostInSoftmax) }
    return Emulated(value / weights[label], division: .byLabelWeight, lost: input.lostInSoftmax)
  }
}

/// Minus the logarithm that is given for the label.
private struct NLLLoss: CategoricalEmulation {
  let abilities: Abilities = [.classWeights]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let logs = input.isLogits ? input.z.logSoftmax() : input.p.map { .log($0) }
    let cause = input.isLogits ? input.lostInSoftmax : input.rounding
    let value = -input.atLabel(of: logs)
    guard let weights = input.weights else { return Emulated(value, lost: cause) }
    let weight = input.atLabel(of: weights)
    return Emulated(value * weight / weight, division: .byLabelWeight, lost: cause)
  }
}

/// The focal loss, by a 1 − p_t that is a subtraction.
private struct TorchvisionFocalLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .focal]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let (z, y) = (input.z, input.y)
    let p = z.sigmoid
    let predicted = p * y + (1 - p) * (1 - y)
    let entropy = (1 - y) * z - z.logSigmoid
    let focal = entropy * .focus(1 - predicted, input.gamma)
    return Emulated(
      input.alpha.map { ($0 * y + (1 - $0) * (1 - y)) * focal } ?? focal,
      lost: "1 − p_t is a subtraction from a rounded p_t, and cancels where p_t is near 1.")
  }
}

extension String {
  fileprivate static let byLabelWeight =
    "The mean divides by the weight of the label: over one row that weight cancels."
}
