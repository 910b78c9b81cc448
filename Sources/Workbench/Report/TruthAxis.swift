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
  /// The classes that curves are drawn of; nothing without classes.
  private let sketch: ClassSketch?

  init?(_ workspace: Workspace) {
    smoothing = workspace.smoothing
    switch (workspace.live, workspace.binary, workspace.categorical) {
    case (.binary, let binary?, _):
      work = .binary(binary)
      sketch = nil
    case (.categorical, _, let classes?):
      let most = classes.example.targetProbabilities.indexOfLargest
      work = .classes(classes, truth: most)
      sketch = ClassSketch(
        classes.example.smoothed(by: workspace.smoothing), weights: classes.weights, truth: most)
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

  /// Whether no single outcome was given as the truth.
  var hasSoftTarget: Bool {
    switch work {
    case .binary: isSoft
    case .classes(let classes, _): classes.label == nil
    }
  }

  /// What the truth has of the target after smoothing, on this axis.
  var target: Probability? {
    switch work {
    case .binary(let binary): turned(binary.example.smoothed(by: smoothing).target)
    case .classes(let classes, let truth):
      try? Probability(classes.example.smoothed(by: smoothing).targetProbabilities[truth])
    }
  }

  /// Whether one outcome has all of the target, after smoothing.
  var isCertain: Bool { target == .one || target == .zero }

  /// The share in few digits; as a power of e where a double has no such number but 0.
  var shareText: String {
    guard share.value == 0 else { return Figure.short(share, digits: 3) }
    let surprisal =
      switch work {
      case .binary(let binary) where binary.target == .zero: binary.prediction.complementSurprisal
      case .binary(let binary): binary.prediction.surprisal
      case .classes(let classes, let truth): classes.prediction.surprisals[truth]
      }
    return surprisal < .infinity ? "e^-" + Figure.short(surprisal) : "0"
  }

  /// A share on this axis as a prediction ŷ, and back.
  func turned(_ share: Probability) -> Probability {
    guard case .binary(let binary) = work, binary.target == .zero else { return share }
    return share.opposite
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
    return classes.shareBeforeTemperature(of: truth)
  }

  /// The share before the temperature that gives a share after it.
  func shareBeforeTemperature(for moved: Double) -> Double? {
    guard case .classes(let classes, let truth) = work else { return nil }
    return classes.shareBeforeTemperature(of: truth, for: moved)
  }

  /// Where a loss is least under a truth that is soft or smoothed; nothing for others.
  func least(
    of loss: any Loss, _ curve: (Double) -> Double
  ) -> ClosedRange<Double>? {
    guard let target, target.value > 0, target.complement > 0 else { return nil }
    let place =
      switch work {
      case .binary: turned(loss.minimizer(for: turned(target))).value
      case .classes: CurveMinimum.place(of: curve, near: target.value)
      }
    // Only a loss that asks for no more than the right side is level in part; any may be all over.
    let level = CurveMinimum.level(around: place, curve)
    return loss.propriety == .proper || level == 0...1 ? level : place...place
  }

  /// A loss where it is least, by a ŷ whose complement is exact too.
  func leastValue(of loss: any Loss, _ place: ClosedRange<Double>) -> Double {
    guard case .binary(let binary) = work, let target else {
      let least = value(of: loss, at: place.lowerBound)
      // The square of a rounding error is 0 to everybody.
      return least < 0x1p-100 ? 0 : least
    }
    let least = BinaryPrediction(loss.minimizer(for: turned(target)))
    return loss.value(
      of: BinaryExample(target: binary.example.smoothed(by: smoothing).target, prediction: least))
  }

  /// A loss at another share, over all classes.
  func value(of loss: any Loss, at share: Double) -> Double {
    guard let share = try? Probability(share) else { return .infinity }
    switch work {
    case .binary(let binary):
      let target = binary.example.smoothed(by: smoothing).target
      return loss.value(
        of: BinaryExample(target: target, prediction: BinaryPrediction(turned(share))))
    case .classes(let classes, let truth):
      guard let shares = try? Distribution(normalizing: classes.prediction.probabilities) else {
        return .infinity
      }
      let moved = Prediction(shares.settingShare(of: truth, to: share))
      return loss.value(of: classes.example.with(moved).smoothed(by: smoothing))
    }
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
      let rest = shares.sum(besides: truth)
      return loss.gradientByProbability(of: example).enumerated().reduce(0) { sum, slope in
        if slope.element == 0 { return sum }
        if slope.offset == truth { return sum + slope.element }
        let part = rest > 0 ? shares[slope.offset] / rest : 1 / Double(shares.count - 1)
        return sum - slope.element * part
      }
    }
  }

  // MARK: The curve

  /// A loss at any share of this axis, exact where the person stands.
  ///
  /// - Parameters:
  ///   - loss: The loss, by the weights of as many classes as its examples have.
  ///   - value: What it is where the person stands.
  /// - Returns: What it is at a share.
  func curve(
    of loss: (ClassWeights?) -> any Loss, value: Double
  ) -> @Sendable (Double) -> Double {
    switch work {
    case .binary(let binary):
      let loss = loss(binary.weights)
      let isTurned = binary.target == .zero
      let target = binary.example.smoothed(by: smoothing).target
      return { share in
        guard let p = try? Probability(share) else { return .infinity }
        let prediction = BinaryPrediction(isTurned ? p.opposite : p)
        return loss.value(of: BinaryExample(target: target, prediction: prediction))
      }
    case .classes:
      guard let sketch else { return { _ in .infinity } }
      return sketch.curve(of: loss, through: value, at: share)
    }
  }
}

extension CategoricalWork {
  /// The share of a class before the temperature, as it is typed.
  func shareBeforeTemperature(of index: Int) -> Probability {
    var before = self
    before.example = example.with(prediction.with(temperature: .one))
    return before.share(of: index)
  }

  /// The share of a class before the temperature that gives a share after it: the others stay in
  /// proportion, so that its logit is T times as far away.
  func shareBeforeTemperature(of index: Int, for moved: Double) -> Double? {
    let temperature = prediction.temperature
    guard let target = try? Probability(moved) else { return nil }
    guard temperature != .one else { return moved }
    let logit =
      shareBeforeTemperature(of: index).logit
      + temperature.value * (target.logit - share(of: index).logit)
    return (try? BinaryPrediction(logit: logit))?.probability.value
  }
}
