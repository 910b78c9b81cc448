internal import RealModule

extension BinaryExample {
  /// The derivative of the cross entropy by ŷ: −y/ŷ + (1 − y)/(1 − ŷ).
  public var gradientByProbability: Double {
    let probability = prediction.probability
    return switch target {
    case .one: -1 / probability.value
    case .zero: 1 / probability.complement
    default: (probability - target) / probability.value / probability.complement
    }
  }

  /// The derivative of the cross entropy by the logit: (ŷ − y)/T.
  public var gradientByLogit: Double {
    (prediction.probability - target) / prediction.temperature.value
  }
}

extension CategoricalExample {
  /// The derivatives of the cross entropy by each ŷₖ on its own: [−yₖ/ŷₖ].
  public var gradientByProbability: [Double] {
    prediction.probabilities.enumerated().map { k, probability in
      let share = target.probability(of: k).value
      return share == 0 ? 0 : -share / probability
    }
  }

  /// The derivatives of the cross entropy by each logit: [(ŷₖ − yₖ)/T].
  public var gradientByLogit: [Double] {
    zip(errors, prediction.probabilities).map { error, probability in
      (error + target.excess * probability) / prediction.temperature.value
    }
  }

  /// The ŷₖ − yₖ, without loss where both are near 1.
  var errors: [Double] {
    (0..<prediction.count).map { k in
      let share = target.probability(of: k)
      guard share.value > 0.5 else { return prediction.probabilities[k] - share.value }
      // (1 − y) − (1 − ŷ), with 1 − ŷ from the surprisal, which knows it to the last bit.
      return share.complement + .expMinusOne(-prediction.surprisals[k])
    }
  }
}
