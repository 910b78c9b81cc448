import LossCore

/// How the loss of a single prediction is worked out, line by line.
extension BinaryReading {
  /// The arithmetic in digits with which a calculator agrees.
  package var working: [String] {
    logitLines + smoothingLines + lossLines + ["     = " + total]
  }

  private var choice: LossChoice { workspace.lossChoice }
  private var isTempered: Bool { example.prediction.temperature != .one }
  private var weights: ClassWeights? { workspace.weights(for: .binary) }

  /// ŷ as it enters the loss, in the digits of the working.
  private var share: String { Figure.short(example.prediction.probability, digits: 5) }
  private var total: String {
    let value = isInformation ? workspace.unit.fromNats(value) : value
    return amount(value) + (isInformation ? " " + unitText : "")
  }

  private var logitLines: [String] {
    guard takesLogit || isTempered else { return [] }
    return [
      "ŷ = 1/(1 + e^\(isTempered ? "(−z/T)" : "−z"))",
      "  = \(share), \(isTempered ? "z/T" : "z") = \(amount(example.prediction.logit))",
    ]
  }

  private var smoothingLines: [String] {
    let smoothing = workspace.smoothing
    guard smoothing.epsilon > 0 else { return [] }
    let others = smoothing.spread == .others
    return Panel.lines(
      "y = (1−ε)·\(amount(target)) + ε\(others ? "·\(amount(1 - target))" : "/2")",
      "= \(Figure.short(example.target, digits: 5))")
  }

  private var lossLines: [String] {
    switch choice {
    case .crossEntropy: crossEntropyLines
    case .focal: focalLines
    case .brier, .squaredError:
      ["loss = (ŷ − y)²", "     = (\(share) − \(y))²"]
    case .absolute:
      switch smoothedLabel {
      case 1: ["loss = 1 − ŷ   since y = 1"]
      case 0: ["loss = ŷ   since y = 0"]
      default: ["loss = y·(1 − ŷ) + (1 − y)·ŷ"]
      }
    case .zeroOne:
      switch smoothedLabel {
      case 1: ["loss = 0 if ŷ > ½, 1 if ŷ < ½"]
      case 0: ["loss = 0 if ŷ < ½, 1 if ŷ > ½"]
      default: ["loss = 1 − y if ŷ > ½, y if ŷ < ½"]
      }
    }
  }

  private var y: String { Figure.short(example.target, digits: 5) }

  private var crossEntropyLines: [String] {
    let name = workspace.unit.logarithm
    let weighed = weights.map { $0.values.map { amount($0) + "·" } } ?? ["", ""]
    let symbols = weights == nil ? ["", ""] : ["w₀·", "w₁·"]
    let since = weights == nil ? "   since y = " : ""
    switch smoothedLabel {
    case 1:
      return [
        "loss = −\(symbols[1])\(name)(ŷ)\(since)\(weights == nil ? "1" : "")",
        "     = −\(weighed[1])\(name)(\(share))",
      ]
    case 0:
      let rest = Figure.short(example.prediction.probability.opposite, digits: 5)
      return [
        "loss = −\(symbols[0])\(name)(1 − ŷ)\(since)\(weights == nil ? "0" : "")",
        "     = −\(weighed[0])\(name)(\(rest))",
      ]
    default:
      let costs = [example.prediction.surprisal, example.prediction.complementSurprisal].map {
        amount(workspace.unit.fromNats($0))
      }
      return [
        "loss = −\(symbols[1])y·\(name) ŷ", "       − \(symbols[0])(1−y)·\(name)(1−ŷ)",
        "     = \(weighed[1])\(y)·\(costs[0])",
        "       + \(weighed[0])\(Figure.short(example.target.complement, digits: 5))·\(costs[1])",
      ]
    }
  }

  private var focalLines: [String] {
    let focal = workspace.focal
    let power = focal.gamma == 0 ? "" : "(1 − p)^γ·"
    let balance = focal.alpha == nil ? "" : "a·"
    let cross = CrossEntropy(weights: weights).value(of: example)
    let numbers = [
      focal.alpha.map { _ in amount(focal.balance(of: example.target)) },
      focal.gamma == 0 ? nil : "\(amount(focal.missed(by: example)))^\(amount(focal.gamma))",
      amount(workspace.unit.fromNats(cross)),
    ].compactMap(\.self)
    return ["loss = \(balance)\(power)CE"]
      + (focal.gamma == 0 ? [] : ["p = y·ŷ + (1 − y)·(1 − ŷ)"])
      + (focal.alpha == nil ? [] : ["a = α·y + (1 − α)·(1 − y)"])
      + ["     = " + numbers.joined(separator: "·")]
  }

  private func amount(_ value: Double) -> String {
    value.isFinite ? Figure.short(value, digits: 5) : value < 0 ? "−∞" : "∞"
  }

  // MARK: Slopes

  /// Both gradients by their names, with a formula where it is a short one.
  package var slopes: [String] {
    let byProbability = Figure.slope(loss.gradientByProbability(of: example))
    let byLogit = Figure.slope(loss.gradientByLogit(of: example))
    let formulas = formulas
    let divided = formulas.logit.map { " = " + (isTempered ? "(\($0))/T" : $0) } ?? ""
    return Panel.lines(
      "dL/dŷ" + (formulas.probability.map { " = " + $0 } ?? ""), "= \(byProbability)")
      + Panel.lines("dL/dz\(divided)", "= \(byLogit)", note: "  (z: logit)")
  }

  private var formulas: (probability: String?, logit: String?) {
    switch (choice, weights == nil, smoothedLabel) {
    case (.crossEntropy, true, 1): ("−1/ŷ", "ŷ − y")
    case (.crossEntropy, true, 0): ("1/(1−ŷ)", "ŷ − y")
    case (.crossEntropy, true, _): ("(ŷ−y)/(ŷ(1−ŷ))", "ŷ − y")
    case (.crossEntropy, false, 1): ("−w₁/ŷ", "w₁·(ŷ − y)")
    case (.crossEntropy, false, 0): ("w₀/(1−ŷ)", "w₀·(ŷ − y)")
    case (.crossEntropy, false, _): ("w₀(1−y)/(1−ŷ) − w₁y/ŷ", "w₀(1−y)ŷ − w₁y(1−ŷ)")
    case (.brier, _, _), (.squaredError, _, _): ("2(ŷ − y)", "2(ŷ − y)ŷ(1−ŷ)")
    case (.absolute, _, _): ("1 − 2y", "(1 − 2y)ŷ(1−ŷ)")
    case (.zeroOne, _, _), (.focal, _, _): (nil, nil)
    }
  }
}
