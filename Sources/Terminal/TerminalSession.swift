internal import Canvas
package import Interface
internal import CNcurses

/// What the terminal has to tell.
package enum Occurrence: Hashable, Sendable {
  case event(Event)
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

  /// Sends text to the clipboard of the terminal, which may or may not take it.
  func copy(_ text: String) {
    // The console of Linux has no clipboard, and older ones would show the text.
    guard !TerminalText.hasSmallFont(Environment.value(of: "TERM") ?? "") else { return }
    let bytes = Clipboard.sequence(for: text)
    terminal_send(bytes, bytes.count)
  }

  /// Sleeps until something happens, and returns all of it, in order, that is there by then.
  ///
  /// - Parameter limit: After so many milliseconds it returns with nothing; nil is never.
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
        found += decoder.decode(bytes).map(Occurrence.event)
      }
      if news & TERMINAL_GONE.rawValue != 0 { return found + [.hangUp] }
      found += signalled(by: news)
    }
    return found
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
