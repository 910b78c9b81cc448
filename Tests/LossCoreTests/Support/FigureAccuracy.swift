import LossCore

extension AccuracyTable {
  /// The figures of yes-or-no examples.
  mutating func measureBinary() throws {
    for reference in try cases("binary.json", as: BinaryCase.self) {
      let example = try reference.example()
      let prediction = example.prediction
      let given = reference.logit == nil ? "probability" : "logit"
      let source = reference.temperature == nil ? given : "T ≠ 1"
      let hard = example.target == .zero || example.target == .one
      let bound = reference.temperature == nil ? 2.0 : 4.0
      func check(
        _ figure: String, _ computed: Double, _ exact: Reference,
        within bound: Double, scale: Double? = nil
      ) {
        let error = scale.map { exact.error(of: computed, scale: $0) } ?? exact.error(of: computed)
        record(error, of: reference.id, family: "binary, \(source): \(figure)", within: bound)
      }
      check("loss", example.crossEntropy, reference.loss, within: bound)
      record(
        reference.entropy.error(of: example.entropy), of: reference.id, family: "binary: entropy",
        within: 2)
      // A computed ŷ has an error of its own, which shows where a soft target is close to it.
      let distance =
        prediction.temperature.value
        * max(abs(reference.gradientByLogit.nearest), abs(example.gradientByLogit))
      let isExact = hard || given == "probability" && reference.temperature == nil
      let scale = isExact ? nil : distance
      check("divergence", example.klDivergence, reference.divergence, within: 5, scale: scale)
      check(
        "Brier score", BrierScore().value(of: example), reference.brier,
        within: source == "probability" ? 2 : 5, scale: scale)
      let growth = 1 + example.crossEntropy
      record(
        growth.isFinite ? reference.perplexity.error(of: example.perplexity) / growth : 0,
        of: reference.id, family: "binary: perplexity, per 1 + loss", within: 2)
      check("ŷ", prediction.probability.value, reference.predicted, within: bound)
      check(
        "1 − ŷ", prediction.probability.complement, reference.predictedComplement, within: bound)
      check("logit", prediction.logit, reference.logitUsed, within: bound)
      let larger = max(example.target.value, prediction.probability.value)
      check(
        "gradient by logit (\(hard ? "hard" : "soft"))",
        example.gradientByLogit, reference.gradientByLogit, within: bound,
        scale: hard ? nil : larger / prediction.temperature.value)
      if given == "probability" {
        let terms = [
          example.target.value / prediction.probability.value,
          example.target.complement / prediction.probability.complement,
        ]
        check(
          "gradient by ŷ (\(hard ? "hard" : "soft"))",
          example.gradientByProbability, reference.gradientByProbability, within: bound,
          scale: isExact ? nil : terms.max())
      }
    }
  }

  /// The figures of examples over classes.
  mutating func measureCategorical() throws {
    for reference in try cases("categorical.json", as: CategoricalCase.self) {
      let tempered = reference.rows.contains { $0.temperature != nil }
      var total = 0.0
      for row in reference.rows {
        let example = try row.example()
        total += example.crossEntropy
        let given = row.probabilities == nil ? "logits" : "probabilities"
        let source = row.temperature == nil ? given : "T ≠ 1"
        let bound = row.temperature == nil ? 2.0 : 4.0
        let classes = example.prediction.count
        let size = classes > 10 ? ", C = \(classes)" : ""
        let family = "classes, \(source)\(size): "
        func check(_ figure: String, _ error: Double, within bound: Double) {
          record(error, of: reference.id, family: family + figure, within: bound)
        }
        check(
          row.isSoft ? "loss (soft)" : "loss (hard)", row.loss.error(of: example.crossEntropy),
          within: bound)
        if let entropy = row.entropy {
          record(
            entropy.error(of: example.entropy), of: reference.id, family: "classes: entropy",
            within: 2)
        }
        let growth = 1 + example.crossEntropy
        record(
          growth.isFinite ? row.perplexity.error(of: example.perplexity) / growth : 0,
          of: reference.id, family: "classes: perplexity, per 1 + loss", within: 2)
        // A computed ŷ has an error of its own, which shows where a soft target is close to it.
        let isExact = !row.isSoft || given == "probabilities" && row.temperature == nil
        let distance = row.gradientByLogit?.map { abs($0.nearest) }.max() ?? 0
        let scale = isExact ? 0 : distance * example.prediction.temperature.value
        if let divergence = row.divergence {
          check("divergence", divergence.error(of: example.klDivergence, scale: scale), within: 5)
        }
        if let brier = row.brier {
          check(
            "Brier score", brier.error(of: BrierScore().value(of: example), scale: scale),
            within: source == "probabilities" ? 2 : 5
          )
        }
        for (k, exact) in (row.gradientByLogit ?? []).enumerated() {
          let computed = example.gradientByLogit[k]
          let larger = max(example.targetProbabilities[k], example.prediction.probabilities[k])
          let error =
            row.isSoft
            ? exact.error(of: computed, scale: larger / example.prediction.temperature.value)
            : exact.error(of: computed)
          check("gradient (\(row.isSoft ? "soft" : "hard"))", error, within: bound)
        }
      }
      record(
        reference.mean.error(of: total / Double(reference.rows.count)), of: reference.id,
        family: "classes\(tempered ? ", T ≠ 1" : ""): mean over rows", within: tempered ? 4 : 2)
    }
  }
}
