import LossCore

/// Where a state stands on the picture: what was predicted, and what it costs.
package struct Standing: Hashable, Sendable {
  package var kind: Kind
  /// ŷ, or the share of the true class; nothing where a truth over classes is soft.
  package var value: Double?
  /// The label or the class that is true, as statements have it.
  package var truth: String
  /// “ŷ 0.08”, or “dog 0.2”.
  package var text: String
  /// In nats, where it has a unit.
  package var loss: Double
  var lossChoice: LossChoice
  var isInformation: Bool

  /// Whether the difference of the two losses means anything.
  package func isComparable(to other: Standing) -> Bool {
    lossChoice == other.lossChoice || isInformation && other.isInformation
  }
}

extension Workspace {
  /// Where the live work stands; nothing without any.
  package var standing: Standing? {
    guard let loss else { return nil }
    let value: Double?
    let truth: String
    let text: String
    switch (live, binary, categorical) {
    case (.binary, let work?, _):
      let share = work.prediction.probability
      value = share.value
      truth = Figure.short(work.target)
      text = "ŷ " + Figure.short(share, digits: 3)
    case (.categorical, _, let work?):
      guard let label = work.label else {
        (value, truth, text) = (nil, "soft", "soft truth")
        break
      }
      let share = work.share(of: label)
      value = share.value
      truth = work.name(of: label)
      text = work.name(of: label).shortened(to: 12) + " " + Figure.short(share, digits: 3)
    default: return nil
    }
    return Standing(
      kind: live ?? .binary, value: value, truth: truth, text: text, loss: loss,
      lossChoice: lossChoice, isInformation: liveLoss.isInformation)
  }
}
