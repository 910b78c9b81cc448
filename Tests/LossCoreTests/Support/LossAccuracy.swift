import LossCore

extension AccuracyTable {
  /// Every loss with its gradients.
  mutating func measureLosses() throws {
    for reference in try cases("losses.json", as: LossCase.self) {
      let example = reference.example
      let loss = try reference.settings.makeLoss()
      let bound = reference.settings.bound(of: example)
      let family = reference.settings.family(of: example, loss) + ": "
      record(
        reference.value.error(of: example.value(of: loss)), of: reference.id,
        family: family + "value", within: bound)
      func check(
        _ figure: String, _ computed: [Double], _ exact: [Reference], beside: Double,
        within bound: Double
      ) {
        let largest = exact.map { abs($0.nearest) }.max() ?? 0
        let weight = reference.settings.weights?.map(\.value).max() ?? 1
        for (computed, exact) in zip(computed, exact) {
          record(
            exact.error(of: computed, scale: max(largest, beside * weight)), of: reference.id,
            family: family + figure, within: bound)
        }
      }
      if let byLogit = reference.byLogit {
        check(
          "gradients by logit", example.gradientByLogit(of: loss), byLogit,
          beside: example.cancellingByLogit,
          // Of a ŷ that was computed.
          within: loss is RepeatedSoftmax ? max(bound, 4) : bound)
      }
      check(
        "gradients by ŷ", example.gradientByProbability(of: loss), reference.byProbability,
        beside: example.cancellingByProbability,
        // The slope of a straight line has no ŷ in it.
        within: loss is AbsoluteError ? 1 : example.isGiven ? bound : max(bound, 4))
    }
  }

  /// What rows become.
  mutating func measureRows() throws {
    for reference in try cases("rows.json", as: RowsCase.self) {
      let loss = try reference.settings.makeLoss()
      let smoothing = try reference.settings.makeSmoothing()
      let bound = reference.rows.map { reference.settings.bound(of: $0.example) }.max() ?? 0
      let values = reference.rows.map { $0.example.smoothed(by: smoothing).value(of: loss) }
      for (row, value) in zip(reference.rows, values) {
        record(
          row.value.error(of: value), of: reference.id,
          family: "rows: \(loss.name)\(smoothing == .none ? "" : ", smoothed")", within: bound)
      }
      let rows = try RowLosses(values, weights: reference.rows.map(\.weight))
      for (figure, exact, computed) in [
        ("sum", reference.sum, rows.sum), ("mean", reference.mean, rows.mean),
        ("weighted mean", reference.weightedMean, rows.weightedMean),
        ("weighted sum per row", reference.weightedSumPerRow, rows.weightedSumPerRow),
      ] {
        record(
          exact.error(of: computed), of: reference.id, family: "rows: \(figure)", within: bound)
      }
      record(
        reference.perplexity.error(of: rows.perplexity) / (1 + rows.mean), of: reference.id,
        family: "rows: perplexity, per 1 + mean", within: bound)
    }
  }
}
