import LossCore

extension RowTotals {
  /// What the rows come to, in every way that somebody may have divided or averaged them.
  var candidates: [Candidate] {
    var list: [Candidate] = []
    let add = { (value: Double?, cause: String) in
      if isInformation { list.addInEveryUnit(value, cause) } else { list.add(value, cause) }
    }
    if hasWeights {
      add(mean, "the weighted sum of the last rows divided by the rows, as Keras does")
      add(
        weightedMean,
        "the weighted sum of the last rows divided by their weights, as PyTorch does")
    } else {
      add(mean, "the mean of the last rows")
    }
    add(sum, "the sum of the last rows, not divided by anything")
    add(baseRateLoss, "what the base rate of the last rows costs")
    if meanCrossEntropy != mean {
      list.addInEveryUnit(meanCrossEntropy, "the plain mean cross entropy of the last rows")
    }
    list.add(perplexity, "the perplexity of the last rows, that of their mean cross entropy")
    list.add(
      meanPerplexity, "the mean of the last rows' perplexities, where that of their mean is meant")
    list.add(accuracy, "the accuracy of the last rows")
    return list
  }
}
