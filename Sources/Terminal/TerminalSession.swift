internal import Canvas
package import Interface
internal import CNcurses

/// What the terminal has to tell.
package enum Occurrence: Hashable, Sendable {
  case event(Event)
  /// The terminal has told what lies behind its text.
  case background(Background)
  /// The picture on the terminal is lost and must be painted whole.
  case redraw
  /// There is no terminal any more.
  case hangUp
}

/// The terminal while the program has it: opened by `init`, given back by `deinit`.
///
/// Whatever else ends the process (a trap, a signal, `exit`) gives it back as well. There is one
/// terminal, so there is one session at a time.
package struct TerminalSession: ~Copyable {
  package let depth: ColorDepth
  private var decoder = KeyDecoder()
  private var size: Size
  private var buffer = [UInt8](repeating: 0, count: 1024)
  private var question = Question.unasked

  /// Whether the terminal was asked for its background.
  private enum Question {
    case unasked
    case asked(Stopwatch)
    case answered
  }

  private static let askForBackground: StaticString = "\u{1B}]11;?\u{1B}\\"
  /// So long, in milliseconds, an answer to a question just asked is waited for at the end.
  private static let lastPatience = 300

  /// As much as is read before a picture is due, so that a flood of input cannot keep it back.
  private static let burstLimit = 1 << 16

  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalFailure) {
    // Decided before the screen opens: ncurses encodes what it sends by the locale.
    _ = TerminalText.isUnicode
    let type = Environment.value(of: "TERM") ?? ""
    switch terminal_open() {
    case TERMINAL_OPENED: break
    case TERMINAL_NOT_A_TERMINAL: throw .notATerminal
    case TERMINAL_UNNAMED: throw .unnamedType
    case TERMINAL_UNKNOWN: throw .unknownType(type)
    case TERMINAL_TOO_PLAIN: throw .tooPlain(type)
    default: throw .refused
    }
    let colors = options.color.usesColor() ? Int(terminal_start_color()) : 0
    depth = ColorDepth(colors: colors)
    size = Self.sizeNow
  }

  deinit {
    terminal_close()
  }

  private static var sizeNow: Size {
    Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
  }

  /// The size as an event, for a program that starts.
  package var sizeEvent: Event { .resize(size) }

  /// Stops the process as `^Z` would; what follows from it comes with the next occurrences.
  package func askToSuspend() {
    terminal_ask_to_suspend()
  }

  /// Has the terminal tell what the pointer does, or leave that to itself.
  func takeMouse(_ takes: Bool) {
    terminal_take_mouse(takes)
  }

  /// Sends text to the clipboard of the terminal, which may or may not take it.
  func copy(_ text: String) {
    // The console of Linux has no clipboard, and older ones would show the text.
    guard !TerminalText.hasSmallFont(Environment.value(of: "TERM") ?? "") else { return }
    let bytes = Clipboard.sequence(for: text)
    terminal_send(bytes, bytes.count)
  }

  /// Asks the terminal, once, what lies behind its text: the answer is an occurrence, today or never.
  mutating func askForBackground() {
    guard depth != .none, case .unasked = question else { return }
    let bytes = Self.askForBackground
    terminal_send(bytes.utf8Start, bytes.utf8CodeUnitCount)
    question = .asked(Stopwatch())
  }

  /// Takes in an answer that is still on its way, so that it isn't typed at whoever has the terminal next.
  mutating func awaitAnswer() {
    guard case .asked(var stopwatch) = question else { return }
    var left = Self.lastPatience - stopwatch.lap()
    while left > 0, case .asked = question {
      guard terminal_wait(Int32(left)) & TERMINAL_INPUT.rawValue != 0 else { return }
      let bytes = read()
      if bytes.isEmpty { return }
      _ = decoded(bytes)
      left -= stopwatch.lap()
    }
  }

  /// Sleeps until something happens, and returns all of it, in order, that is there by then.
  ///
  /// Of places that a drag has passed by then only the last is told.
  ///
  /// - Parameter limit: After so many milliseconds it returns with nothing; nil is never.
  /// - Returns: What has happened.
  package mutating func occurrences(within limit: Int? = nil) -> [Occurrence] {
    var found: [Occurrence] = []
    var received = 0
    while received < Self.burstLimit {
      let patience = decoder.patience
      let wait = [patience, limit].compactMap(\.self).min() ?? -1
      let news = terminal_wait(found.isEmpty ? Int32(clamping: wait) : 0)
      if news & TERMINAL_TIMED_OUT.rawValue != 0 {
        guard found.isEmpty, let patience, patience == wait else { break }
        found = decoder.giveUpWaiting().map(Occurrence.event)
      }
      if news & TERMINAL_INPUT.rawValue != 0 {
        let bytes = read()
        if bytes.isEmpty { return found + [.hangUp] }
        received += bytes.count
        found += decoded(bytes)
      }
      if news & TERMINAL_GONE.rawValue != 0 { return found + [.hangUp] }
      found += signalled(by: news)
    }
    return found.withoutOvertakenDrags
  }

  private mutating func decoded(_ bytes: ArraySlice<UInt8>) -> [Occurrence] {
    let events = decoder.decode(bytes).map(Occurrence.event)
    guard let background = decoder.takeBackground() else { return events }
    question = .answered
    return events + [.background(background)]
  }

  private mutating func read() -> ArraySlice<UInt8> {
    let count = buffer.withUnsafeMutableBufferPointer {
      terminal_read($0.baseAddress, $0.count)
    }
    return buffer[..<count]
  }

  private mutating func signalled(by news: UInt32) -> [Occurrence] {
    let suspended = news & TERMINAL_SUSPEND.rawValue != 0
    let continued = news & TERMINAL_CONTINUED.rawValue != 0
    let resized = news & TERMINAL_RESIZED.rawValue != 0
    guard suspended || continued || resized else { return [] }
    if suspended {
      terminal_suspend()
    } else if continued {
      terminal_reenter()
    } else {
      terminal_adopt_size()
    }
    let former = size
    size = Self.sizeNow
    return size == former ? [.redraw] : [.event(.resize(size)), .redraw]
  }
}

extension [Occurrence] {
  /// The same but for places that the next drag has left behind already.
  var withoutOvertakenDrags: [Occurrence] {
    indices.filter { !(self[$0].isDrag && $0 + 1 < count && self[$0 + 1].isDrag) }.map { self[$0] }
  }
}

extension Occurrence {
  fileprivate var isDrag: Bool {
    if case .event(.mouse(let mouse)) = self { mouse.action == .drag } else { false }
  }
}
