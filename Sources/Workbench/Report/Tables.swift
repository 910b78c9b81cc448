package import LossCore

/// What one share costs: of the truth, or of ŷ under a soft label.
package struct Cost: Hashable, Sendable {
  package var share: Probability
  /// In nats, where it has a unit.
  package var loss: Double
  /// This row is the person's own.
  package var isOwn: Bool

  /// The share as the table shows it.
  package var text: String { Figure.short(share, digits: 3) }
  /// Whether so little makes a mistake of it, where it is the truth's.
  var isWrong: Bool { Verdict(of: share) == .wrong }
}

extension Workspace {
  /// The shares whose price is worth knowing by heart, with the person's own in its place.
  ///
  /// A soft truth over classes has no such table: its loss hangs on the share of every class.
  package var costTable: [Cost] {
    let own: Probability?
    let price: (@Sendable (Probability) -> Double)?
    if live == .categorical {
      (own, price) = (truthShare, lossByTruth)
    } else {
      own = truthShare ?? binary?.prediction.probability
      let byPrediction = lossByPrediction ?? \.surprisal
      price = binary?.target == .zero ? { byPrediction($0.opposite) } : byPrediction
    }
    guard let price else { return [] }
    var rows = [0.99, 0.9, 0.7, 0.5, 0.3, 0.1, 0.01, 0.001].compactMap { try? Probability($0) }
      .map { Cost(share: $0, loss: price($0), isOwn: false) }
    guard let own else { return rows }
    let row = Cost(share: own, loss: loss ?? price(own), isOwn: true)
    rows.removeAll { $0.text == row.text }
    rows.insert(row, at: rows.firstIndex { $0.share.value < own.value } ?? rows.count)
    return rows
  }

  /// The statement that gives the truth a share; of a soft label, which has none, it sets ŷ.
  package func statement(givingTruth share: Double) -> String? {
    switch live {
    case .binary:
      return BinaryReading(self)?.statement(
        movingTo: binary?.target == .zero ? 1 - share : share)
    case .categorical:
      guard let reading = ClassesReading(self), let label = reading.label else { return nil }
      return reading.statement(moving: label, to: share)
    case nil: return nil
    }
  }

  /// The statement that takes over the share of a row of the cost table.
  package func statement(ofCost index: Int) -> String {
    statement(givingTruth: costTable[index].share.value) ?? ""
  }

  /// What the shares of the cost table are.
  package var costHeading: String {
    live == .binary && truthShare == nil ? "ŷ" : "what the truth got"
  }

  /// What the truth got, where one label is true.
  package var truthShare: Probability? {
    switch live {
    case .binary: binary?.truthShare
    case .categorical: categorical.flatMap { work in work.label.map(work.share) }
    case nil: nil
    }
  }

  /// What a column of losses holds, and under which settings.
  var lossHeading: String {
    (lossUnit == nil ? liveLoss.name : "loss in \(unitName)") + settingsNote
  }

  /// The settings in force, to stand behind what they change.
  var settingsNote: String {
    let settings = settingsText(for: live ?? .binary, besideName: lossUnit == nil)
    return settings.isEmpty ? "" : " (\(settings.joined(separator: "; ")))"
  }

  /// The unit of the loss in force, for JSON.
  var unitJSON: JSON { lossUnit.map { .string($0.rawValue) } ?? .null }

  func costs(at place: Place) throws(Diagnostic) -> Report {
    let table = costTable
    let width = table.map(\.text.count).max() ?? 0
    let rows = table.map { row in
      "\(row.isOwn ? "▶" : " ") \(row.text.padded(to: width))  "
        + Figure.loss(inUnit(row.loss))
    }
    let heading =
      table.isEmpty
      ? "a soft truth has a share for each class: terms lists what each adds to the loss"
      : "  \(costHeading), and the \(lossHeading)"
    return Report(
      "costs", [heading] + rows,
      [
        .init("unit", unitJSON),
        .init(
          "rows",
          .array(
            table.map {
              .object([
                .init("probability", .number($0.share.value)),
                .init("loss", .number(inUnit($0.loss))), .init("own", .bool($0.isOwn)),
              ])
            })),
      ])
  }

  func terms(at place: Place) throws(Diagnostic) -> Report {
    let rows: [(name: String, target: Double, share: Double, term: Double)]
    switch (live, binary, categorical) {
    case (.binary, let work?, _):
      let example = work.example.smoothed(by: smoothing)
      let p = work.prediction.probability
      let terms = loss(for: .binary).terms(of: example)
      let names = labelNames ?? ["0", "1"]
      rows = [
        (names[0], example.target.complement, p.complement, terms[0]),
        (names[1], example.target.value, p.value, terms[1]),
      ]
    case (.categorical, _, let work?):
      let example = work.example.smoothed(by: smoothing)
      let target = example.targetProbabilities
      let shares = work.prediction.probabilities
      let terms = loss(for: .categorical).terms(of: example)
      rows = work.names.indices.map { (work.name(of: $0), target[$0], shares[$0], terms[$0]) }
    default:
      throw Diagnostic("there are no terms yet", place, hint: "begin with y=1 p=0.9")
    }
    let width = min(24, rows.map(\.name.count).max() ?? 0)
    let formula = live.map(isPlain) ?? true ? "−y·log ŷ" : "adds"
    let lines = rows.map { row in
      "  \(row.name.shortened(to: 24).padded(to: width))  y \(Figure.short(row.target).padded(to: 8))"
        + " ŷ \(Figure.short(row.share).padded(to: 10)) \(formula) \(Figure.loss(inUnit(row.term)))"
    }
    return Report(
      "terms",
      lines + [
        "  sum \(Sentence.amount(loss ?? 0, lossUnit))\(lossUnit == nil ? ", \(liveLoss.name)" : "")"
          + settingsNote
      ],
      [
        .init("unit", unitJSON),
        .init(
          "terms",
          .array(
            rows.map {
              .object([
                .init("class", .string($0.name)), .init("target", .number($0.target)),
                .init("probability", .number($0.share)),
                .init("term", .number(inUnit($0.term))),
              ])
            })),
      ])
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
