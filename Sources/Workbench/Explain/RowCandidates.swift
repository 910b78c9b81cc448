import LossCore

extension RowTotals {
  /// What the rows come to, in every way that somebody may have divided or averaged them.
  var candidates: [Candidate] {
    var list: [Candidate] = []
    let isWeighted = weightedMean != mean
    list.addInEveryUnit(
      mean,
      isWeighted
        ? "the weighted sum of the last rows divided by the rows, as Keras does"
        : "the mean of the last rows")
    if isWeighted {
      list.addInEveryUnit(
        weightedMean, "the weighted sum of the last rows divided by their weights, as PyTorch does")
    }
    if meanCrossEntropy != mean {
      list.addInEveryUnit(meanCrossEntropy, "the plain mean cross entropy of the last rows")
    }
    list.addInEveryUnit(sum, "the sum of the last rows, not divided by anything")
    list.addInEveryUnit(baseRateLoss, "what the base rate of the last rows costs")
    list.add(perplexity, "the perplexity of the last rows, that of their mean")
    list.add(
      meanPerplexity, "the mean of the last rows' perplexities, where that of their mean is meant")
    list.add(accuracy, "the accuracy of the last rows")
    return list
  }
}
