/// A line as it comes in: bytes that should be UTF-8 and not too many.
package enum InputLine {
  /// More bytes than these in a line are refused.
  package static let maximumBytes = 4 << 20

  package static func tooLong(_ count: Int) -> Diagnostic {
    Diagnostic(
      "the line has \(count) bytes; the most is 4 MiB",
      hint: "put it into several lines of a script")
  }

  /// The text of a line without the mark of a Windows line end or of a UTF-8 file.
  package static func text(of bytes: ArraySlice<UInt8>) throws(Diagnostic) -> String {
    guard bytes.count <= maximumBytes else { throw tooLong(bytes.count) }
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var decoder = UTF8()
    var input = bytes.makeIterator()
    var read = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&input) { read.append(scalar) }
    let column = String(read).count
    let digits = String(bytes[bytes.startIndex + read.utf8Count], radix: 16, uppercase: true)
    throw Diagnostic(
      "the byte 0x\(digits) is no UTF-8 text", at: column..<(column + 1),
      hint: "save the text as UTF-8")
  }
}

extension String.UnicodeScalarView {
  fileprivate var utf8Count: Int { String(self).utf8.count }
}
