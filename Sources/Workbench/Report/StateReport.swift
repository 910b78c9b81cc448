import LossCore

extension Workspace {
  /// How the input was read, the loss, and what it means; for the REPL and for scripts.
  package var reportLines: [String] {
    let lines: [String] =
      switch live {
      case .binary: binary.map(lines) ?? []
      case .categorical: categorical.map(lines) ?? []
      case nil: [Sentence.of(self)]
      }
    return lines + pinReadings.map(\.line)
  }

  private func lines(of work: BinaryWork) -> [String] {
    let prediction = work.prediction
    var label = Figure.literal(work.target)
    if let names = labelNames, work.truthShare != nil {
      label += " (\(names[work.target == .one ? 1 : 0]))"
    } else if work.truthShare == nil {
      label += " (soft)"
    }
    return [
      "truth: \(label)",
      "ŷ: \(given(prediction)), logit \(Figure.short(prediction.logit))" + temperatureNote,
    ] + verdictLines
  }

  private func lines(of work: CategoricalWork) -> [String] {
    [
      "truth: " + work.truthText,
      "ŷ: " + work.predictionText + temperatureNote,
    ] + verdictLines
  }

  /// A probability that was given, to the last digit; one that was computed, in few.
  private func given(_ prediction: BinaryPrediction) -> String {
    if prediction.temperature == .one, case .probability(let p) = prediction.source {
      return Figure.literal(p)
    }
    return Figure.short(prediction.probability)
  }

  private var temperatureNote: String {
    temperature == .one ? "" : ", T = \(Figure.shortest(temperature.value))"
  }

  private var verdictLines: [String] {
    [loss.map(lossLine), Sentence.of(self)].compactMap(\.self)
  }

  /// The loss, what it is, and the settings in force but for T, which stands with ŷ.
  private func lossLine(_ loss: Double) -> String {
    var text = "loss: "
    if loss == .infinity {
      text += "infinite"
    } else if lossUnit == nil {
      text += "\(Sentence.amount(loss, nil)), \(liveLoss.name)"
    } else {
      let other = unit == .bit ? InformationUnit.nat : .bit
      text += "\(Sentence.amount(loss, unit)) (\(Sentence.amount(loss, other)))"
    }
    let settings = settingsText(for: live ?? .binary, besideName: lossUnit == nil)
      .dropFirst(temperature == .one ? 0 : 1)
    if live.flatMap(weights) != nil { text += ", undivided" }
    return text + (settings.isEmpty ? "" : "; " + settings.joined(separator: "; "))
  }
}

extension CategoricalWork {
  /// “class 1 of 0–2 (dog)”, or the shares of a soft truth.
  package var truthText: String {
    switch target {
    case .label(let index):
      let name = names[index].map { " (\($0.shortened()))" } ?? ""
      return "class \(index) of 0–\(count - 1)\(name)"
    case .soft(let shares):
      return "soft, " + listed(shares.probabilities.map { Figure.short($0) })
    }
  }

  /// The shares by class, and their sum where it is not quite 1.
  var predictionText: String {
    let shares = names.indices.prefix(listLimit).map { Figure.short(share(of: $0)) }
    var text = listed(shares)
    if case .distribution(let given) = prediction.source, given.sum != 1 {
      text += " (they add up to \(Figure.sum(given.sum)))"
    }
    return text
  }

  private var listLimit: Int { 20 }

  private func listed(_ shares: [String]) -> String {
    let shown = zip(names.indices, shares).prefix(listLimit).map { index, share in
      "\(name(of: index).shortened(to: 20)) \(share)"
    }
    let rest = count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
  }
}
