import LossCore

/// The live work as explanations look at it: one probability is that of one of two classes.
struct ClassView {
  /// The example with its target as it was given.
  let given: CategoricalExample
  /// The single probability, where the work has one.
  let binary: BinaryExample?
  let workspace: Workspace

  init?(_ workspace: Workspace) {
    self.workspace = workspace
    switch (workspace.live, workspace.binary, workspace.categorical) {
    case (.binary, let work?, _):
      guard let example = work.example.overTwoClasses else { return nil }
      (given, binary) = (example, work.example)
    case (.categorical, _, let work?):
      (given, binary) = (work.example, nil)
    default: return nil
    }
  }

  var kind: Kind { binary == nil ? .categorical : .binary }
  /// The loss whose value is the true number.
  var trueLoss: any Loss { workspace.lossForLibraries(of: kind) }
  var count: Int { given.prediction.count }
  /// The example with the target that enters the loss.
  var entering: CategoricalExample { given.smoothed(by: workspace.smoothing) }
  /// The class that is true; nothing for a soft target.
  var label: Int? {
    guard case .label(let k) = given.target else { return nil }
    return k
  }
  /// The logits as they enter the softmax, where logits were given.
  var logits: [Double]? {
    guard case .logits(let logits) = given.prediction.source else { return nil }
    return logits.values.map { $0 / given.prediction.temperature.value }
  }

  /// A value of each class weighed by the truth that was given: of a label, that of its class.
  func expected(_ values: [Double]) -> Double {
    zip(given.targetProbabilities, values).reduce(0) { sum, pair in
      pair.0 == 0 ? sum : sum + pair.0 * pair.1
    }
  }

  /// A class as it is called in a sentence.
  func name(of k: Int) -> String {
    guard binary == nil else {
      return "y = \(k)" + (workspace.labelNames.map { " (\($0[k].shortened()))" } ?? "")
    }
    return "class \(k)"
      + (workspace.categorical?.names[k].map { " (\($0.shortened()))" } ?? "")
  }
}

extension BinaryExample {
  /// The same question as one over the two classes y = 0 and y = 1.
  fileprivate var overTwoClasses: CategoricalExample? {
    let target: Target? =
      switch self.target {
      case .one: .label(1)
      case .zero: .label(0)
      default: (try? Distribution([self.target.opposite, self.target])).map(Target.soft)
      }
    guard let target, let prediction = prediction.overTwoClasses else { return nil }
    return try? CategoricalExample(target: target, prediction: prediction)
  }
}

extension BinaryPrediction {
  fileprivate var overTwoClasses: Prediction? {
    switch source {
    case .probability(let p):
      (try? Distribution([p.opposite, p])).map { Prediction($0, temperature: temperature) }
    case .logit(let z):
      // An infinite logit is no logit of a list, yet it rules the other class out.
      (try? Logits(z == .infinity ? [-z, 0] : [0, z])).map {
        Prediction($0, temperature: temperature)
      }
    }
  }
}
