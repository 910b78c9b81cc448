import LossCore

/// Sentences for a loss that is not the plain cross entropy: smoothed, weighted, or another one.
extension Sentence {
  /// From the longest form to the shortest; nothing where the plain sentences hold.
  static func ofLoss(_ workspace: Workspace) -> [String]? {
    guard let kind = workspace.live, !workspace.isPlain(for: kind) else { return nil }
    let loss = workspace.loss(for: kind)
    switch (kind, workspace.binaryExample, workspace.categoricalExample) {
    case (.binary, let example?, _):
      if workspace.smoothing.epsilon == 0, [.zero, .one].contains(example.target) {
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
        return self.label(
          workspace, loss.value(of: example), worst: loss.limit(classes: example.prediction.count),
          workspace.categorical.map { ", \(name(label, in: $0))," } ?? "", example.crossEntropy)
      case .soft(let shares):
        return soft(
          workspace, loss.value(of: example), least: least(of: loss, shares, example), at: nil,
          truth: workspace.smoothing.epsilon > 0 ? "the smoothed truth" : "the soft truth")
      }
    default: return nil
    }
  }

  /// The least that a loss can be under a soft truth; nothing where that takes too long to find.
  private static func least(
    of loss: any Loss, _ target: Distribution, _ example: CategoricalExample
  ) -> Double? {
    if let focal = loss as? FocalLoss, focal.gamma > 0 {
      let shares = target.probabilities.enumerated().map { (focal.weights?[$0] ?? 1) * $1.value }
      guard Set(shares).count <= mostShares else { return nil }
    }
    let values = loss.minimizer(for: target)
    // As they are where they can be: to normalize would move them by their last digits.
    let best = (try? Distribution(values)) ?? (try? Distribution(normalizing: values))
    return best.map { loss.value(of: example.with(Prediction($0))) }
  }

  /// A focal loss is solved for each different share, and a sentence is made at every key.
  private static let mostShares = 1_000

  /// Of a truth that is certain: what it got, and what that costs by this loss.
  private static func label(
    _ workspace: Workspace, _ value: Double, worst: Double, _ truth: String, _ crossEntropy: Double
  ) -> [String] {
    let name = workspace.liveLoss.name
    let got = "The truth\(truth) got \(share(workspace.truthShare ?? .half, crossEntropy))"
    guard value < .infinity else {
      return ["\(got): \(name) has no upper limit, and is infinite.", "Infinite loss."]
    }
    let paid = amount(value, workspace.lossUnit)
    let cost = "\(name) \(paid)"
    let plain = crossEntropy < .infinity ? amount(crossEntropy, workspace.unit) : "infinite"
    let tail =
      switch workspace.lossChoice {
      case .crossEntropy: "; unweighted \(plain)"
      case .focal: ", where cross entropy is \(plain)"
      case .zeroOne: value == 0 ? ", a hit" : value == 1 ? ", a miss" : ", a tie"
      case .brier, .absolute, .squaredError: ", where \(Figure.short(worst)) is the worst"
      }
    // Libraries divide weighted losses, so that theirs may be another number.
    let undivided = workspace.lossChoice == .crossEntropy ? ", undivided" : ""
    return [
      "\(got): \(cost)\(undivided)\(tail).", "\(got): \(cost)\(undivided).",
      "\(got): \(paid)\(undivided).", "\(got).",
    ]
  }

  /// Of a truth that is soft, or was made so: how far the loss is above the least.
  private static func soft(
    _ workspace: Workspace, _ value: Double, least: Double?, at minimizer: Probability?,
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
    guard let least else {
      let paid = amount(value, workspace.lossUnit)
      return ["With \(truth) \(name) is \(paid).", "\(paid) with \(truth).", "\(paid)."]
    }
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
