import Canvas
import Workbench

/// What a link does, as its text says it.
enum Deed: Hashable {
  /// A line of the language: `p=0.3`.
  case line(String)
  /// A key as the table of rows spells it, for what no statement does: `<]>`.
  case key(Key)
  /// A field that takes the focus: `@target`.
  case field(Field)
  /// A part of an answer that is being given: `=2.3` what it is, `=80%` how sure one is.
  case answer(String)
  /// A row of the page's list that the cursor goes to, counted from 0: `@3`.
  case row(Int)

  init(_ text: String) {
    let inside = String(text.dropFirst().dropLast())
    if text.first == "<", text.last == ">", let key = Key(spelling: inside) {
      self = .key(key)
    } else if text.first == "@", let field = Field(rawValue: String(text.dropFirst())) {
      self = .field(field)
    } else if text.first == "=" {
      self = .answer(String(text.dropFirst()))
    } else if text.first == "@", let row = Int(text.dropFirst()) {
      self = .row(row)
    } else {
      self = .line(text)
    }
  }
}

/// What the pointer holds.
struct Grip: Hashable {
  let track: String
  /// What was done last.
  var text: String
}

extension Model {
  /// What a touch means is asked of the picture that is seen.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard session.workspace.looks.mouse.isOn else { return [] }
    switch mouse.action {
    case .press: return press(on: view(keepsLinks: true).screen.link(at: mouse.place))
    case .drag: return drag(to: mouse.place)
    case .release:
      letGo()
      return []
    case .wheelUp: return turnWheel(.wheelUp, at: mouse.place)
    case .wheelDown: return turnWheel(.wheelDown, at: mouse.place)
    }
  }

  /// Does what a link stands for; without one a press only lets go.
  mutating func press(on link: Link?) -> [Effect] {
    message = nil
    letGo()
    guard let link else { return [] }
    let deed = Deed(link.text)
    // Whoever sets a value goes on with the line that stands open; all else is a way out of it.
    if link.track == nil { closePrompt() }
    if case .key(let key) = deed { return press(key) }
    if typed != nil, deed == .field(field) { return [] }
    leaveTyped()
    overlay = nil
    if case .row(let row) = deed {
      choose(row)
      return []
    }
    commandSearch = nil
    switch deed {
    case .key, .row: return []
    case .answer(let text):
      grip = Grip(track: link.track ?? "", text: link.text)
      put(answer: text)
      return []
    case .field(let field):
      self.field = field
      return []
    case .line(let line):
      guard let track = link.track else {
        return line.hasPrefix("page ") ? move(line) : run(line)
      }
      grip = Grip(track: track, text: line)
      // A drag is one step of undo, and no part of those before and behind it.
      session.endStep()
      return move(line)
    }
  }

  private mutating func drag(to place: Position) -> [Effect] {
    guard let grip,
      let link = view(keepsLinks: true).screen.link(of: grip.track, nearest: place),
      link.text != grip.text
    else { return [] }
    self.grip?.text = link.text
    message = nil
    return follow(link)
  }

  private mutating func follow(_ link: Link) -> [Effect] {
    guard case .answer(let text) = Deed(link.text) else { return move(link.text) }
    put(answer: text)
    return []
  }

  private mutating func turnWheel(_ touch: Link.Touch, at place: Position) -> [Effect] {
    guard let link = view(keepsLinks: true).screen.link(at: place, on: touch) else { return [] }
    message = nil
    leaveTyped()
    guard case .key(let key) = Deed(link.text) else { return follow(link) }
    // The prompt, which would take the key for its own, stays as it is.
    let open = prompt
    prompt = nil
    defer { prompt = open }
    return press(key)
  }

  private mutating func letGo() {
    if grip != nil { session.endStep() }
    grip = nil
  }

  /// Keeps what is typed where it is a value, as keys that are not the field's own do.
  private mutating func leaveTyped() {
    if focus == .guess || !keepTyped() { dropTyped() }
  }

  private mutating func choose(_ row: Int) {
    guard commandSearch == nil else {
      commandSearch?.cursor = row
      return
    }
    guard let cursor = openPage.cursor else { return }
    self[keyPath: cursor] = row
    field = .prediction
  }
}
