import LossCore

/// A library function that prints a number.
struct Printer: Hashable, Sendable {
  /// Library, version and function.
  let name: String
  let dtype: String
  /// The input it takes, where that is not the present one.
  let circumstance: String?

  /// So many are named; of the others is said how many they are.
  fileprivate static let shownNames = 3

  init(_ function: LibraryFunction, at circumstance: String?) {
    name = "\(function.library) \(function.version) \(function.name)"
    dtype = function.precision.rawValue
    self.circumstance = circumstance
  }
}

extension [Printer] {
  /// Their names with their types, and what they are given.
  var phrase: String {
    let names = map(\.name).distinct
    let shown = names.prefix(Printer.shownNames).map { name in
      let types = filter { $0.name == name }.map(\.dtype).distinct
      return "\(name) in \(types.joined(separator: " and "))"
    }
    let rest = names.count - shown.count
    let circumstances = compactMap(\.circumstance).distinct.joined(separator: " or ")
    return shown.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
      + (circumstances.isEmpty ? "" : ", at " + circumstances)
  }
}

extension [String] {
  /// Each once, in the order they came in.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
