/// A string after ESC and an introducer (OSC, DCS, APC, PM, SOS), which only the terminal sends.
///
/// It may be as long as it likes; no more is kept than an answer has that was asked for.
struct ControlString {
  private static let capacity = 64

  let introducer: UInt8
  private(set) var isEmpty = true
  private var bytes: [UInt8] = []

  init(introducer: UInt8) {
    self.introducer = introducer
  }

  mutating func take(_ byte: UInt8) {
    isEmpty = false
    if bytes.count <= ControlString.capacity { bytes.append(byte) }
  }

  /// The background that it tells of, if that is what it does.
  var background: Background? {
    guard introducer == UInt8(ascii: "]"), bytes.count <= ControlString.capacity else { return nil }
    return Background(answer: String(decoding: bytes, as: UTF8.self))
  }
}
