import LossCore
import TestSupport
import Testing

/// How what a library prints is judged beside the true number.
@Suite struct LibraryStatusTests {
  @Test func inTheMiddleEverybodyPrintsTheTrueNumber() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let p = Double.random(in: 0.05...0.95, using: &generator)
      let y = Bool.random(using: &generator) ? 1.0 : 0
      let shares = (0..<4).map { _ in Double.random(in: 0.1...1, using: &generator) }
      let classes = try Distribution(normalizing: shares).probabilities.map(\.value)
      let label = Int.random(in: 0..<4, using: &generator)
      for function in Libraries.functions {
        let outputs = [
          try function.output(p: p, y: y), try function.output(p: classes, label: label),
        ]
        for output in outputs.compactMap(\.self) {
          #expect(output.status == .same, "\(function.heading): \(output)")
        }
      }
    }
  }

  @Test func theMeanOverOneRowLosesItsWeight() throws {
    var settings = LossSettings()
    settings.weights = try ClassWeights([1, 3])
    let torch = try #require(Libraries.named("PyTorch CrossEntropyLoss float64"))
    let weighted = try #require(try torch.output(p: [0.75, 0.25], label: 1, settings))
    #expect(weighted.value == 1.3862943611198906)
    #expect(weighted.status == .renormalised)
    // Keras divides by the number of rows.
    let keras = try #require(Libraries.named("Keras 3.15.1 on JAX CategoricalCrossentropy float32"))
    let divided = try #require(try keras.output(p: [0.75, 0.25], label: 1, settings))
    #expect(divided.value == Double(3 * Float(1.3862944)))
    #expect(divided.status == .same)
    settings.weights = try ClassWeights([1, 0])
    let sklearn = try #require(Libraries.named("scikit-learn 1.9.1 log_loss float64"))
    #expect(try sklearn.output(p: [0.75, 0.25], label: 1, settings)?.status == .refused)
    #expect(try torch.output(p: [0.75, 0.25], label: 1, settings)?.value?.isNaN == true)
  }

  /// Their mean divides by the number of rows, so that the weight of one row stays.
  @Test func aWeightPerRowStandsInForThatOfTheLabel() throws {
    for heading in [
      "PyTorch BCELoss float64", "PyTorch BCEWithLogitsLoss float64",
      "TensorFlow v1.losses.log_loss float32",
    ] {
      let function = try #require(Libraries.named(heading))
      for weights in [[1.0, 3], [2, 3]] {
        var settings = LossSettings()
        settings.weights = try ClassWeights(weights)
        let yes = try #require(try function.output(p: 0.5, y: 1, settings)?.value)
        #expect(abs(yes - 3 * 0.6931471805599453) < 1e-6, "\(heading)")
        let no = try #require(try function.output(p: 0.5, y: 0, settings))
        #expect(abs((no.value ?? 0) - weights[0] * 0.6931471805599453) < 1e-6, "\(heading)")
        #expect(no.status == .same)
      }
    }
  }

  @Test func weightsThatAreTooFewAreFilledUpWithOnes() throws {
    var settings = LossSettings()
    settings.weights = try ClassWeights([2, 3])
    for function in Libraries.functions {
      for label in 0..<3 {
        guard let output = try function.output(p: [0.5, 0.25, 0.25], label: label, settings)
        else { continue }
        var filled = LossSettings()
        filled.weights = try ClassWeights([2, 3, 1])
        #expect(try function.output(p: [0.5, 0.25, 0.25], label: label, filled) == output)
      }
    }
  }

  @Test func lostDigitsAreNotTheTrueNumber() throws {
    let torch = try #require(Libraries.named("PyTorch BCEWithLogitsLoss float32"))
    let cancelled = try #require(try torch.output(z: -15, y: 0))
    #expect(cancelled.value == 0)
    #expect(cancelled.status == .inexact)
    #expect(try torch.output(z: -7.5, y: 0)?.status == .inexact)
    #expect(try torch.output(z: -2, y: 0)?.status == .same)
    #expect(try torch.output(z: .infinity, y: 0)?.status == .infinite)
    let nan = try #require(try torch.output(z: .infinity, y: 1))
    #expect(nan.value?.isNaN == true)
    #expect(nan.status == .inexact)
  }

  @Test func focalFunctionsAreThereForFocalSettingsOnly() throws {
    let focal = try #require(Libraries.named("Optax sigmoid_focal_loss float64"))
    #expect(try focal.output(p: 0.25, y: 1) == nil)
    var settings = LossSettings()
    settings.focal = .customary
    let output = try #require(try focal.output(p: 0.25, y: 1, settings))
    #expect(abs(try #require(output.value) - 0.5625 * 1.3862943611198906) < 1e-15)
    #expect(output.status == .same)
    let weighted = try #require(
      Libraries.named("TensorFlow weighted_cross_entropy_with_logits float64"))
    #expect(try weighted.output(p: 0.25, y: 1) == nil)
  }

  /// Keras cuts a logit off as it does any number, where others raise an error or lose it to NaN.
  @Test func kerasTakesALogitForAProbability() {
    let names = Libraries.functions.filter(\.takesAnyNumber).map { "\($0.library) \($0.name)" }
    #expect(
      Set(names) == [
        "Keras BinaryCrossentropy", "Keras CategoricalCrossentropy",
        "Keras SparseCategoricalCrossentropy", "Keras 2 BinaryCrossentropy",
        "Keras 2 CategoricalCrossentropy",
      ])
  }

  @Test func theCapsAreThoseThatPeopleMeet() {
    let caps = Libraries.caps.map {
      (heading: $0.function.heading, side: $0.side, value: $0.output.value)
    }
    func cap(_ heading: String, _ side: LibraryCap.Side) -> Double? {
      caps.first { $0.heading == heading && $0.side == side }?.value
    }
    #expect(cap("PyTorch BCELoss float32", .one) == 100)
    #expect(cap("Keras 3.15.1 on JAX BinaryCrossentropy float32", .zero) == 15.942384719848633)
    #expect(cap("scikit-learn 1.1.3 log_loss float64", .zero) == 34.53957599234088)
    #expect(cap("LightGBM cross_entropy float64", .one) == 27.631021115928547)
    #expect(cap("XGBoost mlogloss float32", .label) == 36.84136199951172)
    #expect(cap("Keras 3.15.1 on TensorFlow SparseCategoricalCrossentropy float64", .label) != nil)
    #expect(!caps.contains { $0.heading.hasPrefix("CatBoost") })
    #expect(caps.allSatisfy { $0.value ?? 0 > 15 })
  }
}
