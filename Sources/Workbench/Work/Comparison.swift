/// What the page of several losses shows of them.
package struct Comparison: Hashable, Sendable {
  /// The scale of the y axis: one for all curves, or each its own.
  package enum Scale: String, Hashable, Sendable, CaseIterable {
    case same
    case own
  }

  /// The losses whose curves are drawn.
  package static let losses: [LossChoice] = [.crossEntropy, .brier, .absolute, .focal, .zeroOne]

  package var shown = Set(Comparison.losses)
  package var scale = Scale.same
  /// Whether the table shows slopes beside the values.
  package var showsSlopes = false
}
