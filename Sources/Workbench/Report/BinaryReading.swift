import LossCore

/// All that a page shows of the binary work, as plain numbers and text.
package struct BinaryReading: Sendable {
  private let work: BinaryWork
  private let unit: InformationUnit
  package let labelNames: [String]?

  package init?(_ workspace: Workspace) {
    guard let binary = workspace.binary else { return nil }
    work = binary
    unit = workspace.unit
    labelNames = workspace.labelNames
  }

  package var target: Double { work.target.value }
  /// 0 or 1; nothing for a soft label.
  package var label: Int? { work.target == .one ? 1 : work.target == .zero ? 0 : nil }
  /// ŷ as it enters the loss.
  package var prediction: Double { work.prediction.probability.value }
  package var nats: Double { work.example.crossEntropy }
  package var loss: Double { unit.fromNats(nats) }

  package var targetText: String { Figure.short(work.target) }
  /// ŷ in few digits, as the axis and the headings show it.
  package var predictionText: String { Figure.short(work.prediction.probability, digits: 3) }
  package var takesLogit: Bool {
    if case .logit = work.prediction.source { true } else { false }
  }
  /// The prediction as it was given, in the form that it was given in.
  package var inputText: String {
    switch work.prediction.source {
    case .probability(let p): Figure.literal(p)
    case .logit(let z): Figure.shortest(z)
    }
  }

  /// What the truth got; of a soft label, what its likelier side got.
  private var share: Probability {
    target >= 0.5 ? work.prediction.probability : work.prediction.probability.opposite
  }

  /// The share given to the truth, for bars and verdicts.
  package var truthShare: Double { share.value }

  /// The statement that puts the point at ŷ.
  package func statement(movingTo prediction: Double) -> String {
    guard let p = try? Probability(prediction) else { return "p=0.5" }
    return statement(p)
  }

  /// The statement that halves what the truth gets.
  package var statementClimbing: String {
    statement((try? Probability(share.value / 2)) ?? .half, ofTruth: true)
  }

  /// The statement that doubles what the truth gets, or above ½ halves what is missing.
  package var statementDescending: String {
    let next =
      share.value < 0.5
      ? try? Probability(share.value > 0 ? share.value * 2 : BinaryReading.leastShown)
      : try? Probability(complementOf: share.complement / 2)
    return statement(next ?? .half, ofTruth: true)
  }

  /// No doubling leaves 0, so the way down from there begins at the left end of the log axis.
  private static let leastShown = 1e-4

  private func statement(_ share: Probability, ofTruth: Bool = false) -> String {
    let p = ofTruth && target < 0.5 ? share.opposite.tidy : share.tidy
    let temperature = work.prediction.temperature
    if takesLogit {
      return "z=" + Figure.short(p.logit * temperature.value, digits: 5)
    }
    guard temperature != .one,
      let before = try? BinaryPrediction(logit: p.logit * temperature.value)
    else { return "p=" + Figure.literal(p) }
    return "p=" + Figure.literal(before.probability.tidy)
  }

  /// The loss in nats at any ŷ under the same label: the curve that the point is on.
  package var curve: @Sendable (Double) -> Double {
    let target = work.target
    let label = label
    return { prediction in
      guard let p = try? Probability(prediction) else { return .infinity }
      // A label's loss is the surprisal alone, and the curve is taken at hundreds of points.
      if let label { return (label == 1 ? p : p.opposite).surprisal }
      return BinaryExample(target: target, prediction: BinaryPrediction(p)).crossEntropy
    }
  }

  // MARK: Working

  /// The arithmetic, line by line, in digits with which a calculator agrees.
  package var working: [String] {
    let p = Figure.short(work.prediction.probability, digits: 5)
    let name = unit.logarithm
    var lines: [String] = []
    if takesLogit || work.prediction.temperature != .one {
      let z = amount(work.prediction.logit)
      let isPlain = work.prediction.temperature == .one
      lines += [
        "ŷ = 1/(1 + e^\(isPlain ? "−z" : "(−z/T)"))", "  = \(p), \(isPlain ? "z" : "z/T") = \(z)",
      ]
    }
    switch label {
    case 1:
      lines += ["loss = −\(name)(ŷ)   since y = 1", "     = −\(name)(\(p))"]
    case 0:
      let rest = Figure.short(share, digits: 5)
      lines += ["loss = −\(name)(1 − ŷ)   since y = 0", "     = −\(name)(\(rest))"]
    default:
      let p = work.prediction
      let terms = [p.surprisal, p.complementSurprisal].map { amount(unit.fromNats($0)) }
      lines += [
        "loss = −y·\(name) ŷ", "       − (1−y)·\(name)(1−ŷ)",
        "     = \(Figure.short(work.target, digits: 5))·\(terms[0])",
        "       + \(Figure.short(work.target.complement, digits: 5))·\(terms[1])",
      ]
    }
    return lines + ["     = \(amount(loss)) \(unit.rawValue)s"]
  }

  private func amount(_ value: Double) -> String {
    value.isFinite ? Figure.short(value, digits: 5) : value < 0 ? "−∞" : "∞"
  }

  /// Both gradients by their names.
  package var slopes: [String] {
    let example = work.example
    let byProbability = Figure.slope(example.gradientByProbability)
    let byLogit = Figure.slope(example.gradientByLogit)
    let formula = label == 1 ? "−1/ŷ" : label == 0 ? "1/(1−ŷ)" : "(ŷ−y)/(ŷ(1−ŷ))"
    let divided = work.prediction.temperature == .one ? "ŷ − y" : "(ŷ − y)/T"
    return Panel.lines("dL/dŷ = \(formula)", "= \(byProbability)")
      + Panel.lines("dL/dz = \(divided)", "= \(byLogit)", note: "  (z: logit)")
  }
}

/// Lines of the panel beside the picture.
enum Panel {
  /// So many columns hold a line.
  static let columns = 34

  /// A formula and what it gives, on two lines where one is too short; a note where it fits.
  static func lines(_ formula: String, _ result: String, note: String = "") -> [String] {
    let whole = formula + " " + result
    if (whole + note).count <= columns { return [whole + note] }
    return whole.count <= columns ? [whole] : [formula, "      " + result]
  }
}

extension Probability {
  /// The same but for the noise of arithmetic: 12 significant digits of the lesser side.
  fileprivate var tidy: Probability {
    let lesser = Figure.nearest(min(value, complement), digits: 12)
    if value <= complement { return (try? Probability(lesser)) ?? self }
    // A plain decimal reads better, and holds as much of a complement that is not tiny.
    let plain = lesser < 0.001 ? nil : try? Probability(Figure.nearest(1 - lesser, digits: 12))
    return plain ?? (try? Probability(complementOf: lesser)) ?? self
  }
}

extension InformationUnit {
  /// How the logarithm of the unit is written.
  package var logarithm: String {
    switch self {
    case .nat: "ln"
    case .bit: "log2"
    case .dit: "log10"
    }
  }
}
