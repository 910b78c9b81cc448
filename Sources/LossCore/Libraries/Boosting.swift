internal import RealModule

// What they are given is a raw score: a logit goes through their own sigmoid or softmax; where a
// probability was given, so is their metric.

extension Libraries {
  static let boosting: [LibraryFunction] = {
    let xgboost = Library(name: "XGBoost", version: "3.2.0")
    let lightgbm = Library(name: "LightGBM", version: "4.7.0")
    let catboost = Library(name: "CatBoost", version: "1.2.10")
    return xgboost.function("logloss", XGBoostLogLoss(), in: .float32)
      + xgboost.function("mlogloss", XGBoostMultiLogLoss(), in: .float32)
      + lightgbm.function("binary_logloss", LightGBMBinary(), in: .float64)
      + lightgbm.function("cross_entropy", LightGBMCrossEntropy(), in: .float64)
      + lightgbm.function("multi_logloss", LightGBMMulti(), in: .float64)
      + catboost.function("Logloss, CrossEntropy", CatBoostLogLoss(), in: .float64)
      + catboost.function("MultiClass", CatBoostMultiClass(), in: .float64)
  }()
}

/// Both logarithms of XGBoost stop at 10⁻¹⁶.
private struct XGBoostLogLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights, .weightedMean, .sumWithoutWeight]

  /// Below it XGBoost takes no sigmoid: e^88.7 is close to the largest float32.
  private static let leastLogit = -88.7

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let floor = Floor<T>(1e-16)
    let (z, y) = (max(input.z, T(Self.leastLogit)), input.y)
    let p = input.isLogit ? z.sigmoid : input.p
    let terms = [(1 - y, 1 - p), (y, p)].map { $0 == 0 ? 0 : -$0 * .log(max($1, floor.value)) }
    return Emulated(
      terms.total, cut: floor.note([(y, p), (1 - y, 1 - p)]),
      lost: input.isLogit ? .saturated(p) : input.rounding)
  }
}

/// The label's logarithm stops at 10⁻¹⁶.
private struct XGBoostMultiLogLoss: CategoricalEmulation {
  let abilities: Abilities = [.rowWeights, .weightedMean, .sumWithoutWeight]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let floor = Floor<T>(1e-16)
    let p = input.atLabel(of: input.isLogits ? input.z.softmax : input.p)
    return Emulated(
      -T.log(p > floor.value ? p : floor.value), cut: floor.note([(1, p)]),
      lost: input.isLogits ? .saturated(p) : input.rounding)
  }
}

/// What the label got stops at 10⁻¹⁵, and its logarithm is then a float32.
private struct LightGBMBinary: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights, .weightedMean]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let p = input.isLogit ? input.z.sigmoid : input.p
    let rounding = input.isLogit ? String.saturated(p) : input.rounding
    return .lightGBM(
      input.target > 0 ? p : 1 - p,
      lost: input.label == nil ? "A y above 0 counts as 1." : rounding)
  }
}

/// The same over classes.
private struct LightGBMMulti: CategoricalEmulation {
  let abilities: Abilities = [.rowWeights, .weightedMean]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let p = input.atLabel(of: input.isLogits ? input.z.softmax : input.p)
    return .lightGBM(p, lost: input.isLogits ? .saturated(p) : input.rounding)
  }
}

/// Both logarithms stop at 10⁻¹²; y is stored as a float32.
private struct LightGBMCrossEntropy: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights, .weightedMean]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let floor = Floor<T>(1e-12)
    let (p, y) = (input.isLogit ? input.z.sigmoid : input.p, Float(input.target))
    let outcomes = [(T(y), p), (T(1 - y), 1 - p)]
    let terms = outcomes.map { $0 * .log(max($1, floor.value)) }
    return Emulated(
      -terms.total, cut: floor.note(outcomes),
      lost: input.isLogit ? .saturated(p) : input.rounding)
  }
}

/// log(1 + e^z) − y·z, by the plain logarithm; y is stored as a float32.
private struct CatBoostLogLoss: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .rowWeights, .weightedMean]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let z = input.z
    let exponential = T.exp(z)
    let softplus = exponential.isFinite ? T.log(1 + exponential) : z
    return Emulated(
      softplus - T(Float(input.y)) * z, lost: "It takes y·z from log(1 + e^z): the digits cancel.")
  }
}

/// Cross entropy of logits and a label.
private struct CatBoostMultiClass: CategoricalEmulation {
  let abilities: Abilities = [.rowWeights, .weightedMean]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    Emulated(-input.atLabel(of: input.z.logSoftmax()), lost: input.lostInSoftmax)
  }
}

/// A constant below which a library takes no logarithm.
private struct Floor<T: LibraryFloat> {
  let value: T

  init(_ value: T) { self.value = value }

  /// What comes of it, where it is used for an outcome that may be true.
  func note(_ outcomes: [(share: T, p: T)]) -> String? {
    guard outcomes.contains(where: { $0.share > 0 && !($0.p > value) }) else { return nil }
    return
      "Its logarithm stops at \(value.brief): no outcome costs more than \((-T.log(value)).brief)."
  }
}

extension Emulated {
  /// The loss of what the label got: beyond a float32's 10⁻¹⁵ a constant, itself a float32.
  fileprivate static func lightGBM<T: LibraryFloat>(_ got: T, lost: String) -> Emulated {
    let floor: Float = 1e-15
    guard !(got > T(floor)) else { return Emulated(-T.log(got), lost: lost) }
    let cap = -Float.log(floor)
    return Emulated(
      cap, cut: "What the label got is cut off at \(floor.brief): the loss is then \(cap.brief).",
      lost: lost)
  }
}

extension String {
  fileprivate static func saturated(_ p: some LibraryFloat) -> String {
    p == 1
      ? "The probability it makes of the logits is rounded to 1."
      : "The probability it makes of the logits is rounded before its logarithm is taken."
  }
}
