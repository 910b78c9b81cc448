import LossCore

extension Caption {
  /// What can stand in braces.
  enum Value: String, CaseIterable, Sendable {
    case loss, unit, p, y, T
    /// What the truth got, as a sentence has it.
    case share
    /// The predicted shares of all classes.
    case shares
    /// exp(H + D), in whatever unit; H and D in the unit; the Brier score.
    case perplexity, entropy, kl, brier
    /// The gradients of the loss in force, in nats, as in the JSON.
    case slope_p, slope_z
    /// The least of the curve that the point is on, and where on it that is.
    case least, best
    /// The loss of the probabilities taken for logits.
    case twice
    /// What the first function of a library prints.
    case printed
    /// Of the last rows: their mean loss, how many they are, what part of the sum the dearest make,
    /// how many are right, and what always saying the base rate costs.
    case mean, count, worst, accuracy, baserate
  }

  /// A value as it is said: in words, and as a number or several where it is that.
  struct Said: Sendable {
    /// As the screen shows it.
    var plain: String
    var numbers: [Double]
    var isList = false

    /// Nothing of a list, or of a word.
    var number: Double? { isList ? nil : numbers.first }

    init(_ plain: String, _ number: Double? = nil) {
      (self.plain, numbers) = (plain, number.map { [$0] } ?? [])
    }

    /// A list, cut where it is long.
    init(_ numbers: [Double], _ text: (Double) -> String) {
      (self.numbers, isList) = (numbers, true)
      plain = Said.list(numbers, text)
    }

    /// Nothing where a word should be written as a number.
    func text(_ style: CaptionBrace.Style) -> String? {
      if style == .plain { return plain }
      if isList { return Said.list(numbers) { CaptionBrace.text(of: $0, style) } }
      return number.map { CaptionBrace.text(of: $0, style) }
    }

    private static func list(_ numbers: [Double], _ text: (Double) -> String) -> String {
      let limit = 10
      let shown = numbers.prefix(limit).map(text)
      return "(" + (shown + (numbers.count > limit ? ["…"] : [])).joined(separator: ", ") + ")"
    }
  }

  /// The libraries whose functions are known, each once.
  static let libraries: [String] = Libraries.functions.map(\.library).reduce(into: []) {
    if !$0.contains($1) { $0.append($1) }
  }
}

extension Session {
  func said(_ value: Caption.Value, _ library: String?) throws(Diagnostic) -> Caption.Said {
    if value == .printed, workspace.live != nil, let library {
      return try workspace.printed(library)
    }
    let said =
      switch value {
      case .mean, .count, .worst, .accuracy, .baserate:
        lastRows.flatMap { workspace.said(value, of: $0) }
      default: workspace.said(value)
      }
    if let said { return said }
    switch value {
    case .accuracy where lastRows != nil:
      throw Diagnostic(
        "of these rows it is not known which are right", hint: "rows of a single probability tell")
    case .mean, .count, .worst, .accuracy, .baserate:
      throw Diagnostic(
        "there are no rows to tell the \(value.rawValue) of",
        hint: "as in {\(value.rawValue) of rows 1:0.9*9,1:0.01}")
    case .p where workspace.live == .categorical:
      throw Diagnostic("p is a list here", hint: "{share} is what the truth got, {shares} is all")
    case .shares where workspace.live == .binary:
      throw Diagnostic("there is but one share here", hint: "{p} is the prediction")
    case .share where workspace.live != nil:
      throw Diagnostic("a soft truth got no single share", hint: "{loss} tells what it costs")
    case .best where workspace.live != nil:
      throw Diagnostic(
        "the loss is least at more than one place", hint: "{least} is what it is there")
    default:
      throw Diagnostic("there is no \(value.rawValue) yet", hint: "begin with y=1 p=0.9")
    }
  }
}

extension Workspace {
  /// A value of the work; nothing where it has none.
  fileprivate func said(_ value: Caption.Value) -> Caption.Said? {
    switch value {
    case .loss: loss.map { .init(headline, inUnit($0)) }
    case .unit: .init(unitName)
    case .T: .init(temperatureText, temperature.value)
    case .p:
      live == .binary
        ? BinaryReading(self).map { .init($0.predictionText, $0.prediction) } : nil
    case .y:
      live == .binary
        ? BinaryReading(self).map { .init($0.targetText, $0.target) }
        : categorical.map { .init($0.truthText) }
    case .share: truthShare.map { .init(Sentence.share($0), $0.value) }
    case .shares:
      live == .categorical
        ? categorical.map {
          .init($0.prediction.probabilities) { Figure.short($0, digits: 3) }
        } : nil
    case .perplexity:
      figures.map {
        .init($0.perplexity < .infinity ? Figure.short($0.perplexity) : "∞", $0.perplexity)
      }
    case .entropy: figures.map { amount(unit.fromNats($0.entropy)) }
    case .kl:
      figures.map {
        let waste = unit.fromNats($0.divergence)
        // The square of a rounding error is nothing to anybody.
        return .init(waste < 0x1p-100 ? "0" : Figure.loss(waste), waste)
      }
    case .brier: brier.map(amount)
    case .slope_p: slopes.map { slope($0.byPrediction) }
    case .slope_z: slopes.map { slope($0.byLogit) }
    case .least: least.map { amount($0.value) }
    case .best:
      least.flatMap { least in
        least.place.map { .init(Figure.short($0), $0) }
      }
    case .twice: repeated.map { amount(unit.fromNats($0)) }
    case .printed, .mean, .count, .worst, .accuracy, .baserate: nil
    }
  }

  /// A value of the last rows.
  fileprivate func said(_ value: Caption.Value, of rows: RowTotals) -> Caption.Said? {
    let inUnit = { (loss: Double) in rows.isInformation ? unit.fromNats(loss) : loss }
    switch value {
    case .mean: return amount(inUnit(rows.mean))
    case .baserate: return amount(inUnit(rows.baseRateLoss))
    case .count: return .init(Figure.shortest(rows.count), rows.count)
    case .worst:
      return rows.parts.compactMap(\.self).max().map {
        .init(Figure.percent($0, digits: 2), $0)
      }
    case .accuracy: return rows.accuracy.map { .init(Figure.percent($0), $0) }
    default: return nil
    }
  }

  private func amount(_ number: Double) -> Caption.Said { .init(Figure.loss(number), number) }

  private func slope(_ slopes: [Double]) -> Caption.Said {
    live == .binary
      ? .init(Figure.slope(slopes[0]), slopes[0])
      : .init(slopes) { CaptionBrace.text(of: $0, .decimals(3)) }
  }
}
