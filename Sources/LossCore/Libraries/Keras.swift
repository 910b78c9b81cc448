internal import RealModule

extension Libraries {
  static let keras: [LibraryFunction] = {
    let tensorflow = Library(name: "Keras", version: "3.15.1 on TensorFlow")
    let jax = Library(name: "Keras", version: "3.15.1 on JAX")
    let dense: Abilities = [.softTargets, .smoothing, .rowWeights]
    let sparse: Abilities = [.rowWeights]
    return tensorflow.function("BinaryCrossentropy", KerasBinary(), in: .float32, .float64)
      + tensorflow.function(
        "BinaryCrossentropy(from_logits=True)", SigmoidCrossEntropy(abilities: dense),
        in: .float32, .float64, evidence: .figures)
      + tensorflow.function(
        "CategoricalCrossentropy", KerasCategorical(abilities: dense), in: .float32, .float64)
      + tensorflow.function(
        "CategoricalCrossentropy(from_logits=True)", SoftmaxCrossEntropy(abilities: dense),
        in: .float32, .float64)
      + tensorflow.function(
        "SparseCategoricalCrossentropy", KerasSparseOnTensorFlow(), in: .float32, .float64)
      + tensorflow.function(
        "SparseCategoricalCrossentropy(from_logits=True)",
        SparseSoftmaxCrossEntropy(abilities: sparse), in: .float32, .float64, evidence: .figures)
      + tensorflow.function(
        "BinaryFocalCrossentropy", KerasBinaryFocal(fromLogits: false), in: .float32, .float64,
        evidence: .figures)
      + tensorflow.function(
        "CategoricalFocalCrossentropy", KerasCategoricalFocal(), in: .float32, .float64,
        evidence: .figures)
      + jax.function("BinaryCrossentropy", KerasBinary(), in: .float32)
      + jax.function(
        "BinaryCrossentropy(from_logits=True)", OptaxSigmoid(abilities: dense), in: .float32,
        evidence: .figures)
      + jax.function(
        "CategoricalCrossentropy", KerasCategorical(abilities: dense), in: .float32)
      + jax.function(
        "CategoricalCrossentropy(from_logits=True)",
        SoftmaxCrossEntropy(abilities: dense, addsInLanes: false), in: .float32, evidence: .figures)
      + jax.function(
        "SparseCategoricalCrossentropy", KerasCategorical(abilities: sparse), in: .float32)
      + jax.function(
        "SparseCategoricalCrossentropy(from_logits=True)",
        SoftmaxCrossEntropy(abilities: sparse, addsInLanes: false), in: .float32, evidence: .figures
      )
      + jax.function("BinaryFocalCrossentropy", KerasBinaryFocal(fromLogits: false), in: .float32)
      + jax.function(
        "BinaryFocalCrossentropy(from_logits=True)", KerasBinaryFocal(fromLogits: true),
        in: .float32)
      + jax.function("CategoricalFocalCrossentropy", KerasCategoricalFocal(), in: .float32)
  }()

  static let keras2: [LibraryFunction] = {
    let keras2 = Library(name: "Keras 2", version: "in tf_keras 2.21.0")
    return keras2.function("BinaryCrossentropy", Keras2Binary(), in: .float32, evidence: .figures)
      + keras2.function(
        "CategoricalCrossentropy",
        KerasCategorical(abilities: [.softTargets, .smoothing, .rowWeights]),
        in: .float32,
        evidence: .figures)
  }()
}

/// Binary cross entropy of a ŷ that is kept 10⁻⁷ away from 0 and 1.
private struct KerasBinary: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .smoothing, .rowWeights, .anyNumber]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let loss = clip.crossEntropy(of: input.p, input.y)
    return Emulated(
      loss, cut: clip.note(input.p, target: input.y, loss: loss), lost: input.rounding)
  }
}

/// The same in Keras 2, which adds 10⁻⁷ in each logarithm too.
private struct Keras2Binary: BinaryEmulation {
  let abilities: Abilities = [.softTargets, .smoothing, .rowWeights, .anyNumber]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let (p, y) = (clip(input.p), input.y)
    let inside = (zero: 1 - p + clip.floor, one: p + clip.floor)
    let cut = p == input.p ? "" : "ŷ is cut off \(clip.floor.brief) short of 0 and 1, and "
    var emulated = Emulated(
      -(y * .log(inside.one) + (1 - y) * .log(inside.zero)),
      cut: input.p.isExtreme ? cut + .added(clip.floor, inside, target: y) : nil,
      lost: input.rounding)
    emulated.addition = .added(clip.floor)
    return emulated
  }
}

/// Cross entropy of a row that is divided by its sum, then kept 10⁻⁷ away from 0 and 1.
private struct KerasCategorical: CategoricalEmulation {
  let abilities: Abilities

  init(abilities: Abilities) { self.abilities = abilities.union(.anyNumber) }

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let (shares, y) = (input.p.overTheirSum, input.y)
    let loss = -zip(shares, y).map { $1 * .log(clip($0)) }.total
    return Emulated(
      loss, cut: clip.note(shares, targets: y, loss: loss), division: input.rowDivision,
      lost: input.rounding)
  }
}

/// Cross entropy of a label on TensorFlow: clipped, then taken for logits.
private struct KerasSparseOnTensorFlow: CategoricalEmulation {
  let abilities: Abilities = [.rowWeights]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let p = input.p
    let loss = -input.atLabel(of: p.map { T.log(clip($0)) }.logSoftmax(inLanes: true))
    return Emulated(
      loss, cut: clip.note(dividing: p, loss: loss), division: input.rowDivision,
      lost: input.rounding)
  }
}

/// The focal loss, where ŷ is cut off in the cross entropy alone.
private struct KerasBinaryFocal: BinaryEmulation {
  let fromLogits: Bool
  let abilities: Abilities = [.softTargets, .smoothing, .rowWeights, .focal]

  func loss<T: LibraryFloat>(_ input: BinaryInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let (p, y) = (fromLogits ? input.z.sigmoid : input.p, input.y)
    let predicted = y * p + (1 - y) * (1 - p)
    let factor = T.focus(1 - predicted, input.gamma)
    let balance = input.alpha.map { y * $0 + (1 - y) * (1 - $0) } ?? 1
    let loss = balance * (factor * clip.crossEntropy(of: p, y))
    return Emulated(
      loss, cut: factor == 0 ? nil : clip.note(p, target: y, loss: loss),
      lost: "1 − p_t is a subtraction from a rounded p_t, and cancels where p_t is near 1.")
  }
}

/// The focal loss over classes, of a row that is divided by its sum, then cut off.
private struct KerasCategoricalFocal: CategoricalEmulation {
  let abilities: Abilities = [.softTargets, .smoothing, .rowWeights, .focal]

  func loss<T: LibraryFloat>(_ input: CategoricalInput<T>) -> Emulated {
    let clip = Clip<T>(1e-7)
    let (shares, y) = (input.p.overTheirSum, input.y)
    let terms = zip(shares.map { clip($0) }, y).map { share, y in
      T.focus(1 - share, input.gamma) * input.alpha * (-y * .log(share))
    }
    let loss = terms.total
    return Emulated(
      loss, cut: clip.note(shares, targets: y, loss: loss), division: input.rowDivision,
      lost: "1 − ŷ is a subtraction from a rounded ŷ, and cancels where ŷ is near 1.")
  }
}

extension Clip {
  /// Binary cross entropy of what is left of ŷ.
  func crossEntropy(of p: T, _ y: T) -> T {
    let kept = self(p)
    return -(y * .log(kept) + (1 - y) * .log(1 - kept))
  }

  /// What comes of the first cut at a class that may be true.
  func note(_ p: [T], targets: [T], loss: T) -> String? {
    for (p, y) in zip(p, targets) where y > 0 {
      if let note = note(p, loss: loss) { return note }
    }
    return nil
  }
}
