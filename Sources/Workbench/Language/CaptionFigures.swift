import LossCore

/// Figures of the live work that texts may tell.
extension Workspace {
  /// Entropy and divergence in nats, as they enter the loss.
  var figures: (entropy: Double, divergence: Double, perplexity: Double)? {
    switch live {
    case .binary: binaryExample.map { ($0.entropy, $0.klDivergence, $0.perplexity) }
    case .categorical: categoricalExample.map { ($0.entropy, $0.klDivergence, $0.perplexity) }
    case nil: nil
    }
  }

  /// The Brier score of the truth as it was given.
  var brier: Double? {
    switch live {
    case .binary: binary.map { BrierScore().value(of: $0.example) }
    case .categorical: categorical.map { BrierScore().value(of: $0.example) }
    case nil: nil
    }
  }

  /// The gradients of the loss in force, one number for a single prediction, else one for each class.
  var slopes: (byPrediction: [Double], byLogit: [Double])? {
    switch live {
    case .binary:
      binaryExample.map {
        let loss = loss(for: .binary)
        return ([loss.gradientByProbability(of: $0)], [loss.gradientByLogit(of: $0)])
      }
    case .categorical:
      categoricalExample.map {
        let loss = loss(for: .categorical)
        return (loss.gradientByProbability(of: $0), loss.gradientByLogit(of: $0))
      }
    case nil: nil
    }
  }

  /// The loss of the probabilities taken for logits, in nats.
  var repeated: Double? {
    switch live {
    case .binary: binaryExample.map(RepeatedSoftmax().value)
    case .categorical: categoricalExample.map(RepeatedSoftmax().value)
    case nil: nil
    }
  }

  /// The least of the loss in force while the point moves, and the one place where it is that.
  ///
  /// The place is the ŷ of a single prediction, and over classes the share of the true one.
  var least: (value: Double, place: Double?)? {
    guard let axis = TruthAxis(self) else { return nil }
    let loss = liveLoss
    let curve = { axis.value(of: loss, at: $0) }
    guard let places = axis.least(of: loss, curve) else {
      // Of what is certain the most is the best, if not all of it is.
      let isLevel = loss.propriety == .proper || curve(0) == curve(1)
      return (inUnit(curve(1)), isLevel ? nil : axis.turned(.one).value)
    }
    let place = (try? Probability(places.lowerBound)).map { axis.turned($0).value }
    return (
      inUnit(axis.leastValue(of: loss, places)),
      places.lowerBound == places.upperBound ? place : nil
    )
  }

  /// What the first function of a library that takes this work prints for it.
  func printed(_ library: String) throws(Diagnostic) -> Caption.Said {
    guard let row = libraryTable.first(where: { $0.library == library }) else {
      throw Diagnostic(
        "\(library) has no function for this", hint: "libraries lists those that have")
    }
    guard let value = row.value else { return .init("an error") }
    return .init(value == .infinity ? "∞" : row.valueText, value)
  }
}
