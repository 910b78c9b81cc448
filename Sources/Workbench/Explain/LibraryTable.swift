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
  /// Whether it tells the truth, but for the last digits of its type.
  package let isTrue: Bool
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
    isTrue = [.same, .infinite].contains(output.status)
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
    guard let nats = numberForLibraries else { return [] }
    return Libraries.functions.compactMap { function in
      output(of: function).map { LibraryRow(function, $0, true: nats) }
    }
  }

  /// The true number that libraries are measured by, in nats and with the settings in force.
  package var numberForLibraries: Double? {
    switch live {
    case .binary: binaryExample.map(lossForLibraries(of: .binary).value)
    case .categorical: categoricalExample.map(lossForLibraries(of: .categorical).value)
    case nil: nil
    }
  }

  /// What that number is: the log loss, weighted if need be, or the focal loss.
  package var nameForLibraries: String {
    switch lossForLibraries(of: live ?? .binary) {
    case let loss as CrossEntropy: loss.weights == nil ? "log loss" : "weighted log loss"
    case let loss: loss.name
    }
  }

  /// What a person might miss of it: libraries know neither other units nor all losses, and are
  /// given the settings too.
  package var remarksForLibraries: [String] {
    var remarks: [String] = []
    if unit != .nat { remarks.append("Libraries compute in nats, whatever the unit here.") }
    let isKnown = liveLoss.isInformation
    if !isKnown {
      remarks.append("They compute the log loss, which is shown here in place of the loss chosen.")
    }
    let settings = settingsText(for: live ?? .binary, besideName: !isKnown)
    if !settings.isEmpty {
      remarks.append("The settings count: " + settings.joined(separator: "; ") + ".")
    }
    return remarks
  }

  /// The loss in force, or the log loss in place of one that no library has a function for.
  func lossForLibraries(of kind: Kind) -> any Loss {
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
