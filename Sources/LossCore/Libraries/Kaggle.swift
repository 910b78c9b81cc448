internal import RealModule

extension Libraries {
  static let kaggle: [LibraryFunction] = {
    let kaggle = Library(name: "Kaggle", version: "competition pages")
    return kaggle.function("LogLoss", KaggleLogLoss(), in: .float64, evidence: .figures)
      + kaggle.function(
        "MulticlassLoss", KaggleMulticlassLoss(), in: .float64, evidence: .figures)
  }()
}

/// Log loss of a ŷ that is kept 10⁻¹⁵ away from 0 and 1.
private struct KaggleLogLoss: BinaryEmulation {
  let abilities: Abilities = []

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let clip = Clip<T>(1e-15)
    let loss = clip.crossEntropy(of: input.p, input.y)
    return Emulated(
      loss, cut: clip.note(input.p, target: input.y, loss: loss), lost: input.rounding)
  }
}

/// The same over classes, of a row that is divided by its sum.
private struct KaggleMulticlassLoss: CategoricalEmulation {
  let abilities: Abilities = []

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let clip = Clip<T>(1e-15)
    let share = input.atLabel(of: input.p.overTheirSum)
    let loss = -T.log(clip(share))
    return Emulated(
      loss, cut: clip.note(share, loss: loss), division: input.rowDivision, lost: input.rounding)
  }
}
