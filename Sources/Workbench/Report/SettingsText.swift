import LossCore

extension Workspace {
  /// The settings that change the loss of the live work, each in a few words.
  package var settingsText: [String] { settingsText(for: live ?? .binary) }

  /// The same without a loss that has no unit, where its name stands in the unit's place.
  package func settingsText(besideName isNamed: Bool) -> [String] {
    settingsText(for: live ?? .binary, besideName: isNamed && lossUnit == nil)
  }

  /// The same without the loss, where that is named beside them.
  func settingsText(for kind: Kind, besideName isNamed: Bool) -> [String] {
    isNamed ? settingsText(for: kind).filter { $0 != lossText } : settingsText(for: kind)
  }

  func settingsText(for kind: Kind) -> [String] {
    let positive = positiveWeight(for: kind)
    return [
      temperature == .one ? nil : "T " + temperatureText,
      smoothingText,
      positive.map { "pos_weight " + Figure.short($0) } ?? weights(for: kind).map(Workspace.text),
      lossText,
    ].compactMap(\.self)
  }

  private var smoothingText: String? {
    guard smoothing.epsilon > 0 else { return nil }
    let others = smoothing.spread == .others ? " over the others" : ""
    return "smoothing " + Figure.short(smoothing.epsilon) + others
  }

  private var lossText: String? {
    switch lossChoice {
    case .crossEntropy: nil
    case .focal:
      "focal γ " + Figure.short(focal.gamma)
        + (focal.alpha.map { ", α " + Figure.short($0) } ?? "")
    default: "loss " + lossChoice.rawValue
    }
  }

  private static func text(_ weights: ClassWeights) -> String {
    let shown = 6
    let values = weights.values.prefix(shown).map { Figure.short($0) }
    let rest = weights.values.count > shown ? ", … (\(weights.values.count))" : ""
    return "weights " + values.joined(separator: ", ") + rest
  }

  /// The settings of a kind that are not their defaults, as a field of JSON; none where all are.
  func settingsField(for kind: Kind) -> [JSON.Field] {
    let positive = positiveWeight(for: kind)
    let fields: [JSON.Field?] = [
      temperature == .one ? nil : .init("temperature", .number(temperature.value)),
      smoothing.epsilon == 0 ? nil : .init("smoothing", .number(smoothing.epsilon)),
      smoothing.spread == .all ? nil : .init("smoothing_over", .string(smoothing.spread.rawValue)),
      positive.map { .init("pos_weight", .number($0)) }
        ?? weights(for: kind).map { .init("weights", .numbers($0.values)) },
      // loss=focal alone would mean another γ.
      lossChoice == .focal ? .init("gamma", .number(focal.gamma)) : nil,
      focal.alpha.map { .init("alpha", .number($0.value)) },
      lossChoice == .crossEntropy ? nil : .init("loss", .string(lossChoice.rawValue)),
    ]
    let given = fields.compactMap(\.self)
    return given.isEmpty ? [] : [.init("settings", .object(given))]
  }
}
