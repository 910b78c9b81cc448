import LossCore

/// The loss in force as a function of one share: the curve that the point is on.
extension Workspace {
  /// The loss of the single prediction by its ŷ.
  var lossByPrediction: (@Sendable (Probability) -> Double)? {
    guard let example = binaryExample else { return nil }
    // A label's cross entropy is the surprisal alone, and a curve has hundreds of points.
    if isPlain(for: .binary), example.target == .one { return \.surprisal }
    if isPlain(for: .binary), example.target == .zero { return \.opposite.surprisal }
    let loss = loss(for: .binary)
    return { loss.value(of: BinaryExample(target: example.target, prediction: .init($0))) }
  }

  /// The loss over classes by the share of the true one, the others in proportion.
  ///
  /// A soft truth has no such share.
  var lossByTruth: (@Sendable (Probability) -> Double)? {
    guard let work = categorical, let label = work.label else { return nil }
    if isPlain(for: .categorical) { return \.surprisal }
    let smoothing = smoothing
    let loss = loss(for: .categorical)
    guard let shares = try? Distribution(normalizing: work.prediction.probabilities) else {
      return nil
    }
    return { share in
      let moved = Prediction(shares.settingShare(of: label, to: share))
      return loss.value(of: work.example.with(moved).smoothed(by: smoothing))
    }
  }
}
