import LossCore

extension Workspace {
  /// Takes the loss with its parameters; remarks tell of parameters that went with their loss.
  ///
  /// The focal loss is in force where γ is above 0 or there is an α, and nowhere else.
  mutating func assignLoss(_ given: Assignments) throws(Diagnostic) -> [String] {
    let wasFocal = lossChoice == .focal
    if let value = given[.loss] {
      lossChoice = try choice("loss", try Workspace.single(value), LossChoice.self)
      switch lossChoice {
      case .focal where focal.gamma == 0:
        focal = (try? FocalLoss(gamma: FocalLoss.customary.gamma, alpha: focal.alpha)) ?? .customary
      case .focal: break
      default: focal = .unfocused
      }
    }
    try focus(given)
    switch lossChoice {
    case .focal where !focal.isFocused: lossChoice = .crossEntropy
    case .crossEntropy where focal.isFocused && given[.loss] == nil: lossChoice = .focal
    case .focal: break
    default:
      guard focal.isFocused, let value = given[.gamma] ?? given[.alpha] else { break }
      throw Diagnostic(
        "\(value.setting.rawValue) is of the focal loss, not of \(lossChoice.phrase)", value.key,
        hint: lossChoice == .crossEntropy
          ? "it makes the loss focal by itself: leave loss out" : "loss=focal takes it")
    }
    try checkWeights(given)
    guard wasFocal, lossChoice != .focal, given[.loss] != nil else { return [] }
    return ["γ and α were of the focal loss, and are gone"]
  }

  /// Weights multiply the terms of cross entropy, and no others.
  private func checkWeights(_ given: Assignments) throws(Diagnostic) {
    let hasWeights = binaryWeights != nil || categorical?.weights != nil || pendingWeights != nil
    let settings = [given[.loss], given[.weights], given[.positiveWeight]].compactMap(\.self)
    guard ![.crossEntropy, .focal].contains(lossChoice),
      hasWeights || positiveWeight(for: .binary) != nil, let setting = settings.first
    else { return }
    let way = hasWeights ? "weights=none drops them" : "pos_weight=none drops it"
    throw Diagnostic(
      "\(lossChoice.phrase) takes no weights", setting.key,
      hint: given[.loss] == nil ? "loss=ce takes them, and so does loss=focal" : way)
  }

  /// Takes γ and α, either of which may stay as it is.
  private mutating func focus(_ given: Assignments) throws(Diagnostic) {
    if let value = given[.alpha] {
      let alpha = try Workspace.alpha(value)
      focal = (try? FocalLoss(gamma: focal.gamma, alpha: alpha)) ?? focal
    }
    guard let value = given[.gamma] else { return }
    let token = try Workspace.single(value)
    let gamma = try number(token, for: "gamma").value
    guard let focused = try? FocalLoss(gamma: gamma, alpha: focal.alpha) else {
      throw Diagnostic(
        "gamma is 0 or more; \(token.text.shortened()) is not", token.place,
        hint: "0 is cross entropy, 2 is customary")
    }
    focal = focused
  }

  private static func alpha(_ value: Value) throws(Diagnostic) -> Probability? {
    if value.isNone { return nil }
    let token = try single(value)
    let alpha = try number(token, for: "alpha").value
    guard let probability = try? Probability(alpha) else {
      throw Diagnostic(
        "alpha must lie between 0 and 1; \(token.text.shortened()) does not", token.place,
        hint: "0.25 is customary; alpha=none does without")
    }
    return probability
  }

  /// Takes how much of the truth is smoothed, and over which classes.
  mutating func assignSmoothing(_ given: Assignments) throws(Diagnostic) {
    var spread = smoothing.spread
    if let value = given[.smoothingOver] {
      spread = try choice("way to smooth", try Workspace.single(value), Smoothing.Spread.self)
      smoothing = (try? Smoothing(smoothing.epsilon, over: spread)) ?? smoothing
    }
    guard let value = given[.smoothing] else { return }
    let token = try Workspace.single(value)
    let epsilon = try number(token, for: "smoothing").value
    guard let made = try? Smoothing(epsilon, over: spread) else {
      throw Diagnostic(
        "smoothing must lie between 0 and 1; \(token.text.shortened()) does not", token.place,
        hint: "0.1 takes a tenth of the truth away")
    }
    smoothing = made
  }
}
