import LossCore

/// All that a page shows of the categorical work, as plain numbers and text.
package struct ClassesReading: Sendable {
  private let work: CategoricalWork
  private let workspace: Workspace
  /// The work as it enters the loss, with its truth smoothed.
  private let example: CategoricalExample
  private let loss: any Loss
  private let target: [Double]

  package init?(_ workspace: Workspace) {
    guard let categorical = workspace.categorical else { return nil }
    work = categorical
    self.workspace = workspace
    example = work.example.smoothed(by: workspace.smoothing)
    loss = workspace.loss(for: .categorical)
    target = work.example.targetProbabilities
  }

  private var unit: InformationUnit { workspace.unit }
  private func inUnit(_ value: Double) -> Double { isInformation ? unit.fromNats(value) : value }

  package var count: Int { work.count }
  /// The class that is true; nothing for a soft truth.
  package var label: Int? { work.label }
  package var largest: Int { work.largest }
  /// The loss in force; in nats, where it has a unit.
  package var value: Double { loss.value(of: example) }
  package var lossName: String { loss.name }
  /// Whether the loss is an amount of information, and so has a unit and no upper limit.
  package var isInformation: Bool { loss.isInformation }
  /// “nats”, or what the unit is; nothing for a loss without one.
  package var unitText: String { isInformation ? unit.rawValue + "s" : "" }
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
  package func cost(of index: Int) -> Double {
    guard !workspace.isPlain(for: .categorical),
      let truth = try? CategoricalExample(target: .label(index), prediction: work.prediction)
    else { return unit.fromNats(work.prediction.surprisals[index]) }
    return inUnit(loss.value(of: truth.smoothed(by: workspace.smoothing)))
  }

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

  /// The statement that gives a class a share after the temperature, the others in proportion.
  package func statement(moving index: Int, to share: Double) -> String? {
    work.shareBeforeTemperature(of: index, for: share).map {
      "share \(word(for: index)) \(Figure.shortest(Figure.nearest($0, digits: 12)))"
    }
  }

  /// The loss in force while the share of the truth varies, the others in proportion.
  package var curve: (@Sendable (Double) -> Double)? {
    guard let label else { return nil }
    if workspace.isPlain(for: .categorical) {
      return { share in (try? Probability(share))?.surprisal ?? .infinity }
    }
    return ClassSketch(example, weights: work.weights, truth: label)?
      .curve(of: workspace.loss(overClasses:), through: value, at: work.share(of: label))
  }

  /// Where the loss comes from, each with its name.
  package var sources: [(name: String, sign: String, value: String)] {
    let amount = { (nats: Double) in Figure.loss(unit.fromNats(nats)) }
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
    let total = value < .infinity ? Figure.short(inUnit(value), digits: 5) : "∞"
    let result = "     = " + total + (isInformation ? " " + unitText : "")
    switch workspace.lossChoice {
    case .crossEntropy: break
    case .zeroOne: return ["loss = Σ yₖ·[k not the likeliest]", result]
    case .focal, .brier, .absolute, .squaredError: return ["loss = " + loss.formula, result]
    }
    let weights = workspace.weights(for: .categorical)
    guard let label, workspace.smoothing.epsilon == 0 else {
      return ["loss = −Σ \(weights == nil ? "" : "wₖ·")yₖ·\(name) ŷₖ", result]
    }
    let weight = weights.map { Figure.short($0.values[label], digits: 5) + "·" } ?? ""
    return [
      "loss = −\(weights == nil ? "" : "w·")\(name) ŷ of the truth",
      "     = −\(weight)\(name)(\(Figure.short(work.share(of: label), digits: 5)))", result,
    ]
  }

  /// Both gradients of a class by their names, with a formula where it is a short one.
  package func slopes(of index: Int) -> [String] {
    let amounts = [
      loss.gradientByProbability(of: example)[index], loss.gradientByLogit(of: example)[index],
    ].map(Figure.slope)
    let divided = work.prediction.temperature == .one ? "ŷ − y" : "(ŷ − y)/T"
    let hasWeights = workspace.weights(for: .categorical) != nil
    let formulas: (String, String) =
      switch workspace.lossChoice {
      case .crossEntropy where hasWeights: (" = −w·y/ŷ", "")
      case .crossEntropy: (" = −y/ŷ", " = " + divided)
      case .brier: (" = 2(ŷ − y)", "")
      case .squaredError: (" = 2(ŷ − y)/C", "")
      case .absolute: (" = −y", "")
      case .focal, .zeroOne: ("", "")
      }
    return Panel.lines("dL/dŷ" + formulas.0, "= \(amounts[0])")
      + Panel.lines("dL/dz" + formulas.1, "= \(amounts[1])", note: "  (z: logit)")
  }
}
