/// The errors of one family of figures, in ULP.
struct Accuracy: CustomStringConvertible {
  let family: String
  private(set) var count = 0
  private(set) var largest = 0.0
  /// The case with the largest error.
  private(set) var worst = ""
  private var total = 0.0

  init(_ family: String) {
    self.family = family
  }

  var mean: Double { count == 0 ? 0 : total / Double(count) }

  mutating func record(_ error: Double, of id: String) {
    count += 1
    total += error
    if !(error <= largest) {
      largest = error
      worst = id
    }
  }

  var description: String {
    let name = family.padding(to: 44)
    return "\(name) \(count) values, mean \(mean.rounded3), largest \(largest.rounded3) (\(worst))"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
