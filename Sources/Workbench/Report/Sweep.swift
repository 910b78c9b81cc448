import LossCore

/// One value going from one end to the other in equal steps.
struct Sweep: Hashable, Sendable {
  enum Variable: String, CaseIterable, Sendable {
    case probability = "p"
    case logit = "z"
    case temperature = "T"
    case gamma
    case smoothing
  }

  static let maximumCount = 100_000
  /// So many shares in all, as values times classes.
  static let maximumLosses = 20_000_000

  var variable: Variable
  var from: Double
  var to: Double
  var count: Int
  private var place: Place

  init(_ words: inout Arguments) throws(Diagnostic) {
    place = words.command.place
    variable = try words.choice("name", Variable.self)
    let ends = try [words.word("a first value"), words.word("a last value")]
    from = try number(ends[0], for: "the first value").value
    to = try number(ends[1], for: "the last value").value
    let token = try words.word("how many values")
    guard let count = Int(token.text), (2...Sweep.maximumCount).contains(count) else {
      throw Diagnostic(
        "a sweep has 2 to \(Sweep.maximumCount) values, not \(token.text.shortened())",
        token.place, hint: "as in sweep p 0.01 0.99 99")
    }
    self.count = count
    for (token, value) in zip(ends, [from, to]) {
      switch variable {
      case .probability where !(0...1).contains(value),
        .smoothing where !(0...1).contains(value):
        throw Diagnostic(
          "\(variable.rawValue) goes from 0 to 1; \(Figure.shortest(value)) lies outside",
          token.place, hint: "as in sweep \(variable.rawValue) 0.01 0.99 99")
      case .temperature where value <= 0:
        throw Diagnostic(
          "T stays above 0; \(Figure.shortest(value)) does not", token.place,
          hint: "as in sweep T 0.5 4 8")
      case .gamma where value < 0:
        throw Diagnostic(
          "gamma is 0 or more; \(Figure.shortest(value)) is not", token.place,
          hint: "as in sweep gamma 0 5 11")
      default: continue
      }
    }
  }

  func report(_ workspace: Workspace) throws(Diagnostic) -> Report {
    guard workspace.live != nil else {
      throw Diagnostic("there is no truth to sweep under", place, hint: "begin with y=1 p=0.9")
    }
    try checkLength(over: workspace)
    var lines = [variable.rawValue.padded(to: 12) + " " + heading(workspace)]
    var rows: [JSON] = []
    for step in 0..<count {
      let value = value(at: step)
      guard let loss = loss(at: value, workspace).map(workspace.inUnit) else {
        throw refusal(workspace)
      }
      lines.append(
        "\(Figure.short(value, digits: 6).padded(to: 12)) \(Figure.short(loss, digits: 6))")
      rows.append(.numbers([value, loss]))
    }
    return Report(
      "sweep", lines,
      [
        .init("variable", .string(variable.rawValue)),
        .init("unit", workspace.unitJSON),
        .init("rows", .array(rows)),
      ])
  }

  /// What the column of losses holds; what is swept is none of its settings.
  private func heading(_ workspace: Workspace) -> String {
    var shown = workspace
    switch variable {
    case .temperature: shown.temperature = .one
    case .smoothing: shown.smoothing = .none
    case .gamma: (shown.focal, shown.lossChoice) = (.unfocused, .crossEntropy)
    case .probability, .logit: break
    }
    return shown.lossHeading
  }

  private func refusal(_ workspace: Workspace) -> Diagnostic {
    switch variable {
    case .logit:
      Diagnostic(
        "z can be swept where the prediction is given as logits", place,
        hint: "logits turns it into logits")
    case .gamma:
      Diagnostic(
        "gamma is of the focal loss, not of \(workspace.lossChoice.phrase)", place,
        hint: "choose it first: loss=focal")
    case .probability, .temperature, .smoothing:
      Diagnostic(
        "p can be swept where one class is the truth", place, hint: "choose a label, as in y=0")
    }
  }

  /// The last value is the one that was asked for, whatever the steps round to.
  private func value(at step: Int) -> Double {
    guard step < count - 1 else { return to }
    let part = Double(step) / Double(count - 1)
    // The way from end to end may be longer than a double can hold.
    return (to - from).isFinite
      ? from + (to - from) * part : from * (1 - part) + to * part
  }

  private func checkLength(over workspace: Workspace) throws(Diagnostic) {
    guard workspace.live == .categorical, let classes = workspace.categorical?.count,
      count * classes > Sweep.maximumLosses
    else { return }
    throw Diagnostic(
      "\(count) values over \(classes) classes are too long a sweep", place,
      hint: "take \(Sweep.maximumLosses / classes) values at most")
  }

  private func loss(at value: Double, _ workspace: Workspace) -> Double? {
    var changed = workspace
    switch (variable, workspace.live, workspace.binary, workspace.categorical) {
    case (.temperature, _, _, _):
      guard let temperature = try? Temperature(value) else { return nil }
      changed.set(temperature)
    case (.smoothing, _, _, _):
      guard let smoothing = try? Smoothing(value, over: workspace.smoothing.spread) else {
        return nil
      }
      changed.smoothing = smoothing
    case (.gamma, _, _, _):
      guard [.crossEntropy, .focal].contains(workspace.lossChoice),
        let focal = try? FocalLoss(gamma: value, alpha: workspace.focal.alpha)
      else { return nil }
      (changed.focal, changed.lossChoice) = (focal, .focal)
    case (.probability, .binary, _, _):
      guard let p = try? Probability(value) else { return nil }
      changed.binary?.prediction = BinaryPrediction(p, temperature: workspace.temperature)
    case (.logit, .binary, _, _):
      guard
        let made = try? BinaryPrediction(logit: value, temperature: workspace.temperature)
      else { return nil }
      changed.binary?.prediction = made
    case (.probability, .categorical, _, let work?):
      guard let label = work.label, let share = try? Probability(value) else { return nil }
      // Without T the others, who give way in proportion, are nothing to it.
      if workspace.temperature == .one, workspace.isPlain(for: .categorical) {
        return share.surprisal
      }
      let plain = work.prediction.with(temperature: .one)
      guard let shares = try? Distribution(plain.probabilities) else { return nil }
      changed.categorical?.example = work.example.with(
        Prediction(
          shares.settingShare(of: label, to: share), temperature: workspace.temperature))
    case (.logit, .categorical, _, let work?):
      guard let label = work.label, case .logits(let logits) = work.prediction.source else {
        return nil
      }
      var values = logits.values
      values[label] = value
      guard let moved = try? Logits(values) else { return nil }
      changed.categorical?.example = work.example.with(
        Prediction(moved, temperature: workspace.temperature))
    default: return nil
    }
    return changed.loss
  }
}
