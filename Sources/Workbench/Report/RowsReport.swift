import LossCore

extension RowList {
  /// Means and sums over the rows, and which row makes how much of them.
  func report(_ workspace: Workspace) throws(Diagnostic) -> (Report, RowTotals) {
    let reading = try reading(workspace)
    let rates = try baseRates(reading)
    // Sums of weights of any size stay within a double in the scale of the largest.
    let weights = workspace.weights(for: reading.kind)
    let scale = weights?.scale ?? 1
    let scaled = weights.flatMap { try? ClassWeights($0.values.map { $0 / scale }) }
    // What is always said is no prediction of a model, with logits to be divided.
    var guesser = workspace
    guesser.set(.one)
    var figures: [RowFigures] = []
    var baseline: [Double] = []
    for (index, row) in rows.enumerated() {
      figures.append(
        try workspace.rowFigures(of: index, reading, row.share, scaled, at: place))
      baseline.append(
        try guesser.rowFigures(of: index, reading, rates[index], scaled, at: place).loss)
    }
    let isInformation = workspace.loss(for: reading.kind).isInformation
    let totals = try RowTotals(
      self, figures, baseline, scale, isInformation: isInformation,
      hasWeights: weights != nil && workspace.positiveWeight(for: reading.kind) == nil)
    let table = RowTable(
      list: self, reading: reading, rates: rates, losses: figures.map { $0.loss * scale },
      totals: totals, unit: isInformation ? workspace.unit : nil,
      isCrossEntropy: workspace.lossChoice == .crossEntropy,
      isWeighted: weights != nil)
    let report = Report(
      "rows", table.lines(settings: workspace.settingsText(for: reading.kind)),
      table.fields + workspace.settingsField(for: reading.kind))
    return (report, totals)
  }

  /// What a prediction that knows only how often each label comes gives each row's share.
  private func baseRates(_ reading: Reading) throws(Diagnostic) -> [Probability] {
    switch reading {
    case .binary(let labels, _):
      let ones = try overRows(labels.map(\.value)).sum
      let zeros = try overRows(labels.map(\.complement)).sum
      let rate = (try? Probability(odds: ones, to: zeros)) ?? .half
      return labels.map { _ in rate }
    case .classes(_, let labels, _):
      var sums: [Int: Double] = [:]
      for (label, row) in zip(labels, rows) { sums[label, default: 0] += row.count }
      let all = count
      return labels.map { label in
        let own = sums[label] ?? 0
        return (try? Probability(odds: own, to: all - own)) ?? .half
      }
    }
  }

  /// How many rows there are, each as often as it is there.
  fileprivate var count: Double { rows.reduce(0) { $0 + $1.count } }

  /// Values of the rows, each as often as its row is there.
  fileprivate func overRows(_ values: [Double]) throws(Diagnostic) -> RowLosses {
    do throws(RowLosses.Invalid) {
      return try RowLosses(values, weights: rows.map(\.count))
    } catch {
      throw Diagnostic("these rows have no sum", place, hint: "as in rows 1:0.6*7,1:0.45")
    }
  }
}

extension ClassWeights {
  /// The power of two that the largest weight has; a smaller one has no weight as its inverse.
  fileprivate var scale: Double {
    let largest = values.max() ?? 1
    return max(largest.binade, .leastNormalMagnitude)
  }
}

/// What many rows come to; in nats, where the loss has a unit.
struct RowTotals {
  /// Whether the loss is an amount of information, and has a unit.
  let isInformation: Bool
  /// Whether classes have weights; the one of y = 1 is nothing that anybody divides by.
  let hasWeights: Bool
  let count: Double
  let sum: Double
  /// The sum divided by the rows, as Keras divides.
  let mean: Double
  /// The sum divided by the weights, as PyTorch divides; nothing where they are all 0.
  let weightedMean: Double?
  /// The mean cross entropy without weights, in nats; its perplexity, and the mean of theirs.
  let meanCrossEntropy: Double
  let perplexity: Double
  let meanPerplexity: Double
  let baseRateLoss: Double
  /// The share of the rows that are right; nothing where that is not known of all.
  let accuracy: Double?
  /// What all copies of each row make of the sum; nothing where that is no number.
  let parts: [Double?]

  /// Adds up figures whose losses and weights are in a scale.
  init(
    _ list: RowList, _ figures: [RowFigures], _ baseline: [Double], _ scale: Double,
    isInformation: Bool, hasWeights: Bool
  ) throws(Diagnostic) {
    let losses = try list.overRows(figures.map(\.loss))
    let (scaledSum, scaledMean) = (losses.sum, losses.weightedMean)
    let meanWeight = try list.overRows(figures.map(\.weight)).weightedMean
    let crossEntropies = figures.map(\.crossEntropy)
    meanCrossEntropy = try list.overRows(crossEntropies).weightedMean
    self.isInformation = isInformation
    self.hasWeights = hasWeights
    let mistakes = figures.compactMap(\.mistake)
    count = list.count
    sum = scaledSum * scale
    mean = scaledMean * scale
    weightedMean = meanWeight > 0 ? scaledMean / meanWeight : nil
    perplexity = RowTotals.perplexity(of: meanCrossEntropy)
    meanPerplexity = try list.overRows(crossEntropies.map(RowTotals.perplexity)).weightedMean
    baseRateLoss = try list.overRows(baseline).weightedMean * scale
    accuracy =
      mistakes.count < figures.count ? nil : 1 - (try list.overRows(mistakes).weightedMean)
    parts = zip(list.rows, figures).map { row, figures in
      let part = row.count * figures.loss / scaledSum
      return part.isNaN ? nil : part
    }
  }

  private static func perplexity(of nats: Double) -> Double {
    (try? RowLosses([nats]))?.perplexity ?? .infinity
  }
}
