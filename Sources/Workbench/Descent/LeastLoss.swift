import LossCore

/// The least mean log loss over points.
package struct LeastLoss: Hashable, Sendable {
  /// In nats; 0 is never reached.
  package let loss: Double
  /// The line that has it.
  package let line: LogisticLine?

  init(_ points: [LabelledPoint]) {
    guard !points.canBeParted else {
      (loss, line) = (0, nil)
      return
    }
    // Newton's method with steps cut in half until they go down: the loss is convex.
    var best = LogisticLine(w: 0, b: 0)
    var loss = best.logLoss(over: points)
    for _ in 0..<100 {
      guard var step = LeastLoss.step(from: best, over: points) else { break }
      var next = best.stepped(along: step, rate: 1)
      var reached = next.logLoss(over: points)
      while reached > loss, step.steepness > 1e-9 {
        step = Slope(w: step.w / 2, b: step.b / 2)
        next = best.stepped(along: step, rate: 1)
        reached = next.logLoss(over: points)
      }
      guard reached < loss else { break }
      (best, loss) = (next, reached)
    }
    (self.loss, line) = (loss, best)
  }

  /// The slope over the curvature; nothing where the loss is level.
  private static func step(from line: LogisticLine, over points: [LabelledPoint]) -> Slope? {
    let examples = line.examples(points)
    let slope = examples.slope(of: CrossEntropy(), over: points)
    var (ww, wb, bb) = (0.0, 0.0, 0.0)
    for (point, example) in zip(points, examples) {
      let share = example.prediction.probability
      let curvature = share.value * share.complement / Double(points.count)
      ww += curvature * point.x * point.x
      wb += curvature * point.x
      bb += curvature
    }
    let determinant = ww * bb - wb * wb
    guard determinant > 0 else { return nil }
    return Slope(
      w: (bb * slope.w - wb * slope.b) / determinant,
      b: (ww * slope.b - wb * slope.w) / determinant)
  }
}
