import LossCore

extension Candidate {
  /// Numbers that are met whatever the input: guesses, floors and the caps of libraries.
  static let constants: [Candidate] = {
    var list = caps + floors
    list.add(0, "a truth that got everything: nothing to pay", .constant)
    list.add(.infinity, "−log 0: the truth got no chance at all", .constant)
    list.append(
      Candidate(.nan, "0·log 0 or ∞ − ∞, which plain arithmetic leaves undefined", .constant))
    for percent in baseRates {
      guard let rate = try? Probability(percent / 100) else { continue }
      let example = BinaryExample(target: rate, prediction: BinaryPrediction(rate))
      list.addInEveryUnit(
        example.entropy,
        "always predicting the base rate where \(Figure.shortest(percent))% are positive", .constant
      )
    }
    for count in famousCounts.keys.sorted() {
      list.addUniformGuess(among: count, .constant)
      list.addFloorOfSoftmaxTwice(over: count, .constant)
    }
    for count in smoothedCounts {
      list.addFloors(of: customarySmoothing, over: count, .constant)
    }
    for power in powersOfTen {
      let text = "1e-\(power)"
      let share = (try? Numeral(text))?.value
      list.addInEveryUnit(
        share.flatMap { try? Probability($0) }?.surprisal, "a truth that got \(text)", .constant)
    }
    for unit in InformationUnit.allCases where unit != .nat {
      list.add(unit.fromNats(1), "one nat in \(unit.rawValue)s", .constant)
    }
    return list
  }()

  /// Numbers of classes that are often met, and where.
  fileprivate static let famousCounts = [
    2: "a coin flip", 3: "as for Iris", 4: "as for AG News", 5: "as for five stars",
    10: "as for MNIST", 27: "as for letters", 100: "as for CIFAR-100", 1_000: "as for ImageNet",
    30_522: "BERT's words", 32_000: "Llama 2's words", 50_257: "GPT-2's words",
  ]
  private static let smoothedCounts = [2, 3, 10, 100, 1_000]
  private static let powersOfTen = Array(1...16) + [20, 30, 100, 300]
  private static let baseRates = [1.0, 10.0]
  /// The part that nearly everybody takes away.
  static let customarySmoothing = 0.1
  /// Parts that others take away.
  static let otherSmoothings = [0.05, 0.2, 0.3]
}

extension [Candidate] {
  /// What it costs to give each of the classes the same.
  mutating func addUniformGuess(among count: Int, _ origin: Candidate.Origin) {
    let share = try? Probability(odds: 1, to: Double(count - 1))
    let fame = Candidate.famousCounts[count].map { " (\($0))" } ?? ""
    addInEveryUnit(
      share?.surprisal, "a guess that gives each of \(count) classes the same\(fame)", origin)
  }

  /// The least loss that a second softmax allows: it sees the numbers 1 and 0 at the best.
  mutating func addFloorOfSoftmaxTwice(over count: Int, _ origin: Candidate.Origin) {
    add(
      RepeatedSoftmax.floor(classes: count),
      "the least that softmax applied twice can reach over \(count) classes:"
        + " ln(e + \(count) − 1) − 1", origin)
  }

  /// The least loss that a smoothed label allows: the entropy of its target.
  mutating func addFloors(of epsilon: Double, over count: Int, _ origin: Candidate.Origin) {
    guard let logits = try? Logits(Array<Double>(repeating: 0, count: count)),
      let label = try? CategoricalExample(target: .label(0), prediction: Prediction(logits))
    else { return }
    for spread in Smoothing.Spread.allCases {
      guard let smoothing = try? Smoothing(epsilon, over: spread) else { continue }
      addInEveryUnit(
        label.smoothed(by: smoothing).entropy,
        "the least that label smoothing \(Figure.shortest(epsilon)) over \(spread.phrase)"
          + " \(count) classes allows", origin)
    }
  }
}

extension Smoothing.Spread {
  /// Who gets the part, before the number of classes.
  var phrase: String {
    switch self {
    case .all: "all of"
    case .others: "the others of"
    }
  }
}
