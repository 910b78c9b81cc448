import LossCore
import TestSupport
import Testing

/// The sentence beside what a library prints: true, short, and of the number that is printed.
@Suite struct LibraryReasonTests {
  @Test func everyReasonIsAShortSentenceAndOnlyRefusalsHaveNoNumber() throws {
    var settings = [LossSettings(), LossSettings(), LossSettings(), LossSettings()]
    settings[1].smoothing = try Smoothing(0.1)
    settings[2].focal = .customary
    settings[3].weights = try ClassWeights([2, 3])
    var seen: Set<LibraryOutput.Status> = []
    for function in Libraries.functions {
      for settings in settings {
        var outputs: [LibraryOutput?] = []
        for y in [0.0, 0.3, 1] {
          for p in [0.0, 1e-300, 1e-9, 0.5, 1 - 1e-9, 1] {
            outputs.append(try function.output(p: p, y: y, settings))
          }
          for z in [-Double.infinity, -800, -15, 0, 40, 800, .infinity] {
            outputs.append(try function.output(z: z, y: y, settings))
          }
        }
        for rare in [0, 1e-9, 0.2, 1] {
          outputs.append(try function.output(p: [rare, 1 - rare], label: 0, settings))
        }
        for lead in [-Double.infinity, -800, 40] {
          outputs.append(try function.output(z: [lead, 0], label: 0, settings))
        }
        for output in outputs.compactMap(\.self) {
          seen.insert(output.status)
          #expect((output.value == nil) == (output.status == .refused))
          #expect(output.why.count <= 110 && output.why.hasSuffix("."), "\(output.why)")
        }
      }
    }
    #expect(seen == Set(LibraryOutput.Status.allCases))
  }

  @Test func whatIsCutOffSaysAtWhich() throws {
    let keras = try #require(Libraries.named("Keras 3.15.1 on JAX BinaryCrossentropy float32"))
    #expect(
      try keras.output(p: 0, y: 1)?.why == "ŷ is cut off at 1e-7, and −log 1e-7 is 16.118.")
    #expect(
      try keras.output(p: 1, y: 0)?.why
        == "ŷ is cut off at 1 − 1.19e-7, and −log 1.19e-7 is 15.942.")
    #expect(
      try keras.output(p: 1, y: 1)?.why
        == "ŷ is cut off at 1 − 1.19e-7, so that being right costs 1.19e-7.")
    let xgboost = try #require(Libraries.named("XGBoost logloss float32"))
    #expect(try xgboost.output(p: 0, y: 1)?.why.contains("1e-16") == true)
    // It would be cut off, but nothing comes of it.
    let torch = try #require(Libraries.named("PyTorch BCELoss float64"))
    #expect(try torch.output(p: 0, y: 0)?.status == .same)
    #expect(try torch.output(p: 1e-40, y: 1)?.status == .same)
    #expect(try torch.output(p: 1e-44, y: 1)?.status == .clipped)
  }

  /// What a reason says that a loss is, it is.
  @Test func theNumberInAReasonIsTheNumberThatIsPrinted() throws {
    var checked = 0
    for function in Libraries.functions {
      var outputs: [LibraryOutput?] = []
      for y in [0.0, 1] {
        for p in [0, 1e-300, 1e-9, 1 - 1e-9, 1] { outputs.append(try function.output(p: p, y: y)) }
        for z in [-800.0, 40, 800] { outputs.append(try function.output(z: z, y: y)) }
      }
      for label in 0..<3 {
        for p in [[1, 0, 0.0], [0.5, 0.5, 0], [1e-9, 0.5, 0.5], [0, 1, 0]] {
          outputs.append(try function.output(p: p, label: label))
        }
      }
      for case let output? in outputs where output.status == .clipped {
        let words = output.why.split(separator: " ").suffix(3)
        guard let said = words.last.flatMap({ Double($0.dropLast()) }), let value = output.value,
          words.dropLast() != ["less", "than"], words.dropLast() != ["is", "near"]
        else { continue }
        checked += 1
        #expect(
          abs(value - said) <= max(5e-4, 5e-3 * abs(said)).nextUp || abs(value - said) < 5e-10,
          "\(function.heading): \(value), \(output.why)")
        #expect(
          value > 1 || value == said || abs(value / said - 1) < 0.01,
          "\(function.heading): \(output)")
      }
    }
    #expect(checked > 50)
  }

  @Test func whatAFunctionCanNotBeToldIsRefused() throws {
    var settings = LossSettings()
    settings.smoothing = try Smoothing(0.1)
    let torch = try #require(Libraries.named("PyTorch BCELoss float64"))
    let keras = try #require(
      Libraries.named("Keras 3.15.1 on TensorFlow BinaryCrossentropy float64"))
    #expect(
      try torch.output(p: 0.5, y: 1, settings)?.why
        == "It has no label smoothing: without any it prints 0.693.")
    #expect(try keras.output(p: 0.75, y: 1, settings)?.status == .same)
    settings.smoothing = try Smoothing(0.1, over: .others)
    #expect(try keras.output(p: 0.75, y: 1, settings)?.status == .refused)

    settings = LossSettings()
    settings.weights = try ClassWeights([1, 3])
    let logits = try #require(Libraries.named("PyTorch BCEWithLogitsLoss float64"))
    let optax = try #require(Libraries.named("Optax sigmoid_binary_cross_entropy float64"))
    #expect(
      try optax.output(p: 0.5, y: 1, settings)?.why
        == "It has no weights for classes: without any it prints 0.693.")
    let weighted = try #require(
      Libraries.named("TensorFlow weighted_cross_entropy_with_logits float64"))
    settings.weights = try ClassWeights([2, 3])
    #expect(
      try weighted.output(p: 0.5, y: 1, settings)?.why
        == "It has a weight for y = 1 only: without any it prints 0.693.")
    #expect(try logits.output(p: 0.5, y: 0.5, settings)?.status == .refused)

    let sklearn = try #require(Libraries.named("scikit-learn 1.9.1 log_loss float64"))
    #expect(try sklearn.output(p: 0.5, y: 0.5)?.status == .refused)
    settings = LossSettings()
    settings.focal = .customary
    #expect(try sklearn.output(p: 0.5, y: 1, settings)?.status == .refused)
  }

  /// Where nothing is raised, the reason has the number without the setting; else it says so.
  @Test func aRefusalSaysWhetherAnErrorIsRaised() throws {
    var generator = SplitMix64(seed: 5)
    for function in Libraries.functions {
      for _ in 0..<20 {
        var settings = LossSettings()
        if Bool.random(using: &generator) { settings.focal = .customary }
        if Bool.random(using: &generator) { settings.smoothing = try Smoothing(0.1) }
        if Bool.random(using: &generator) { settings.weights = try ClassWeights([1, 3]) }
        let y = Bool.random(using: &generator) ? 1 : 0.5
        for output in [
          try function.output(p: 0.25, y: y, settings),
          try function.output(p: [0.25, 0.75], label: 0, settings),
        ].compactMap(\.self) where output.status == .refused {
          let raises = output.why.contains("raises")
          #expect(raises || output.why.hasPrefix("It "), "\(output.why)")
          #expect(!raises || !output.why.contains("prints"))
        }
      }
    }
    var focal = LossSettings()
    focal.focal = .customary
    let torch = try #require(Libraries.named("PyTorch BCELoss float64"))
    #expect(
      try torch.output(p: 0.25, y: 1, focal)?.why
        == "It has no γ and no α: without any it prints 1.386.")
    focal.smoothing = try Smoothing(0.1)
    #expect(try torch.output(p: 0.25, y: 1, focal)?.why == "It has no γ and no α.")
    let sklearn = try #require(Libraries.named("scikit-learn 1.9.1 log_loss float64"))
    #expect(
      try sklearn.output(p: 0.25, y: 0.5)?.why
        == "It takes labels only: a soft target raises an error.")
  }

  @Test func whatIsAddedInALogarithmIsSaidWhereverItShows() throws {
    for heading in [
      "Keras 2 BinaryCrossentropy float32", "TensorFlow v1.losses.log_loss float32",
    ] {
      let output = try #require(try Libraries.named(heading)?.output(p: 0.08, y: 1))
      #expect(output.status == .same)
      #expect(
        output.why == "The true number in its first 6 digits: 1e-7 is added inside each log.")
    }
  }
}
