/// What is true of an example with two or more classes.
///
/// A label is a distribution with everything on one class; every figure of the two is the same, bit
/// for bit.
public enum Target: Hashable, Sendable {
  /// The index of the true class, from 0.
  case label(Int)
  /// A soft label: how likely each class is to be the true one.
  case soft(Distribution)
}

extension Target {
  /// The class that is true without a doubt, if there is one.
  var certainClass: Int? {
    switch self {
    case .label(let k): k
    case .soft(let distribution): distribution.certainClass
    }
  }

  /// How likely a class is to be the true one.
  func probability(of k: Int) -> Probability {
    switch self {
    case .label(let label): k == label ? .one : .zero
    case .soft(let distribution): distribution[k]
    }
  }

  /// The sum of the target's probabilities minus 1.
  var excess: Double {
    switch self {
    case .label: 0
    case .soft(let distribution): distribution.excess
    }
  }
}

extension Distribution {
  fileprivate var certainClass: Int? {
    guard excess == 0 else { return nil }
    return probabilities.firstIndex(of: .one)
  }
}
