import LossCore

extension RowList {
  /// Means and sums over the rows, and which row makes how much of them.
  func report(_ workspace: Workspace) throws(Diagnostic) -> Report {
    let reading = try reading(workspace)
    let rates = try baseRates(reading)
    // What is always said is no prediction of a model, with logits to be divided.
    var guesser = workspace
    guesser.set(.one)
    var figures: [RowFigures] = []
    var baseline: [Double] = []
    for (index, row) in rows.enumerated() {
      figures.append(try workspace.figures(of: index, reading, row.share, at: place))
      baseline.append(try guesser.figures(of: index, reading, rates[index], at: place).loss)
    }
    let totals = try RowTotals(self, figures, baseline)
    let unit = workspace.loss(for: reading.kind).isInformation ? workspace.unit : nil
    let table = RowTable(
      list: self, reading: reading, rates: rates, figures: figures, totals: totals, unit: unit,
      isCrossEntropy: workspace.lossChoice == .crossEntropy,
      isWeighted: workspace.weights(for: reading.kind) != nil,
      hasWeights: workspace.weights(for: reading.kind) != nil
        && workspace.positiveWeight(for: reading.kind) == nil)
    return Report(
      "rows", table.lines(settings: workspace.settingsText(for: reading.kind)),
      table.fields + workspace.settingsField(for: reading.kind))
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

  init(
    _ list: RowList, _ figures: [RowFigures], _ baseline: [Double]
  ) throws(Diagnostic) {
    let losses = try list.overRows(figures.map(\.loss))
    let weights = try list.overRows(figures.map(\.weight)).sum
    let crossEntropy = try list.overRows(figures.map(\.crossEntropy)).weightedMean
    let mistakes = figures.compactMap(\.mistake)
    count = list.count
    sum = losses.sum
    mean = losses.weightedMean
    weightedMean = weights > 0 ? losses.sum / weights : nil
    perplexity = (try? RowLosses([crossEntropy]))?.perplexity ?? .infinity
    baseRateLoss = try list.overRows(baseline).weightedMean
    accuracy =
      mistakes.count < figures.count ? nil : 1 - (try list.overRows(mistakes).weightedMean)
  }
}
