import LossCore

extension Workspace {
  /// What each library function prints for the live work.
  var libraryCandidates: [Candidate] {
    Libraries.functions.compactMap { Candidate($0, output(of: $0)) }
  }
}

extension Candidate {
  /// The worst that each library function prints for one row: where the truth got nothing.
  ///
  /// A function without a limit of its own prints what is infinite, and explains no number.
  static var caps: [Candidate] {
    let settings = LossSettings()
    let binary = [Probability.one, .zero].flatMap { label in
      let example = BinaryExample(target: label, prediction: BinaryPrediction(label.opposite))
      let circumstance = label == .one ? "y = 1, ŷ = 0" : "y = 0, ŷ = 1"
      return Libraries.functions.compactMap {
        Candidate($0, $0.output(for: example, settings: settings), at: circumstance)
      }
    }
    return (binary + categoricalCaps).filter(\.value.isFinite)
  }

  private static var categoricalCaps: [Candidate] {
    guard let shares = try? Distribution([0, 0.5, 0.5]),
      let example = try? CategoricalExample(target: .label(0), prediction: Prediction(shares))
    else { return [] }
    return Libraries.functions.compactMap {
      Candidate($0, $0.output(for: example, settings: LossSettings()), at: "ŷ = 0 of the truth")
    }
  }
}
