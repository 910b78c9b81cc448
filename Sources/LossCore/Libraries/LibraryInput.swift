internal import RealModule

/// What a library is given of a yes-or-no question, rounded to its precision.
struct BinaryInput<T: LibraryFloat> {
  let example: BinaryExample
  let settings: LossSettings

  init(_ example: BinaryExample, _ settings: LossSettings) {
    self.example = example
    self.settings = settings
  }

  /// ŷ after the temperature.
  var p: T { T(example.prediction.probability.value) }
  /// The logit after the temperature.
  var z: T { T(example.prediction.logit) }
  /// The target as given.
  var target: T { T(example.target.value) }
  /// The target, smoothed as libraries do it.
  var y: T { target.smoothed(by: settings.smoothing, over: 2) }
  /// The outcome that is certain, if one is.
  var label: Int? {
    switch example.target {
    case .zero: 0
    case .one: 1
    default: nil
    }
  }
  /// The label; of a soft target, the likelier outcome.
  var likeliestLabel: Int { example.target.value > example.target.complement ? 1 : 0 }
  /// Whether the prediction was given as a logit.
  var isLogit: Bool {
    if case .logit = example.prediction.source { true } else { false }
  }

  var positiveWeight: T { T(settings.positiveWeight ?? 1) }
  var gamma: T { T(settings.focal.gamma) }
  var alpha: T? { settings.focal.alpha.map { T($0.value) } }

  /// Where the digits went of a ŷ that the precision can't hold.
  var rounding: String {
    let type = T.precision.rawValue
    return switch (p, example.prediction.probability) {
    case (1, let exact) where exact.complement > 0:
      "In \(type) this ŷ is 1: its distance to 1 is lost."
    case (0, let exact) where exact.value > 0: "In \(type) this ŷ is 0."
    default: .fewDigits(type)
    }
  }
}

/// What a library is given of classes, rounded to its precision.
struct CategoricalInput<T: LibraryFloat> {
  let example: CategoricalExample
  let settings: LossSettings

  init(_ example: CategoricalExample, _ settings: LossSettings) {
    self.example = example
    self.settings = settings
  }

  /// The ŷₖ after the temperature.
  var p: [T] { example.prediction.probabilities.map { T($0) } }
  /// The logits after the temperature; of given probabilities, their logarithms.
  var z: [T] { logits.map { T($0) } }
  private var logits: [Double] {
    let prediction = example.prediction
    return switch prediction.source {
    case .logits(let logits): logits.values.map { $0 / prediction.temperature.value }
    case .distribution: prediction.surprisals.map { 0 - $0 }
    }
  }
  /// The target as given, a probability per class.
  var target: [T] { example.targetProbabilities.map { T($0) } }
  /// The target, smoothed as libraries do it.
  var y: [T] {
    target.map { $0.smoothed(by: settings.smoothing, over: example.prediction.count) }
  }
  /// The class that is true, where the target is a label.
  var label: Int? {
    if case .label(let k) = example.target { k } else { nil }
  }
  /// The label; of a soft target, its likeliest class.
  var likeliestLabel: Int { label ?? example.targetProbabilities.indexOfLargest }
  /// The one of the label.
  func atLabel(of values: [T]) -> T { values[likeliestLabel] }
  /// Whether the prediction was given as logits.
  var isLogits: Bool {
    if case .logits = example.prediction.source { true } else { false }
  }

  /// One per class, where classes have weights.
  var weights: [T]? {
    guard settings.isWeighted, let weights = settings.weights else { return nil }
    return (0..<example.prediction.count).map { T(weights[$0]) }
  }
  var epsilon: T { T(settings.smoothing.epsilon) }
  var gamma: T { T(settings.focal.gamma) }
  var alpha: T { settings.focal.alpha.map { T($0.value) } ?? 1 }

  /// Where the digits went of a ŷ that the precision can't hold.
  var rounding: String { .fewDigits(T.precision.rawValue) }
  /// Where the digits go in a softmax.
  var lostInSoftmax: String {
    logits.contains { abs(Double(T($0)) - $0) > Sameness.asRead }
      ? "In \(T.precision.rawValue) the logits are rounded, and with them what sets them apart."
      : "In the sum of exponentials the largest logit's 1 hides what the others add."
  }
  /// What dividing a row by its sum does, if it does anything.
  var rowDivision: String? {
    let sum = example.prediction.probabilities.expansionOfSum.value
    return abs(sum - 1) > Sameness.ofSum ? "The row is divided by its sum, which is \(sum)." : nil
  }
}

extension BinaryFloatingPoint where Self: Real {
  fileprivate func smoothed(by smoothing: Smoothing, over count: Int) -> Self {
    guard smoothing.epsilon > 0 else { return self }
    let epsilon = Self(smoothing.epsilon)
    return self * (1 - epsilon) + epsilon / Self(count)
  }

  /// The name of the type.
  static var precision: LibraryFunction.Precision {
    significandBitCount == Double.significandBitCount ? .float64 : .float32
  }

  /// 0 in place of a number too small to be normal, as TensorFlow and JAX have it.
  var flushed: Self { abs(self) < Self.leastNormalMagnitude ? 0 : self }
}

extension String {
  fileprivate static func fewDigits(_ type: String) -> String {
    "Next to 1, \(type) has few digits left for ŷ or 1 − ŷ."
  }
}
