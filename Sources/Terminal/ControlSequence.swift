internal import Canvas
internal import Interface

/// A sequence after ESC [: a private marker, numbers, intermediate bytes, and a final byte.
///
/// It is read without being kept, so that it may be as long as it likes.
struct ControlSequence {
  enum Step { case more, complete, broken }

  private(set) var isEmpty = true
  /// The final byte, once complete.
  private(set) var final: UInt8 = 0
  /// The first numbers; 0 where one is left out, as terminals have it.
  private(set) var first = 0
  private(set) var second = 0
  private var third = 0
  /// It has a form that no key has: a marker, subparameters, intermediates or more numbers.
  private(set) var isForeign = false
  /// It begins as the report of a mouse does, which no hand types.
  private(set) var isOfMouse = false
  private var separators = 0

  mutating func take(_ byte: UInt8) -> Step {
    defer { isEmpty = false }
    switch byte {
    case UInt8(ascii: "<") where isEmpty:
      isForeign = true
      isOfMouse = true
      return .more
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digit = Int(byte - UInt8(ascii: "0"))
      // Beyond any number with a meaning it does not matter how much beyond.
      if separators == 0 { first = min(first * 10 + digit, 1_000_000) }
      if separators == 1 { second = min(second * 10 + digit, 1_000_000) }
      if separators == 2 { third = min(third * 10 + digit, 1_000_000) }
      return .more
    case UInt8(ascii: ";"):
      separators = min(separators + 1, 3)
      isForeign = isForeign || separators > 1
      return .more
    case 0x20...0x3F:
      isForeign = true
      isOfMouse = false
      return .more
    case 0x40...0x7E:
      final = byte
      return .complete
    default:
      return .broken
    }
  }

  var startsPaste: Bool { isTilde && first == 200 }

  private var isTilde: Bool { !isForeign && final == UInt8(ascii: "~") }

  /// How many bytes after the final one belong to the report: the old mouse protocol puts button,
  /// column and row there, the Linux console the name of a function key.
  var bytesThatFollow: Int {
    let isBare = !isForeign && separators == 0 && first == 0
    return switch final {
    case UInt8(ascii: "M") where isBare: 3
    case UInt8(ascii: "[") where isBare: 1
    default: 0
    }
  }

  /// What a mouse did: a button with its modifiers, a column and a row, each counted from 1.
  ///
  /// Of the buttons the left one counts, and the wheel; whether a modifier was held does not matter.
  var mouse: Mouse? {
    guard isOfMouse, separators == 2, second > 0, third > 0 else { return nil }
    let isPressed = final == UInt8(ascii: "M")
    guard isPressed || final == UInt8(ascii: "m") else { return nil }
    let modifiers = 4 | 8 | 16
    let place = Position(column: second - 1, row: third - 1)
    return switch (first & ~modifiers, isPressed) {
    case (0, true): Mouse(.press, place)
    case (0, false): Mouse(.release, place)
    case (32, true): Mouse(.drag, place)
    case (64, true): Mouse(.wheelUp, place)
    case (65, true): Mouse(.wheelDown, place)
    default: nil
    }
  }

  /// Whether Shift was held; the second number is one more than the sum of the modifiers' bits.
  var isShifted: Bool { second > 0 && (second - 1) & 1 != 0 }
}
