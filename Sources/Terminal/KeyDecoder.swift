package import Interface

/// Turns the bytes a terminal sends into keys, pastes, and what the pointer did.
///
/// It takes any bytes: what is none of these (reports of other buttons and in older forms, answers
/// nobody asked for, broken sequences, invalid UTF-8) disappears without effect, and numbers of any
/// length do no harm.
package struct KeyDecoder {
  private enum State {
    case ground
    /// After ESC.
    case escape
    /// After ESC O.
    case singleShift
    /// After ESC [.
    case sequence(ControlSequence)
    case string(ControlString)
    /// After an ESC in such a string, which ends it: as ESC \, or as the start of something else.
    case stringEscape(ControlString)
    /// Bytes that belong to something known, and are skipped.
    case skipping(Int)
    case paste(Paste)
  }

  private var state = State.ground
  private var utf8 = UTF8Decoder()
  /// Text that has come, not yet told apart into characters: marks may follow their base.
  private var text = String.UnicodeScalarView()
  /// The next scalar comes with Alt.
  private var isAlt = false
  private var events: [Event] = []
  private var background: Background?

  package init() {}

  /// How many milliseconds to wait for more before `giveUpWaiting`; nil when nothing is half said.
  package var patience: Int? {
    switch state {
    case .ground: utf8.isEmpty ? nil : 25
    case .escape, .singleShift: 25
    case .string(let string) where string.isEmpty: 25
    // The pieces of what no hand types may come slowly, and its rest must never be taken for keys.
    case .sequence(let sequence) where sequence.isOfMouse: 1000
    case .sequence: 25
    case .string, .stringEscape, .paste, .skipping: 1000
    }
  }

  /// What these bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// The background that the terminal has told of since the last call.
  package mutating func takeBackground() -> Background? {
    defer { background = nil }
    return background
  }

  /// Nothing more comes: a lone ESC is the key, and what else is half said is dropped.
  package mutating func giveUpWaiting() -> [Event] {
    switch state {
    case .escape: emit(.escape)
    case .singleShift: emit(.alt("O"))
    case .sequence(let sequence): if sequence.isEmpty { emit(.alt("[")) }
    case .string(let string):
      if string.isEmpty { emit(.alt(Character(Unicode.Scalar(string.introducer)))) }
    case .paste(let paste): emit(paste)
    case .ground, .stringEscape, .skipping: break
    }
    state = .ground
    utf8 = UTF8Decoder()
    isAlt = false
    return takeEvents()
  }

  private mutating func takeEvents() -> [Event] {
    finishText()
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  // MARK: - One byte at a time

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .escape: takeAfterEscape(byte)
    case .singleShift:
      state = .ground
      if interrupts(byte) { return takeInGround(byte) }
      emit(KeyTable.key(singleShift: byte))
    case .sequence(let sequence): take(byte, in: sequence)
    case .string(var string):
      switch byte {
      case Byte.escape: state = .stringEscape(string)
      case Byte.bell: end(string)
      case Byte.cancel, Byte.substitute: state = .ground
      default:
        string.take(byte)
        state = .string(string)
      }
    case .stringEscape(let string):
      if byte == UInt8(ascii: "\\") {
        end(string)
      } else {
        state = .ground
        takeAfterEscape(byte)
      }
    case .skipping(let count):
      state = count > 1 ? .skipping(count - 1) : .ground
    case .paste(var paste):
      // Given away while it grows, so that it is not copied with every byte.
      state = .ground
      if paste.ends(with: byte) {
        emit(paste)
      } else {
        state = .paste(paste)
      }
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    if byte == Byte.escape {
      utf8 = UTF8Decoder()
      state = .escape
    } else if interrupts(byte) {
      utf8 = UTF8Decoder()
      emit(KeyTable.key(control: byte))
    } else if let scalar = utf8.scalar(endedBy: byte) {
      take(scalar)
    }
    if utf8.isEmpty { isAlt = false }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    // The second set of control characters is as little text as the first.
    guard scalar.properties.generalCategory != .control else { return }
    if isAlt {
      emit(.alt(Character(scalar)))
    } else {
      text.append(scalar)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence())
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(ControlString(introducer: byte))
    case Byte.escape:
      emit(.escape)
    case _ where interrupts(byte):
      state = .ground
      emit(.escape)
      takeInGround(byte)
    default:
      state = .ground
      isAlt = true
      takeInGround(byte)
    }
  }

  private mutating func take(_ byte: UInt8, in sequence: ControlSequence) {
    var sequence = sequence
    switch sequence.take(byte) {
    case .more:
      state = .sequence(sequence)
    case .broken:
      state = .ground
      takeInGround(byte)
    case .complete:
      state = .ground
      if sequence.startsPaste {
        state = .paste(Paste())
      } else if sequence.bytesThatFollow > 0 {
        state = .skipping(sequence.bytesThatFollow)
      } else if let mouse = sequence.mouse {
        finishText()
        events.append(.mouse(mouse))
      } else {
        emit(KeyTable.key(sequence))
      }
    }
  }

  /// Strings are no input, but for the answer to the one question that is asked.
  private mutating func end(_ string: ControlString) {
    state = .ground
    background = string.background ?? background
  }

  private func interrupts(_ byte: UInt8) -> Bool { byte < 0x20 || byte == Byte.delete }

  // MARK: - Events, in the order of the bytes

  private mutating func emit(_ key: Key?) {
    guard let key else { return }
    finishText()
    events.append(.key(key))
  }

  private mutating func emit(_ paste: Paste) {
    finishText()
    if !paste.text.isEmpty { events.append(.paste(paste.text)) }
  }

  private mutating func finishText() {
    for character in String(text) { events.append(.key(.character(character))) }
    text.removeAll(keepingCapacity: true)
  }
}

/// The control characters with a meaning inside sequences.
enum Byte {
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F
}
