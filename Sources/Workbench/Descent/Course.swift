import LossCore

/// What becomes of a start: the way down by log loss, and by squared error from the same place.
///
/// Everything follows from the inputs; whoever draws keeps it while they stay.
package struct Course: Sendable {
  /// One stop on a way.
  package struct Stop: Hashable, Sendable {
    package var line: LogisticLine
    /// The mean log loss, in nats, whatever the way goes down by.
    package var logLoss: Double
    package var squaredError: Double
    /// The slope of what the way goes down by.
    package var slope: Slope
  }

  package let points: [LabelledPoint]
  /// The way down by log loss, stop by stop from the start to the end of the picture.
  package let byLogLoss: [Stop]
  /// The same by squared error.
  package let bySquaredError: [Stop]
  /// The least log loss that any line has; without a line where only ever steeper ones come near it.
  package let least: LeastLoss
  /// The same if no label were wrong.
  package let leastWithTrueLabels: LeastLoss
  private let inputs: Descent

  package init(_ descent: Descent) {
    inputs = descent.asGiven
    points = descent.points
    byLogLoss = Course.way(down: CrossEntropy(), descent)
    bySquaredError = Course.way(down: SquaredError(), descent)
    least = LeastLoss(points)
    leastWithTrueLabels =
      descent.mislabelled.isEmpty ? least : LeastLoss([LabelledPoint](seed: descent.seed))
  }

  /// Whether it is what becomes of these inputs, as far as their step asks for.
  package func isOf(_ descent: Descent) -> Bool {
    inputs == descent.asGiven && byLogLoss.count == descent.horizon + 1
  }

  private static func way(down loss: some Loss, _ descent: Descent) -> [Stop] {
    let points = descent.points
    var line = descent.start
    return (0...descent.horizon).map { _ in
      let examples = line.examples(points)
      let slope = examples.slope(of: loss, over: points)
      defer { line = line.stepped(along: slope, rate: descent.rate) }
      return Stop(
        line: line, logLoss: examples.mean(\.crossEntropy),
        squaredError: examples.mean(SquaredError().value), slope: slope)
    }
  }
}
