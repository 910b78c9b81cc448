import LossCore

extension ClassView {
  /// What comes of a setting that is missing, defined otherwise, or used otherwise.
  var settingMistakes: [Candidate] {
    var list: [Candidate] = []
    list.addUniformGuess(among: count, .input)
    list.addFloorOfSoftmaxTwice(over: count, .input)
    list.addFloors(of: epsilon, over: count, .input)
    // A setting of another loss than cross entropy is one mistake too far.
    guard trueLoss is CrossEntropy else { return list }
    return list + smoothingMistakes + weightMistakes + temperatureMistakes + labelMistakes
      + outlandishLabels
  }

  private var smoothingMistakes: [Candidate] {
    var list: [Candidate] = []
    let present = workspace.smoothing
    if isSmoothed { list.add(loss(of: given), "the loss without the smoothing") }
    let others = isSmoothed ? [epsilon] : [epsilon] + Candidate.otherSmoothings
    for (spread, epsilon) in Smoothing.Spread.allCases.flatMap({ spread in
      others.map { (spread, $0) }
    }) where !isSmoothed || spread != present.spread {
      guard let smoothing = try? Smoothing(epsilon, over: spread) else { continue }
      list.add(
        loss(of: given.smoothed(by: smoothing)),
        "the loss with label smoothing \(Figure.shortest(epsilon)) over \(spread.phrase)"
          + " \(count) classes")
    }
    return list
  }

  private var isSmoothed: Bool { workspace.smoothing.epsilon > 0 }
  /// The part that is taken away, or the one that nearly everybody would take.
  private var epsilon: Double {
    isSmoothed ? workspace.smoothing.epsilon : Candidate.customarySmoothing
  }

  private var weightMistakes: [Candidate] {
    guard let weights else { return [] }
    var list: [Candidate] = []
    let plain = entering.crossEntropy
    list.add(plain, "the loss without the weights")
    let weighted = CrossEntropy(weights: weights).value(of: entering)
    list.add(
      weighted / expected(weights.values), "the weighted loss divided by the weights of its target")
    list.add(
      weighted / weights.values.reduce(0, +),
      "the weighted loss divided by the weights of all classes")
    return list
  }

  private var temperatureMistakes: [Candidate] {
    let temperature = given.prediction.temperature
    guard temperature != .one else { return [] }
    var list: [Candidate] = []
    list.add(loss(at: .one), "the loss without the temperature")
    list.add(
      (try? Temperature(1 / temperature.value)).flatMap(loss),
      "the loss with the logits multiplied by T, not divided")
    return list
  }

  /// What comes of a label outside of 0 to 1, which makes −y·log ŷ − (1 − y)·log(1 − ŷ) negative.
  private var outlandishLabels: [Candidate] {
    guard let binary else { return [] }
    let prediction = binary.prediction
    let weight = { (k: Int) in weights?[k] ?? 1 }
    var list: [Candidate] = []
    for (label, cause) in [
      (255.0, "pixels from 0 to 255 are no labels until they are divided"),
      (100, "percents are no labels until they are divided"),
      (2, "labels 1 and 2 stand where 0 and 1 should"),
      (-1, "labels −1 and 1 stand where 0 and 1 should"),
    ] {
      list.add(
        label * weight(1) * prediction.surprisal
          + (1 - label) * weight(0) * prediction.complementSurprisal,
        "the loss with the label \(Figure.shortest(label)): \(cause)")
    }
    return list
  }

  /// What comes of another class as the truth.
  private var labelMistakes: [Candidate] {
    guard let label else { return [] }
    var list: [Candidate] = []
    let neighbours =
      count == 2
      ? [(1 - label, "the labels are the wrong way round")]
      : [
        (label - 1, "labels counted from 1 are off by one"),
        (label + 1, "labels counted from 0 are off by one"),
      ]
    for (k, cause) in neighbours where (0..<count).contains(k) {
      let other = try? CategoricalExample(target: .label(k), prediction: given.prediction)
      list.add(
        other.map { loss(of: $0.smoothed(by: workspace.smoothing)) },
        "the loss if \(name(of: k)) were the truth: \(cause)")
    }
    return list
  }

  private func loss(of example: CategoricalExample) -> Double {
    CrossEntropy(weights: weights).value(of: example)
  }

  private func loss(at temperature: Temperature) -> Double? {
    let prediction = given.prediction.with(temperature: temperature)
    return (try? CategoricalExample(target: entering.target, prediction: prediction)).map(loss)
  }

  private var weights: ClassWeights? { workspace.weights(for: kind) }
}
