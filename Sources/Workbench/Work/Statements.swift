import LossCore

extension Workspace {
  /// Statements that bring this workspace about in an empty session, the live work last.
  package var statements: [String] {
    pinStatements + (axis == .linear ? [] : ["axis \(axis.rawValue)"]) + comparison.statements
      + descent.statements + workStatements
  }

  /// The whole state as one line that gives it back in any session, on a page.
  package func line(showing page: PageName) -> String {
    (["clear"] + statements + [page.statement]).joined(separator: "; ")
  }

  /// The pins, each from a session without work, which is left behind them.
  private var pinStatements: [String] {
    pins.flatMap { $0.state.workStatements + [$0.statement, "clear work"] }
  }

  /// Both works, the live one last, and their settings.
  var workStatements: [String] {
    var lines: [String] = []
    // Names of labels that no single prediction has come for yet; with one they stand beside it.
    if binary == nil, let labelNames { lines.append(Workspace.statement(naming: labelNames)) }
    if categorical == nil, let pendingNames, pendingNames != labelNames || binary != nil {
      lines.append(Workspace.statement(naming: pendingNames))
    }
    let works = [exactCategoricalStatements, exactBinaryStatements]
    lines += (live == .categorical ? works.reversed() : works).flatMap(\.self)
    if let pendingTarget { lines.append("y=" + pendingTarget.text) }
    if !settingStatements.isEmpty { lines.append(settingStatements.joined(separator: " ")) }
    return lines
  }

  private static func statement(naming names: [String]) -> String {
    "classes=" + names.map(\.quoted).joined(separator: ",")
  }

  /// The live work as one line.
  package var statement: String {
    let isBinary = live != .categorical
    let work = isBinary ? binaryStatement(Figure.literal) : categoricalStatement(Figure.literal)
    let line = ([work].compactMap(\.self) + settingStatements).joined(separator: " ")
    return ([line] + (isBinary ? [] : renamings)).joined(separator: "; ")
  }

  /// The settings that are not their defaults.
  private var settingStatements: [String] {
    [
      statement(pendingWeights), pendingPositiveWeight.map { "pos_weight=" + Figure.shortest($0) },
      temperature == .one ? nil : "T=\(Figure.shortest(temperature.value))",
      unit == .nat ? nil : "unit=\(unit.rawValue)",
      smoothing.epsilon == 0 ? nil : "smoothing=\(Figure.shortest(smoothing.epsilon))",
      smoothing.spread == .all ? nil : "smoothing_over=\(smoothing.spread.rawValue)",
      [.crossEntropy, .focal].contains(lossChoice) ? nil : "loss=\(lossChoice.rawValue)",
      focal.gamma == 0 ? nil : "gamma=\(Figure.shortest(focal.gamma))",
      focal.alpha.map { "alpha=" + Figure.shortest($0.value) },
    ].compactMap(\.self)
  }

  /// The single prediction with the names of its labels, to the last digit.
  private var exactBinaryStatements: [String] {
    let names = labelNames.map { Workspace.statement(naming: $0) + " " } ?? ""
    return binaryStatement(Figure.exact).map { [names + $0] } ?? []
  }

  private func binaryStatement(_ text: (Probability) -> String) -> String? {
    guard let binary else { return nil }
    let prediction =
      switch binary.prediction.source {
      case .probability(let p): "p=" + text(p)
      case .logit(let z): "z=" + Figure.shortest(z)
      }
    let weight = binary.positiveWeight.map { "pos_weight=" + Figure.shortest($0) }
    return ["y=" + text(binary.target), prediction, weight ?? statement(binary.weights)]
      .compactMap(\.self).joined(separator: " ")
  }

  private func statement(_ weights: ClassWeights?) -> String? {
    weights.map { "weights=" + $0.values.map(Figure.shortest).joined(separator: ",") }
  }

  /// The work over classes to the last digit, and the names of those that have one, others not.
  private var exactCategoricalStatements: [String] {
    categoricalStatement(Figure.exact).map { [$0] + renamings } ?? []
  }

  private func categoricalStatement(_ text: (Probability) -> String) -> String? {
    guard let work = categorical else { return nil }
    var parts: [String] = []
    let names = work.names.compactMap(\.self)
    let areNamed = names.count == work.count
    if areNamed { parts.append(Workspace.statement(naming: names)) }
    switch work.target {
    case .label(let index):
      parts.append("y=" + (areNamed ? names[index].quoted : String(index)))
    case .soft(let shares):
      parts.append("y=" + shares.probabilities.map(text).joined(separator: ","))
    }
    switch work.prediction.source {
    case .distribution(let shares):
      parts.append("p=" + shares.probabilities.map(text).joined(separator: ","))
    case .logits(let logits):
      parts.append("z=" + logits.values.map(Figure.shortest).joined(separator: ","))
    }
    parts += [statement(work.weights)].compactMap(\.self)
    return parts.joined(separator: " ")
  }

  /// What names some of the classes, where others have no name.
  private var renamings: [String] {
    guard let work = categorical, work.names.contains(nil) else { return [] }
    return work.names.enumerated().compactMap { index, name in
      name.map { "rename \(index) \($0.quoted)" }
    }
  }
}
