import Canvas
import Workbench

extension Model {
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .resize(let size):
      self.size = size
      return []
    case .paste(let text):
      paste(text)
      return []
    case .loaded(let path, let contents):
      do throws(Diagnostic) { try script.push(path, contents) } catch {
        message = Message(error)
      }
      return runScript()
    case .notice(let text, let isError):
      message = Message(text, isError: isError)
      return isError ? [] : runScript()
    case .key(let key):
      message = nil
      return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if prompt != nil { return pressInPrompt(key) }
    if report != nil, pressInReport(key) { return [] }
    if typed != nil, pressInField(key) { return [] }
    if key == .control("c") { return [.quit] }
    if page == .help, let effects = pressInHelp(key) { return effects }
    if beginTyping(key) { return [] }
    switch key {
    case .character(":"):
      prompt = TextField()
      return []
    case .tab, .backTab:
      let fields = Page.named(page).fields
      if let index = fields.firstIndex(of: field) {
        let step = key == .tab ? 1 : fields.count - 1
        field = fields[(index + step) % fields.count]
      }
      return []
    case .escape:
      field = .prediction
      showsCosts = false
      return []
    default:
      if let effects = Page.named(page).press(&self, key) { return effects }
      return pressShortcut(key)
    }
  }

  /// Runs the statement that a key stands for.
  mutating func pressShortcut(_ key: Key) -> [Effect] {
    for row in CommandTable.everything {
      for shortcut in row.shortcuts where Key(spelling: shortcut.key) == key {
        if let statement = shortcut.statement(session.workspace) { return run(statement) }
        if pressWithoutStatement(row, shortcut.key) { return [] }
      }
    }
    return []
  }

  /// What a key of the table does that is no statement of the language.
  private mutating func pressWithoutStatement(_ row: Row, _ key: String) -> Bool {
    switch (row.name, key) {
    case ("costs", _): showsCosts.toggle()
    case ("page", "]"): go(to: Page.after(page, by: 1))
    case ("page", "["): go(to: Page.after(page, by: -1))
    default: return false
    }
    return true
  }

  // MARK: Typing over a value

  private mutating func beginTyping(_ key: Key) -> Bool {
    guard case .character(let character) = key, "0123456789.-+".contains(character),
      !Page.named(page).fields.isEmpty
    else { return false }
    typed = TextField(String(character))
    showTyped()
    return true
  }

  /// True when the key was the field's own; else the value is kept and the key goes on.
  private mutating func pressInField(_ key: Key) -> Bool {
    guard var text = typed else { return false }
    if case .character(let character) = key, alphabet.contains(character) {
      text.insert(String(character))
    } else if key == .escape || key == .control("c") {
      typed = nil
      preview = nil
      return true
    } else if key == .up || key == .down || !text.edit(key) {
      return !keepTyped() || key == .enter
    }
    typed = text
    showTyped()
    return true
  }

  /// Takes the typed value; false where it is none yet, and it stays to be mended.
  private mutating func keepTyped() -> Bool {
    guard let text = typed else { return true }
    if let missing = Model.missing(in: text.text) {
      message = Message(missing, isError: true)
      return false
    }
    let result = session.run(statement(typing: text.text))
    if let failure = result.failure {
      message = Message(failure)
      return false
    }
    typed = nil
    preview = nil
    note(result)
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
      message = Message(failure)
      message?.isError = false
    } else {
      preview = workspace
    }
  }

  private mutating func paste(_ pasted: String) {
    let line = pasted.split(whereSeparator: \.isNewline).joined(separator: "; ").withoutControls
    if prompt != nil {
      prompt?.insert(line)
    } else if page == .help {
      search.insert(line)
    } else if line.allSatisfy({ alphabet.contains($0) }) {
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

  private mutating func pressInReport(_ key: Key) -> Bool {
    let page = max(1, size.rows - 6)
    switch key {
    case .escape, .enter, .character("q"): report = nil
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= page
    case .pageDown, .character(" "): scroll += page
    case .home: scroll = 0
    case .end: scroll = report?.count ?? 0
    default:
      report = nil
      return false
    }
    scroll = min(max(0, scroll), max(0, (report?.count ?? 0) - page))
    return true
  }
}
