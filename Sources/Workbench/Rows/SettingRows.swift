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
    name: "unit", topic: .values, usage: "unit=nat|bit|dit",
    summary: "The unit of every loss and entropy shown.", example: "unit=bit",
    shortcuts: [.init("b", "unit") { "unit=" + next($0.unit).rawValue }],
    words: { _ in InformationUnit.allCases.map(\.rawValue) }),
]

/// The choice after this one, the first after the last.
func next<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice
where Choice.AllCases: RandomAccessCollection {
  let all = Choice.allCases
  guard let index = all.firstIndex(of: choice) else { return choice }
  let following = all.index(after: index)
  return following == all.endIndex ? all[all.startIndex] : all[following]
}
