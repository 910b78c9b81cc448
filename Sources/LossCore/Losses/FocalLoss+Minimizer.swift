internal import RealModule

extension FocalLoss {
  /// The ŷ at which the loss under a soft label is least, by bisection of its slope.
  ///
  /// Unequal weights may give it two valleys, so that the slope is followed over all log-odds; of
  /// several valleys it is the deepest.
  ///
  /// - Complexity: O(1), of some hundred logarithms.
  public func minimizer(for target: Probability) -> Probability {
    guard balance(of: target) > 0 else { return target }
    guard gamma > 0, target != .zero, target != .one else {
      return crossEntropy.minimizer(for: target)
    }
    func example(_ logit: Double) -> BinaryExample {
      BinaryExample(target: target, prediction: BinaryPrediction(uncheckedLogit: logit))
    }
    func falls(_ logit: Double) -> Bool { gradientByLogit(of: example(logit)) < 0 }
    // Closer together in the middle, where the valleys are.
    let reach = FocalLoss.reach.squareRoot()
    let steps = stride(from: -reach, through: reach, by: reach / 128).map { $0 * abs($0) }
    let valleys = zip(steps, steps.dropFirst()).filter { low, high in
      (low == steps.first || falls(low)) && (high == steps.last || !falls(high))
    }
    let bottoms = valleys.map { example(bisect(from: $0.0, to: $0.1, while: falls)) }
    let least = bottoms.min { value(of: $0) < value(of: $1) }
    return least?.prediction.probability ?? target
  }

  /// The cheapest ŷ for whoever believes that y = 1 comes with that chance.
  ///
  /// On average over labels a yes-or-no question costs what two classes do, whose weights have α and
  /// 1 − α in them.
  ///
  /// - Complexity: O(1), of some hundred logarithms.
  public func forecast(for chance: Probability) -> Probability {
    let counts = [Probability.zero, .one].enumerated().map {
      crossEntropy.weight($0) * balance(of: $1)
    }
    // Where neither label counts, any forecast is as good.
    guard let weights = try? ClassWeights(counts) else { return chance }
    guard gamma > 0 else { return CrossEntropy(weights: weights).minimizer(for: chance) }
    let best = FocalLoss(unchecked: gamma, weights: weights)
      .minimizer(for: Distribution(unchecked: [chance.opposite, chance]))
    return (try? Probability(odds: best[1], to: best[0])) ?? chance
  }

  /// The ŷₖ at which the loss under a soft target is least.
  ///
  /// Each class costs less the more it gets, at a rate that falls. At the least all classes that
  /// count have the same rate λ; λ is found where their ŷₖ add up to 1.
  ///
  /// - Complexity: O(*n*) for *n* different wₖ·yₖ, with about a thousand logarithms for each.
  public func minimizer(for target: Distribution) -> [Double] {
    guard gamma > 0 else {
      return alphaOfClasses == 0
        ? target.probabilities.map(\.value) : crossEntropy.minimizer(for: target)
    }
    let shares = target.probabilities.enumerated().map { crossEntropy.weight($0) * $1.value }
    guard alphaOfClasses > 0, shares.contains(where: { $0 > 0 }) else {
      return target.probabilities.map(\.value)
    }
    let counts = Dictionary(shares.map { ($0, 1.0) }, uniquingKeysWith: +)
    let rate = root(from: -FocalLoss.reach, to: FocalLoss.reach) { rate in
      .log(counts.map { $1 * predicted(for: $0, rate: rate) }.expansionOfSum.value)
    }
    let found = Dictionary(
      uniqueKeysWithValues: counts.keys.map { ($0, predicted(for: $0, rate: rate)) })
    let predictions = shares.map { found[$0] ?? 0 }
    // What the rounding of the rate has left over.
    return (try? Distribution(normalizing: predictions))?.probabilities.map(\.value) ?? predictions
  }

  /// The ŷ at which a share of the truth gets cheaper at a rate, given as its logarithm.
  private func predicted(for share: Double, rate: Double) -> Double {
    guard share > 0 else { return 0 }
    let logit = root(from: -FocalLoss.reach, to: FocalLoss.reach) { logit in
      .log(share) + logDecline(at: BinaryPrediction(uncheckedLogit: logit)) - rate
    }
    return BinaryPrediction(uncheckedLogit: logit).probability.value
  }

  /// The logarithm of how fast −(1 − ŷ)^γ·log ŷ falls; finite, and nearly straight in the log-odds.
  private func logDecline(at prediction: BinaryPrediction) -> Double {
    let predicted = prediction.probability
    let surprise = predicted.value * prediction.surprisal / predicted.complement
    return prediction.surprisal - gamma * prediction.complementSurprisal
      + .log(onePlus: gamma * surprise)
  }

  /// Log-odds, and logarithms, beyond which a `Double` is 0 or infinite.
  private static let reach = 745.0
}
