import LossCore

/// Many rows and what they come to, as text and as JSON.
struct RowTable {
  let list: RowList
  let reading: RowList.Reading
  /// What the base rate gives the share of each row.
  let rates: [Probability]
  /// The loss of each row; in nats, where it has a unit.
  let losses: [Double]
  let totals: RowTotals
  /// The unit of the loss, where it has one.
  let unit: InformationUnit?
  let isCrossEntropy: Bool
  let isWeighted: Bool

  /// So many rows are shown, those that make most of the sum.
  private static let shown = 10
  /// So many names are.
  private static let shownNames = 6

  private func inUnit(_ loss: Double) -> Double { unit?.fromNats(loss) ?? loss }

  private func amount(_ loss: Double) -> String {
    loss < .infinity ? Sentence.amount(loss, unit) : "infinite"
  }

  private var isBinary: Bool { reading.kind == .binary }

  private func label(_ index: Int) -> String {
    switch reading {
    case .binary(let labels, let names):
      switch labels[index] {
      case .zero: names?[0] ?? "0"
      case .one: names?[1] ?? "1"
      default: Figure.literal(labels[index])
      }
    case .classes(let names, _, _): names[index]
    }
  }

  /// The share of class 1, or of each class in the order of their first rows.
  private var baseRates: [(name: String, rate: Double)] {
    if case .binary(_, let names) = reading {
      return rates.prefix(1).map { (names?[1].shortened(to: 20) ?? "class 1", $0.value) }
    }
    var seen: Set<String> = []
    return rates.indices.compactMap { index in
      seen.insert(label(index)).inserted ? (label(index), rates[index].value) : nil
    }
  }

  // MARK: Text

  func lines(settings: [String]) -> [String] {
    let head =
      "\(Figure.shortest(totals.count)) \(totals.count == 1 ? "row" : "rows"): "
      + "mean \(amount(totals.mean)), sum \(amount(totals.sum))"
    return [([head] + settings).joined(separator: "; ")] + weightedLines
      + [
        "perplexity of the mean\(perplexed): "
          + (totals.perplexity < .infinity ? Figure.short(totals.perplexity) : "infinite"),
        "accuracy: " + accuracyText,
        "always saying the base rate, \(rateText), would cost \(amount(totals.baseRateLoss)): "
          + comparison,
      ] + table
  }

  /// The two ways to divide, where the classes have weights.
  private var weightedLines: [String] {
    guard totals.hasWeights else { return [] }
    let weighted = totals.weightedMean.map(amount) ?? "nothing, for they are 0"
    return [
      "  the sum is weighted; divided by the rows, as Keras does: \(amount(totals.mean))",
      "  divided by their weights, as PyTorch's CrossEntropyLoss does: \(weighted)",
    ]
  }

  /// Of what the perplexity is, where it is not of the loss in force.
  private var perplexed: String {
    if !isCrossEntropy { return " cross entropy" }
    return isWeighted ? " of the unweighted losses" : ""
  }

  private var accuracyText: String {
    totals.accuracy.map { Figure.percent($0) }
      ?? "not known, as a share of ½ or less does not tell whether another class got more"
  }

  private var rateText: String {
    let names = baseRates.prefix(RowTable.shownNames).map { name, rate in
      isBinary
        ? "\(Figure.percent(rate)) for \(name)"
        : "\(name.shortened(to: 20)) \(Figure.percent(rate))"
    }
    let rest = baseRates.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private var comparison: String {
    let (own, base) = (totals.mean, totals.baseRateLoss)
    if own == base || abs(own - base) <= 1e-12 * base { return "as much as these rows" }
    if own == .infinity { return "these rows cost without limit" }
    if base == .infinity { return "these rows do not" }
    return "these rows cost \(amount(abs(own - base))) \(own < base ? "less" : "more")"
  }

  private var table: [String] {
    // Equal parts stay in the order in which they were given.
    let order = losses.indices.sorted { first, second in
      let (one, two) = (totals.parts[first] ?? 1, totals.parts[second] ?? 1)
      return one == two ? first < second : one > two
    }
    let rows = order.prefix(RowTable.shown).map { index in
      let row = list.rows[index]
      return [
        label(index).shortened(to: 20), Figure.short(row.share), Figure.shortest(row.count),
        amount(losses[index]),
        totals.parts[index].map { Figure.percent($0, digits: 3) } ?? "–",
      ]
    }
    let heading = ["label", isBinary ? "ŷ" : "the truth got", "times", "loss", "of the sum"]
    let widths = heading.indices.map { column in
      (rows + [heading]).map { $0[column].count }.max() ?? 0
    }
    let rest = losses.count - rows.count
    return ([heading] + rows).map { cells in
      "  " + zip(cells.dropLast(), widths).map { $0.padded(to: $1) + "  " }.joined()
        + cells[cells.count - 1]
    } + (rest > 0 ? ["  and \(rest) more, of which each makes less"] : [])
  }

  // MARK: JSON

  var fields: [JSON.Field] {
    let weightedMean = totals.weightedMean.map { JSON.number(inUnit($0)) } ?? .null
    let rates = baseRates.map { JSON.Field($0.name, .number($0.rate)) }
    return [
      .init("mean", .number(inUnit(totals.mean))), .init("sum", .number(inUnit(totals.sum))),
    ] + (totals.hasWeights ? [.init("weighted_mean", weightedMean)] : []) + [
      .init("accuracy", totals.accuracy.map(JSON.number) ?? .null),
      .init("perplexity", .number(totals.perplexity)),
      .init("base_rate", isBinary ? rates.first?.value ?? .null : .object(rates)),
      .init("base_rate_loss", .number(inUnit(totals.baseRateLoss))),
      .init("unit", unit.map { .string($0.rawValue) } ?? .null),
      .init("rows", .array(losses.indices.map(row))),
    ]
  }

  private func row(_ index: Int) -> JSON {
    let label =
      switch reading {
      case .binary(let labels, _): JSON.number(labels[index].value)
      case .classes(let names, _, _): JSON.string(names[index])
      }
    return .object([
      .init("label", label), .init("probability", .number(list.rows[index].share.value)),
      .init("count", .number(list.rows[index].count)),
      .init("loss", .number(inUnit(losses[index]))),
      .init("share", totals.parts[index].map(JSON.number) ?? .null),
    ])
  }
}
