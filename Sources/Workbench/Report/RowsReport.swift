import LossCore

extension RowList {
  /// Means and sums over the rows, and which row makes how much of them.
  func report(_ workspace: Workspace) throws(Diagnostic) -> Report {
    let reading = try reading(workspace)
    let rates = baseRates(reading)
    var figures: [RowFigures] = []
    var baseline: [Double] = []
    for (index, row) in rows.enumerated() {
      figures.append(try workspace.figures(of: index, reading, row.share, at: place))
      baseline.append(try workspace.figures(of: index, reading, rates[index], at: place).loss)
    }
    let totals = RowTotals(figures, baseline, counts: rows.map(\.count))
    let unit = workspace.loss(for: reading.kind).isInformation ? workspace.unit : nil
    let table = RowTable(
      list: self, reading: reading, rates: rates, figures: figures, totals: totals, unit: unit,
      hasWeights: workspace.settings(for: reading.kind).weights != nil)
    return Report(
      "rows", table.lines(settings: workspace.settingsText(for: reading.kind)),
      table.fields + workspace.settingsField(for: reading.kind))
  }

  /// What a prediction that knows only how often each label comes gives each row's share.
  private func baseRates(_ reading: Reading) -> [Probability] {
    let counts = rows.map(\.count)
    switch reading {
    case .binary(let labels):
      let ones = RowLosses(labels.map(\.value), weights: counts).sum
      let zeros = RowLosses(labels.map(\.complement), weights: counts).sum
      let rate = (try? Probability(odds: ones, to: zeros)) ?? .half
      return labels.map { _ in rate }
    case .classes(_, let labels, _):
      var sums: [Int: Double] = [:]
      for (label, count) in zip(labels, counts) { sums[label, default: 0] += count }
      let all = counts.reduce(0, +)
      return labels.map { label in
        let own = sums[label] ?? 0
        return (try? Probability(odds: own, to: all - own)) ?? .half
      }
    }
  }
}

/// What many rows come to; in nats, where the loss has a unit.
struct RowTotals {
  let count: Double
  let sum: Double
  /// The sum divided by the rows, as Keras divides.
  let mean: Double
  /// The sum divided by the weights, as PyTorch divides; nothing where they are all 0.
  let weightedMean: Double?
  let perplexity: Double
  let baseRateLoss: Double
  /// The share of the rows that are right; nothing where that is not known of all.
  let accuracy: Double?

  init(_ figures: [RowFigures], _ baseline: [Double], counts: [Double]) {
    let losses = RowLosses(figures.map(\.loss), weights: counts)
    let weights = RowLosses(figures.map(\.weight), weights: counts).sum
    count = counts.reduce(0, +)
    sum = losses.sum
    mean = losses.weightedMean
    weightedMean = weights > 0 ? losses.sum / weights : nil
    let crossEntropies = RowLosses(figures.map(\.crossEntropy), weights: counts)
    perplexity = RowLosses([crossEntropies.weightedMean]).perplexity
    baseRateLoss = RowLosses(baseline, weights: counts).weightedMean
    let mistakes = figures.compactMap(\.mistake)
    let areKnown = mistakes.count == figures.count
    accuracy = areKnown ? 1 - RowLosses(mistakes, weights: counts).weightedMean : nil
  }
}
