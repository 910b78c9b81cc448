import LossCore

extension Workspace {
  /// What each library function prints for the live work.
  var libraryCandidates: [Candidate] {
    Libraries.functions.compactMap { Candidate($0, output(of: $0)) }
  }
}

extension Candidate {
  /// The most that each library function prints for one row: where the truth got nothing.
  static var caps: [Candidate] {
    Libraries.caps.compactMap { Candidate($0.function, $0.output, at: $0.side.circumstance) }
  }
}

extension LibraryCap.Side {
  /// The input, as a sentence puts it.
  fileprivate var circumstance: String {
    switch self {
    case .one: "y = 1, ŷ = 0"
    case .zero: "y = 0, ŷ = 1"
    case .label: "ŷ = 0 of the truth"
    }
  }
}
