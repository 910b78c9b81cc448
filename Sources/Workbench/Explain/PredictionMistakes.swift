import LossCore

extension ClassView {
  /// What comes of a prediction that enters the wrong function, or in the wrong form.
  var predictionMistakes: [Candidate] {
    var list: [Candidate] = []
    let shares = entering.prediction.probabilities
    let share = expected(shares)
    list.add(
      -share,
      "−ŷ of the truth: NLLLoss was given probabilities, and takes log-probabilities")
    list.add(share, "ŷ of the truth, without the logarithm")
    list.add(
      workspace.numberForLibraries.map { -$0 },
      trueLoss is CrossEntropy
        ? "log ŷ instead of −log ŷ: the minus sign is forgotten"
        : "the \(trueLoss.name) with the minus sign forgotten")
    list.addInEveryUnit(
      workspace.numberForLibraries.map { $0 / Double(count) },
      "the loss divided by the \(count) classes, as a mean over the row")
    list.addInEveryUnit(
      SummedBinaryCrossEntropy().value(of: entering) / Double(count),
      "the binary cross entropy of each class, as a mean over the \(count) classes")
    list += logitMistakes + roundingMistakes
    return list
  }

  /// The loss of the same truth under another prediction.
  private func crossEntropy(of prediction: Prediction) -> Double? {
    (try? CategoricalExample(target: entering.target, prediction: prediction))?.crossEntropy
  }

  /// What comes of logits that are taken for something else.
  private var logitMistakes: [Candidate] {
    guard let logits else { return [] }
    var list: [Candidate] = []
    if let binary {
      let z = binary.prediction.logit
      list.add(
        (try? Logits([-z, z])).map { Prediction($0) }.flatMap(crossEntropy),
        "−z and z as two logits: their gap is 2z, and one logit stands for a gap of z")
      list.add(surprisal(of: z), "−log z: the logit was taken for a probability")
    } else {
      let z = expected(logits)
      list.add(-z, "−z of the truth: NLLLoss was given logits, and takes log-probabilities")
      list.add(surprisal(of: z), "−log z of the truth: the logits were taken for probabilities")
      list.add(
        surprisal(of: z / logits.reduce(0, +)),
        "−log of z over the sum of the logits: they were taken for probabilities and rescaled")
    }
    return list
  }

  /// What comes of going through a ŷ that was rounded, where logits were given.
  private var roundingMistakes: [Candidate] {
    guard logits != nil, let label else { return [] }
    var list: [Candidate] = []
    let shares = entering.prediction.probabilities
    // With one output the truth y = 0 gets 1 − ŷ, in the precision of ŷ.
    let takesComplement = binary != nil && label == 0
    let share = binary == nil ? shares[label] : shares[1]
    list.add(
      surprisal(of: takesComplement ? 1 - share : share),
      "the logarithm of a ŷ that was rounded to float64, not taken from the logit")
    let single = Float(share)
    list.add(
      surprisal(of: Double(takesComplement ? 1 - single : single)),
      "the logarithm of a ŷ that was rounded to float32, not taken from the logit")
    return list
  }

  /// −log of a number that need not be a probability.
  private func surprisal(of number: Double) -> Double? {
    if let p = try? Probability(number) { return p.surprisal }
    return (try? Probability(1 / number)).map { -$0.surprisal }
  }
}
