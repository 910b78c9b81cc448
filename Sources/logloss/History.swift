import Interface

/// The lines that were typed at the prompt, kept from session to session.
struct History {
  private let journal: Journal

  /// The history of the person who started this process; nothing without a home.
  init?() {
    guard let journal = Journal("history", recalling: 1 << 18) else { return nil }
    self.journal = journal
  }

  /// The last lines, the newest at the end.
  var lines: [String] { journal.lines.suffix(Model.historyLimit) }

  /// Nothing is said where it can't be kept: what a line did stands on the screen, so no work is lost.
  func append(_ line: String) { try? journal.append(line) }
}
