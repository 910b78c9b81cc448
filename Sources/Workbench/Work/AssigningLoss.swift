import LossCore

extension Workspace {
  /// Takes the loss with its parameters; remarks tell of parameters that went with their loss.
  ///
  /// The focal loss is in force where γ is above 0 or there is an α, and nowhere else.
  mutating func assignLoss(_ given: Assignments) throws(Diagnostic) -> [String] {
    let wasFocal = lossChoice == .focal
    if let value = given[.loss] {
      lossChoice = try choice("loss", try Workspace.single(value), LossChoice.self)
      if lossChoice != .focal { (gamma, alpha) = (0, nil) }
    }
    if let value = given[.gamma] { gamma = try Workspace.gamma(value) }
    if let value = given[.alpha] { alpha = try Workspace.alpha(value) }
    let isFocal = gamma > 0 || alpha != nil
    switch lossChoice {
    case .focal where isFocal: break
    case .focal where given[.loss] != nil && given[.gamma] == nil:
      gamma = LossChoice.customaryGamma
    case .focal: lossChoice = .crossEntropy
    case .crossEntropy where isFocal && given[.loss] == nil: lossChoice = .focal
    default:
      guard isFocal, let value = given[.gamma] ?? given[.alpha] else { break }
      throw Diagnostic(
        "\(value.setting.rawValue) is of the focal loss, not of \(lossChoice.phrase)", value.key,
        hint: "loss=focal takes it")
    }
    try checkWeights(given)
    guard wasFocal, lossChoice != .focal, given[.loss] != nil else { return [] }
    return ["γ and α were of the focal loss, and are gone"]
  }

  /// Weights multiply the terms of cross entropy, and no others.
  private func checkWeights(_ given: Assignments) throws(Diagnostic) {
    let hasWeights = binary?.weights != nil || categorical?.weights != nil
    let settings = [given[.loss], given[.weights], given[.positiveWeight]].compactMap(\.self)
    guard ![.crossEntropy, .focal].contains(lossChoice),
      hasWeights || binary?.positiveWeight != nil, let setting = settings.first
    else { return }
    let way = hasWeights ? "weights=none drops them" : "pos_weight=none drops it"
    throw Diagnostic(
      "\(lossChoice.phrase) takes no weights", setting.key,
      hint: given[.loss] == nil ? "loss=ce takes them, and so does loss=focal" : way)
  }

  private static func gamma(_ value: Value) throws(Diagnostic) -> Double {
    let token = try single(value)
    let gamma = try number(token, for: "gamma").value
    guard gamma >= 0 else {
      throw Diagnostic(
        "gamma is 0 or more; \(token.text.shortened()) is not", token.place,
        hint: "0 is cross entropy, 2 is customary")
    }
    return gamma
  }

  private static func alpha(_ value: Value) throws(Diagnostic) -> Double? {
    if value.isNone { return nil }
    let token = try single(value)
    let alpha = try number(token, for: "alpha").value
    guard (0...1).contains(alpha) else {
      throw Diagnostic(
        "alpha must lie between 0 and 1; \(token.text.shortened()) does not", token.place,
        hint: "0.25 is customary; alpha=none does without")
    }
    return alpha
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
