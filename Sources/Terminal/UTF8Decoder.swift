/// Puts the bytes of one scalar together; what is not UTF-8 is dropped.
struct UTF8Decoder {
  private var bytes: [UInt8] = []
  private var length = 0

  /// No scalar has been begun.
  var isEmpty: Bool { bytes.isEmpty }

  /// The scalar that this byte completes.
  mutating func scalar(endedBy byte: UInt8) -> Unicode.Scalar? {
    let isContinuation = byte & 0xC0 == 0x80
    if !isContinuation {
      bytes.removeAll(keepingCapacity: true)
      switch byte {
      case 0x00..<0x80: return Unicode.Scalar(byte)
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: return nil
      }
    } else if bytes.isEmpty {
      return nil
    }
    bytes.append(byte)
    guard bytes.count == length else { return nil }
    defer { bytes.removeAll(keepingCapacity: true) }
    // Refuses what the first byte cannot tell: overlong forms, surrogates, beyond U+10FFFF.
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }
}
