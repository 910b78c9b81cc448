import LossCore

/// What one library function prints for the live work, beside the true number.
package struct LibraryRow: Sendable {
  package let library: String
  package let version: String
  package let function: String
  /// The floating-point type that it works in: `float32` or `float64`.
  package let dtype: String
  /// What it prints, in nats; nothing where it raises an error.
  package let value: Double?
  /// The value in the fewest digits that give it back in its own type; `—` where there is none.
  package let valueText: String
  /// So many leading characters of the text agree with the true number.
  package let agreeing: Int
  /// One word: same, clipped, renormalised, refused, infinite or inexact.
  package let status: String
  /// One sentence on what the library does.
  package let why: String
  /// What the row is held against.
  package let evidence: String

  init(_ function: LibraryFunction, _ output: LibraryOutput, true nats: Double) {
    library = function.library
    version = function.version
    self.function = function.name
    dtype = function.precision.rawValue
    value = output.value
    let digits = output.value.map { PrintedDigits($0, in: function.precision) }
    valueText = digits?.text ?? "—"
    agreeing = digits?.agreeing(with: nats) ?? 0
    status = output.status.rawValue
    why = output.why
    evidence =
      switch function.evidence {
      case .recorded: "held against what the library returned"
      case .figures: "held against single figures known of it"
      }
  }

  /// Whether it prints the true number, in as many digits as its type has.
  package var isSame: Bool { value != nil && agreeing == valueText.count }
}

extension Workspace {
  /// What the libraries print for the live work, function by function; empty before there is any.
  package var libraryTable: [LibraryRow] {
    guard let nats = logLoss else { return [] }
    return Libraries.functions.compactMap { function in
      output(of: function).map { LibraryRow(function, $0, true: nats) }
    }
  }

  /// The true number that libraries are measured by, in nats: the log loss with the settings in
  /// force, also where another loss was chosen, for which no library has a function.
  package var logLoss: Double? {
    switch live {
    case .binary: binaryExample.map(logLoss(for: .binary).value)
    case .categorical: categoricalExample.map(logLoss(for: .categorical).value)
    case nil: nil
    }
  }

  /// The loss in force, or cross entropy in place of one that is no amount of information.
  func logLoss(for kind: Kind) -> any Loss {
    let chosen = loss(for: kind)
    return chosen.isInformation ? chosen : CrossEntropy()
  }

  func output(of function: LibraryFunction) -> LibraryOutput? {
    switch (live, binary, categorical) {
    case (.binary, let work?, _):
      function.output(for: work.example, settings: settings(for: .binary))
    case (.categorical, _, let work?):
      function.output(for: work.example, settings: settings(for: .categorical))
    default: nil
    }
  }
}
