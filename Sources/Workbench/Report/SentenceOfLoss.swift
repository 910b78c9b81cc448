import LossCore

/// Sentences for a loss that is not the plain cross entropy: smoothed, weighted, or another one.
extension Sentence {
  /// From the longest form to the shortest; nothing where the plain sentences hold.
  static func ofLoss(_ workspace: Workspace) -> [String]? {
    guard let kind = workspace.live, !workspace.isPlain(for: kind) else { return nil }
    let loss = workspace.loss(for: kind)
    switch (kind, workspace.binaryExample, workspace.categoricalExample) {
    case (.binary, let example?, _):
      guard example.target != .one, example.target != .zero else {
        return label(
          workspace, loss.value(of: example), worst: loss.limit, "", example.crossEntropy)
      }
      let minimizer = loss.minimizer(for: example.target)
      let best = BinaryExample(target: example.target, prediction: BinaryPrediction(minimizer))
      return soft(
        workspace, loss.value(of: example), least: loss.value(of: best), at: minimizer,
        truth: (workspace.smoothing.epsilon > 0 ? "y smoothed to " : "y = ")
          + Figure.short(example.target))
    case (.categorical, _, let example?):
      switch example.target {
      case .label(let label):
        // Whatever is true, it cannot do worse than a prediction that is sure of something else.
        let wrong = (0..<example.prediction.count).map { $0 == (label == 0 ? 1 : 0) ? 1.0 : 0 }
        let worst = (try? Distribution(wrong)).map { example.with(Prediction($0)) }
        return self.label(
          workspace, loss.value(of: example), worst: worst.map(loss.value) ?? .infinity,
          workspace.categorical.map { ", \(name(label, in: $0))," } ?? "", example.crossEntropy)
      case .soft(let shares):
        let values = loss.minimizer(for: shares)
        // As they are where they can be: to normalize would move them by their last digits.
        let best = (try? Distribution(values)) ?? (try? Distribution(normalizing: values))
        let value = loss.value(of: example)
        return soft(
          workspace, value,
          least: best.map { loss.value(of: example.with(Prediction($0))) } ?? value, at: nil,
          truth: workspace.smoothing.epsilon > 0 ? "the smoothed truth" : "the soft truth")
      }
    default: return nil
    }
  }

  /// Of a truth that is certain: what it got, and what that costs by this loss.
  private static func label(
    _ workspace: Workspace, _ value: Double, worst: Double, _ truth: String, _ crossEntropy: Double
  ) -> [String] {
    let name = workspace.liveLoss.name
    let got = "The truth\(truth) got \(share(workspace.truthShare ?? .half, crossEntropy))"
    guard value < .infinity else {
      return ["\(got): \(name) has no upper limit, and is infinite.", "Infinite loss."]
    }
    let cost = "\(name) \(amount(value, workspace.lossUnit))"
    let plain = crossEntropy < .infinity ? amount(crossEntropy, workspace.unit) : "infinite"
    let tail =
      switch workspace.lossChoice {
      case .crossEntropy: ", undivided; unweighted \(plain)"
      case .focal: ", where cross entropy is \(plain)"
      case .zeroOne: value == 0 ? ", a hit" : value == 1 ? ", a miss" : ", a tie"
      case .brier, .absolute, .squaredError: ", where \(Figure.short(worst)) is the worst"
      }
    return ["\(got): \(cost)\(tail).", "\(got): \(cost).", "\(got)."]
  }

  /// Of a truth that is soft, or was made so: how far the loss is above the least.
  private static func soft(
    _ workspace: Workspace, _ value: Double, least: Double, at minimizer: Probability?,
    truth: String
  ) -> [String] {
    guard value < .infinity else {
      return [
        "With \(truth) an outcome that may happen got no chance at all: the loss is infinite.",
        "What may happen got no chance at all.", "Infinite loss.",
      ]
    }
    let isWeighted = workspace.live.flatMap(workspace.weights) != nil
    let name =
      workspace.lossChoice != .crossEntropy
      ? workspace.lossChoice.phrase : isWeighted ? workspace.liveLoss.name : "the loss"
    let floor = amount(least, workspace.lossUnit)
    // The least but for the noise of arithmetic.
    if value - least <= 1e-12 * max(value, least) {
      return [
        "With \(truth) this is the least that \(name) can be: \(floor).",
        "This is the least possible: \(floor).", "This is the least possible.",
      ]
    }
    let place = minimizer.map { ", at \(Figure.short($0))" } ?? ""
    let excess = amount(value - least, workspace.lossUnit)
    return [
      "With \(truth) \(name) is \(floor) at least\(place); this is \(excess) above it.",
      "At least \(floor)\(place); this is \(excess) above it.",
      "This is \(excess) above the least.",
    ]
  }
}
