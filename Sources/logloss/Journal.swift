import SystemPackage

/// A file of lines that only grows, kept from session to session.
struct Journal {
  private let folder: StateFolder
  let path: FilePath
  /// So many bytes at its end are read.
  private let recalledBytes: Int64

  /// That of the person who started this process; nothing without a home.
  init?(_ name: String, recalling recalledBytes: Int64) {
    guard let folder = StateFolder() else { return nil }
    self.folder = folder
    path = folder.path.appending(name)
    self.recalledBytes = recalledBytes
  }

  /// The last lines, the newest at the end.
  var lines: [String] {
    // A pipe in its place must not keep anybody waiting.
    let tail = try? FileDescriptor.open(path, .readOnly, options: .nonBlocking).closeAfter { file in
      let end = try file.seek(offset: 0, from: .end)
      let start = try file.seek(offset: max(0, end - recalledBytes), from: .start)
      let bytes = try Files.contents(of: file)[...]
      // The first line may have been cut by where the reading began.
      return start == 0 ? bytes : bytes.drop { $0 != Journal.lineEnd }
    }
    return (tail ?? []).split(separator: Journal.lineEnd)
      .compactMap { String(validating: $0, as: UTF8.self) }
  }

  /// Adds a line, in one write, so that programs side by side do not mix theirs.
  ///
  /// A line that was cut when a program died or a disk was full keeps to itself.
  func append(_ line: String) throws {
    try folder.make()
    try FileDescriptor.open(
      path, .readWrite, options: [.append, .create, .nonBlocking], permissions: .ownerReadWrite
    ).closeAfter { file in
      let line = line.split(separator: "\n").joined(separator: " ") + "\n"
      let bytes = try (Journal.endsInside(file) ? [Journal.lineEnd] : []) + Array(line.utf8)
      let count = try bytes.withUnsafeBytes { try file.write($0) }
      if count < bytes.count { throw Errno.noSpace }
    }
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// Whether the last line of a file has no end.
  private static func endsInside(_ file: FileDescriptor) throws -> Bool {
    let end = try file.seek(offset: 0, from: .end)
    guard end > 0 else { return false }
    var last = lineEnd
    _ = try withUnsafeMutableBytes(of: &last) {
      try file.read(fromAbsoluteOffset: end - 1, into: $0)
    }
    return last != lineEnd
  }
}

extension FileDescriptor {
  fileprivate func closeAfter<Result>(
    _ body: (FileDescriptor) throws -> Result
  ) throws -> Result {
    try closeAfter { try body(self) }
  }
}
