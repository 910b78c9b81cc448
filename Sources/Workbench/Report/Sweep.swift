import LossCore

/// One value going from one end to the other in equal steps.
struct Sweep: Hashable, Sendable {
  enum Variable: String, CaseIterable, Sendable {
    case probability = "p"
    case logit = "z"
    case temperature = "T"
  }

  static let maximumCount = 100_000

  var variable: Variable
  var from: Double
  var to: Double
  var count: Int
  private var place: Place

  init(_ words: inout Arguments) throws(Diagnostic) {
    place = words.command.place
    variable = try words.choice("name to sweep", Variable.self)
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
      case .probability where !(0...1).contains(value):
        throw Diagnostic(
          "p goes from 0 to 1; \(Figure.shortest(value)) lies outside", token.place,
          hint: "as in sweep p 0.01 0.99 99")
      case .temperature where value <= 0:
        throw Diagnostic(
          "T stays above 0; \(Figure.shortest(value)) does not", token.place,
          hint: "as in sweep T 0.5 4 8")
      default: continue
      }
    }
  }

  func report(_ workspace: Workspace) throws(Diagnostic) -> Report {
    guard workspace.live != nil else {
      throw Diagnostic("there is no truth to sweep under", place, hint: "begin with y=1 p=0.9")
    }
    var lines = ["\(variable.rawValue.padded(to: 12)) loss in \(workspace.unit.rawValue)s"]
    var rows: [JSON] = []
    for step in 0..<count {
      // The last value is the one that was asked for, whatever the steps round to.
      let value =
        step == count - 1
        ? to : from + (to - from) * (Double(step) / Double(count - 1))
      guard let nats = loss(at: value, workspace) else {
        throw Diagnostic(
          variable == .logit
            ? "z can be swept where the prediction is given as logits"
            : "p can be swept where one class is the truth", place,
          hint: variable == .logit ? "logits turns it into logits" : "choose a label, as in y=0")
      }
      let loss = workspace.unit.fromNats(nats)
      lines.append(
        "\(Figure.short(value, digits: 6).padded(to: 12)) \(Figure.short(loss, digits: 6))")
      rows.append(.numbers([value, loss]))
    }
    return Report(
      "sweep", lines,
      [
        .init("variable", .string(variable.rawValue)),
        .init("unit", .string(workspace.unit.rawValue)),
        .init("rows", .array(rows)),
      ])
  }

  private func loss(at value: Double, _ workspace: Workspace) -> Double? {
    var changed = workspace
    switch (variable, workspace.live, workspace.binary, workspace.categorical) {
    case (.temperature, _, _, _):
      guard let temperature = try? Temperature(value) else { return nil }
      changed.set(temperature)
    case (.probability, .binary, let work?, _):
      guard let p = try? Probability(value) else { return nil }
      changed.binary?.prediction = BinaryPrediction(p)
      _ = work
    case (.logit, .binary, _, _):
      guard
        let made = try? BinaryPrediction(logit: value, temperature: workspace.temperature)
      else { return nil }
      changed.binary?.prediction = made
    case (.probability, .categorical, _, let work?):
      // The share of the truth as it enters the loss; the others in proportion cost nothing.
      guard work.label != nil else { return nil }
      return (try? Probability(value))?.surprisal
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
