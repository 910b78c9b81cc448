internal import Interface

/// What the keys of terminals send: xterm's forms, and those of rxvt and the Linux console.
enum KeyTable {
  /// The key of a control character.
  static func key(control byte: UInt8) -> Key? {
    switch byte {
    case 0x08, Byte.delete: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  /// The key of ESC O and a byte, which cursor keys send in application mode.
  static func key(singleShift byte: UInt8) -> Key? {
    byte == UInt8(ascii: "M") ? .enter : arrow(byte, isShifted: false) ?? edge(byte)
  }

  /// The key of ESC [ and what follows.
  static func key(_ sequence: ControlSequence) -> Key? {
    guard !sequence.isForeign else { return nil }
    if sequence.final == UInt8(ascii: "~") { return numbered(sequence.first) }
    // The number before a letter counts repetitions, and is 1.
    guard sequence.first <= 1 else { return nil }
    return switch sequence.final {
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"): arrow(sequence.final - 0x20, isShifted: true)
    default: arrow(sequence.final, isShifted: sequence.isShifted) ?? edge(sequence.final)
    }
  }

  private static func arrow(_ byte: UInt8, isShifted: Bool) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): isShifted ? .shiftUp : .up
    case UInt8(ascii: "B"): isShifted ? .shiftDown : .down
    case UInt8(ascii: "C"): isShifted ? .shiftRight : .right
    case UInt8(ascii: "D"): isShifted ? .shiftLeft : .left
    default: nil
    }
  }

  private static func edge(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}
