package import LossCore

/// One full sentence that says what the loss at hand means.
package enum Sentence {
  package static func of(_ workspace: Workspace) -> String { forms(workspace)[0] }

  /// The longest form that fits so many columns; the shortest where none does.
  package static func of(_ workspace: Workspace, fitting columns: Int) -> String {
    let forms = forms(workspace)
    return forms.first { $0.count <= columns } ?? forms[forms.count - 1]
  }

  /// A form for small screens.
  package static func short(of workspace: Workspace) -> String { of(workspace, fitting: 38) }

  /// The sentence from its longest form to its shortest; there is one at least.
  private static func forms(_ workspace: Workspace) -> [String] {
    if let forms = ofLoss(workspace) { return forms }
    switch (workspace.live, workspace.binary, workspace.categorical) {
    case (.binary, let work?, _):
      guard let share = work.truthShare else { return soft(work, workspace.unit) }
      return [binary(work, share, workspace.unit)] + verdicts(share, work.example.crossEntropy)
    case (.categorical, _, let work?):
      guard let label = work.label else { return softCategorical(work, workspace.unit) }
      return [categorical(work, label)]
        + verdicts(work.share(of: label), work.example.crossEntropy, of: name(label, in: work))
    default:
      guard let target = workspace.pendingTarget else {
        if workspace.pendingWeights != nil || workspace.pendingPositiveWeight != nil {
          return ["The weights wait for a prediction or for rows.", "A prediction is missing."]
        }
        return ["Nothing is given yet: try y=1 p=0.9."]
      }
      return [
        "The truth \(target.text.shortened()) waits for a prediction.", "A prediction is missing.",
      ]
    }
  }

  /// What the truth got, and a verdict, in ever fewer characters.
  private static func verdicts(_ share: Probability, _ loss: Double, of name: String? = nil)
    -> [String]
  {
    if loss == .infinity { return ["The truth got no chance at all.", "Infinite loss."] }
    if share.complement == 0 { return ["The truth got everything.", "No loss."] }
    let verdict = Verdict(of: share)
    let word = verdict.word.prefix(1).uppercased() + verdict.word.dropFirst() + "."
    let phrase =
      switch verdict {
      case .wrong: "Confidently wrong."
      case .right: "Confident and right."
      default: word
      }
    let texts = [self.share(share, loss), brief(share, loss)]
    let named = name.map { name in
      texts.map { "The truth, \(name), got \($0). \(phrase)" }
        + ["The truth, \(name.shortened(to: 8)), got \(texts[1]). \(word)"]
    }
    return (named ?? []) + texts.map { "The truth got \($0). \(phrase)" }
      + ["The truth got \(texts[1]). \(word)", word]
  }

  /// A loss with its unit, as in “2.526 nats”, or without one.
  package static func amount(_ loss: Double, _ unit: InformationUnit?) -> String {
    guard let unit else { return Figure.short(loss) }
    let text = Figure.loss(unit.fromNats(loss))
    return "\(text) \(unit.rawValue)\(text == "1" || text == "1.000" ? "" : "s")"
  }

  /// What a share of the truth is called: “8%”, “1 in 2,000”, “all but 1e-12 of it”.
  package static func share(_ share: Probability) -> String {
    if share.value == 0 { return "no chance at all" }
    if share.complement == 0 { return "everything" }
    if share.complement < 0.000_5 { return "all but \(Figure.short(share.complement, digits: 2))" }
    if share.value >= 0.001 { return Figure.percent(share.value, digits: 3) }
    let odds = 1 / share.value
    return odds < 1e15 ? "1 in \(grouped(odds))" : Figure.short(share.value, digits: 3)
  }

  /// How sure somebody was: a share, of which 100% is one, too.
  static func sureness(_ sureness: Probability) -> String {
    sureness == .one ? "100%" : share(sureness)
  }

  /// The same for a share that may be too small for a double, though its loss is not.
  static func share(_ share: Probability, _ loss: Double) -> String {
    share.value == 0 && loss < .infinity
      ? "less than a double can hold, e^-\(Figure.short(loss))" : self.share(share)
  }

  /// A share in two digits.
  static func brief(_ share: Probability, _ loss: Double) -> String {
    if share.value == 0 { return "e^-\(Figure.short(loss, digits: 2))" }
    let percent = Figure.percent(share.value, digits: 2)
    if percent == "100%" { return "all but \(Figure.short(share.complement, digits: 1))" }
    return share.value >= 0.001 ? percent : Figure.short(share.value, digits: 2)
  }

  private static func binary(
    _ work: BinaryWork, _ share: Probability, _ unit: InformationUnit
  ) -> String {
    let loss = work.example.crossEntropy
    let cost = amount(loss, unit)
    if loss == .infinity {
      return "The truth got no chance at all: certain and wrong costs without limit."
    }
    if share.complement == 0 {
      return "The truth got everything, and it happened: nothing to pay."
    }
    let got = "The truth got \(self.share(share, loss))"
    if share.value == 0 { return "\(got). It costs \(cost)." }
    switch Verdict(of: share) {
    case .wrong: return "\(got). That surprise costs \(cost): \(flips(loss))."
    case .doubtful: return "\(got): doubtful, and it costs \(cost), \(flips(loss))."
    case .unsure where share.withoutNoise == 0.5:
      return "\(got): a coin flip. It costs \(cost), the price of not knowing."
    case .unsure: return "\(got), about a coin flip: \(cost)."
    case .leaningRight: return "\(got): leaning right costs \(cost), \(flips(loss))."
    case .right: return "\(got). Confident and right is cheap: \(cost)."
    }
  }

  private static func soft(_ work: BinaryWork, _ unit: InformationUnit) -> [String] {
    let example = work.example
    let y = Figure.short(work.target)
    guard example.crossEntropy < .infinity else {
      return [
        "With y = \(y) both happen, and one got no chance at all: the loss is infinite.",
        "What happens got no chance at all.",
      ]
    }
    let least = amount(example.entropy, unit)
    let excess = example.klDivergence
    if excess == 0 {
      return [
        "With y = \(y) this is the least possible: \(least), the entropy of the label.",
        "This is the least possible.",
      ]
    }
    let wasted = amount(excess, unit)
    return [
      "With y = \(y) the least is \(least), at \(y); this is \(wasted) above it.",
      "This is \(wasted) above the least.",
    ]
  }

  private static func categorical(_ work: CategoricalWork, _ label: Int) -> String {
    let loss = work.example.crossEntropy
    let truth = name(label, in: work)
    let given = work.share(of: label)
    guard loss < .infinity else {
      return "The truth was \(truth), and it got no chance at all: the loss is infinite."
    }
    if given.complement == 0 {
      return "The truth was \(truth), and it got everything: nothing to pay."
    }
    return "The truth, \(truth), got \(share(given, loss))\(rivalry(of: label, in: work)): "
      + guessing(work.example.perplexity, work.count)
  }

  /// How the share of a class compares with the others.
  private static func rivalry(of label: Int, in work: CategoricalWork) -> String {
    let own = work.share(of: label)
    let largest = work.largest
    let most = work.share(of: largest)
    guard most.withoutNoise == own.withoutNoise else {
      return ", \(name(largest, in: work)) \(share(most))"
    }
    let isTied = work.prediction.probabilities.enumerated().contains { index, share in
      index != label && Figure.nearest(share, digits: 12) == own.withoutNoise
    }
    return isTied ? ", as much as any" : ", the largest share"
  }

  private static func softCategorical(
    _ work: CategoricalWork, _ unit: InformationUnit
  ) -> [String] {
    let example = work.example
    guard example.crossEntropy < .infinity else {
      return [
        "A class that happens got no chance at all: the loss is infinite.",
        "What happens got no chance at all.",
      ]
    }
    let least = amount(example.entropy, unit)
    if example.klDivergence == 0 {
      return [
        "The prediction equals the soft truth: \(least), its entropy, is the least possible.",
        "This is the least possible.",
      ]
    }
    let wasted = amount(example.klDivergence, unit)
    return [
      "The soft truth costs \(least) at least; this prediction wastes \(wasted) more.",
      "This is \(wasted) above the least.",
    ]
  }

  private static func guessing(_ perplexity: Double, _ count: Int) -> String {
    // A hair above the count is rounding, not a bad guess.
    if perplexity > Double(count) * (1 + 1e-9) { return "worse than guessing among \(count)." }
    return perplexity < 1.005
      ? "next to nothing." : "like guessing among \(Figure.short(perplexity, digits: 3))."
  }

  static func name(_ index: Int, in work: CategoricalWork) -> String {
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
  /// What a class got, as it enters the loss, with a complement as exact as the others tell it.
  package func share(of index: Int) -> Probability {
    if prediction.temperature == .one, case .distribution(let given) = prediction.source {
      return given[index]
    }
    let shares = prediction.probabilities
    guard shares[index] > 0.5 else { return (try? Probability(shares[index])) ?? .zero }
    return (try? Probability(complementOf: shares.sum(besides: index))) ?? .one
  }
}
