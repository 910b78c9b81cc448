import Testing

/// What was reached, family by family, and what is allowed.
struct AccuracyTable {
  private var rows: [(accuracy: Accuracy, bound: Double)] = []

  mutating func record(_ error: Double, of id: String, family: String, bound: Double) {
    let index = rows.firstIndex { $0.accuracy.family == family } ?? rows.endIndex
    if index == rows.endIndex { rows.append((Accuracy(family), bound)) }
    rows[index].accuracy.record(error, of: id)
  }

  func expectBounds() {
    #expect(!rows.isEmpty)
    for (accuracy, bound) in rows.sorted(by: { $0.accuracy.family < $1.accuracy.family }) {
      print(accuracy)
      #expect(accuracy.largest <= bound, "\(accuracy)")
    }
  }
}
