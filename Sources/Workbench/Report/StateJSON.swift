import LossCore

extension Workspace {
  /// The live work as the documented object, of the kind `empty` where there is none yet.
  package var json: JSON {
    switch (live, binary, categorical) {
    case (.binary, let work?, _): .object(fields(of: work))
    case (.categorical, _, let work?): .object(fields(of: work))
    default:
      .object(
        [.init("kind", .string("empty")), .init("unit", .string(unit.rawValue))]
          + settingsField(for: .binary))
    }
  }

  private func fields(of work: BinaryWork) -> [JSON.Field] {
    let example = work.example.smoothed(by: smoothing)
    let loss = loss(for: .binary)
    // As it was given, before T, for the gradient is by that one.
    let logit =
      switch work.prediction.source {
      case .probability(let p): p.logit
      case .logit(let z): z
      }
    return [
      .init("kind", .string("binary")),
      .init("target", .number(work.target.value)),
      .init("probability", .number(work.prediction.probability.value)),
      .init("logit", .number(logit)),
    ]
      + figures(
        of: example, loss.value(of: example), loss.terms(of: example),
        gradient: [
          .init("probability", .number(loss.gradientByProbability(of: example))),
          .init("logit", .number(loss.gradientByLogit(of: example))),
        ], brier: BrierScore().value(of: work.example))
  }

  private func fields(of work: CategoricalWork) -> [JSON.Field] {
    let example = work.example.smoothed(by: smoothing)
    let loss = loss(for: .categorical)
    var logits = JSON.null
    if case .logits(let given) = work.prediction.source { logits = .numbers(given.values) }
    return [
      .init("kind", .string("categorical")),
      .init("classes", .strings(work.names.indices.map(work.name))),
      .init("target", .numbers(work.example.targetProbabilities)),
      .init("probabilities", .numbers(work.prediction.probabilities)),
      .init("logits", logits),
    ]
      + figures(
        of: example, loss.value(of: example), loss.terms(of: example),
        gradient: [
          .init("probabilities", .numbers(loss.gradientByProbability(of: example))),
          .init("logits", .numbers(loss.gradientByLogit(of: example))),
        ], brier: BrierScore().value(of: work.example))
  }

  /// What both kinds tell of an example as it enters the loss, in the documented order.
  private func figures(
    of example: some Figured, _ loss: Double, _ terms: [Double], gradient: [JSON.Field],
    brier: Double
  ) -> [JSON.Field] {
    [
      .init("loss", .number(inUnit(loss))),
      .init("unit", .string(unit.rawValue)),
      .init("terms", .numbers(terms.map(inUnit))),
      .init("gradient", .object(gradient)),
      .init("entropy", .number(unit.fromNats(example.entropy))),
      .init("kl_divergence", .number(unit.fromNats(example.klDivergence))),
      .init("perplexity", .number(example.perplexity)),
      .init("brier", .number(brier)),
    ] + settingsField(for: live ?? .binary) + pinsField
  }
}

/// The figures of information that both kinds of example have under the same names.
private protocol Figured {
  var entropy: Double { get }
  var klDivergence: Double { get }
  var perplexity: Double { get }
}

extension BinaryExample: Figured {}
extension CategoricalExample: Figured {}
