import LossCore

/// All that a page shows of the binary work, as plain numbers and text.
package struct BinaryReading: Sendable {
  private let work: BinaryWork
  package let labelNames: [String]?
  let workspace: Workspace
  /// The work as it enters the loss, with its label smoothed.
  let example: BinaryExample
  let loss: any Loss

  package init?(_ workspace: Workspace) {
    guard let binary = workspace.binary else { return nil }
    work = binary
    labelNames = workspace.labelNames
    self.workspace = workspace
    example = binary.example.smoothed(by: workspace.smoothing)
    loss = workspace.loss(for: .binary)
  }

  package var target: Double { work.target.value }
  /// 0 or 1; nothing for a soft label.
  package var label: Int? { work.target.label }
  /// The same of the label as it enters the loss.
  var smoothedLabel: Int? { example.target.label }
  /// ŷ as it enters the loss.
  package var prediction: Double { work.prediction.probability.value }
  /// The loss in force; in nats, where it has a unit.
  package var value: Double { loss.value(of: example) }
  package var lossName: String { loss.name }
  /// Whether the loss is an amount of information, and so has a unit and no upper limit.
  package var isInformation: Bool { loss.isInformation }
  /// “nats”, or what the unit is; nothing for a loss without one.
  package var unitText: String { isInformation ? workspace.unit.rawValue + "s" : "" }
  /// The ŷ at which the curve is least, where the label that enters the loss is soft.
  package var minimum: Double? {
    smoothedLabel == nil ? loss.minimizer(for: example.target).value : nil
  }

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
    statement(share.halved, ofTruth: true)
  }

  /// The statement that doubles what the truth gets, or above ½ halves what is missing.
  package var statementDescending: String {
    statement(share.doubled, ofTruth: true)
  }

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

  /// The loss in force at any ŷ under the same label: the curve that the point is on.
  package var curve: @Sendable (Double) -> Double {
    let loss = workspace.lossByPrediction
    return { prediction in
      (try? Probability(prediction)).flatMap { loss?($0) } ?? .infinity
    }
  }
}

extension Probability {
  /// The way up the curve of a loss: half of it.
  var halved: Probability { (try? Probability(value / 2)) ?? .half }

  /// The way back down: twice as much, or above ½ half of what is missing.
  var doubled: Probability {
    // No doubling leaves 0, so the way down from there begins at the left end of the log axis.
    let next =
      value < 0.5
      ? try? Probability(value > 0 ? value * 2 : 1e-4)
      : try? Probability(complementOf: complement / 2)
    return next ?? .half
  }
}

extension Probability {
  /// 0 or 1, where it is certain.
  fileprivate var label: Int? { self == .one ? 1 : self == .zero ? 0 : nil }

  /// The same but for the noise of arithmetic: 12 significant digits of the lesser side.
  fileprivate var tidy: Probability {
    let lesser = Figure.nearest(min(value, complement), digits: 12)
    if value <= complement { return (try? Probability(lesser)) ?? self }
    // A plain decimal reads better, and holds as much of a complement that is not tiny.
    let plain = lesser < 0.001 ? nil : try? Probability(Figure.nearest(1 - lesser, digits: 12))
    return plain ?? (try? Probability(complementOf: lesser)) ?? self
  }
}
