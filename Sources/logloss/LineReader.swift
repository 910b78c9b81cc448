import SystemPackage
import Workbench

/// The lines of a stream, each handed out as soon as it is there; cost is linear in the bytes.
struct LineReader {
  /// What messages call the standard input.
  static let standardInputName = "<stdin>"

  private static let chunk = 1 << 16

  private let source: FileDescriptor
  private let name: String
  private var number = 0
  private var isAtEnd = false
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far no line end was found.
  private var start = 0
  private var scanned = 0
  /// Bytes beyond what a line may have; they are counted, and not kept.
  private var omitted = 0

  init(_ source: FileDescriptor, named name: String) {
    self.source = source
    self.name = name
  }

  mutating func next() throws -> Script.Line? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        return line(to: end, next: end + 1)
      }
      scanned = buffer.endIndex
      if isAtEnd {
        return start < buffer.endIndex ? line(to: buffer.endIndex, next: buffer.endIndex) : nil
      }
      try fill()
    }
  }

  private mutating func line(to end: Int, next: Int) -> Script.Line {
    defer {
      start = next
      scanned = next
      omitted = 0
    }
    number += 1
    return Script.Line(buffer[start..<end], omitted: omitted, file: name, number: number)
  }

  private mutating func fill() throws {
    buffer.removeSubrange(..<start)
    start = 0
    let surplus = buffer.count - (InputLine.maximumBytes + 1)
    if surplus > 0 {
      buffer.removeLast(surplus)
      omitted += surplus
    }
    scanned = buffer.count
    let chunk = try [UInt8](unsafeUninitializedCapacity: LineReader.chunk) { space, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(space))
    }
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }
}
