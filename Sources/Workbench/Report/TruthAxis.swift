import LossCore

/// The axis of the page of several losses: what the truth gets, the other classes in proportion.
///
/// Of a soft label it is ŷ, and of a soft truth over classes the share of the class with most of it.
struct TruthAxis: Sendable {
  private enum Work: Sendable {
    case binary(BinaryWork)
    case classes(CategoricalWork, truth: Int)
  }

  private let work: Work
  private let smoothing: Smoothing

  init?(_ workspace: Workspace) {
    smoothing = workspace.smoothing
    switch (workspace.live, workspace.binary, workspace.categorical) {
    case (.binary, let binary?, _): work = .binary(binary)
    case (.categorical, _, let classes?):
      let target = classes.example.targetProbabilities
      let most = target.indices.reduce(0) { target[$1] > target[$0] ? $1 : $0 }
      work = .classes(classes, truth: most)
    default: return nil
    }
  }

  /// Where the person stands.
  var share: Probability {
    switch work {
    case .binary(let binary):
      binary.target == .zero
        ? binary.prediction.probability.opposite : binary.prediction.probability
    case .classes(let classes, let truth): classes.share(of: truth)
    }
  }

  /// Whether a single label was given that is neither 0 nor 1.
  var isSoft: Bool {
    guard case .binary(let binary) = work else { return false }
    return binary.truthShare == nil
  }

  /// The single label after smoothing, on this axis; nothing over classes.
  var target: Probability? {
    guard case .binary(let binary) = work else { return nil }
    let target = binary.example.smoothed(by: smoothing).target
    return binary.target == .zero ? target.opposite : target
  }

  /// A share on this axis as a prediction ŷ, and back.
  func turned(_ share: Probability) -> Probability {
    guard case .binary(let binary) = work, binary.target == .zero else { return share }
    return share.opposite
  }

  func turned(_ share: Double) -> Double {
    guard case .binary(let binary) = work, binary.target == .zero else { return share }
    return 1 - share
  }

  /// The class whose share the axis counts, as statements call it and by name; empty without classes.
  var truthWord: String {
    guard case .classes(let classes, let truth) = work else { return "" }
    return classes.names[truth]?.quoted ?? String(truth)
  }

  var truthName: String {
    guard case .classes(let classes, let truth) = work else { return "" }
    return classes.name(of: truth)
  }

  /// The share before the temperature, as it is typed.
  var shareBeforeTemperature: Probability {
    guard case .classes(let classes, let truth) = work else { return share }
    var before = classes
    before.example = classes.example.with(classes.prediction.with(temperature: .one))
    return before.share(of: truth)
  }

  /// The share before the temperature that gives a share after it: the others stay in proportion, so
  /// that its logit is T times as far away.
  func shareBeforeTemperature(for moved: Double) -> Double? {
    guard case .classes(let classes, _) = work, let target = try? Probability(moved) else {
      return nil
    }
    let temperature = classes.prediction.temperature
    guard temperature != .one else { return moved }
    let logit = shareBeforeTemperature.logit + temperature.value * (target.logit - share.logit)
    return (try? BinaryPrediction(logit: logit))?.probability.value
  }

  /// A loss where the person stands.
  func value(of loss: any Loss) -> Double {
    switch work {
    case .binary(let binary): loss.value(of: binary.example.smoothed(by: smoothing))
    case .classes(let classes, _): loss.value(of: classes.example.smoothed(by: smoothing))
    }
  }

  /// How a loss changes along the axis where the person stands.
  func slope(of loss: any Loss) -> Double {
    switch work {
    case .binary(let binary):
      let slope = loss.gradientByProbability(of: binary.example.smoothed(by: smoothing))
      return binary.target == .zero ? -slope : slope
    case .classes(let classes, let truth):
      let example = classes.example.smoothed(by: smoothing)
      let shares = example.prediction.probabilities
      let rest = shares.indices.reduce(0) { $1 == truth ? $0 : $0 + shares[$1] }
      return loss.gradientByProbability(of: example).enumerated().reduce(0) { sum, slope in
        if slope.element == 0 { return sum }
        if slope.offset == truth { return sum + slope.element }
        let part = rest > 0 ? shares[slope.offset] / rest : 1 / Double(shares.count - 1)
        return sum - slope.element * part
      }
    }
  }

  // MARK: The curve

  /// So many of the largest other classes are kept as they are, and the rest is made as many.
  private static let keptClasses = 100

  /// A loss at any share of this axis, exact where the person stands.
  ///
  /// Of very many classes the small ones are taken together: they take no more than a hundredth of a
  /// share each, and what a loss gives where the person stands is exact again.
  func curve(
    of loss: @escaping @Sendable (Workspace) -> any Loss, in workspace: Workspace
  ) -> @Sendable (Double) -> Double {
    let smoothing = smoothing
    switch work {
    case .binary(let binary):
      let loss = loss(workspace)
      let isTurned = binary.target == .zero
      let target = binary.example.smoothed(by: smoothing).target
      return { share in
        guard let p = try? Probability(share) else { return .infinity }
        let prediction = BinaryPrediction(isTurned ? p.opposite : p)
        return loss.value(of: BinaryExample(target: target, prediction: prediction))
      }
    case .classes(let classes, let truth):
      guard let sketch = Sketch(classes, truth, smoothing, keeping: TruthAxis.keptClasses) else {
        return { _ in .infinity }
      }
      var sketched = workspace
      sketched.categorical?.weights = sketch.weights
      let few = loss(sketched)
      let offset = value(of: loss(workspace)) - sketch.value(of: few, at: share)
      let correction = offset.isFinite ? offset : 0
      return { share in
        guard let p = try? Probability(share) else { return .infinity }
        return sketch.value(of: few, at: p) + correction
      }
    }
  }

  /// Classes of which the small ones are taken together.
  private struct Sketch: Sendable {
    let target: Target
    let shares: Distribution
    let weights: ClassWeights?
    let truth: Int

    init?(_ work: CategoricalWork, _ truth: Int, _ smoothing: Smoothing, keeping kept: Int) {
      let example = work.example.smoothed(by: smoothing)
      let predicted = example.prediction.probabilities
      guard work.count > 2 * kept else {
        self.truth = truth
        target = example.target
        weights = work.weights
        guard let shares = try? Distribution(normalizing: predicted) else { return nil }
        self.shares = shares
        return
      }
      let others = predicted.indices.filter { $0 != truth }
        .sorted { (predicted[$0], $1) > (predicted[$1], $0) }
      let rest = others[kept...]
      // Every class of the rest belongs to one of as many parts, in turn.
      let groups =
        [[truth]] + others[..<kept].map { [$0] }
        + (0..<kept).map { part in
          stride(from: rest.startIndex + part, to: rest.endIndex, by: kept).map { rest[$0] }
        }
      let truths = example.targetProbabilities
      let sums = { (values: [Double]) in groups.map { $0.reduce(0) { $0 + values[$1] } } }
      self.truth = 0
      weights = work.weights.flatMap { weights in
        try? ClassWeights(
          groups.map { $0.reduce(0) { $0 + weights.values[$1] } / Double($0.count) })
      }
      guard let shares = try? Distribution(normalizing: sums(predicted)),
        let target = try? Distribution(normalizing: sums(truths))
      else { return nil }
      self.shares = shares
      self.target = if case .label = example.target { .label(0) } else { .soft(target) }
    }

    func value(of loss: any Loss, at share: Probability) -> Double {
      let moved = Prediction(shares.settingShare(of: truth, to: share))
      guard let example = try? CategoricalExample(target: target, prediction: moved) else {
        return .infinity
      }
      return loss.value(of: example)
    }
  }
}
