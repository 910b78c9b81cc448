import Foundation
import Testing

/// What was reached, family by family, and what is allowed.
struct AccuracyTable {
  private var rows: [(accuracy: Accuracy, bound: Double)] = []

  private var sorted: [(accuracy: Accuracy, bound: Double)] {
    rows.sorted { ($0.accuracy.family, $0.bound) < ($1.accuracy.family, $1.bound) }
  }

  /// Records an error, in ULP, of the case with an id.
  mutating func record(_ error: Double, of id: String, family: String, within bound: Double) {
    let index =
      rows.firstIndex { $0.accuracy.family == family && $0.bound == bound } ?? rows.endIndex
    if index == rows.endIndex { rows.append((Accuracy(family), bound)) }
    rows[index].accuracy.record(error, of: id)
  }

  /// Prints the table, and expects every family to be within its bound.
  func expectBounds() {
    #expect(!rows.isEmpty)
    for (accuracy, bound) in sorted {
      print(accuracy, "of", bound)
      #expect(accuracy.largest <= bound, "\(accuracy)")
    }
  }

  /// The table as it stands in the documentation; the largest errors are rounded up.
  var documented: [String] {
    sorted.map { accuracy, bound in
      let cells = [
        accuracy.family, String(accuracy.count), String(format: "%.2f", accuracy.mean),
        String(format: "%.2f", (accuracy.largest * 100).rounded(.up) / 100),
        String(format: "%g", bound),
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  /// Expects a documented table to have these families, and to promise no more than was reached.
  func expectAgreement(with lines: [String]) {
    let promised = lines.map { $0.split(separator: "|").map { $0.trimmed } }
    #expect(promised.count == rows.count)
    for (cells, row) in zip(promised, sorted) {
      #expect(cells.count == 5)
      #expect(cells.first == row.accuracy.family)
      #expect(cells.dropFirst().first == String(row.accuracy.count))
      #expect(cells.last.flatMap(Double.init) == row.bound)
      let largest = cells.dropFirst(3).first.flatMap(Double.init) ?? 0
      #expect(row.accuracy.largest <= largest, "\(row.accuracy)")
      #expect(largest <= row.bound, "\(row.accuracy)")
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
