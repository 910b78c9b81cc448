/// How people write keys, in the table of rows, in hints and in help.
extension Key {
  package init?(spelling: String) {
    if let named = Key.named[spelling] {
      self = named
    } else if spelling.count == 2, spelling.first == "^", let letter = spelling.last {
      self = .control(Character(letter.lowercased()))
    } else if spelling.count == 3, spelling.hasPrefix("M-"), let letter = spelling.last {
      self = .alt(letter)
    } else if spelling.count == 1, let character = spelling.first {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "Del": .delete,
    "Space": .character(" "), "Backspace": .backspace,
    "↑": .up, "↓": .down, "←": .left, "→": .right,
    "S-↑": .shiftUp, "S-↓": .shiftDown, "S-←": .shiftLeft, "S-→": .shiftRight,
    "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end,
  ]
}
