import LossCore

/// All that a page shows of the categorical work, as plain numbers and text.
package struct ClassesReading: Sendable {
  private let work: CategoricalWork
  private let unit: InformationUnit
  private let target: [Double]

  package init?(_ workspace: Workspace) {
    guard let categorical = workspace.categorical else { return nil }
    work = categorical
    unit = workspace.unit
    target = work.example.targetProbabilities
  }

  package var count: Int { work.count }
  /// The class that is true; nothing for a soft truth.
  package var label: Int? { work.label }
  package var largest: Int { work.largest }
  package var nats: Double { work.example.crossEntropy }
  package var loss: Double { unit.fromNats(nats) }
  package var takesLogits: Bool {
    if case .logits = work.prediction.source { true } else { false }
  }

  package func name(of index: Int) -> String { work.name(of: index) }
  /// A class as statements call it.
  package func word(for index: Int) -> String { work.names[index]?.quoted ?? String(index) }
  /// ŷ of a class as it enters the loss.
  package func share(of index: Int) -> Double { work.prediction.probabilities[index] }
  package func shareText(of index: Int) -> String { Figure.short(work.share(of: index), digits: 3) }
  /// y of a class.
  package func target(of index: Int) -> Double { target[index] }
  /// What the class would have cost, had it been the truth.
  package func cost(of index: Int) -> Double { unit.fromNats(work.prediction.surprisals[index]) }

  /// The input of a class as it was given: a share before T, or a logit.
  package func inputText(of index: Int) -> String {
    switch work.prediction.source {
    case .distribution(let shares): Figure.short(shares[index], digits: 4)
    case .logits(let logits): Figure.short(logits.values[index])
    }
  }

  /// The sum of the shares as they were given.
  package var sumText: String {
    guard case .distribution(let shares) = work.prediction.source, shares.sum != 1 else {
      return "1"
    }
    return Figure.sum(shares.sum)
  }

  /// What the truth got; for a soft truth the share that would cost as much.
  package var truthShare: Double { label.map(share) ?? 1 / work.example.perplexity }

  /// The statement that moves a share by so many steps of a size, or a logit by as many tenths.
  package func statement(moving index: Int, by steps: Double, of size: Double) -> String {
    switch work.prediction.source {
    case .distribution(let shares):
      let scale = steps.magnitude < 1 ? 10_000.0 : 1_000
      let moved = ((shares[index].value + steps * size) * scale).rounded() / scale
      return "share \(word(for: index)) \(Figure.shortest(min(1, max(0, moved))))"
    case .logits(let logits):
      let value = logits.values[index]
      let moved = value.isFinite ? ((value + steps * 0.1) * 100).rounded() / 100 : 0
      return "logit \(word(for: index)) \(Figure.shortest(moved))"
    }
  }

  /// The loss in nats while the share of the truth varies, the others in proportion.
  package var curve: (@Sendable (Double) -> Double)? {
    guard label != nil else { return nil }
    return { share in (try? Probability(share))?.surprisal ?? .infinity }
  }

  /// Where the loss comes from, each with its name.
  package var sources: [(name: String, sign: String, value: String)] {
    let example = work.example
    let amount = { (nats: Double) in
      nats < .infinity ? Figure.loss(unit.fromNats(nats)) : "∞"
    }
    return [
      ("cross-entropy", "H(y,ŷ)", amount(example.crossEntropy)),
      ("entropy of y", "H(y)", amount(example.entropy)),
      ("wasted", "KL(y‖ŷ)", amount(example.klDivergence)),
      (
        "equal classes", "perplexity",
        example.perplexity < .infinity ? Figure.short(example.perplexity) : "∞"
      ),
    ]
  }

  /// The arithmetic, line by line.
  package var working: [String] {
    let name = unit.logarithm
    let total = nats < .infinity ? Figure.short(loss, digits: 5) : "∞"
    let result = "     = \(total) \(unit.rawValue)s"
    guard let label else {
      return ["loss = −Σ yₖ·\(name) ŷₖ", result]
    }
    return [
      "loss = −\(name) ŷ of the truth",
      "     = −\(name)(\(Figure.short(work.share(of: label), digits: 5)))", result,
    ]
  }

  /// Both gradients of a class by their names.
  package func slopes(of index: Int) -> [String] {
    let example = work.example
    let amounts = [example.gradientByProbability[index], example.gradientByLogit[index]].map {
      Figure.slope($0)
    }
    let divided = work.prediction.temperature == .one ? "ŷ − y" : "(ŷ − y)/T"
    return Panel.lines("dL/dŷ = −y/ŷ", "= \(amounts[0])")
      + Panel.lines("dL/dz = \(divided)", "= \(amounts[1])", note: "  (z: logit)")
  }
}
