import LossCore

/// The assignments.
let settingRows: [Row] = [
  Row(
    name: "y", topic: .values, usage: "y=LABEL | y=SHARES",
    summary:
      "The truth: 0, 1 or between; a class by index from 0 or name; or a share for each class.",
    example: "y=0"),
  Row(
    name: "p", topic: .values, usage: "p=P | p=P,P,… | p=NAME:P,…",
    summary: "The prediction ŷ: 0.9, 90%, 9/10, odds 9:1, 1-1e-12; a list makes it a distribution.",
    example: "p=0.08"),
  Row(
    name: "z", topic: .values, usage: "z=Z | z=Z,Z,… | z=NAME:Z,…",
    summary: "The prediction as a logit; of a list the softmax is taken, -inf rules a class out.",
    example: "z=2.2"),
  Row(
    name: "classes", topic: .values, usage: "classes=NAME,NAME,…",
    summary: "Names the classes; two names also name the labels 0 and 1.",
    example: "classes=cat,dog"),
  Row(
    name: "T", aliases: ["temperature"], topic: .values, usage: "T=NUMBER",
    summary: "Divides the logits; above 1 softens the prediction, below 1 sharpens it.",
    example: "T=2"),
  Row(
    name: "unit", topic: .values, usage: "unit=" + alternatives(InformationUnit.self),
    summary: "The unit of every loss and entropy shown.", example: "unit=bit",
    shortcuts: [.init("b", "unit") { "unit=" + next($0.unit).rawValue }],
    words: { _ in InformationUnit.allCases.map(\.rawValue) }),
  Row(
    name: "smoothing", topic: .values, usage: "smoothing=NUMBER",
    summary: "Label smoothing ε: the part of the truth that is spread over the classes; 0 is none.",
    example: "smoothing=0.1"),
  Row(
    name: "smoothing_over", topic: .values,
    usage: "smoothing_over=" + alternatives(Smoothing.Spread.self),
    summary: "Who gets that part: all classes, as most libraries have it, or the other ones.",
    example: "smoothing_over=others", words: { _ in Smoothing.Spread.allCases.map(\.rawValue) }),
  Row(
    name: "weights", topic: .values, usage: "weights=W,W,… | weights=NAME:W,… | weights=none",
    summary: "How much each class counts, from class 0; a name left out counts 1.",
    example: "weights=1,2", words: { _ in [none] }),
  Row(
    name: "pos_weight", topic: .values, usage: "pos_weight=W | pos_weight=none",
    summary: "How much y = 1 counts beside a 1 for y = 0.", example: "pos_weight=3",
    words: { _ in [none] }),
  Row(
    name: "gamma", topic: .values, usage: "gamma=NUMBER",
    summary: "The focal loss with that γ, which makes light of what is right; 0 is cross entropy.",
    example: "gamma=2"),
  Row(
    name: "alpha", topic: .values, usage: "alpha=A | alpha=none",
    summary: "The balance α of the focal loss: y = 1 counts α, y = 0 the rest; every class α.",
    example: "alpha=0.25", words: { _ in [none] }),
  Row(
    name: "loss", topic: .values, usage: "loss=" + alternatives(LossChoice.self),
    summary: "The loss itself: cross entropy, focal, Brier, absolute, 0–1 or squared error.",
    example: "loss=brier", words: { _ in LossChoice.allCases.map(\.rawValue) }),
]

/// The word that takes a setting away.
let none = "none"

/// All words of a closed list, as usage lines have them.
func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(separator: "|")
}

/// The choice after this one, the first after the last.
func next<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice
where Choice.AllCases: RandomAccessCollection {
  let all = Choice.allCases
  guard let index = all.firstIndex(of: choice) else { return choice }
  let following = all.index(after: index)
  return following == all.endIndex ? all[all.startIndex] : all[following]
}
