internal import RealModule

/// A floating-point type that libraries work in: Float or Double.
typealias LibraryFloat = BinaryFloatingPoint & Real & Sendable

/// The arithmetic of a library function, in whatever precision.
protocol Emulation: Sendable {
  var abilities: Abilities { get }
}

/// The arithmetic of a library function over one probability.
protocol BinaryEmulation: Emulation {
  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated
}

/// The arithmetic of a library function over classes.
protocol CategoricalEmulation: Emulation {
  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated
}

/// What an emulation came to, and what happened on the way.
struct Emulated {
  /// What the library prints for the row; a double, for some widen what they print.
  var value: Double
  /// Where something was cut off at a constant: which, and what comes of it.
  var cut: String?
  /// Where something was divided by a sum: which.
  var division: String?
  /// What is added to the formula on purpose, and changes later digits than one reads.
  var addition: String?
  /// Where digits go, if they are gone.
  var lost: String

  init(
    _ value: some LibraryFloat, cut: String? = nil, division: String? = nil, lost: String
  ) {
    self.value = Double(value)
    self.cut = cut
    self.division = division
    self.lost = lost
  }
}

/// A library function by name, before a precision is chosen.
struct Library {
  let name: String
  let version: String

  /// A function over one probability, once per precision.
  func function(
    _ name: String, _ emulation: some BinaryEmulation, in precisions: LibraryFunction.Precision...,
    evidence: LibraryFunction.Evidence = .recorded
  ) -> [LibraryFunction] {
    precisions.map {
      function(name, in: $0, evidence, emulation.abilities, binary: emulation.printed(in: $0))
    }
  }

  /// A function over classes, once per precision.
  func function(
    _ name: String, _ emulation: some CategoricalEmulation,
    in precisions: LibraryFunction.Precision..., evidence: LibraryFunction.Evidence = .recorded
  ) -> [LibraryFunction] {
    precisions.map {
      function(name, in: $0, evidence, emulation.abilities, categorical: emulation.printed(in: $0))
    }
  }

  /// A function over either, once per precision.
  func function(
    _ name: String, _ binary: some BinaryEmulation, _ categorical: some CategoricalEmulation,
    in precisions: LibraryFunction.Precision..., evidence: LibraryFunction.Evidence = .recorded
  ) -> [LibraryFunction] {
    precisions.map {
      function(
        name, in: $0, evidence, binary.abilities, binary: binary.printed(in: $0),
        categorical: categorical.printed(in: $0))
    }
  }

  private func function(
    _ name: String, in precision: LibraryFunction.Precision, _ evidence: LibraryFunction.Evidence,
    _ abilities: Abilities,
    binary: LibraryFunction.Printer<BinaryExample>? = nil,
    categorical: LibraryFunction.Printer<CategoricalExample>? = nil
  ) -> LibraryFunction {
    LibraryFunction(
      library: self.name, version: version, name: name, precision: precision, evidence: evidence,
      takesAnyNumber: abilities.contains(.anyNumber), binary: binary, categorical: categorical)
  }
}

extension BinaryEmulation {
  fileprivate func printed(
    in precision: LibraryFunction.Precision
  ) -> LibraryFunction.Printer<BinaryExample> {
    switch precision {
    case .float32: { output(for: BinaryInput<Float>($0, $1)) }
    case .float64: { output(for: BinaryInput<Double>($0, $1)) }
    }
  }

  private func output<T>(for input: BinaryInput<T>) -> LibraryOutput? {
    abilities.output(
      as: T.self, input.settings, input.label,
      emulated: { loss(BinaryInput<T>(input.example, $0)) },
      exact: { input.settings.loss(of: input.example) })
  }
}

extension CategoricalEmulation {
  fileprivate func printed(
    in precision: LibraryFunction.Precision
  ) -> LibraryFunction.Printer<CategoricalExample> {
    switch precision {
    case .float32: { output(for: CategoricalInput<Float>($0, $1)) }
    case .float64: { output(for: CategoricalInput<Double>($0, $1)) }
    }
  }

  private func output<T>(for input: CategoricalInput<T>) -> LibraryOutput? {
    abilities.output(
      as: T.self, input.settings, input.label,
      emulated: { loss(CategoricalInput<T>(input.example, $0)) },
      exact: { input.settings.loss(of: input.example) })
  }
}

extension Abilities {
  /// What is printed in a precision: a refusal, or a number beside the true one.
  ///
  /// The library's number comes without the weight of its label.
  fileprivate func output<T: LibraryFloat>(
    as type: T.Type, _ settings: LossSettings, _ label: Int?,
    emulated: (LossSettings) -> Emulated, exact: () -> Double
  ) -> LibraryOutput? {
    guard concern(settings) else { return nil }
    func refusal(of settings: LossSettings) -> Refusal? {
      self.refusal(
        of: settings, isLabel: label != nil, weight: label.flatMap { settings.weights?[$0] })
    }
    func printed(_ settings: LossSettings) -> Emulated {
      var emulated = emulated(settings)
      if let weight = label.flatMap({ settings.weights?[$0] }), settings.isWeighted,
        !weighsPositives(settings)
      {
        emulated.weigh(by: weight, self, as: type)
      }
      return emulated
    }
    switch refusal(of: settings) {
    case .raises(let why)?: return LibraryOutput(value: nil, status: .refused, why: why)
    case .lacks(let why, let rest)?:
      let others = refusal(of: rest) == nil ? printed(rest).value.brief : nil
      return LibraryOutput(
        value: nil, status: .refused,
        why: why + (others.map { ": without any it prints \($0)." } ?? "."))
    case nil:
      return printed(settings).output(as: type, beside: exact())
    }
  }
}

extension Emulated {
  /// Multiplies by the weight of the row, and divides by the sum of weights where the library does.
  fileprivate mutating func weigh<T: LibraryFloat>(
    by weight: Double, _ abilities: Abilities, as type: T.Type
  ) {
    guard abilities.contains(.rowWeights) else { return }
    guard abilities.contains(.weightedMean) else {
      value = Double(T(value) * T(weight))
      return
    }
    value *= weight
    if weight != 0 || !abilities.contains(.sumWithoutWeight) { value /= weight }
    division = "The mean divides by the sum of the weights: over one row its weight cancels."
  }
}
