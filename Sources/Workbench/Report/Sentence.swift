package import LossCore

/// One full sentence that says what the loss at hand means.
package enum Sentence {
  package static func of(_ workspace: Workspace) -> String {
    switch workspace.live {
    case .binary: workspace.binary.map { binary($0, workspace.unit) } ?? ""
    case .categorical: workspace.categorical.map { categorical($0, workspace.unit) } ?? ""
    case nil:
      workspace.pendingTarget.map { "The truth \($0.text.shortened()) waits for a prediction." }
        ?? "Nothing is given yet: try y=1 p=0.9."
    }
  }

  /// A loss with its unit, as in “2.526 nats”.
  package static func amount(_ nats: Double, _ unit: InformationUnit) -> String {
    let value = unit.fromNats(nats)
    let text = Figure.loss(value)
    return "\(text) \(unit.rawValue)\(text == "1" || text == "1.000" ? "" : "s")"
  }

  /// What a share of the truth is called: “8%”, “1 in 2,000”, “all but 1e-12 of it”.
  package static func share(_ share: Probability) -> String {
    if share.value == 0 { return "no chance at all" }
    if share.complement == 0 { return "everything" }
    if share.complement < 0.000_5 { return "all but \(Figure.short(share.complement, digits: 2))" }
    if share.value >= 0.001 { return Figure.short(share.value * 100, digits: 3) + "%" }
    let odds = 1 / share.value
    return odds < 1e15 ? "1 in \(grouped(odds))" : Figure.short(share.value, digits: 3)
  }

  private static func binary(_ work: BinaryWork, _ unit: InformationUnit) -> String {
    guard let share = work.truthShare else { return soft(work, unit) }
    let loss = work.example.crossEntropy
    let cost = amount(loss, unit)
    switch share.value {
    case 0 where loss < .infinity:
      return
        "The truth got less than a double can hold, e^-\(Figure.short(loss)). It costs \(cost)."
    case 0:
      return "The truth got no chance at all: certain and wrong costs without limit."
    case 1 where share.complement == 0:
      return "The truth got everything, and it happened: nothing to pay."
    case ..<0.1:
      return "The truth got \(self.share(share)). That surprise costs \(cost): \(flips(loss))."
    case ..<0.4:
      return "The truth got \(self.share(share)): doubtful, and it costs \(cost), \(flips(loss))."
    case 0.5:
      return "The truth got 50%: a coin flip. It costs \(cost), the price of not knowing."
    case ..<0.6:
      return "The truth got \(self.share(share)), about a coin flip: \(cost)."
    case ..<0.9:
      return "The truth got \(self.share(share)): leaning right costs \(cost), \(flips(loss))."
    default:
      return "The truth got \(self.share(share)). Confident and right is cheap: \(cost)."
    }
  }

  private static func soft(_ work: BinaryWork, _ unit: InformationUnit) -> String {
    let example = work.example
    let y = Figure.short(work.target)
    guard example.crossEntropy < .infinity else {
      return "With y = \(y) both happen, and one got no chance at all: the loss is infinite."
    }
    let least = amount(example.entropy, unit)
    let excess = example.klDivergence
    if excess == 0 {
      return "With y = \(y) this is the least possible: \(least), the entropy of the label."
    }
    return "With y = \(y) the least is \(least), at \(y); this is \(amount(excess, unit)) above it."
  }

  private static func categorical(_ work: CategoricalWork, _ unit: InformationUnit) -> String {
    let example = work.example
    let loss = example.crossEntropy
    guard let label = work.label else { return softCategorical(work, unit) }
    let truth = name(label, in: work)
    let given = work.share(of: label)
    guard loss < .infinity else {
      return "The truth was \(truth), and it got no chance at all: the loss is infinite."
    }
    if given.complement == 0 {
      return "The truth was \(truth), and it got everything: nothing to pay."
    }
    let rival = work.largest
    let shared =
      rival == label
      ? ", the largest share"
      : " and \(name(rival, in: work)) \(share(work.share(of: rival)))"
    return "The truth, \(truth), got \(share(given))\(shared): "
      + guessing(example.perplexity, work.count)
  }

  private static func softCategorical(_ work: CategoricalWork, _ unit: InformationUnit) -> String {
    let example = work.example
    guard example.crossEntropy < .infinity else {
      return "A class that happens got no chance at all: the loss is infinite."
    }
    let least = amount(example.entropy, unit)
    return example.klDivergence == 0
      ? "The prediction equals the soft truth: \(least), its entropy, is the least possible."
      : "The soft truth costs \(least) at least; this prediction wastes "
        + "\(amount(example.klDivergence, unit)) more."
  }

  private static func guessing(_ perplexity: Double, _ count: Int) -> String {
    // A hair above the count is rounding, not a bad guess.
    if perplexity > Double(count) * (1 + 1e-9) {
      return "worse than guessing among your \(count) classes."
    }
    let classes = Figure.short(perplexity, digits: 3)
    return perplexity < 1.005 ? "next to nothing." : "like guessing among \(classes) equal classes."
  }

  private static func name(_ index: Int, in work: CategoricalWork) -> String {
    (work.names[index] ?? "class \(index)").shortened(to: 12)
  }

  /// A loss in coin flips, that is in bits.
  private static func flips(_ nats: Double) -> String {
    let bits = InformationUnit.bit.fromNats(nats)
    let text = bits < 99.95 ? Figure.fixed(bits, 1) : Figure.fixed(bits, 0)
    return text == "1.0" ? "one coin flip" : "\(text) coin flips"
  }

  /// Three digits of a large number, in groups of three.
  private static func grouped(_ value: Double) -> String {
    let rounded = Double(Figure.short(value, digits: 3)) ?? value
    let digits = Array(String(Int(rounded)))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

extension CategoricalWork {
  /// What a class got, as it enters the loss, with an exact complement where one was given.
  package func share(of index: Int) -> Probability {
    if prediction.temperature == .one, case .distribution(let given) = prediction.source {
      return given[index]
    }
    return (try? Probability(min(1, prediction.probabilities[index]))) ?? .zero
  }
}
