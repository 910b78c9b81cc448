internal import RealModule

extension BinaryExample {
  /// The derivative of the cross entropy by ŷ: −y/ŷ + (1 − y)/(1 − ŷ).
  ///
  /// By the ŷ that enters the loss, after the temperature. In nats, any number; −infinity and
  /// infinity where a possible outcome was ruled out. A term whose numerator is 0 is 0, also over
  /// 0.
  ///
  /// ```swift
  /// let quarter = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.25)))
  /// // quarter.gradientByProbability == -4
  /// ```
  ///
  /// Accuracy: 2 ULP for a given probability; at a temperature 4 ULP of the larger of the two
  /// terms; reached 1.3 and 2.5 (`AccuracyTests`).
  ///
  /// - Complexity: O(1).
  public var gradientByProbability: Double {
    let probability = prediction.probability
    return switch target {
    case .one: -1 / probability.value
    case .zero: 1 / probability.complement
    // The two terms over one denominator: (ŷ − y) / (ŷ·(1 − ŷ)).
    default: (probability - target) / probability.value / probability.complement
    }
  }

  /// The derivative of the cross entropy by the logit: (ŷ − y)/T.
  ///
  /// By the logit before the temperature, hence the 1/T. In nats, from −1/T to 1/T; 0 at ŷ = y.
  ///
  /// ```swift
  /// let sure = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: 40))
  /// // sure.gradientByLogit == -4.248354255291589e-18
  /// ```
  ///
  /// Accuracy: 2 ULP for a label, at a temperature 4; reached 1.2 and 1.8. For a soft label, where
  /// the difference cancels, as many ULP of the larger of y and ŷ (`AccuracyTests`).
  ///
  /// - Complexity: O(1).
  public var gradientByLogit: Double {
    (prediction.probability - target) / prediction.temperature.value
  }
}

extension CategoricalExample {
  /// The derivatives of the cross entropy by each ŷₖ on its own: [−yₖ/ŷₖ].
  ///
  /// By the ŷₖ that enter the loss, after the temperature, and as if they were not bound to add up
  /// to 1. In nats, one per class, each from −infinity to 0; 0 where yₖ is 0, even if ŷₖ is 0.
  ///
  /// ```swift
  /// let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
  /// let dog = try CategoricalExample(target: .label(1), prediction: animals)
  /// // dog.gradientByProbability == [0, -5, 0]
  /// ```
  ///
  /// Accuracy: half an ULP more than the ŷₖ have.
  ///
  /// - Complexity: O(*C*) for *C* classes.
  public var gradientByProbability: [Double] {
    prediction.probabilities.enumerated().map { k, probability in
      let share = target.probability(of: k).value
      return share == 0 ? 0 : -share / probability
    }
  }

  /// The derivatives of the cross entropy by each logit: [(ŷₖ − yₖ)/T].
  ///
  /// By the logits before the temperature, hence the 1/T. In nats, one per class, each from −1/T to
  /// 1/T; they add up to 0. Where the yᵢ of a soft target add up to W, up to a millionth beside 1,
  /// it is (W·ŷₖ − yₖ)/T.
  ///
  /// ```swift
  /// let level = Prediction(try Logits([0, 0]))
  /// let either = try CategoricalExample(target: .label(0), prediction: level)
  /// // either.gradientByLogit == [-0.5, 0.5]
  /// ```
  ///
  /// Accuracy: 2 ULP for a label, at a temperature 4; reached 1.7 and 2.6. For a soft target, where
  /// the difference cancels, as many ULP of the larger of yₖ and ŷₖ (`AccuracyTests`).
  ///
  /// - Complexity: O(*C*) for *C* classes.
  public var gradientByLogit: [Double] {
    zip(errors, prediction.probabilities).map { error, probability in
      (error + target.excess * probability) / prediction.temperature.value
    }
  }

  /// The ŷₖ − yₖ, without loss where both are near 1.
  var errors: [Double] {
    (0..<prediction.count).map { prediction.probability(of: $0) - target.probability(of: $0) }
  }
}
