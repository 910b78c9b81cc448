import LossCore
import Testing

/// Every loss with its gradients, and what rows become, against their exact values.
@Suite struct LossAccuracyTests {
  @Test func lossesAndGradientsAreWithinTheirBounds() throws {
    var table = AccuracyTable()
    for reference in try cases("losses.json", as: LossCase.self) {
      let example = reference.example
      let loss = try reference.settings.makeLoss()
      let bound = reference.settings.bound(tempered: example.isTempered)
      let family = reference.settings.family(tempered: example.isTempered, loss) + ": "
      table.record(
        reference.value.error(of: example.value(of: loss)), of: reference.id,
        family: family + "value", bound: bound)
      func check(_ figure: String, _ computed: [Double], _ exact: [Reference], beside: Double) {
        let largest = exact.map { abs($0.nearest) }.max() ?? 0
        let weight = reference.settings.weights?.map(\.value).max() ?? 1
        for (computed, exact) in zip(computed, exact) {
          table.record(
            exact.error(of: computed, scale: max(largest, beside * weight)), of: reference.id,
            family: family + figure, bound: bound)
        }
      }
      if let byLogit = reference.byLogit {
        check(
          "gradient by logit", example.gradientByLogit(of: loss), byLogit,
          beside: example.cancellingByLogit)
      }
      check(
        "gradient by ŷ", example.gradientByProbability(of: loss), reference.byProbability,
        beside: example.cancellingByProbability)
    }
    table.expectBounds()
  }

  @Test func rowsAreWithinTheirBounds() throws {
    var table = AccuracyTable()
    for reference in try cases("rows.json", as: RowsCase.self) {
      let loss = try reference.settings.makeLoss()
      let smoothing = try reference.settings.makeSmoothing()
      let tempered = reference.rows.contains { $0.example.isTempered }
      let bound = reference.settings.bound(tempered: tempered)
      let values = reference.rows.map { $0.example.smoothed(by: smoothing).value(of: loss) }
      for (row, value) in zip(reference.rows, values) {
        table.record(
          row.value.error(of: value), of: reference.id,
          family: "rows: \(loss.name)\(smoothing == .none ? "" : ", smoothed")", bound: bound)
      }
      let rows = try RowLosses(values, weights: reference.rows.map(\.weight))
      for (figure, exact, computed) in [
        ("sum", reference.sum, rows.sum), ("mean", reference.mean, rows.mean),
        ("weighted mean", reference.weightedMean, rows.weightedMean),
        ("weighted sum per row", reference.weightedSumPerRow, rows.weightedSumPerRow),
      ] {
        table.record(
          exact.error(of: computed), of: reference.id, family: "rows: \(figure)", bound: bound)
      }
      table.record(
        reference.perplexity.error(of: rows.perplexity) / (1 + rows.mean), of: reference.id,
        family: "rows: perplexity, per 1 + mean", bound: bound)
    }
    table.expectBounds()
  }
}
