import SystemPackage
import Workbench

/// What was answered of the lessons, kept from session to session.
///
/// It is a convenience: where it can't be kept, nothing is said.
struct Progress {
  private let folder: StateFolder
  private var path: FilePath { folder.path.appending("progress") }

  /// That of the person who started this process; nothing without a home.
  init?() {
    guard let folder = StateFolder() else { return nil }
    self.folder = folder
  }

  var attempts: [Attempt] { [] }

  func append(_ attempt: Attempt) {}
}
