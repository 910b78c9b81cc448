import LossCore

/// All that the page of several losses shows, as plain numbers and text.
package struct CompareReading: Sendable {
  /// One loss along the axis.
  package struct Entry: Sendable {
    /// A to E, by which the loss is known on the page.
    package let letter: Unicode.Scalar
    package let name: String
    package let formula: String
    package let isShown: Bool
    /// Whether it is the loss of the work.
    package let isInForce: Bool
    /// In the unit where the loss has one, as all values here.
    package let value: Double
    /// How fast the value changes along the axis.
    package var slope: Double { axis.slope(of: loss) * unit }
    /// The value at any share of the truth.
    package let curve: @Sendable (Double) -> Double
    /// What the loss nears as the truth gets nothing.
    package let limit: Double
    /// Where on the axis it is least, under a truth that is soft or smoothed: one place, or all of a
    /// part where it is level.
    package let least: ClosedRange<Double>?
    /// What it is there.
    package let leastValue: Double?
    /// Whether an honest prediction is the cheapest, in a word and in some more.
    package let honesty: Honesty
    package let honestyText: String
    /// What a prediction costs on average where the truth happens with a chance, and where it costs least.
    package let expected: @Sendable (_ share: Double, _ chance: Double) -> Double
    package let best: @Sendable (_ chance: Double) -> Double
    /// The value at any share of the truth, over all classes.
    package func exactValue(at share: Double) -> Double { axis.value(of: loss, at: share) * unit }
    private let loss: any Loss
    private let axis: TruthAxis
    private let unit: Double
  }

  /// Whether a loss is least where one says what one believes.
  package enum Honesty: String, CaseIterable, Sendable {
    case strictlyProper
    case proper
    case improper
  }

  package let entries: [Entry]
  /// The truth as the page names it.
  package let inputName: String
  /// What can be typed over: ŷ or its logit; over classes the share of the truth.
  package let inputText: String
  package let share: Double
  package let shareText: String
  /// Whether there is a yes-or-no question of the truth with the settings of the work.
  ///
  /// Among classes that count differently it is no single question.
  package let hasAverages: Bool
  private let workspace: Workspace
  private let axis: TruthAxis

  package init?(_ workspace: Workspace) {
    guard let axis = TruthAxis(workspace), let kind = workspace.live else { return nil }
    self.workspace = workspace
    self.axis = axis
    share = axis.share.value
    shareText = axis.shareText
    hasAverages =
      kind == .binary || workspace.weights(for: kind) == nil && workspace.focal.alpha == nil
    let hasAverages = hasAverages
    let before = workspace.temperature == .one ? "" : " before T"
    if kind == .binary, let reading = BinaryReading(workspace) {
      let prediction = (reading.takesLogit ? "logit z" : "ŷ") + before
      inputName =
        switch reading.label {
        case 1 where !reading.takesLogit && before.isEmpty: "p given to the truth"
        case let label?: "\(prediction), the truth is \(label)"
        case nil: "\(prediction), y = \(reading.targetText)"
        }
      inputText = reading.inputText
    } else {
      let name = axis.truthName
      inputName = "p\(before) given to \(name.shortened(to: 12))"
      inputText = Figure.literal(axis.shareBeforeTemperature)
    }
    entries = zip("ABCDE".unicodeScalars, Comparison.losses).map { letter, choice in
      Entry(letter, choice, workspace, axis, kind, hasAverages: hasAverages)
    }
  }

  package var shown: [Entry] { entries.filter(\.isShown) }
  /// Whether no single outcome is the truth, so that each loss has a place of its own where it is least.
  package var hasMinima: Bool { entries.contains { $0.least != nil } }
  /// The label of which each loss is least somewhere, as it enters the loss.
  var labelText: String {
    let target = axis.target.map { Figure.short($0, digits: 3) } ?? ""
    guard axis.hasSoftTarget else { return "the truth smoothed to \(target)" }
    return axis.isSoft ? "y = \(target)" : "y = \(target) of \(axis.truthName.shortened(to: 12))"
  }
  /// What the axis counts: ŷ where the label was given soft, else what the truth gets.
  package var axisName: String { axis.isSoft ? "ŷ" : "p" }

  // MARK: Statements

  package func statement(typing text: String) -> String {
    workspace.live == .categorical
      ? "share \(axis.truthWord) \(text)" : (workspace.takesLogits ? "z=" : "p=") + text
  }

  /// The statement that puts the point at a share of the truth.
  package func statement(movingTo share: Double) -> String? {
    guard workspace.live == .categorical else {
      return BinaryReading(workspace)?.statement(
        movingTo: workspace.binary?.target == .zero ? 1 - share : share)
    }
    return axis.shareBeforeTemperature(for: share).map {
      "share \(axis.truthWord) \(Figure.shortest(Figure.nearest($0, digits: 12)))"
    }
  }

  /// The statement that halves what the truth gets.
  package var statementClimbing: String? {
    workspace.live == .categorical
      ? statement(movingTo: axis.share.halved.value) : BinaryReading(workspace)?.statementClimbing
  }

  /// The statement that doubles what the truth gets, or above ½ halves what is missing.
  package var statementDescending: String? {
    workspace.live == .categorical
      ? statement(movingTo: axis.share.doubled.value)
      : BinaryReading(workspace)?.statementDescending
  }
}

extension CompareReading.Entry {
  fileprivate init(
    _ letter: Unicode.Scalar, _ choice: LossChoice, _ workspace: Workspace, _ axis: TruthAxis,
    _ kind: Kind, hasAverages: Bool
  ) {
    let chosen = workspace.choosing(choice)
    let loss = chosen.loss(for: kind)
    let unit = loss.isInformation ? workspace.unit.fromNats(1) : 1
    let value = axis.value(of: loss)
    let curve = axis.curve(
      of: { kind == .categorical ? chosen.loss(overClasses: $0) : loss }, value: value)
    (self.loss, self.axis, self.unit) = (loss, axis, unit)
    self.letter = letter
    name =
      choice == .focal
      ? "focal γ=\(Figure.short(chosen.focal.gamma, digits: 2))" : choice.shortName
    let formula =
      kind == .categorical
      ? loss.formula : axis.isCertain ? loss.labelFormula : loss.binaryFormula
    self.formula =
      loss.isInformation ? formula.replacing("log", with: workspace.unit.logarithm) : formula
    isShown = workspace.comparison.shown.contains(choice)
    isInForce = choice == workspace.lossChoice
    self.value = value * unit
    self.curve = { curve($0) * unit }
    limit = curve(0) * unit
    let least = axis.least(of: loss, curve)
    self.least = least
    leastValue = least.map { axis.leastValue(of: loss, $0) * unit }
    honesty = CompareReading.Honesty(
      kind == .categorical ? loss.proprietyOverClasses : loss.propriety)
    expected = { share, chance in
      guard let p = try? Probability(share), let c = try? Probability(chance) else {
        return .infinity
      }
      let prediction = BinaryPrediction(axis.turned(p))
      let yes = loss.value(of: BinaryExample(target: .one, prediction: prediction))
      let no = loss.value(of: BinaryExample(target: .zero, prediction: prediction))
      let chance = axis.turned(c)
      return (chance.value * yes + chance.complement * no) * unit
    }
    let best = { @Sendable (chance: Double) -> Double in
      guard let chance = try? Probability(chance) else { return chance }
      return axis.turned(loss.forecast(for: axis.turned(chance))).value
    }
    self.best = best
    honestyText =
      honesty == .improper && hasAverages
      ? "no: " + CompareReading.example(best(CompareReading.exampleChance)) : honesty.words
  }

  /// Where it is least, in words.
  package var leastText: String {
    guard let least else { return "" }
    if leastValue == .infinity { return "nowhere" }
    let ends = [least.lowerBound, least.upperBound].map { end in
      (try? Probability(end)).map { Figure.short($0, digits: 3) } ?? ""
    }
    let (low, high) = (ends[0], ends[1])
    switch (least.lowerBound, least.upperBound) {
    case (let lower, let upper) where lower == upper: return "at " + low
    case (0, 1): return "anywhere"
    case (0, _): return "below " + high
    case (_, 1): return "above " + low
    default: return "from \(low) to \(high)"
    }
  }
}

extension CompareReading.Honesty {
  fileprivate init(_ propriety: Propriety) {
    self =
      switch propriety {
      case .strictlyProper: .strictlyProper
      case .proper: .proper
      case .improper: .improper
      }
  }

  fileprivate var words: String {
    switch self {
    case .strictlyProper: "yes, strictly"
    case .proper: "yes, but not strictly"
    case .improper: "no"
    }
  }
}

extension Workspace {
  /// The same work with another loss, and the settings that it takes.
  fileprivate func choosing(_ choice: LossChoice) -> Workspace {
    var other = self
    other.lossChoice = choice
    if choice != .focal {
      other.focal = .unfocused
    } else if !focal.isFocused {
      other.focal = .customary
    }
    return other
  }
}

extension CompareReading {
  /// A chance to show by example where a loss is least on average.
  package static let exampleChance = 0.3

  /// What is best to say at that chance, in as many digits as tell it from the chance.
  fileprivate static func example(_ said: Double) -> String {
    let chance = Figure.short(exampleChance)
    let texts = (3...17).lazy.map { Figure.short(said, digits: $0) }
    return "for \(chance) it is best to say \(texts.first { $0 != chance } ?? chance)"
  }
}
