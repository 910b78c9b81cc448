/// Keys of the screen that have no statement of their own: each leads to one.
let movementRows: [Row] = [
  movement("type", "0-9 . - +", "type a value", "Begins a value over the one in focus; live."),
  movement("keep", "Enter", "keep", "Keeps the value being typed."),
  movement("cancel", "Esc", "leave", "Puts the old value back; leaves the prompt; never quits."),
  movement("cancel or quit", "^C", "cancel", "Cancels what is being typed, else quits."),
  movement("left, right", "← →", "move", "Moves the point by one column; on Classes the share."),
  movement("finer", "S-← S-→", "finer", "The same by a tenth of it."),
  movement(
    "up, down", "↑ ↓", "climb",
    "Halves what the truth gets, and back; on Classes the class, on Libraries the function."),
  movement(
    "fields", "Tab S-Tab", "next field",
    "Goes to the next field, or the one before; on Descent to a point."),
  movement("edit", "^A ^E ^W ^U", "edit", "Start, end, delete a word, delete all of a value."),
  movement(
    "prompt", ":", "command",
    "Opens the prompt: Tab completes, → takes what is dim, ↑ recalls, ^R searches."),
  movement(
    "press", "click", "choose",
    "Sets the value at that place of a picture, slider or bar; elsewhere does what is read there."),
  movement("pull", "drag", "move", "Moves the value along; with Shift the terminal selects text."),
  movement("turn", "wheel", "step", "Moves the value under it by a step, or goes along a list."),
  movement(
    "scroll", "PgUp PgDn", "scroll", "Scrolls long lists by a page; Home and End to the ends."),
  // Its keys are those of the rows above: only while a script plays they mean something else.
  Row(
    name: "playing", topic: .moving, usage: "Space ← →",
    summary: "While a script plays: Space pauses, ← → step by a line, any other key takes over.",
    example: ""),
]

private func movement(_ name: String, _ keys: String, _ label: String, _ summary: String) -> Row {
  Row(
    name: name, topic: .moving, usage: keys, summary: summary, example: "",
    shortcuts: keys.split(separator: " ").map { .init(String($0), label) })
}
