import Interface
import SystemPackage

/// The lines that were typed, kept from session to session.
///
/// It is a convenience: where it can't be kept, nothing is said.
struct History {
  private static let recalledBytes: Int64 = 1 << 18

  private let folder: StateFolder
  private var path: FilePath { folder.path.appending("history") }

  /// The history of the person who started this process; nothing without a home.
  init?() {
    guard let folder = StateFolder() else { return nil }
    self.folder = folder
  }

  /// The last lines, the newest at the end.
  var lines: [String] {
    let tail = try? FileDescriptor.open(path, .readOnly).closeAfter { file in
      let end = try file.seek(offset: 0, from: .end)
      try file.seek(offset: max(0, end - History.recalledBytes), from: .start)
      return try Files.contents(of: file)
    }
    return (tail ?? []).split(separator: UInt8(ascii: "\n")).suffix(Model.historyLimit)
      .compactMap { String(validating: $0, as: UTF8.self) }
  }

  /// Adds a line, in one write, so that sessions side by side do not mix theirs.
  func append(_ line: String) {
    folder.make()
    _ = try? FileDescriptor.open(
      path, .writeOnly, options: [.append, .create], permissions: .ownerReadWrite
    ).closeAfter { file in
      try file.writeAll((line.split(separator: "\n").joined(separator: " ") + "\n").utf8)
    }
  }
}

extension FileDescriptor {
  fileprivate func closeAfter<Result>(
    _ body: (FileDescriptor) throws -> Result
  ) throws -> Result {
    try closeAfter { try body(self) }
  }
}
