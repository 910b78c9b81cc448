import Workbench

extension Model {
  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    if historySearch != nil { return pressInHistorySearch(key) }
    guard var line = prompt else { return [] }
    switch key {
    case .right where line.isAtEnd, .end where line.isAtEnd:
      if let ghost, ghost.isText { line.insert(ghost.text) }
    case .control("r"):
      historySearch = HistorySearch(former: line)
      return []
    case .enter:
      return runPrompt(line.text)
    case .escape, .control("c"):
      closePrompt()
      return []
    case .backspace where line.text.isEmpty:
      closePrompt()
      return []
    case .tab:
      complete(&line)
    case .up: recall(&line, older: true)
    case .down: recall(&line, older: false)
    case .character(let character):
      line.insert(String(character))
    default:
      _ = line.edit(key)
    }
    prompt = line
    return []
  }

  mutating func closePrompt() {
    prompt = nil
    historySearch = nil
    historyIndex = nil
  }

  /// Runs the line; one that fails stays in the prompt, its cursor at the place.
  mutating func runPrompt(_ text: String) -> [Effect] {
    guard !text.allSatisfy({ $0 == " " }) else {
      closePrompt()
      return []
    }
    closePrompt()
    let (effects, result) = executeAsPerson { $0.run(text) }
    if let failure = result.failure {
      // What ran has run: only the rest stays to be mended, the cursor behind the mistake.
      let before = text.count - result.unrun.count
      prompt = TextField()
      prompt?.replace(with: result.unrun, cursor: max(0, failure.columns.upperBound - before))
      return effects
    }
    if history.last != text { history.append(text) }
    history.removeFirst(max(0, history.count - Model.historyLimit))
    return [.remember(text)] + effects
  }

  private mutating func recall(_ line: inout TextField, older: Bool) {
    let next = (historyIndex ?? -1) + (older ? 1 : -1)
    guard next < history.count else { return }
    if next < 0 {
      historyIndex = nil
      line.replace(with: "")
    } else {
      historyIndex = next
      line.replace(with: history[history.count - 1 - next])
    }
  }

  /// Completes as far as the candidates agree.
  private func complete(_ line: inout TextField) {
    let completion = Completion(of: line.text, in: session)
    guard let first = completion.candidates.first else { return }
    let common = completion.candidates.reduce(first) { common, word in
      String(zip(common, word).prefix { $0 == $1 }.map(\.0))
    }
    let isWhole = completion.candidates.count == 1 && common.last != "="
    line.replace(with: String(line.text[..<completion.start]) + common + (isWhole ? " " : ""))
  }

  /// What may follow in the prompt.
  package var candidates: [String] {
    prompt.map { Completion(of: $0.text, in: session).candidates } ?? []
  }
  /// What stands dim behind the cursor.
  struct Ghost: Hashable {
    var text: String
    /// Whether it can be taken as it stands; else it tells what is to be typed.
    var isText: Bool
  }

  /// What is likely to come: the rest of a word, of a line that began so, or how to go on.
  var ghost: Ghost? {
    guard let line = prompt, line.isAtEnd, historySearch == nil, !line.text.isEmpty else {
      return nil
    }
    let completion = Completion(of: line.text, in: session)
    let word = line.text[completion.start...]
    if !word.isEmpty, let first = completion.candidates.first {
      return Ghost(text: String(first.dropFirst(word.count)), isText: true)
    }
    if let former = history.last(where: { $0.hasPrefix(line.text) && $0 != line.text }) {
      return Ghost(text: String(former.dropFirst(line.text.count)), isText: true)
    }
    return usage(behind: line.text).map { Ghost(text: $0, isText: false) }
  }

  /// How a statement goes on whose name alone is typed.
  private func usage(behind text: String) -> String? {
    CommandTable.everything.first { row in
      row.isStatement && row.usage.hasPrefix(text) && text.dropLast() == row.name
    }
    .map { String($0.usage.dropFirst(text.count)) }
  }
}
