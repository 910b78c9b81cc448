import Canvas
import Workbench

/// A search back through what was typed at the prompt, which shows the line found.
package struct HistorySearch: Hashable, Sendable {
  var text = ""
  /// Which line was found, counted from the newest.
  var index: Int?
  /// What stood in the prompt before.
  let former: TextField
}

extension Model {
  mutating func pressInHistorySearch(_ key: Key) -> [Effect] {
    guard var search = historySearch else { return [] }
    switch key {
    case .control("r"):
      find(&search, from: search.index.map { $0 + 1 } ?? 0)
    case .character(let character):
      search.text.append(character)
      find(&search, from: search.index ?? 0)
    case .backspace:
      _ = search.text.popLast()
      find(&search, from: 0)
    case .control("c"), .control("g"):
      historySearch = nil
      prompt = search.former
      return []
    case .enter:
      historySearch = nil
      return search.index.flatMap { _ in prompt }.map { runPrompt($0.text) } ?? []
    case .escape, .right, .end:
      historySearch = nil
      return []
    default:
      // The line is taken to be edited, and the key is an editor's.
      historySearch = nil
      return pressInPrompt(key)
    }
    historySearch = search
    return []
  }

  /// Adds text to what is searched for.
  mutating func searchHistory(for text: String) {
    guard var search = historySearch else { return }
    search.text += text
    find(&search, from: search.index ?? 0)
    historySearch = search
  }

  /// Shows the newest line that holds the text, from one on; the one found before stays if there is none.
  private mutating func find(_ search: inout HistorySearch, from start: Int) {
    let lines = history.reversed()
    let text = search.text
    guard !text.isEmpty else {
      search.index = nil
      historyIndex = nil
      prompt = search.former
      return
    }
    guard
      let found = lines.enumerated().dropFirst(start).first(where: { $0.element.holds(text) })
    else {
      message = Message("no line has it", isError: true)
      return
    }
    search.index = found.offset
    historyIndex = found.offset
    prompt = TextField(found.element)
  }
}
