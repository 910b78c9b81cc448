import SystemPackage
import Workbench

/// How the explorer was left, kept from session to session as statements.
///
/// It is a convenience: where it can't be kept, nothing is said.
struct SettingsFile {
  /// More than any file of ours has.
  private static let limit = 1 << 12

  private let folder: StateFolder
  private var path: FilePath { folder.path.appending("settings") }

  /// That of the person who started this process; nothing without a home.
  init?() {
    guard let folder = StateFolder() else { return nil }
    self.folder = folder
  }

  /// What was remembered; the defaults where nothing was, and a mistake where the file is not ours.
  func read() throws(Diagnostic) -> Preferences {
    guard let bytes else { return Preferences() }
    do throws(Diagnostic) {
      guard bytes.count <= SettingsFile.limit, let text = String(validating: bytes, as: UTF8.self)
      else { throw Diagnostic("this is no text of ours") }
      return try Preferences(reading: text.split(whereSeparator: \.isNewline))
    } catch {
      throw Diagnostic(
        "the remembered settings are damaged and left out", hint: "the next change mends them")
    }
  }

  /// Remembers what was changed; the file is written whole, so that of two programs the last one wins.
  func follow(from former: Preferences, to new: Preferences) {
    var preferences = (try? read()) ?? new
    preferences.follow(from: former, to: new)
    let lines = ["# what logloss was left with"] + preferences.statements
    try? folder.make()
    _ = try? Files.write(
      lines.joined(separator: "\n") + "\n", to: path.string, replacing: nil,
      permissions: .ownerReadWrite)
  }

  /// The file's contents up to just beyond the limit; nothing where there is none.
  private var bytes: [UInt8]? {
    do {
      // A pipe in its place must not keep the explorer waiting.
      let file = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
      return try file.closeAfter {
        try [UInt8](unsafeUninitializedCapacity: SettingsFile.limit + 1) { space, count in
          count = try file.read(into: UnsafeMutableRawBufferPointer(space))
        }
      }
    } catch {
      return nil
    }
  }
}
