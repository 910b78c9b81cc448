import LossCore

/// A library function that prints a number.
struct Printer: Hashable, Sendable {
  let library: String
  let version: String
  let function: String
  let dtype: String
  /// The input it takes, where that is not the present one.
  let circumstance: String?

  init(_ function: LibraryFunction, given circumstance: String?) {
    library = function.library
    version = function.version
    self.function = function.name
    dtype = function.precision.rawValue
    self.circumstance = circumstance
  }

  /// So many are named; of the others is said how many they are.
  fileprivate static let shownCount = 3
}

extension [Printer] {
  /// Their names, versions and types, and what they are given.
  var phrase: String {
    let functions = grouped { [$0.library, $0.function] }
    let shown = functions.prefix(Printer.shownCount)
    let types = shown.map(\.types)
    let areOfOneType = types.allSatisfy { $0 == types[0] }
    let names = shown.map { areOfOneType ? $0.name : "\($0.name) in \($0.types)" }
    let rest = functions.count - shown.count
    let circumstances = compactMap(\.circumstance).distinct.joined(separator: " or ")
    return names.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
      + (areOfOneType ? " in \(types[0])" : "")
      + (circumstances.isEmpty ? "" : ", " + circumstances)
  }

  /// Those with the same key together, in the order they came in.
  private func grouped(by key: (Printer) -> [String]) -> [[Printer]] {
    map(key).distinct.map { group in filter { key($0) == group } }
  }

  /// One function in its versions, as in “scikit-learn 1.2.2, 1.9.1 log_loss”.
  private var name: String {
    let versions = map(\.version).distinct.joined(separator: ", ")
    return first.map { "\($0.library) \(versions) \($0.function)" } ?? ""
  }

  private var types: String { map(\.dtype).distinct.joined(separator: " and ") }
}

extension Sequence where Element: Hashable {
  /// Each once, in the order they came in.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
