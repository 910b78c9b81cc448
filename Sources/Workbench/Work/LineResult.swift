/// What a line gave: the outcomes of the statements that ran, and what stopped it.
package struct LineResult: Sendable {
  package var outcomes: [Outcome] = []
  package var failure: Diagnostic?
  /// What came of questions of lessons, to be kept.
  package var entries: [Record.Entry] = []
  /// What of the line did not run because of the failure: from that statement on.
  package var unrun = ""

  package init(outcomes: [Outcome] = [], failure: Diagnostic? = nil, unrun: String = "") {
    self.outcomes = outcomes
    self.failure = failure
    self.unrun = unrun
  }

  /// A blank line or a comment: nothing was asked.
  package var isBlank: Bool { outcomes.isEmpty && failure == nil }
}
