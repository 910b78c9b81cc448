import LossCore

/// What one row of a list is by the loss in force.
struct RowFigures {
  /// In nats, where it has a unit; with its weight, in whose scale it is.
  var loss: Double
  /// The cross entropy without its weight, for the perplexity.
  var crossEntropy: Double
  /// What a mean over the weights divides by.
  var weight: Double
  /// The 0–1 loss; nothing where it is not known.
  var mistake: Double?
}

extension Workspace {
  /// The figures of a row, by its place in the list, with that share and under these weights.
  func rowFigures(
    of index: Int, _ reading: RowList.Reading, _ share: Probability, _ weights: ClassWeights?,
    at place: Place
  ) throws(Diagnostic) -> RowFigures {
    switch reading {
    case .binary(let labels, _): return binaryRow(labels[index], share, weights)
    case .classes(_, let labels, let count):
      let weight = weights?[labels[index]] ?? 1
      // Two classes tell each other's share; of more, only the truth's is known.
      let shares = labels[index] == 0 ? [share, share.opposite] : [share.opposite, share]
      if count == 2, let both = try? Distribution(shares),
        let example = try? CategoricalExample(
          target: .label(labels[index]), prediction: Prediction(both, temperature: temperature))
      {
        return classRow(example, weight, weights)
      }
      return try truthRow(share, weight, at: place)
    }
  }

  private func binaryRow(
    _ label: Probability, _ share: Probability, _ weights: ClassWeights?
  ) -> RowFigures {
    let given = BinaryExample(
      target: label, prediction: BinaryPrediction(share, temperature: temperature))
    let example = given.smoothed(by: smoothing)
    return RowFigures(
      loss: loss(weights: weights).value(of: example), crossEntropy: example.crossEntropy,
      weight: (weights?[0] ?? 1) * label.complement + (weights?[1] ?? 1) * label.value,
      mistake: ZeroOneLoss().value(of: given))
  }

  private func classRow(
    _ given: CategoricalExample, _ weight: Double, _ weights: ClassWeights?
  ) -> RowFigures {
    let example = given.smoothed(by: smoothing)
    return RowFigures(
      loss: loss(weights: weights).value(of: example), crossEntropy: example.crossEntropy,
      weight: weight, mistake: ZeroOneLoss().value(of: given))
  }

  /// The figures of a row of which only the truth's share is known.
  ///
  /// The losses that hang on it alone are those of a yes-or-no question whose answer is yes.
  private func truthRow(
    _ share: Probability, _ weight: Double, at place: Place
  ) throws(Diagnostic) -> RowFigures {
    guard smoothing.epsilon == 0 else { throw unknownShares("smoothing", "smoothing=0", place) }
    guard temperature == .one else { throw unknownShares("T", "T=1", place) }
    // Above ½ no other class can be ahead; below, it is not known.
    let mistake: Double? = share.value > 0.5 ? 0 : nil
    let isKnown =
      switch lossChoice {
      case .crossEntropy, .focal, .absolute: true
      case .zeroOne: mistake != nil
      case .brier, .squaredError: false
      }
    guard isKnown else { throw unknownShares(lossChoice.phrase, "loss=ce", place) }
    let loss = loss(weights: try? ClassWeights([1, weight]))
    let example = BinaryExample(target: .one, prediction: BinaryPrediction(share))
    return RowFigures(
      loss: loss.value(of: example), crossEntropy: example.crossEntropy, weight: weight,
      mistake: mistake)
  }

  private func unknownShares(_ what: String, _ way: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "\(what) needs what every class got, and rows tell only of the truth", place,
      hint: "\(way) does without")
  }
}
