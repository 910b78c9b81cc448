/// The product in which 0 wins over infinity: what has no share costs nothing.
func product(_ share: Double, _ cost: Double) -> Double {
  share == 0 || cost == 0 ? 0 : share * cost
}

extension BinaryExample {
  /// The derivative by the logit of a loss that is nowhere steep: g·ŷ·(1 − ŷ)/T.
  ///
  /// - Parameter slope: g, the derivative by ŷ; finite.
  /// - Returns: The derivative by the logit before the temperature.
  func gradientByLogit(slope: Double) -> Double {
    let predicted = prediction.probability
    return slope * predicted.value * predicted.complement / prediction.temperature.value
  }
}

extension CategoricalExample {
  /// For each class the question of whether it is the true one.
  var questions: [BinaryExample] {
    (0..<prediction.count).map {
      BinaryExample(
        target: target.probability(of: $0),
        prediction: BinaryPrediction(prediction.probability(of: $0)))
    }
  }

  /// The derivatives by the logits of a loss that is nowhere steep: [ŷⱼ·(gⱼ − Σ ŷₖ·gₖ)/T].
  ///
  /// A number added to all the gₖ changes nothing. That of the likeliest class is taken off, so that
  /// the sum is over the unlikely ones, and as small as what it is subtracted from.
  ///
  /// - Parameter slopes: The gₖ, the derivatives by each ŷₖ on its own; finite.
  /// - Returns: One derivative per class.
  func gradientByLogit(slopes: [Double]) -> [Double] {
    let likeliest = slopes[prediction.likeliest]
    return gradientByLogit(relativeSlopes: slopes.map { $0 - likeliest })
  }

  /// The same, of slopes from which that of the likeliest class has been taken off.
  func gradientByLogit(relativeSlopes: [Double]) -> [Double] {
    let predicted = prediction.probabilities
    let mean = zip(predicted, relativeSlopes).lazy.map { $0 * $1 }.expansionOfSum.value
    return zip(predicted, relativeSlopes).map { $0 * ($1 - mean) / prediction.temperature.value }
  }

  /// The derivatives by the logits of a loss that is steep where a class is ruled out.
  ///
  /// With the pull ŷₖ·gₖ, which stays finite there, it is
  /// [((1 − ŷⱼ)·pullⱼ − ŷⱼ·Σ pullₖ)/T], summed over the k other than j.
  ///
  /// - Parameter pulls: The derivatives by each log ŷₖ on its own.
  /// - Returns: One derivative per class.
  func gradientByLogit(pulls: [Double]) -> [Double] {
    let others = pulls.sumsOfOthers
    return (0..<prediction.count).map { j in
      let predicted = prediction.probability(of: j)
      let own = product(predicted.complement, pulls[j])
      return (own - product(predicted.value, others[j])) / prediction.temperature.value
    }
  }
}

extension Prediction {
  /// The class with the largest ŷₖ, the first of several.
  var likeliest: Int { probabilities.indexOfLargest }
}

extension [Double] {
  /// For each element the sum of all the others, without a subtraction.
  fileprivate var sumsOfOthers: [Double] {
    var sums = [Expansion](repeating: Expansion(0), count: count)
    func add(_ order: some Sequence<Int>) {
      var passed = Expansion(0)
      for index in order {
        sums[index] = sums[index] + passed
        passed += self[index]
      }
    }
    add(indices)
    add(indices.reversed())
    return sums.map(\.value)
  }
}
