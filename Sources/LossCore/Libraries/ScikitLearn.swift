internal import RealModule

extension Libraries {
  static let scikitLearn: [LibraryFunction] = [
    ("1.1.3", ScikitLearnEra.fixedConstant), ("1.2.2", .renormalising), ("1.5.2", .asGiven),
    ("1.9.1", .ownPrecision),
  ].flatMap { version, era in
    let library = Library(name: "scikit-learn", version: version)
    return library.function(
      "log_loss", BinaryLogLoss(era: era), CategoricalLogLoss(era: era),
      in: .float32, .float64)
  }
}

/// How log_loss changed from version to version.
private enum ScikitLearnEra: Comparable {
  /// Before 1.2: cut off at 10⁻¹⁵ in any precision, then divided by the row's sum.
  case fixedConstant
  /// From 1.2: cut off at the precision's epsilon.
  case renormalising
  /// From 1.5: no longer divided.
  case asGiven
  /// By 1.9: float32 stays float32 to the end.
  case ownPrecision

  static let abilities: Abilities = [.rowWeights, .weightedMean, .needsWeight]

  func clip<T: LibraryFloat>(in type: T.Type) -> Clip<T> {
    Clip(self == .fixedConstant ? 1e-15 : Double(T.ulpOfOne))
  }

  /// The loss of a row that has been cut off.
  func loss<T: LibraryFloat>(of kept: [T], label: Int) -> Double {
    let shares = self <= .renormalising ? kept.overTheirSum : kept
    switch self {
    case .fixedConstant:
      // Of the other classes too, where 0 · log 0 is NaN.
      let terms = shares.enumerated().map { $0 == label ? $1.log : 0 * $1.log }
      return -terms.reduce(0, +)
    case .renormalising, .asGiven: return -NumPy.log(Double(shares[label]))
    case .ownPrecision: return -shares[label].log
    }
  }
}

private struct BinaryLogLoss: BinaryEmulation {
  let era: ScikitLearnEra
  let abilities = ScikitLearnEra.abilities

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let clip = era.clip(in: T.self)
    let (p, label) = (input.p, input.likeliestLabel)
    // The other column is a subtraction: before 1.5 from what has been cut off, later cut off itself.
    let row = era < .asGiven ? [1 - clip(p), clip(p)] : [clip(1 - p), clip(p)]
    let loss = era.loss(of: row, label: label)
    return Emulated(
      loss, cut: clip.note(p, target: T(label), loss: T(loss)),
      lost: input.rounding)
  }
}

private struct CategoricalLogLoss: CategoricalEmulation {
  let era: ScikitLearnEra
  let abilities = ScikitLearnEra.abilities

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let clip = era.clip(in: T.self)
    let loss = era.loss(of: input.p.map { clip($0) }, label: input.likeliestLabel)
    return Emulated(
      loss,
      cut: era <= .renormalising
        ? clip.note(dividing: input.p, loss: T(loss))
        : clip.note(input.atLabel(of: input.p), loss: T(loss)),
      division: era < .asGiven ? input.rowDivision : nil, lost: input.rounding)
  }
}

extension BinaryFloatingPoint where Self: Real {
  /// The logarithm in this precision, as a double.
  fileprivate var log: Double {
    switch Self.precision {
    case .float32: Double(NumPy.log(Float(self)))
    case .float64: NumPy.log(Double(self))
    }
  }
}
