import LossCore

/// One example of the fit: a place on a line, and a label.
package struct LabelledPoint: Hashable, Sendable {
  package var x: Double
  package var label: Int
  /// Whether the label is not the one that the point was drawn with.
  package var isMislabelled = false

  var target: Probability { label == 1 ? .one : .zero }
}

extension [LabelledPoint] {
  /// As many points as there are, half of them of each class.
  package static let count = 24
  /// Where points can lie.
  package static let domain = -4.0...4.0

  /// Two clouds that overlap a little, from left to right; the labels at these places are wrong.
  ///
  /// Each place is a class's centre and a sum of three uniform numbers, which is bell-shaped and
  /// bounded, to two decimals.
  init(seed: Int, mislabelled: Set<Int> = []) {
    var random = SplitMix64(seed: UInt64(seed))
    var points = (0..<[LabelledPoint].count).map { index in
      let label = index % 2
      let bell = random.unit() + random.unit() + random.unit() - 1.5
      let x = (label == 1 ? centre : -centre) + width * bell
      return LabelledPoint(x: (x * 100).rounded() / 100, label: label)
    }
    points.sort { ($0.x, $0.label) < ($1.x, $1.label) }
    for place in mislabelled where points.indices.contains(place) {
      points[place].label = 1 - points[place].label
      points[place].isMislabelled = true
    }
    self = points
  }

  /// Whether some place parts the classes: then there is always a steeper curve that costs less.
  package var canBeParted: Bool {
    let places = { (label: Int) in filter { $0.label == label }.map(\.x) }
    let (zeros, ones) = (places(0), places(1))
    guard let leastZero = zeros.min(), let mostZero = zeros.max(), let leastOne = ones.min(),
      let mostOne = ones.max()
    else { return true }
    return mostZero < leastOne || mostOne < leastZero
  }
}

/// Where the clouds lie: at this and at its opposite.
private let centre = 1.4
/// How wide a cloud is: it reaches one and a half times as far to either side.
private let width = 1.7
