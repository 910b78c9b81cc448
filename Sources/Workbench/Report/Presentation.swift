import LossCore

/// What an audience is told of the live work: few words, in full.
///
/// Each text is there in several forms, the longest first.
package struct Presentation: Sendable {
  /// What the number is: “log loss in nats”.
  package let titles: [String]
  /// What the model gave to the truth.
  package let accounts: [String]
  package let verdicts: [String]
  /// Whether the truth got less than it takes to be called confidently wrong.
  package let isWrong: Bool
  /// What stands on a bar from 0 to 1: what the truth got; of a soft label ŷ, of a soft truth over
  /// classes what the class with most of it got.
  package let share: Double

  /// Nothing where there is no prediction yet.
  package init?(_ workspace: Workspace) {
    guard let axis = TruthAxis(workspace), let (label, surprisal) = Presentation.truth(workspace)
    else { return nil }
    share = axis.share.value
    let name = workspace.lossName
    let unit = workspace.unitName
    titles = unit.isEmpty ? [name] : ["\(name) in \(unit)", name]
    if let label {
      let got = Sentence.share(axis.share, surprisal)
      let brief = Sentence.brief(axis.share, surprisal)
      let named = label.isEmpty ? "the truth" : "the truth, \(label),"
      accounts = [
        "the model gave \(named) \(got)", "\(named) got \(got)", "the truth got \(got)",
        "the truth got \(brief)", brief,
      ]
      verdicts = [Presentation.verdict(axis.share)]
      isWrong = Verdict(of: axis.share) == .wrong
    } else {
      accounts = Presentation.soft(workspace, axis)
      let sentence = Sentence.of(workspace, fitting: 0)
      verdicts = [sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence]
      isWrong = false
    }
  }

  /// The name of the class that is true, which is empty for a single prediction and nothing for a soft
  /// truth; and the loss without settings.
  private static func truth(_ workspace: Workspace) -> (label: String?, surprisal: Double)? {
    if workspace.live == .categorical {
      guard let work = workspace.categorical else { return nil }
      return (work.label.map { Sentence.name($0, in: work) }, work.example.crossEntropy)
    }
    return workspace.binary.map { ($0.truthShare.map { _ in "" }, $0.example.crossEntropy) }
  }

  private static func soft(_ workspace: Workspace, _ axis: TruthAxis) -> [String] {
    if workspace.live == .binary, let work = workspace.binary {
      let label = Figure.short(work.target)
      let said = Figure.short(axis.share, digits: 3)
      return [
        "the truth is \(label), the model said \(said)", "truth \(label), model \(said)", said,
      ]
    }
    let name = axis.truthName.shortened(to: 12)
    let got = Sentence.share(axis.share)
    guard let part = workspace.categorical?.example.targetProbabilities.max(),
      let target = try? Probability(part)
    else { return [got] }
    return [
      "the truth is \(Sentence.share(target)) \(name), the model gave it \(got)",
      "\(name) got \(got)", got,
    ]
  }

  private static func verdict(_ share: Probability) -> String {
    if share.value == 0 { return "certain and wrong" }
    if share.complement == 0 { return "certain and right" }
    let verdict = Verdict(of: share)
    return switch verdict {
    case .wrong: "confidently wrong"
    case .unsure where share.withoutNoise == 0.5: "a coin flip"
    case .right: "confident and right"
    default: verdict.word
    }
  }
}

extension Workspace {
  /// The loss in force, as people call it.
  fileprivate var lossName: String {
    guard lossChoice == .crossEntropy else { return liveLoss.name }
    return live.flatMap(weights) == nil ? "log loss" : "weighted log loss"
  }
}
