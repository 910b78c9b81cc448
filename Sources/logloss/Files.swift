import Interface
import SystemPackage
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that statements name.
enum Files {
  /// What is written, to be known again before it is replaced.
  struct Kind {
    let mark: String
    let writer: String
    /// How to write over another's file all the same.
    let remedy: (String) -> String

    static var session: Kind {
      Kind(mark: Session.mark, writer: "save") { "save! \($0.quoted) overwrites it" }
    }

    static var notes: Kind {
      Kind(mark: LessonNotes.mark, writer: "learn --notes", remedy: otherName)
    }

    static var slide: Kind { Kind(mark: slideMark, writer: "plot --svg", remedy: otherName) }

    private static func otherName(_ path: String) -> String {
      "give another name, or remove it first"
    }
  }

  static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    do {
      let source = try FileDescriptor.open(FilePath(path), .readOnly)
      return try source.closeAfter { try contents(of: source) }
    } catch {
      throw Diagnostic("\(path) could not be read: \(error)")
    }
  }

  /// What a plain file has, not much further than a limit; a pipe in its place keeps nobody waiting.
  static func read(_ path: String, upTo limit: Int) throws(Diagnostic) -> [UInt8] {
    let isPlain = try mode(of: path, to: "read").map { $0 & S_IFMT == S_IFREG } ?? true
    guard isPlain else { throw Diagnostic("\(path) is no plain file, so it is not read") }
    do {
      let source = try FileDescriptor.open(FilePath(path), .readOnly, options: .nonBlocking)
      return try source.closeAfter { try contents(of: source, upTo: limit) }
    } catch {
      throw Diagnostic("\(path) could not be read: \(error)")
    }
  }

  /// What a file says.
  static func text(of path: String) throws(Diagnostic) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw Diagnostic("\(path) is no UTF-8 text", hint: "save it as UTF-8")
    }
    return text
  }

  /// Writes a file whole: its old contents stay until the new ones are safe beside it.
  ///
  /// With a kind only a file that begins like one of it is replaced, and a file that is there keeps its
  /// permissions.
  static func write(
    _ text: String, to path: String, replacing kind: Kind?,
    permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
  ) throws(Diagnostic) {
    try write(Array(text.utf8), to: path, replacing: kind, permissions: permissions)
  }

  static func write(
    _ bytes: [UInt8], to path: String, replacing kind: Kind?, permissions: FilePermissions
  ) throws(Diagnostic) {
    let mode = try mode(of: path, to: "written")
    if let mode {
      guard mode & S_IFMT == S_IFREG else {
        throw Diagnostic("\(path) is no plain file, so nothing is saved there")
      }
      if let kind, try !read(path).starts(with: (kind.mark + "\n").utf8) {
        throw Diagnostic(
          "\(path) was not written by \(kind.writer), so it is left alone", hint: kind.remedy(path))
      }
    }
    // A link stays one: what it leads to is replaced.
    let target = mode == nil ? path : resolved(path)
    let temporary = FilePath("\(target).\(getpid()).tmp")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate], permissions: permissions)
      do {
        try file.closeAfter {
          _ = try file.writeAll(bytes)
          if let mode { try check(fchmod(file.rawValue, mode & 0o7777)) }
          try check(fsync(file.rawValue))
        }
        try check(rename(temporary.string, target))
      } catch {
        unlink(temporary.string)
        throw error
      }
    } catch Errno.fileExists {
      // A crash left it, of a process that had the same number.
      throw Diagnostic(
        "\(path) could not be written: \(temporary) is in the way", hint: "remove that first")
    } catch {
      throw Diagnostic("\(path) could not be written: \(error)")
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ folder: FilePath, permissions: mode_t = 0o755) throws(Errno) {
    guard !folder.isEmpty, access(folder.string, F_OK) != 0 else { return }
    try makeFolder(folder.removingLastComponent(), permissions: permissions)
    guard mkdir(folder.string, permissions) != 0 else { return }
    let error = Errno(rawValue: errno)
    // Another program may have made it meanwhile.
    if error != .fileExists { throw error }
  }

  /// The files and folders that a path may go on to, folders with a slash behind them.
  static func paths(beginning path: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path + "*", GLOB_MARK, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Writes a file that is not there yet.
  static func create(_ path: String, _ text: String) throws(Diagnostic) {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
      } catch {
        unlink(path)
        throw error
      }
    } catch Errno.fileExists {
      throw Diagnostic("\(path) is there already, so it is left alone", hint: "give another name")
    } catch {
      throw Diagnostic("\(path) could not be written: \(error)")
    }
  }

  /// Where a shell finds a program that it was given by its name; a path stays as it is.
  static func program(_ name: String, in folders: String) -> String {
    guard !name.contains("/") else { return name }
    let paths = folders.split(separator: ":").map { "\($0)/\(name)" }
    return paths.first { access($0, X_OK) == 0 } ?? name
  }

  /// What a stream has, up to its end or not much further than a limit.
  static func contents(of source: FileDescriptor, upTo limit: Int = .max) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, count in
        count = try source.read(into: UnsafeMutableRawBufferPointer(space))
      }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// The kind and permissions of what a path names; nothing where there is nothing.
  private static func mode(of path: String, to deed: String) throws(Diagnostic) -> mode_t? {
    var facts = stat()
    if stat(path, &facts) == 0 { return facts.st_mode }
    let error = Errno(rawValue: errno)
    if error == .noSuchFileOrDirectory { return nil }
    throw Diagnostic("\(path) could not be \(deed): \(error)")
  }

  /// The path without links; itself where it leads nowhere.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func check(_ status: CInt) throws {
    if status != 0 { throw Errno(rawValue: errno) }
  }
}
