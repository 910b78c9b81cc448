/// What the page of several losses shows of them.
package struct Comparison: Hashable, Sendable {
  /// The scale of the y axis: one for all curves, or each its own.
  package enum Scale: String, Hashable, Sendable, CaseIterable {
    case same
    case own
  }

  /// The losses whose curves are drawn.
  package static let losses: [LossChoice] = [.crossEntropy, .brier, .absolute, .focal, .zeroOne]

  package var shown = Set(Comparison.losses)
  package var scale = Scale.same
  /// Whether the table shows slopes beside the values.
  package var showsSlopes = false
}

/// A switch, as statements write it.
package enum Switch: String, CaseIterable, Hashable, Sendable {
  case on
  case off

  init(_ isOn: Bool) { self = isOn ? .on : .off }

  package var isOn: Bool { self == .on }
}

/// A change of what the page of several losses shows.
enum ComparisonChange: Hashable, Sendable {
  case curve(LossChoice, Switch)
  case scale(Comparison.Scale)
  case slopes(Switch)
}

extension Comparison {
  /// Makes a change, and says how things stand after it.
  mutating func make(_ change: ComparisonChange) -> Report {
    switch change {
    case .curve(let choice, let state):
      if state.isOn { shown.insert(choice) } else { shown.remove(choice) }
      return Report(
        "curve", ["\(choice.shortName): \(state.isOn ? "shown" : "hidden")"],
        [
          .init("loss", .string(choice.rawValue)), .init("shown", .bool(state.isOn)),
        ])
    case .scale(let scale):
      self.scale = scale
      return Report(
        "scale", [scale == .same ? "one scale for all curves" : "each curve on its own scale"],
        [.init("scale", .string(scale.rawValue))])
    case .slopes(let state):
      showsSlopes = state.isOn
      return Report(
        "slopes", ["slopes: \(state.isOn ? "shown" : "hidden")"],
        [.init("shown", .bool(state.isOn))])
    }
  }

  /// Statements that bring it about where nothing of it was changed.
  var statements: [String] {
    Comparison.losses.filter { !shown.contains($0) }.map { "curve \($0.rawValue) off" }
      + (scale == .same ? [] : ["scale \(scale.rawValue)"]) + (showsSlopes ? ["slopes on"] : [])
  }
}

extension LossChoice {
  /// The name beside a curve and in a table.
  package var shortName: String {
    switch self {
    case .crossEntropy: "log loss"
    case .focal: "focal"
    case .brier: "Brier"
    case .absolute: "absolute"
    case .zeroOne: "0–1"
    case .squaredError: "squared error"
    }
  }
}
