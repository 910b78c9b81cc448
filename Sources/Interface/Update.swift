import Canvas
import Workbench

extension Model {
  package mutating func update(_ event: Event) -> [Effect] {
    if let effects = updatePlaying(event) { return effects }
    switch event {
    case .resize(let size):
      self.size = size
      // What is due at the beginning waits for the size alone.
      return pass(0)
    case .mouse(let mouse):
      return point(mouse)
    case .tick(let milliseconds):
      return pass(milliseconds)
    case .paste(let text):
      paste(text)
      return []
    case .loaded(let path, let contents):
      do throws(Diagnostic) { try script.push(path, contents) } catch {
        message = Message(error)
      }
      return runScript()
    case .notice(let text, let hint, let isError):
      message = Message(text, hint: hint, isError: isError)
      return runScript()
    case .key(let key):
      message = nil
      return press(key)
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    if commandSearch != nil { return pressInCommandSearch(key) }
    if prompt != nil { return pressInPrompt(key) }
    if overlay != nil, pressInOverlay(key) { return [] }
    if typed != nil, pressInField(key) { return [] }
    if key == .control("c"), !typesInLesson { return [.quit] }
    if page == .help, let effects = pressInHelp(key) { return effects }
    if beginTyping(key) { return [] }
    switch key {
    case .character(":"):
      prompt = TextField()
      return []
    case .tab where !fields.isEmpty, .backTab where !fields.isEmpty:
      let fields = fields
      if let index = fields.firstIndex(of: field) {
        let step = key == .tab ? 1 : fields.count - 1
        field = fields[(index + step) % fields.count]
      }
      return []
    case .escape:
      if let effects = pageShown.press(&self, key) { return effects }
      field = .prediction
      showsCosts = false
      return []
    default:
      if let effects = pageShown.press(&self, key) { return effects }
      return pressShortcut(key)
    }
  }

  /// Runs the statement that a key stands for.
  mutating func pressShortcut(_ key: Key) -> [Effect] {
    let page = pageShown
    let rows = CommandTable.everything
    let own = rows.filter { $0.page == (session.showsLesson ? .learn : page.name) }
    for row in own + rows.filter({ $0.page == nil }) {
      for shortcut in row.shortcuts where Key(spelling: shortcut.key) == key {
        guard page.shows(row) else {
          message = page.asksGuess ? GuessPage.reminder : unseen
          return []
        }
        if let statement = shortcut.statement(session.workspace) {
          return row.merges ? move(statement) : run(statement)
        }
        if pressWithoutStatement(row, shortcut.key) { return [] }
      }
    }
    if page.asksGuess { message = GuessPage.reminder }
    return []
  }

  /// Why a key does nothing that would change what the page does not show.
  private var unseen: Message {
    let way = session.showsLesson ? ": e explores" : ""
    return Message("that is for the work, which is not seen here" + way)
  }

  /// What a key of the table does that is no statement of the language.
  private mutating func pressWithoutStatement(_ row: Row, _ key: String) -> Bool {
    switch (row.name, key) {
    case ("costs", _): showsCosts.toggle()
    case ("vote", _): prompt = TextField("vote ")
    case ("play", _): if isPlaying { pause() } else { play() }
    case ("page", "]"): go(to: Page.after(page, by: 1))
    case ("page", "["): go(to: Page.after(page, by: -1))
    default: return false
    }
    return true
  }

  // MARK: Typing over a value

  private mutating func beginTyping(_ key: Key) -> Bool {
    guard case .character(let character) = key, !fields.isEmpty else {
      return false
    }
    let beginsInfinity = character == "i" && alphabet.contains("i")
    guard "0123456789.-+".contains(character) || beginsInfinity else { return false }
    typed = TextField(String(character))
    showTyped()
    return true
  }

  /// True when the key was the field's own; else the value is kept, or dropped where it is none, and the key goes on.
  private mutating func pressInField(_ key: Key) -> Bool {
    guard var text = typed else { return false }
    switch key {
    case .character(let character) where takes(character, in: text.text):
      text.insert(String(character))
    case .character("E") where alphabet.contains("e"):
      text.insert("e")
    case .character(",") where !alphabet.contains(","):
      message = Message("the decimal sign is a point")
      return true
    case .character(let character) where "%/".contains(character):
      message = Message("a logit is a plain number")
      return true
    case .character(let letter) where text.text.hasSuffix(":"):
      // `9:` was not the beginning of odds after all, but a value and the prompt.
      _ = text.edit(.backspace)
      typed = text
      if !keepTyped() { dropTyped() }
      prompt = TextField(String(letter))
      return true
    case .escape, .control("c"):
      dropTyped()
      return true
    case .up, .down:
      return leaveField(by: key)
    default:
      guard text.edit(key) else { return leaveField(by: key) }
    }
    typed = text
    showTyped()
    return true
  }

  /// A colon makes odds only of a whole number; behind anything else it is the prompt's.
  private func takes(_ character: Character, in text: String) -> Bool {
    guard alphabet.contains(character) else { return false }
    return character != ":" || text.allSatisfy(\.isWholeNumber)
  }

  private mutating func leaveField(by key: Key) -> Bool {
    // A guess is given once, and on purpose.
    if focus == .guess, key != .enter { return true }
    if keepTyped() { return key == .enter }
    if key == .enter || key == .tab || key == .backTab { return true }
    dropTyped()
    return false
  }

  mutating func dropTyped() {
    typed = nil
    preview = nil
  }

  /// Takes the typed value; false where it is none yet, and it stays to be mended.
  mutating func keepTyped() -> Bool {
    guard let text = typed else { return true }
    if let missing = Model.missing(in: text.text) {
      message = Message(missing, isError: true)
      return false
    }
    let statement = statement(typing: text.text)
    guard execute({ $0.run(statement) }).result.failure == nil else { return false }
    dropTyped()
    return true
  }

  /// The picture follows what is typed as soon as it is a value.
  private mutating func showTyped() {
    guard let text = typed else { return }
    if let missing = Model.missing(in: text.text) {
      message = Message(missing)
      return
    }
    let (workspace, failure) = session.preview(statement(typing: text.text))
    if let failure {
      message = Message(failure.hint ?? failure.message)
    } else {
      preview = workspace
    }
  }

  private mutating func paste(_ pasted: String) {
    // Comments would hide what follows them once the lines are one.
    let lines = pasted.split(whereSeparator: \.isNewline).filter { $0.first != "#" }
    let line = lines.joined(separator: "; ").withoutControls
    guard !line.isEmpty else { return }
    overlay = nil
    if commandSearch != nil {
      commandSearch?.insert(line)
    } else if lessonList != nil {
      lessonList?.insert(line)
    } else if historySearch != nil {
      searchHistory(for: line)
    } else if prompt != nil {
      prompt?.insert(line)
    } else if page == .help {
      search.insert(line)
    } else if session.showsLesson, LearnPage.paste(&self, line) {
      return
    } else if !fields.isEmpty, line.allSatisfy({ alphabet.contains($0) }) {
      var text = typed ?? TextField()
      text.insert(line)
      typed = text
      showTyped()
    } else {
      // Statements wait in the prompt: pasted text never runs before Enter.
      prompt = TextField(line)
    }
  }

  // MARK: An answer that lies over the page

  /// How many lines of an overlay are in sight.
  var overlayRows: Int {
    switch Layout(size) {
    case .whole: max(1, size.rows - 5)
    case .compact: max(1, size.rows - 2)
    case .line: max(1, size.rows)
    }
  }

  /// The lines of an overlay, folded to the width of the screen.
  var overlayLines: [String] {
    let columns = size.columns - (Layout(size) == .whole ? 3 : Layout(size) == .compact ? 2 : 0)
    return overlay?.lines.flatMap { text($0).folded(to: columns) } ?? []
  }

  private mutating func pressInOverlay(_ key: Key) -> Bool {
    let rows = overlayRows
    let step: Int? =
      switch key {
      case .up: -1
      case .down: 1
      case .pageUp: -rows
      case .pageDown, .character(" "): rows
      case .home: -overlayLines.count
      case .end: overlayLines.count
      // Nothing to the sides, and nothing that moves a value unseen.
      case .left, .right, .shiftLeft, .shiftRight, .shiftUp, .shiftDown: 0
      default: nil
      }
    if let step {
      let count = overlayLines.count
      overlay?.move(by: step, of: count, showing: rows)
      return true
    }
    overlay = nil
    return [.escape, .enter, .character("q")].contains(key)
  }
}
