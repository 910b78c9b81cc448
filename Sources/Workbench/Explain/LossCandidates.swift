import LossCore

extension ClassView {
  /// The true number in each unit.
  var trueCandidates: [Candidate] {
    var list: [Candidate] = []
    list.addInEveryUnit(workspace.numberForLibraries, "the true \(workspace.nameForLibraries)")
    if !chosen.isInformation {
      list.add(value(of: chosen), "the \(chosen.name), the loss in force")
    }
    for index in list.indices { list[index].isTrue = true }
    return list
  }

  /// The other figures of the example, every other loss of it, and the slopes of the loss.
  var lossCandidates: [Candidate] { figures + otherLosses + derivatives }

  private var figures: [Candidate] {
    var list: [Candidate] = []
    let example = entering
    let nats = example.crossEntropy
    list.add(example.perplexity, "the perplexity, e to the power of the cross entropy in nats")
    list.add(
      power(ofE: nats * Probability.half.surprisal),
      "2 to the power of the cross entropy in nats: the perplexity needs e")
    list.add(
      power(ofE: InformationUnit.bit.fromNats(nats)),
      "e to the power of the cross entropy in bits: the perplexity needs 2")
    // Of a label the entropy is 0, and the divergence is the loss.
    guard example.entropy > 0 else { return list }
    // Of a smoothed label it is the floor that the smoothing allows, and is called that.
    if label == nil {
      list.addInEveryUnit(
        example.entropy, "the entropy of the target, the least that any prediction reaches")
    }
    list.addInEveryUnit(
      example.klDivergence, "the KL divergence, the cross entropy without the target's entropy")
    list.addInEveryUnit(reversedDivergence, "the KL divergence from ŷ to y, the wrong way round")
    return list
  }

  private var otherLosses: [Candidate] {
    var list: [Candidate] = []
    // As torchvision has it where nothing is set.
    let balanced = (try? Probability(0.25)).flatMap { try? FocalLoss(gamma: 2, alpha: $0) }
    for loss in Losses.all + [balanced].compactMap(\.self) {
      if loss.isInformation {
        list.addInEveryUnit(value(of: loss), cause(of: loss))
      } else if loss.name != chosen.name {
        list.add(value(of: loss), cause(of: loss))
      }
    }
    return list
  }

  private var derivatives: [Candidate] {
    var list: [Candidate] = []
    if let binary {
      let example = binary.smoothed(by: workspace.smoothing)
      list.add(chosen.gradientByLogit(of: example), "the derivative by the logit, not the loss")
      list.add(chosen.gradientByProbability(of: example), "the derivative by ŷ, not the loss")
    } else if let label {
      list.add(
        chosen.gradientByLogit(of: entering)[label],
        "the derivative by the logit of the truth, not the loss")
      list.add(
        chosen.gradientByProbability(of: entering)[label],
        "the derivative by ŷ of the truth, not the loss")
    }
    return list
  }

  /// The loss in force.
  private var chosen: any Loss { workspace.loss(for: kind) }

  private func value(of loss: any Loss) -> Double {
    binary.map { loss.value(of: $0.smoothed(by: workspace.smoothing)) } ?? loss.value(of: entering)
  }

  /// What it means to have another loss than the true one.
  private func cause(of loss: any Loss) -> String {
    switch loss {
    case is RepeatedSoftmax:
      binary == nil
        ? "softmax applied twice: the loss takes logits, and was given probabilities"
        : "the sigmoid applied twice: the loss takes logits, and was given a probability"
    case let focal as FocalLoss:
      "the \(loss.name) with γ = \(Figure.shortest(focal.gamma))"
        + (focal.alpha.map { " and α = \(Figure.shortest($0.value))" } ?? "")
    default: "the \(loss.name), not the \(workspace.nameForLibraries)"
    }
  }

  /// e to the power of a number: the odds that have it as their logit.
  private func power(ofE exponent: Double) -> Double? {
    guard let p = (try? BinaryPrediction(logit: exponent))?.probability else { return nil }
    return p.value / p.complement
  }

  private var reversedDivergence: Double? {
    guard let truth = try? Distribution(entering.targetProbabilities),
      let predicted = try? Distribution(given.prediction.probabilities),
      let example = try? CategoricalExample(
        target: .soft(predicted), prediction: Prediction(truth))
    else { return nil }
    return example.klDivergence
  }
}
