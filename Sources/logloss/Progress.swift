import Workbench

/// What was answered of the lessons, kept from session to session.
struct Progress {
  private let journal: Journal

  /// That of the person who started this process; nothing without a home.
  init?() {
    guard let journal = Journal("progress", recalling: 1 << 16) else { return nil }
    self.journal = journal
  }

  /// The answers, the latest at the end; lines that are damaged are passed over.
  var attempts: [Attempt] { journal.lines.compactMap { Attempt($0) } }

  func append(_ attempt: Attempt) { journal.append(attempt.line) }
}
