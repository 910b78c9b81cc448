import LossCore

extension Workspace {
  /// The live work as the documented object, of the kind `empty` where there is none yet.
  package var json: JSON {
    switch (live, binary, categorical) {
    case (.binary, let work?, _): .object(fields(of: work))
    case (.categorical, _, let work?): .object(fields(of: work))
    default:
      .object([.init("kind", .string("empty")), .init("unit", .string(unit.rawValue))] + settings)
    }
  }

  private func fields(of work: BinaryWork) -> [JSON.Field] {
    let example = work.example
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
        of: example, brier: BrierScore().value(of: example),
        gradient: [
          .init("probability", .number(example.gradientByProbability)),
          .init("logit", .number(example.gradientByLogit)),
        ])
  }

  private func fields(of work: CategoricalWork) -> [JSON.Field] {
    let example = work.example
    var logits = JSON.null
    if case .logits(let given) = work.prediction.source { logits = .numbers(given.values) }
    return [
      .init("kind", .string("categorical")),
      .init("classes", .strings(work.names.indices.map(work.name))),
      .init("target", .numbers(example.targetProbabilities)),
      .init("probabilities", .numbers(work.prediction.probabilities)),
      .init("logits", logits),
    ]
      + figures(
        of: example, brier: BrierScore().value(of: example),
        gradient: [
          .init("probabilities", .numbers(example.gradientByProbability)),
          .init("logits", .numbers(example.gradientByLogit)),
        ])
  }

  /// What both kinds tell of an example, in the documented order.
  private func figures(
    of example: some Figured, brier: Double, gradient: [JSON.Field]
  ) -> [JSON.Field] {
    [
      .init("loss", .number(unit.fromNats(example.crossEntropy))),
      .init("unit", .string(unit.rawValue)),
      .init("terms", .numbers(example.terms.map(unit.fromNats))),
      .init("gradient", .object(gradient)),
      .init("entropy", .number(unit.fromNats(example.entropy))),
      .init("kl_divergence", .number(unit.fromNats(example.klDivergence))),
      .init("perplexity", .number(example.perplexity)),
      .init("brier", .number(brier)),
    ] + settings
  }

  private var settings: [JSON.Field] {
    guard temperature != .one else { return [] }
    return [.init("settings", .object([.init("temperature", .number(temperature.value))]))]
  }
}

/// The figures that both kinds of example have under the same names.
private protocol Figured {
  var crossEntropy: Double { get }
  var terms: [Double] { get }
  var entropy: Double { get }
  var klDivergence: Double { get }
  var perplexity: Double { get }
}

extension BinaryExample: Figured {}
extension CategoricalExample: Figured {}
