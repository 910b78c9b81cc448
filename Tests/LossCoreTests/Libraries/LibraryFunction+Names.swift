import LossCore

extension Libraries {
  /// A function by library, for scikit-learn and Keras its version too, name and precision.
  static func named(_ heading: String) -> LibraryFunction? {
    functions.first { $0.heading == heading }
  }
}

extension LibraryFunction {
  var heading: String {
    let version = ["scikit-learn", "Keras"].contains(library) ? " \(version)" : ""
    return "\(library)\(version) \(name) \(precision.rawValue)"
  }

  /// What it prints for a probability and a target.
  func output(p: Double, y: Double, _ settings: LossSettings = LossSettings()) throws
    -> LibraryOutput?
  {
    let prediction = BinaryPrediction(try Probability(p))
    return output(
      for: BinaryExample(target: try Probability(y), prediction: prediction), settings: settings)
  }

  /// What it prints for a logit and a target.
  func output(z: Double, y: Double, _ settings: LossSettings = LossSettings()) throws
    -> LibraryOutput?
  {
    let prediction = try BinaryPrediction(logit: z)
    return output(
      for: BinaryExample(target: try Probability(y), prediction: prediction), settings: settings)
  }

  /// What it prints for the probabilities of classes and a label.
  func output(p: [Double], label: Int, _ settings: LossSettings = LossSettings()) throws
    -> LibraryOutput?
  {
    let prediction = Prediction(try Distribution(p))
    return output(
      for: try CategoricalExample(target: .label(label), prediction: prediction),
      settings: settings)
  }

  /// What it prints for the logits of classes and a label.
  func output(z: [Double], label: Int, _ settings: LossSettings = LossSettings()) throws
    -> LibraryOutput?
  {
    let prediction = Prediction(try Logits(z))
    return output(
      for: try CategoricalExample(target: .label(label), prediction: prediction),
      settings: settings)
  }
}
