/// Text that comes in one piece between the two marks of bracketed paste.
struct Paste {
  private static let terminator: [UInt8] = Array("\u{1B}[201~".utf8)
  /// A little more than the longest line of the language, so that what is too long is refused there
  /// instead of being cut here.
  private static let capacity = 4 << 20 + 1024

  private var bytes: [UInt8] = []
  /// How much of the terminator the last bytes are.
  private var matched = 0

  /// Takes a byte in, and says whether it was the last.
  mutating func ends(with byte: UInt8) -> Bool {
    if byte == Self.terminator[matched] {
      matched += 1
      return matched == Self.terminator.count
    }
    // ESC stands only at the terminator's start, so a match that fails restarts there or nowhere.
    keep(Self.terminator[..<matched])
    matched = 0
    if byte == Self.terminator[0] {
      matched = 1
    } else {
      keep(CollectionOfOne(byte))
    }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= Self.capacity { bytes.append(contentsOf: more) }
  }

  /// What a field can take: tabs become spaces, line ends inside one newline each run, other control
  /// characters and invalid UTF-8 are gone.
  var text: String {
    var utf8 = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    var gap: Unicode.Scalar?
    for scalar in bytes.lazy.compactMap({ utf8.scalar(endedBy: $0) }) {
      switch scalar {
      case "\n", "\r":
        gap = "\n"
      case "\t":
        gap = gap ?? " "
      case _ where scalar.properties.generalCategory == .control:
        continue
      default:
        if let gap, !scalars.isEmpty { scalars.append(gap) }
        gap = nil
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
