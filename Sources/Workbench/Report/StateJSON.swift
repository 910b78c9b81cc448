import LossCore

extension Workspace {
  /// The live work as the documented object; null where there is none.
  package var json: JSON {
    switch live {
    case .binary: binary.map { JSON.object(fields(of: $0)) } ?? .null
    case .categorical: categorical.map { JSON.object(fields(of: $0)) } ?? .null
    case nil: .null
    }
  }

  private func fields(of work: BinaryWork) -> [JSON.Field] {
    let example = work.example
    return [
      .init("kind", .string("binary")),
      .init("target", .number(work.target.value)),
      .init("probability", .number(work.prediction.probability.value)),
      .init("logit", .number(work.prediction.logit)),
      .init("loss", .number(unit.fromNats(example.crossEntropy))),
      .init("unit", .string(unit.rawValue)),
      .init("terms", .numbers(example.terms.map(unit.fromNats))),
      .init(
        "gradient",
        .object([
          .init("probability", .number(example.gradientByProbability)),
          .init("logit", .number(example.gradientByLogit)),
        ])),
      .init("entropy", .number(unit.fromNats(example.entropy))),
      .init("kl_divergence", .number(unit.fromNats(example.klDivergence))),
      .init("perplexity", .number(example.perplexity)),
      .init("brier", .number(example.brierScore)),
    ] + settings
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
      .init("loss", .number(unit.fromNats(example.crossEntropy))),
      .init("unit", .string(unit.rawValue)),
      .init("terms", .numbers(example.terms.map(unit.fromNats))),
      .init(
        "gradient",
        .object([
          .init("probabilities", .numbers(example.gradientByProbability)),
          .init("logits", .numbers(example.gradientByLogit)),
        ])),
      .init("entropy", .number(unit.fromNats(example.entropy))),
      .init("kl_divergence", .number(unit.fromNats(example.klDivergence))),
      .init("perplexity", .number(example.perplexity)),
      .init("brier", .number(example.brierScore)),
    ] + settings
  }

  private var settings: [JSON.Field] {
    guard temperature != .one else { return [] }
    return [.init("settings", .object([.init("temperature", .number(temperature.value))]))]
  }
}
