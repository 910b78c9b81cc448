internal import RealModule

extension BinaryExample {
  /// Cross entropy, the log loss of one example: −y·log ŷ − (1 − y)·log(1 − ŷ).
  public var crossEntropy: Double {
    terms.expansionOfSum.value
  }

  /// What the two outcomes add to the cross entropy: [−(1 − y)·log(1 − ŷ), −y·log ŷ].
  public var terms: [Double] {
    [
      cost(of: target.complement, surprisal: prediction.complementSurprisal),
      cost(of: target.value, surprisal: prediction.surprisal),
    ]
  }

  /// Perplexity: e to the power of the cross entropy, exp(H(y) + D(y‖ŷ)).
  public var perplexity: Double {
    switch target {
    case .one: 1 / prediction.probability.value
    case .zero: 1 / prediction.probability.complement
    default: .exp(crossEntropy)
    }
  }
}

extension CategoricalExample {
  /// Cross entropy: H(y, ŷ) = −Σ yₖ·log ŷₖ.
  public var crossEntropy: Double {
    switch target {
    case .label(let k): prediction.surprisals[k]
    case .soft: terms.expansionOfSum.value
    }
  }

  /// What each class adds to the cross entropy: [−yₖ·log ŷₖ].
  public var terms: [Double] {
    prediction.surprisals.enumerated().map { k, surprisal in
      cost(of: target.probability(of: k).value, surprisal: surprisal)
    }
  }

  /// Perplexity: e to the power of the cross entropy, exp(H(y) + D(y‖ŷ)).
  public var perplexity: Double {
    guard let k = target.certainClass else { return .exp(crossEntropy) }
    return 1 / prediction.probabilities[k]
  }
}

/// The share of an outcome in an expected surprisal, where what never happens costs nothing.
private func cost(of share: Double, surprisal: Double) -> Double {
  share == 0 ? 0 : share * surprisal
}
