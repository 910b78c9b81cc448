/// The mean log loss over w and b around a way down, sampled once and read in between.
package struct Landscape: Sendable {
  package let w: ClosedRange<Double>
  package let b: ClosedRange<Double>
  /// The least and the highest loss of the samples, in nats.
  package let range: ClosedRange<Double>
  private let losses: [Double]

  /// So many samples stand in a row and in a column.
  private static let side = 32

  package init(around course: Course) {
    let lines = course.byLogLoss.map(\.line)
    w = Landscape.reach(of: lines.map(\.w))
    b = Landscape.reach(of: lines.map(\.b))
    var losses: [Double] = []
    losses.reserveCapacity(Landscape.side * Landscape.side)
    for row in 0..<Landscape.side {
      for column in 0..<Landscape.side {
        let line = LogisticLine(
          w: Landscape.value(at: column, in: w), b: Landscape.value(at: row, in: b))
        losses.append(line.logLoss(over: course.points))
      }
    }
    self.losses = losses
    range = (losses.min() ?? 0)...(losses.max() ?? 0)
  }

  /// The loss at a place, between the four samples around it; beyond the ends that of the end.
  package func loss(w: Double, b: Double) -> Double {
    let (left, right, along) = Landscape.neighbours(of: w, in: self.w)
    let (low, high, up) = Landscape.neighbours(of: b, in: self.b)
    let between = { (row: Int) in
      let row = row * Landscape.side
      return losses[row + left] * (1 - along) + losses[row + right] * along
    }
    return between(low) * (1 - up) + between(high) * up
  }

  /// From the least to the largest with a margin, and not too narrow to be seen.
  private static func reach(of values: [Double]) -> ClosedRange<Double> {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let margin = max((most - least) * 0.2, 2 - (most - least) / 2, 0.5)
    return (least - margin)...(most + margin)
  }

  private static func value(at index: Int, in range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(side - 1)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }

  private static func neighbours(
    of value: Double, in range: ClosedRange<Double>
  ) -> (lower: Int, upper: Int, share: Double) {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    let place = min(max(share, 0), 1) * Double(side - 1)
    let lower = min(Int(place), side - 2)
    return (lower, lower + 1, place - Double(lower))
  }
}
