import LossCore

extension Workspace {
  /// Statements that bring this workspace about in an empty session, the live work last.
  package var statements: [String] {
    var lines: [String] = []
    if axis != .linear { lines.append("axis \(axis.rawValue)") }
    lines += comparison.statements + descent.statements
    if let labelNames {
      lines.append("classes=" + labelNames.map(\.quoted).joined(separator: ","))
    }
    let works = [live == .binary ? categoricalStatement : binaryStatement, liveStatement]
    lines += works.compactMap(\.self)
    if !settingStatements.isEmpty { lines.append(settingStatements.joined(separator: " ")) }
    return lines
  }

  /// The live work as one line.
  package var statement: String {
    ([liveStatement].compactMap(\.self) + settingStatements).joined(separator: " ")
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

  private var liveStatement: String? {
    live == .categorical ? categoricalStatement : binaryStatement
  }

  private var binaryStatement: String? {
    guard let binary else { return nil }
    let prediction =
      switch binary.prediction.source {
      case .probability(let p): "p=" + Figure.literal(p)
      case .logit(let z): "z=" + Figure.shortest(z)
      }
    let weight = binary.positiveWeight.map { "pos_weight=" + Figure.shortest($0) }
    return ["y=" + Figure.literal(binary.target), prediction, weight ?? statement(binary.weights)]
      .compactMap(\.self).joined(separator: " ")
  }

  private func statement(_ weights: ClassWeights?) -> String? {
    weights.map { "weights=" + $0.values.map(Figure.shortest).joined(separator: ",") }
  }

  private var categoricalStatement: String? {
    guard let work = categorical else { return nil }
    var parts: [String] = []
    let names = work.names.compactMap(\.self)
    if !names.isEmpty {
      // Classes without a name among named ones need one that the language accepts.
      let all = work.names.enumerated().map { index, name in
        var name = name ?? "class\(index)"
        while work.names[index] == nil, names.contains(name) { name += "'" }
        return name
      }
      parts.append("classes=" + all.map(\.quoted).joined(separator: ","))
    }
    switch work.target {
    case .label(let index): parts.append("y=" + (work.names[index]?.quoted ?? String(index)))
    case .soft(let shares):
      parts.append("y=" + shares.probabilities.map(Figure.literal).joined(separator: ","))
    }
    switch work.prediction.source {
    case .distribution(let shares):
      parts.append("p=" + shares.probabilities.map(Figure.literal).joined(separator: ","))
    case .logits(let logits):
      parts.append("z=" + logits.values.map(Figure.shortest).joined(separator: ","))
    }
    parts += [statement(work.weights)].compactMap(\.self)
    return parts.joined(separator: " ")
  }
}
