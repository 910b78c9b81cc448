import Canvas
import Chance
import Interface

/// Events as people and terminals make them, without an end.
struct EventSource {
  private var scribbler: Scribbler
  /// What follows from an event that is already out, the next one last.
  private var waiting: [Event] = []

  init(seed: UInt64) {
    scribbler = Scribbler(seed: seed)
  }

  mutating func next() -> Event {
    if let event = waiting.popLast() { return event }
    switch number(0..<1000) {
    case 0..<480: return .key(key())
    case 480..<560: return mouse()
    case 560..<600: return .tick(pick([0, 16, 50, 200, 1_000, 60_000]))
    case 600..<780: return run(scribbler.line())
    case 780..<860: return type(pick(Self.values))
    case 860..<950: return .paste(pasted())
    case 950..<970: return .resize(size())
    case 970..<980: return lesson()
    case 980..<990:
      return .notice("a file could not be read", isError: Bool.random(using: &scribbler.random))
    default: return isRare() ? run(longLine()) : .key(.enter)
    }
  }

  /// A file of statements.
  mutating func script() -> String {
    (0..<number(0..<6)).map { _ in scribbler.line() }.joined(separator: "\n")
  }

  mutating func isRare() -> Bool { number(0..<200) == 0 }

  // MARK: - Kinds of events

  /// A line goes through the prompt, as text that was pasted and confirmed.
  private mutating func run(_ line: String) -> Event {
    waiting = [.key(.enter), .paste(line)]
    return .key(.character(":"))
  }

  private mutating func type(_ text: String) -> Event {
    waiting = [.key(.enter)] + text.reversed().map { .key(.character($0)) }
    return .key(.escape)
  }

  /// A lesson is opened and answered, each part of it perhaps.
  private mutating func lesson() -> Event {
    let keys: [[Key]] = [
      [.character(pick(Array("abcdefg")))], [.character("5"), .character("."), .character("2")],
      [.enter], [.enter, .enter], [.right, .right], [.up], [.down], [.tab], [.character("h")],
      [.character("l")], [.character("w")], [.character("P")], [.character("r")], [.backspace],
    ]
    waiting = (0..<number(1..<8)).flatMap { _ in pick(keys) }.map { .key($0) }
    return .key(.alt("6"))
  }

  private mutating func key() -> Key {
    switch number(0..<10) {
    case 0..<5: .character(pick(Self.characters))
    case 5: .control(pick(Self.letters))
    case 6: .alt(pick(Self.characters))
    default: pick(Self.named)
    }
  }

  /// Presses, drags and turns of the wheel; places lie beyond the screen as well.
  private mutating func mouse() -> Event {
    let place = Position(column: number(0..<450), row: number(0..<130))
    let near = Position(column: place.column % 80, row: place.row % 24)
    return .mouse(Mouse(pick(Mouse.Action.allCases), pick([place, near, near])))
  }

  private mutating func pasted() -> String {
    switch number(0..<4) {
    case 0: pick(Self.values)
    case 1: script()
    case 2: String((0..<number(1..<40)).map { _ in pick(Self.characters) })
    default: String(repeating: scribbler.line() + "\n", count: number(1..<30))
    }
  }

  private mutating func longLine() -> String {
    scribbler.longLine(count: pick([500, 5_000, 50_000]))
  }

  private mutating func size() -> Size {
    switch number(0..<4) {
    case 0: Size(columns: number(1..<12), rows: number(1..<6))
    case 1: Size(columns: 80, rows: 24)
    default: Size(columns: number(1..<401), rows: number(1..<121))
    }
  }

  // MARK: - Drawing lots

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &scribbler.random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(elements.indices)]
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private static let characters: [Character] =
    (0x20...0x7E).map { Character(UnicodeScalar($0)) }
    + ["é", "ŷ", "\u{301}", "猫", "👩‍👩‍👧", "🇨🇭", "\u{1F1E8}", "−", "９", "\u{200D}", "한"]
  private static let values = [
    "0.08", "1e-7", "90%", "1-1e-12", "9:1", "9/10", "-3", "inf", ".", "1e", "7",
    "0.333333333333333333",
  ]
  private static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .shiftUp,
    .shiftDown, .shiftLeft, .shiftRight, .home, .end, .pageUp, .pageDown,
  ]
}
