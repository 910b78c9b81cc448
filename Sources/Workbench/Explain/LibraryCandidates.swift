import LossCore

extension Workspace {
  /// What each library function prints for the live work.
  var libraryCandidates: [Candidate] {
    Libraries.functions.compactMap { Candidate($0, output(of: $0)) }
  }
}

extension Candidate {
  /// The most that each library function prints for one row: where the truth got nothing.
  static var caps: [Candidate] {
    Libraries.caps.compactMap {
      Candidate($0.function, $0.output, given: $0.side.circumstance, .constant)
    }
  }
}

extension Candidate {
  /// What each library function prints where the truth got everything, if that is not nothing.
  static var floors: [Candidate] {
    let sure = [("y = 1, ŷ = 1", Probability.one), ("y = 0, ŷ = 0", .zero)].map {
      ($0.0, BinaryExample(target: $0.1, prediction: BinaryPrediction($0.1)))
    }
    let certain = (try? Distribution([1, 0])).flatMap {
      try? CategoricalExample(target: .label(0), prediction: Prediction($0))
    }
    let settings = LossSettings()
    return Libraries.functions.flatMap { function -> [Candidate?] in
      sure.map { place, example in
        Candidate(floorOf: function, function.output(for: example, settings: settings), place)
      } + [
        certain.flatMap { example in
          let output = function.output(for: example, settings: settings)
          return Candidate(floorOf: function, output, "ŷ = 1 of the truth")
        }
      ]
    }.compactMap(\.self)
  }

  private init?(floorOf function: LibraryFunction, _ output: LibraryOutput?, _ place: String) {
    guard let value = output?.value, value.isFinite, value != 0 else { return nil }
    self.init(function, output, given: "at " + place, .constant)
  }
}

extension ClassView {
  /// What Keras prints for logits, unless it is told that they are: it takes any number for a
  /// probability, and cuts it off.
  var unannouncedLogits: [Candidate] {
    guard let shares = logitsTakenForShares else { return [] }
    let settings = workspace.settings(for: kind)
    let question = binary.map {
      BinaryExample(target: $0.target, prediction: BinaryPrediction(shares))
    }
    let overClasses = (try? Distribution([shares, shares.opposite])).flatMap {
      try? CategoricalExample(target: .label(0), prediction: Prediction($0))
    }
    return Libraries.functions.filter(\.takesAnyNumber).compactMap { function in
      // Sparse ones cut each number off before they rescale: two stand-ins are not enough for them.
      if function.name.hasPrefix("Sparse") { return nil }
      let output =
        question.map { function.output(for: $0, settings: settings) }
        ?? overClasses.flatMap { function.output(for: $0, settings: settings) }
      return Candidate(function, output, given: "given logits without from_logits=True")
    }
  }

  /// The logit, or that of the truth over the sum of all, as far as it can be a probability.
  private var logitsTakenForShares: Probability? {
    guard let logits else { return nil }
    let share = binary.map(\.prediction.logit) ?? label.map { logits[$0] / logits.reduce(0, +) }
    return share.flatMap { try? Probability(min(1, max(0, $0))) }
  }
}

extension LibraryCap.Side {
  /// The input, as a sentence puts it.
  fileprivate var circumstance: String {
    switch self {
    case .one: "at y = 1, ŷ = 0"
    case .zero: "at y = 0, ŷ = 1"
    case .label: "at ŷ = 0 of the truth"
    }
  }
}
