import LossCore

/// A number, and what would give it.
struct Candidate: Hashable, Sendable {
  /// Where it comes from; what the present input gives is the better explanation.
  enum Origin: Int, Comparable, Sendable {
    case input
    case constant

    static func < (one: Origin, other: Origin) -> Bool { one.rawValue < other.rawValue }
  }

  let value: Double
  /// The number as it would be printed.
  let text: String
  /// Who prints it; nobody in particular for what anybody may do.
  var printers: [Printer] = []
  /// What gives it, without a full stop.
  let cause: String
  let origin: Origin
  /// Whether it is no mistake but the true number.
  var isTrue = false

  init(_ value: Double, _ cause: String, _ origin: Origin = .input) {
    self.value = value
    text = Figure.short(value, digits: 10)
    self.cause = cause
    self.origin = origin
  }

  /// What a library function prints, for the present input unless it is said for which.
  init?(
    _ function: LibraryFunction, _ output: LibraryOutput?, given circumstance: String? = nil,
    _ origin: Origin = .input
  ) {
    guard let output, let value = output.value else { return nil }
    self.value = value
    text = PrintedDigits(value, in: function.precision).text
    printers = [Printer(function, given: circumstance)]
    let why = output.why.hasSuffix(".") ? String(output.why.dropLast()) : output.why
    switch (output.status, circumstance) {
    case (.same, nil):
      cause = "the true number, as far as its digits go"
      isTrue = true
    case (.same, _): cause = "it takes any number for a probability, and cuts it off at 0 and 1"
    default: cause = why
    }
    self.origin = origin
  }

  /// The whole of it as one sentence.
  var sentence: String { printers.isEmpty ? cause : printers.phrase + ": " + cause }
}

extension [Candidate] {
  mutating func add(_ value: Double?, _ cause: String, _ origin: Candidate.Origin = .input) {
    guard let value, !value.isNaN else { return }
    append(Candidate(value, cause, origin))
  }

  /// An amount of information with each of the three logarithms.
  mutating func addInEveryUnit(
    _ nats: Double?, _ cause: String, _ origin: Candidate.Origin = .input
  ) {
    // Nothing and everything read the same in all units.
    guard let nats, nats != 0, nats.isFinite else { return add(nats, cause, origin) }
    for unit in InformationUnit.allCases {
      add(unit.fromNats(nats), cause + ", " + unit.phrase, origin)
    }
  }
}

extension InformationUnit {
  /// How a sentence says that a number is in this unit.
  fileprivate var phrase: String {
    switch self {
    case .nat: "in nats"
    case .bit: "in bits, log base 2"
    case .dit: "in log base 10"
    }
  }
}
