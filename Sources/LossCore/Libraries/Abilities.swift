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

  /// Whether it is told the weights as one of y = 1, which is part of its own arithmetic.
  func weighsPositives(_ settings: LossSettings) -> Bool {
    contains(.positiveWeight) && settings.positiveWeight != nil
  }

  /// Why the function can't be used with such settings, if it can't.
  func refusal(of settings: LossSettings, isLabel: Bool, weight: Double?) -> Refusal? {
    if !isLabel, !contains(.softTargets) {
      return .raises("It takes labels only: a soft target raises an error.")
    }
    if settings.focal.isFocused, !contains(.focal) {
      return .lacks("It has no γ and no α", settings.setting(\.focal, to: .unfocused))
    }
    if settings.smoothing.epsilon > 0 {
      let rest = settings.setting(\.smoothing, to: .none)
      guard contains(.smoothing) else { return .lacks("It has no label smoothing", rest) }
      guard settings.smoothing.spread == .all else {
        return .lacks("It smooths over all classes, not over the others", rest)
      }
    }
    guard settings.isWeighted, !contains(.classWeights), !weighsPositives(settings) else {
      return nil
    }
    let rest = settings.setting(\.weights, to: nil)
    guard contains(.rowWeights) else {
      return .lacks(
        contains(.positiveWeight)
          ? "It has a weight for y = 1 only" : "It has no weights for classes", rest)
    }
    guard isLabel, settings.smoothing.epsilon == 0 else {
      return .lacks("It weighs rows, not the classes of a soft target", rest)
    }
    if weight == 0, contains(.needsWeight) {
      return .raises("Its mean raises an error where the weights add up to 0.")
    }
    return nil
  }
}

/// Why a library function gives no number.
enum Refusal {
  /// It raises an error.
  case raises(String)
  /// It has no place for a setting, and raises nothing; the settings that are left.
  case lacks(String, LossSettings)
}

extension LossSettings {
  fileprivate func setting<Value>(
    _ path: WritableKeyPath<LossSettings, Value>, to value: Value
  ) -> LossSettings {
    var settings = self
    settings[keyPath: path] = value
    return settings
  }
}
