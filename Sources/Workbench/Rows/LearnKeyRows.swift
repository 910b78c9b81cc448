/// Keys of the page of lessons that give an answer bit by bit; it is checked by the statement `guess`.
let learnKeyRows: [Row] = [
  learnKeys(
    "choose", "a b c d f g", "choose",
    "Chooses an option; so does e where there are five. It counts once it is checked.",
    overrides: true),
  learnKeys(
    "another", "↑ ↓", "choose",
    "Goes to another option, moves a point along its column, or scrolls behind an answer."),
  learnKeys(
    "sureness", "← → S-← S-→", "sureness",
    "Says how sure you are, by 5 points or by 1; moves a point along its axis."),
  learnKeys(
    "other part", "Tab", "answer/sureness", "Goes between the answer and how sure you are."),
  learnKeys(
    "check", "Enter", "check",
    "Goes on from the answer to how sure you are, then checks it; shows what is true"
      + " after a vote, and behind an answer goes on."),
]

private func learnKeys(
  _ name: String, _ keys: String, _ label: String, _ summary: String, overrides: Bool = false
) -> Row {
  Row(
    name: name, topic: .lessons, usage: keys, summary: summary, example: "",
    shortcuts: keys.split(separator: " ").map { .init(String($0), label) }, page: .learn,
    overrides: overrides)
}
