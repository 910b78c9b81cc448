/// A line of text being edited.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  package var isAtEnd: Bool { cursor == text.count }

  /// What is typed may join the character before it, as a mark does: then there is no more of them.
  package mutating func insert(_ typed: String) {
    let head = text[..<index] + typed
    text = String(head + text[index...])
    cursor = head.count
  }

  package mutating func replace(with text: String, cursor: Int? = nil) {
    self.text = text
    self.cursor = min(cursor ?? text.count, text.count)
  }

  /// Edits by a key that edits; false for every other key.
  package mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      text.remove(at: index)
    case .delete:
      if cursor < text.count { text.remove(at: index) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"):
      replace(with: "")
    case .control("w"):
      let head = text[..<index]
      let kept = head.dropLast(while: { $0 == " " }).dropLast(while: { $0 != " " })
      text.removeSubrange(kept.endIndex..<index)
      cursor = kept.count
    default: return false
    }
    return true
  }

  private var index: String.Index { text.index(text.startIndex, offsetBy: cursor) }
}

extension Substring {
  fileprivate func dropLast(while condition: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, condition(last) { text.removeLast() }
    return text
  }
}
