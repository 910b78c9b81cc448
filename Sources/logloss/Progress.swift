import Workbench

/// What was answered of the lessons, kept from session to session.
struct Progress {
  /// Nothing without a home.
  private let journal = Journal("progress", recalling: 1 << 16)
  /// That answers are lost is said once.
  private var hasComplained = false

  /// The answers, the latest at the end; lines that are damaged are passed over.
  var entries: [Record.Entry] { journal?.lines.compactMap { Record.Entry($0) } ?? [] }

  /// Keeps an answer; why it can't be kept comes back the first time.
  mutating func append(_ entry: Record.Entry) -> Diagnostic? {
    let reason: String
    if let journal {
      do {
        try journal.append(entry.line)
        return nil
      } catch {
        reason = "answers can't be kept in \(journal.path): \(error)"
      }
    } else {
      reason = "answers can't be kept: HOME is not set"
    }
    defer { hasComplained = true }
    return hasComplained
      ? nil : Diagnostic(reason, hint: "set XDG_STATE_HOME to a folder that can be written")
  }
}
