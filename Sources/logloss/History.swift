import SystemPackage
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines that were typed, kept from session to session.
///
/// It is a convenience: where it can't be kept, nothing is said.
struct History {
  /// So many lines are recalled.
  static let limit = 500
  private static let recalledBytes: Int64 = 1 << 18

  private let path: FilePath

  /// The history of the person who started this process; nothing without a home.
  init?() {
    var folder: FilePath
    if let state = Environment.value(of: "XDG_STATE_HOME").map({ FilePath($0) }), state.isAbsolute {
      folder = state
    } else if let home = Environment.value(of: "HOME") {
      folder = FilePath(home).appending([".local", "state"])
    } else {
      return nil
    }
    folder.append("logloss")
    path = folder.appending("history")
  }

  /// The last lines, the newest at the end.
  var lines: [String] {
    let tail = try? FileDescriptor.open(path, .readOnly).closeAfter { file in
      let end = try file.seek(offset: 0, from: .end)
      try file.seek(offset: max(0, end - History.recalledBytes), from: .start)
      return try Files.contents(of: file)
    }
    return (tail ?? []).split(separator: UInt8(ascii: "\n")).suffix(History.limit)
      .compactMap { String(validating: $0, as: UTF8.self) }
  }

  /// Adds a line, in one write, so that sessions side by side do not mix theirs.
  func append(_ line: String) {
    makeFolder(path.removingLastComponent())
    _ = try? FileDescriptor.open(
      path, .writeOnly, options: [.append, .create], permissions: .ownerReadWrite
    ).closeAfter { file in
      try file.writeAll((line.split(separator: "\n").joined(separator: " ") + "\n").utf8)
    }
  }

  private func makeFolder(_ folder: FilePath) {
    guard !folder.isEmpty, access(folder.string, F_OK) != 0 else { return }
    makeFolder(folder.removingLastComponent())
    mkdir(folder.string, S_IRWXU)
  }
}

extension FileDescriptor {
  fileprivate func closeAfter<Result>(
    _ body: (FileDescriptor) throws -> Result
  ) throws -> Result {
    try closeAfter { try body(self) }
  }
}
