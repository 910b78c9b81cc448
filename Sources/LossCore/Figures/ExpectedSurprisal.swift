internal import RealModule

extension BinaryExample {
  /// Cross entropy, the log loss of one example: H(y, ŷ) = −y·log ŷ − (1 − y)·log(1 − ŷ).
  ///
  /// In nats, from the entropy of the target, reached at ŷ = y, to infinity, which means that a
  /// possible outcome was ruled out. With 0·log 0 = 0: what cannot happen costs nothing. Nothing is
  /// clipped. Also called binary cross entropy, or negative log-likelihood.
  ///
  /// ```swift
  /// let wrong = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: -1000))
  /// // wrong.crossEntropy == 1000
  /// ```
  ///
  /// Accuracy: 2 ULP, at a temperature 4; reached 1.1 and 1.4 (`AccuracyTests`).
  ///
  /// Source: Good, “Rational Decisions” (1952).
  ///
  /// - Complexity: O(1).
  public var crossEntropy: Double {
    terms.expansionOfSum.value
  }

  /// What the two outcomes add to the cross entropy: [−(1 − y)·log(1 − ŷ), −y·log ŷ].
  ///
  /// In nats, each from 0 to infinity; first the outcome y = 0, then y = 1. A term whose factor is
  /// 0 is 0.
  ///
  /// ```swift
  /// let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
  /// // coin.terms == [0, 0.6931471805599453]
  /// ```
  ///
  /// - Complexity: O(1).
  public var terms: [Double] {
    [
      cost(of: target.complement, surprisal: prediction.complementSurprisal),
      cost(of: target.value, surprisal: prediction.surprisal),
    ]
  }

  /// Perplexity: e to the power of the cross entropy, exp(H(y) + D(y‖ŷ)).
  ///
  /// Without a unit, from 1 to infinity: the number of equally likely outcomes that would surprise
  /// as much. For a label it is 1 divided by what the truth got.
  ///
  /// ```swift
  /// let doubted = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.2)))
  /// // doubted.perplexity == 5
  /// ```
  ///
  /// Accuracy: 2 ULP times 1 + the cross entropy, since an exponential magnifies its exponent's
  /// error by so much; reached 1.3 times (`AccuracyTests`).
  ///
  /// Source: Jelinek et al., “Perplexity: a measure of the difficulty of speech recognition tasks”
  /// (1977).
  ///
  /// - Complexity: O(1).
  public var perplexity: Double {
    switch target {
    case .one: 1 / prediction.probability.value
    case .zero: 1 / prediction.probability.complement
    default: .exp(crossEntropy)
    }
  }
}

extension CategoricalExample {
  /// Cross entropy: H(y, ŷ) = −Σ yₖ·log ŷₖ; of a label k it is −log ŷₖ.
  ///
  /// In nats, from the entropy of the target, reached at ŷ = y, to infinity, which means that a
  /// possible class was ruled out. With 0·log 0 = 0: a class that cannot be the true one costs
  /// nothing, whatever it got. Nothing is clipped. Also called softmax loss, or negative
  /// log-likelihood.
  ///
  /// ```swift
  /// let scores = Prediction(try Logits([1000, 0, -.infinity]))
  /// let wrong = try CategoricalExample(target: .label(1), prediction: scores)
  /// // wrong.crossEntropy == 1000
  /// ```
  ///
  /// Accuracy: 2 ULP for up to 50,257 classes, at a temperature 4; reached 1.1 and 2.0
  /// (`AccuracyTests`).
  ///
  /// Source: Good, “Rational Decisions” (1952); Blanchard, Higham & Higham, “Accurately computing
  /// the log-sum-exp and softmax functions” (2021) for the method.
  ///
  /// - Complexity: O(1) for a label, O(*C*) for a soft target over *C* classes.
  public var crossEntropy: Double {
    switch target {
    case .label(let k): prediction.surprisals[k]
    case .soft: terms.expansionOfSum.value
    }
  }

  /// What each class adds to the cross entropy: [−yₖ·log ŷₖ].
  ///
  /// In nats, one per class, each from 0 to infinity. A term whose yₖ is 0 is 0.
  ///
  /// ```swift
  /// let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
  /// let first = try CategoricalExample(target: .label(0), prediction: even)
  /// // first.terms == [0.6931471805599453, 0, 0]
  /// ```
  ///
  /// - Complexity: O(*C*) for *C* classes.
  public var terms: [Double] {
    prediction.surprisals.enumerated().map { k, surprisal in
      cost(of: target.probability(of: k).value, surprisal: surprisal)
    }
  }

  /// Perplexity: e to the power of the cross entropy, exp(H(y) + D(y‖ŷ)).
  ///
  /// Without a unit, from 1 to infinity: the number of equally likely classes that would surprise
  /// as much. Above the number of classes it is worse than guessing. For a label it is 1/ŷₖ.
  ///
  /// ```swift
  /// let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
  /// let dog = try CategoricalExample(target: .label(1), prediction: animals)
  /// // dog.perplexity == 5
  /// ```
  ///
  /// Accuracy: 2 ULP times 1 + the cross entropy, since an exponential magnifies its exponent's
  /// error by so much; reached 1.3 times (`AccuracyTests`).
  ///
  /// Source: Jelinek et al., “Perplexity: a measure of the difficulty of speech recognition tasks”
  /// (1977).
  ///
  /// - Complexity: As ``crossEntropy``.
  public var perplexity: Double {
    guard let k = target.certainClass else { return .exp(crossEntropy) }
    return 1 / prediction.probabilities[k]
  }
}

/// The share of an outcome in an expected surprisal, where what never happens costs nothing.
private func cost(of share: Double, surprisal: Double) -> Double {
  share == 0 ? 0 : share * surprisal
}
