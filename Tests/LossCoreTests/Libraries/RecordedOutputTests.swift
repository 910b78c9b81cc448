import LossCore
import Testing

/// Every emulation against what its library returned, and one table of how close they come.
@Suite struct RecordedOutputTests {
  private static let gradient = "BCELoss gradient"

  @Test func emulationsPrintWhatTheLibrariesReturned() throws {
    var table: [String: Agreement] = [:]
    for outputs in try cases("libraries.json", as: RecordedOutputs.self) {
      for (column, function) in outputs.functions.enumerated() {
        let heading =
          "\(function.library) \(function.version) \(function.name) \(function.precision)"
        let emulation = function.emulation
        #expect(emulation != nil || function.name == Self.gradient, "\(heading)")
        var agreement = table[heading] ?? Agreement(isFloat32: function.precision == "float32")
        for line in outputs.cases {
          guard let recorded = line.outputs[column] else { continue }
          let printed =
            if let emulation {
              try line.printed(by: emulation)
            } else {
              Libraries.pytorchGradient(of: try line.binaryExample)
            }
          agreement.record(printed, beside: Double(recorded), of: line.id)
        }
        table[heading] = agreement
      }
    }
    for (heading, agreement) in table.sorted(by: { $0.key < $1.key }) {
      print("  \(agreement.description(of: heading))")
      #expect(agreement.count > 0, "\(heading)")
      #expect(agreement.worst <= bound(of: heading), "\(heading): \(agreement.worstCase)")
    }
  }

  /// How many ULP the emulation may be off.
  ///
  /// Where only a logarithm is taken, all digits come out. NumPy's float64 logarithm is Intel's on
  /// some processors and the C library's on others, here and there 1 ULP apart: scikit-learn 1.9 was
  /// recorded with the one, the older ones with the other.
  private func bound(of heading: String) -> Double {
    switch heading {
    case let heading where heading.hasPrefix("scikit-learn"): heading.hasSuffix("float64") ? 1 : 0
    case let heading where heading.hasPrefix("LightGBM"): 0
    case "PyTorch 2.15.0 \(Self.gradient) float64": 0
    default: 4
    }
  }

  @Test func whatIsCalledRecordedIsRecorded() throws {
    let recorded = try cases("libraries.json", as: RecordedOutputs.self)
      .flatMap(\.functions).map { [$0.library, $0.version, $0.name, $0.precision] }
    for function in Libraries.functions {
      let name = [function.library, function.version, function.name, function.precision.rawValue]
      #expect(recorded.contains(name) == (function.evidence == .recorded), "\(name)")
    }
  }
}

/// How close an emulation comes to what was recorded.
private struct Agreement {
  let isFloat32: Bool
  var count = 0
  var identical = 0
  /// In ULP of the library's own precision.
  var worst = 0.0
  var worstCase = ""

  init(isFloat32: Bool) { self.isFloat32 = isFloat32 }

  /// No number stands for an error raised.
  mutating func record(_ printed: Double?, beside recorded: Double?, of id: String) {
    count += 1
    let error = distance(printed, recorded)
    if error == 0 { identical += 1 }
    if !(error <= worst) {
      (worst, worstCase) = (error, "\(id): \(printed ?? .nan), \(recorded ?? .nan)")
    }
  }

  private func distance(_ printed: Double?, _ recorded: Double?) -> Double {
    guard let printed, let recorded else { return printed == recorded ? 0 : .infinity }
    if printed == recorded || printed.isNaN && recorded.isNaN { return 0 }
    guard printed.isFinite, recorded.isFinite else { return .infinity }
    return abs(printed - recorded) / (isFloat32 ? Double(Float(recorded).ulp) : recorded.ulp)
  }

  func description(of heading: String) -> String {
    let padding = String(repeating: " ", count: max(0, 72 - heading.count))
    return "\(heading)\(padding) \(count) cases, \(identical) identical, worst \(worst) ULP"
      + (worst > 4 ? " (\(worstCase))" : "")
  }
}
