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
    /// Inside a string that is not for us (OSC, DCS, APC, PM, SOS), after ESC and this byte.
    case string(introducer: UInt8, isEmpty: Bool)
    /// After an ESC in such a string, which ends it: as ESC \, or as the start of something else.
    case stringEscape
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

  package init() {}

  /// How many milliseconds to wait for more before `giveUpWaiting`; nil when nothing is half said.
  package var patience: Int? {
    switch state {
    case .ground: utf8.isEmpty ? nil : 25
    // The pieces of what no hand types may come slowly, and its rest must never be taken for keys.
    case .sequence(let sequence) where sequence.isOfMouse: 1000
    case .paste, .skipping: 1000
    case .escape, .singleShift, .sequence, .string, .stringEscape: 25
    }
  }

  /// What these bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Nothing more comes: a lone ESC is the key, and what else is half said is dropped.
  package mutating func giveUpWaiting() -> [Event] {
    switch state {
    case .escape: emit(.escape)
    case .singleShift: emit(.alt("O"))
    case .sequence(let sequence): if sequence.isEmpty { emit(.alt("[")) }
    case .string(let introducer, let isEmpty):
      if isEmpty { emit(.alt(Character(Unicode.Scalar(introducer)))) }
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
    case .string(let introducer, _):
      if byte == Byte.escape {
        state = .stringEscape
      } else if byte == Byte.bell || byte == Byte.cancel || byte == Byte.substitute {
        state = .ground
      } else {
        state = .string(introducer: introducer, isEmpty: false)
      }
    case .stringEscape:
      state = .ground
      if byte != UInt8(ascii: "\\") { takeAfterEscape(byte) }
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
      state = .string(introducer: byte, isEmpty: true)
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
