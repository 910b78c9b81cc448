/// What a library function can be told, beside a label and a prediction.
struct Abilities: OptionSet {
  let rawValue: Int

  /// Targets that are no labels.
  static let softTargets = Abilities(rawValue: 1 << 0)
  /// Label smoothing over all classes.
  static let smoothing = Abilities(rawValue: 1 << 1)
  /// A weight for y = 1 beside 1 for y = 0.
  static let positiveWeight = Abilities(rawValue: 1 << 2)
  /// A weight for each class.
  static let classWeights = Abilities(rawValue: 1 << 3)
  /// A weight for each row, that can stand in for that of its label.
  static let rowWeights = Abilities(rawValue: 1 << 4)
  /// Divides by the sum of the rows' weights, not by their number.
  static let weightedMean = Abilities(rawValue: 1 << 5)
  /// Doesn't divide where the weights add up to 0.
  static let sumWithoutWeight = Abilities(rawValue: 1 << 6)
  /// Raises an error where the weights add up to 0.
  static let needsWeight = Abilities(rawValue: 1 << 7)
  /// γ and α; of no concern where neither is set.
  static let focal = Abilities(rawValue: 1 << 8)
  /// Made for weights; of no concern where there are none.
  static let onlyWeighted = Abilities(rawValue: 1 << 9)
  /// Takes a number outside 0 to 1 for a probability, and cuts it off.
  static let anyNumber = Abilities(rawValue: 1 << 10)
}

extension Abilities {
  /// Whether the function has a part in a training script with such settings.
  func concern(_ settings: LossSettings) -> Bool {
    (settings.focal.isFocused || !contains(.focal))
      && (settings.isWeighted || !contains(.onlyWeighted))
  }

  /// Why the function can't be used with such settings, if it can't.
  func refusal(of settings: LossSettings, isLabel: Bool, weight: Double?) -> String? {
    if !isLabel, !contains(.softTargets) {
      return "It takes labels only: a soft target is refused."
    }
    if settings.focal.isFocused, !contains(.focal) {
      return "It has no γ and no α: it is not a focal loss."
    }
    if settings.smoothing.epsilon > 0 {
      guard contains(.smoothing) else { return "It has no label smoothing." }
      guard settings.smoothing.spread == .all else {
        return "It smooths over all classes, not over the others."
      }
    }
    guard settings.isWeighted, !contains(.classWeights) else { return nil }
    if contains(.positiveWeight) {
      return settings.positiveWeight == nil ? "It has a weight for y = 1 only." : nil
    }
    guard contains(.rowWeights) else { return "It has no weights for classes." }
    guard isLabel, settings.smoothing.epsilon == 0 else {
      return "It weighs rows, not the classes of a soft target."
    }
    if weight == 0, contains(.needsWeight) {
      return "Its mean needs weights that don't add up to 0."
    }
    return nil
  }
}
