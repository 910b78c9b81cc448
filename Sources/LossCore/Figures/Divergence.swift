internal import RealModule

extension BinaryExample {
  /// Entropy of the target: H(y) = −y·log y − (1 − y)·log(1 − y).
  ///
  /// In nats, from 0 for a label to log 2 at y = ½: the part of the cross entropy that no
  /// prediction can avoid. With 0·log 0 = 0.
  ///
  /// ```swift
  /// let torn = BinaryExample(target: .half, prediction: BinaryPrediction(.one))
  /// // torn.entropy == 0.6931471805599453
  /// ```
  ///
  /// Accuracy: 2 ULP; reached 1.4 (`AccuracyTests`).
  ///
  /// Source: Shannon, “A Mathematical Theory of Communication” (1948).
  ///
  /// - Complexity: O(1).
  public var entropy: Double {
    target.informationShare + target.opposite.informationShare
  }

  /// Kullback–Leibler divergence of the prediction from the target: D(y‖ŷ) = H(y, ŷ) − H(y).
  ///
  /// In nats, from 0 at ŷ = y to infinity, which means that a possible outcome was ruled out: the
  /// part of the cross entropy that a better prediction avoids.
  ///
  /// ```swift
  /// let right = BinaryExample(target: .half, prediction: try BinaryPrediction(logit: 0))
  /// // right.klDivergence == 0
  /// ```
  ///
  /// Accuracy: 5 ULP, or 5 ULP of |ŷ − y| where a soft target is close to a ŷ that was computed
  /// from a logit; reached 2.3 (`AccuracyTests`). The difference of the two entropies would lose
  /// everything there.
  ///
  /// Source: Kullback & Leibler, “On Information and Sufficiency” (1951).
  ///
  /// - Complexity: O(1).
  public var klDivergence: Double {
    guard target != .zero, target != .one else { return crossEntropy }
    let predicted = prediction.probability
    let difference = target - predicted
    // The two differences cancel, so that nothing has to be added back.
    return
      generalizedDivergence(
        of: target.value, from: predicted.value, difference: difference,
        logRatio: prediction.surprisal - target.surprisal
      )
      + generalizedDivergence(
        of: target.complement, from: predicted.complement, difference: -difference,
        logRatio: prediction.complementSurprisal - target.opposite.surprisal
      )
  }
}

extension CategoricalExample {
  /// Entropy of the target: H(y) = −Σ yₖ·log yₖ.
  ///
  /// In nats, from 0 for a label to log *C*, if all *C* classes are equally likely: the part of the
  /// cross entropy that no prediction can avoid. With 0·log 0 = 0.
  ///
  /// ```swift
  /// let fair = try Distribution([0.5, 0.25, 0.25])
  /// let example = try CategoricalExample(target: .soft(fair), prediction: Prediction(fair))
  /// // example.entropy == 1.0397207708399179
  /// ```
  ///
  /// Accuracy: 2 ULP; reached 1.2 (`AccuracyTests`).
  ///
  /// Source: Shannon, “A Mathematical Theory of Communication” (1948).
  ///
  /// - Complexity: O(1) for a label, O(*C*) for a soft target over *C* classes.
  public var entropy: Double {
    switch target {
    case .label: 0
    case .soft(let y): y.probabilities.lazy.map(\.informationShare).expansionOfSum.value
    }
  }

  /// Kullback–Leibler divergence of the prediction from the target: D(y‖ŷ) = Σ yₖ·log(yₖ/ŷₖ).
  ///
  /// In nats, from 0 at ŷ = y to infinity, which means that a possible class was ruled out: the
  /// part of the cross entropy that a better prediction avoids. Given probabilities are used as
  /// they stand, so that it may be below 0 by as much as they add up to more than the target does.
  ///
  /// ```swift
  /// let fair = try Distribution([0.5, 0.25, 0.25])
  /// let example = try CategoricalExample(target: .soft(fair), prediction: Prediction(fair))
  /// // example.klDivergence == 0
  /// ```
  ///
  /// Accuracy: 5 ULP, or 5 ULP of the largest |ŷₖ − yₖ| where a soft target is close to ŷₖ that
  /// were computed from logits; reached 2.1 (`AccuracyTests`).
  ///
  /// Source: Kullback & Leibler, “On Information and Sufficiency” (1951).
  ///
  /// - Complexity: O(1) for a label, O(*C*) for a soft target over *C* classes.
  public var klDivergence: Double {
    guard target.certainClass == nil, case .soft(let y) = target else { return crossEntropy }
    var sum = excess(of: y)
    for k in 0..<y.count {
      let predicted = prediction.probability(of: k)
      sum += generalizedDivergence(
        of: y[k].value, from: predicted.value, difference: y[k] - predicted,
        logRatio: prediction.surprisals[k] - y[k].surprisal
      )
    }
    return sum.value
  }

  /// What the target's probabilities add up to beyond the prediction's, exactly.
  ///
  /// Those of a softmax add up to 1; given ones do as far as they were given so.
  private func excess(of y: Distribution) -> Expansion {
    guard let predicted = prediction.untouchedDistribution else { return Expansion(y.excess) }
    var excess = Expansion(0)
    for (target, predicted) in zip(y.probabilities, predicted.probabilities) {
      excess = excess + target.expansion - predicted.expansion
    }
    return excess
  }
}

extension Probability {
  /// What an outcome of this probability adds to an entropy: −p·log p, and 0 at p = 0.
  fileprivate var informationShare: Double {
    value == 0 ? 0 : value * surprisal
  }
}

/// What one outcome adds to the generalized divergence: p·log(p/q) − (p − q), which is never
/// negative.
///
/// Terms p·log(p/q) have both signs and cancel to nothing where p is close to q. These do not, and
/// the differences left out of them add up to 0, or to a sum that can be taken exactly. Near p = q,
/// with u = (p − q)/(p + q), it is (p − q)·u·(1 + (1 + u)·u·(1/3 + u²/5 + u⁴/7 + …)), from the
/// series of log(p/q) = 2·artanh u.
///
/// - Parameters:
///   - p: The outcome's probability in the target.
///   - q: Its probability in the prediction.
///   - difference: p − q.
///   - logRatio: log(p/q), for where the quotient does not do.
/// - Returns: A number from 0 to infinity.
private func generalizedDivergence(
  of p: Double, from q: Double, difference: Double, logRatio: @autoclosure () -> Double
) -> Double {
  guard p > 0 else { return q }
  let u = difference / (p + q)
  guard abs(u) < 0.5 else {
    let ratio = p / q
    let accurate = q.isNormal && ratio.isFinite
    return p * (accurate ? .log(ratio) : logRatio()) - difference
  }
  let square = u * u
  var series = 0.0
  var previous: Double
  var power = 1.0
  var denominator = 3.0
  repeat {
    previous = series
    series += power / denominator
    power *= square
    denominator += 2
  } while series != previous
  return difference * u * (1 + (1 + u) * u * series)
}
