import LossCore
import Testing

/// Figures that are known of the libraries, where nothing was recorded or where they stand out.
@Suite struct LibraryFigureTests {

  // Of a probability: p and y.

  static let ofProbabilities: [(function: String, p: Double, y: Double, printed: Double)] = [
    ("PyTorch BCELoss float64", 0, 1, 100),
    ("PyTorch BCELoss float64", 1, 0, 100),
    ("PyTorch BCELoss float64", 0, 0, 0),
    ("PyTorch BCELoss float64", 1, 1, 0),
    ("PyTorch BCELoss float64", 1e-20, 1, 46.051701859880914),
    ("PyTorch BCELoss float64", 1e-20, 0, 1e-20),
    ("PyTorch BCELoss float64", 1 - 0x1p-53, 0, 36.7368005696771),
    ("PyTorch BCELoss float32", 1 - 0x1p-53, 0, 100),
    ("PyTorch BCELoss float32", 1e-20, 1, 46.0517006),

    ("scikit-learn 1.9.1 log_loss float64", 0, 1, 36.04365338911715),
    ("scikit-learn 1.9.1 log_loss float64", 1, 0, 36.04365338911715),
    ("scikit-learn 1.9.1 log_loss float64", 0, 0, 2.220446049250313e-16),
    ("scikit-learn 1.9.1 log_loss float64", 1, 1, 2.220446049250313e-16),
    ("scikit-learn 1.9.1 log_loss float64", 1e-20, 1, 36.04365338911715),
    ("scikit-learn 1.9.1 log_loss float64", 1 - 0x1p-53, 0, 36.04365338911715),
    ("scikit-learn 1.9.1 log_loss float32", 1e-20, 1, 15.942384719848633),
    ("scikit-learn 1.9.1 log_loss float32", 1, 0, 15.942384719848633),
    ("scikit-learn 1.5.2 log_loss float32", 1, 0, 15.942385152878742),
    ("scikit-learn 1.5.2 log_loss float64", 1, 0, 36.04365338911715),
    ("scikit-learn 1.2.2 log_loss float32", 1, 0, 15.942385152878742),
    ("scikit-learn 1.2.2 log_loss float64", 0, 1, 36.04365338911715),
    ("scikit-learn 1.1.3 log_loss float32", 1, 0, .infinity),
    ("scikit-learn 1.1.3 log_loss float64", 0, 1, 34.538776394910684),
    ("scikit-learn 1.1.3 log_loss float64", 1, 0, 34.53957599234088),

    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float32", 0, 1, 16.11809539794922),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float32", 1, 0, 15.942384719848633),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float64", 0, 1, 16.11809565095832),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float64", 1, 0, 16.118095651484676),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float32", 0, 0, 1.1920928955e-07),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy float64", 1, 1, 1.0000000494736474e-07),
    ("Keras 3.15.1 on JAX BinaryCrossentropy float32", 1, 0, 15.942384719848633),
    ("Keras 3.15.1 on JAX BinaryCrossentropy float32", 1 - 0x1p-53, 0, 15.942384719848633),
    ("Keras 2 BinaryCrossentropy float32", 0, 1, 15.424948692),
    ("Keras 2 BinaryCrossentropy float32", 1, 0, 15.333238602),

    ("TensorFlow v1.losses.log_loss float32", 1, 1, -1.1920928e-07),
    ("XGBoost logloss float32", 0, 1, 36.84136199951172),
    ("XGBoost logloss float32", 1, 0, 36.84136199951172),
    ("XGBoost logloss float32", 1 - 0x1p-53, 0, 36.84136199951172),
    ("XGBoost logloss float32", 1, 1, 0),
    ("LightGBM binary_logloss float64", 0, 1, 34.53877639770508),
    ("LightGBM binary_logloss float64", 1, 0, 34.53877639770508),
    ("LightGBM cross_entropy float64", 0, 1, 27.631021115928547),
    ("LightGBM cross_entropy float64", 1, 0, 27.631021115928547),
    ("LightGBM cross_entropy float64", 0, 0, 0),
    ("Kaggle LogLoss float64", 0, 1, 34.538776394910684),
    ("Kaggle LogLoss float64", 1, 0, 34.539575992340882),
  ]

  @Test(arguments: ofProbabilities)
  func ofAProbability(function: String, p: Double, y: Double, printed: Double) throws {
    let output = try #require(Libraries.named(function)).output(p: p, y: y)
    expect(try #require(output?.value), printed)
  }

  // Of a logit: z and y.

  static let ofLogits: [(function: String, z: Double, y: Double, printed: Double)] = [
    ("PyTorch BCEWithLogitsLoss float64", 800, 0, 800),
    ("PyTorch BCEWithLogitsLoss float64", 40, 1, 4.248354255291589e-18),
    ("PyTorch BCEWithLogitsLoss float64", -35, 0, 0),
    ("PyTorch BCEWithLogitsLoss float32", -15, 0, 0),
    ("PyTorch BCEWithLogitsLoss float32", 15, 1, 3.059e-07),
    ("PyTorch BCEWithLogitsLoss float64", .infinity, 1, .nan),
    ("PyTorch BCEWithLogitsLoss float64", .infinity, 0, .infinity),
    ("PyTorch BCEWithLogitsLoss float64", -.infinity, 1, .nan),
    ("PyTorch BCEWithLogitsLoss float64", -.infinity, 0, .nan),

    ("TensorFlow sigmoid_cross_entropy_with_logits float64", -800, 1, 800),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", -35, 0, 6.3051e-16),
    ("TensorFlow sigmoid_cross_entropy_with_logits float32", -15, 0, 3.059e-07),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", .infinity, 1, .nan),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", .infinity, 0, .nan),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", -.infinity, 1, .infinity),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", -.infinity, 0, .nan),
    ("TensorFlow sigmoid_cross_entropy_with_logits float64", 720, 1, 0),

    ("Optax sigmoid_binary_cross_entropy float64", 800, 0, 800),
    ("Optax sigmoid_binary_cross_entropy float64", -35, 0, 6.3051e-16),
    ("Optax sigmoid_binary_cross_entropy float32", -15, 0, 3.059e-07),
    ("Optax sigmoid_binary_cross_entropy float64", .infinity, 1, .nan),
    ("Optax sigmoid_binary_cross_entropy float64", .infinity, 0, .infinity),
    ("Optax sigmoid_binary_cross_entropy float64", -.infinity, 1, .infinity),
    ("Optax sigmoid_binary_cross_entropy float64", -.infinity, 0, .nan),
    ("Optax sigmoid_binary_cross_entropy float64", 720, 1, 0),

    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy(from_logits=True) float32", -800, 1, 800),
    ("Keras 3.15.1 on TensorFlow BinaryCrossentropy(from_logits=True) float64", .infinity, 0, .nan),
    ("Keras 3.15.1 on JAX BinaryCrossentropy(from_logits=True) float32", 800, 0, 800),
    ("Keras 3.15.1 on JAX BinaryCrossentropy(from_logits=True) float32", .infinity, 0, .infinity),

    ("XGBoost logloss float32", 800, 0, 36.841362),
    ("XGBoost logloss float32", -800, 1, 36.841362),
    ("XGBoost logloss float32", 40, 1, 0),
    ("XGBoost logloss float32", -35, 0, 0),
    ("XGBoost logloss float32", .infinity, 0, 36.84136199951172),
    ("LightGBM binary_logloss float64", 800, 0, 34.53877639770508),
    ("LightGBM binary_logloss float64", -35, 0, 6.66e-16),
    ("CatBoost Logloss, CrossEntropy float64", 800, 0, 800),
    ("CatBoost Logloss, CrossEntropy float64", 40, 1, 0),
    ("CatBoost Logloss, CrossEntropy float64", -35, 0, 6.66e-16),
  ]

  @Test(arguments: ofLogits)
  func ofALogit(function: String, z: Double, y: Double, printed: Double) throws {
    let output = try #require(Libraries.named(function)).output(z: z, y: y)
    expect(try #require(output?.value), printed)
  }

  // Of classes: their probabilities, and the label.

  static let ofDistributions: [(function: String, p: [Double], label: Int, printed: Double)] = [
    ("scikit-learn 1.9.1 log_loss float64", [0, 0.5, 0.5], 0, 36.04365338911715),
    ("scikit-learn 1.9.1 log_loss float64", [1, 0, 0], 0, 2.220446049250313e-16),
    (
      "Keras 3.15.1 on TensorFlow CategoricalCrossentropy float64", [0, 0.5, 0.5], 0,
      16.11809565095832
    ),
    (
      "Keras 3.15.1 on TensorFlow CategoricalCrossentropy float64", [1, 0, 0], 0,
      1.0000000494736474e-07
    ),
    ("Keras 3.15.1 on JAX SparseCategoricalCrossentropy float32", [0, 0.5, 0.5], 0, 16.1180954),
    (
      "Keras 3.15.1 on TensorFlow SparseCategoricalCrossentropy float64", [0, 0.5, 0.5], 0,
      16.118095750958314
    ),
    (
      "Keras 3.15.1 on TensorFlow SparseCategoricalCrossentropy float64", [1, 0, 0], 0,
      2.0000000010078654e-07
    ),
    ("Keras 2 CategoricalCrossentropy float32", [0, 0.5, 0.5], 0, 16.1180954),
    ("PyTorch NLLLoss float64", [0, 0.5, 0.5], 0, .infinity),
    ("PyTorch NLLLoss float64", [1, 0, 0], 0, 0),
    ("LightGBM multi_logloss float64", [0, 0.5, 0.5], 0, 34.53877639770508),
    ("LightGBM multi_logloss float64", [1, 0, 0], 0, 0),
    ("XGBoost mlogloss float32", [0, 0.5, 0.5], 0, 36.841362),
    ("Kaggle MulticlassLoss float64", [0, 0.5, 0.5], 0, 34.538776394910684),
  ]

  @Test(arguments: ofDistributions)
  func ofADistribution(function: String, p: [Double], label: Int, printed: Double) throws {
    let output = try #require(Libraries.named(function)).output(p: p, label: label)
    expect(try #require(output?.value), printed)
  }

  // Of classes: their logits, and the label.

  static let ofClassLogits: [(function: String, z: [Double], label: Int, printed: Double)] = [
    ("PyTorch CrossEntropyLoss float64", [40, 0, 0], 0, 0),
    ("PyTorch CrossEntropyLoss float64", [30, 0, 0, 0, 0], 0, 3.739231146936828e-13),
    (
      "TensorFlow softmax_cross_entropy_with_logits float64", [30, 0, 0, 0, 0], 0,
      3.7414515929860778e-13
    ),
    ("TensorFlow softmax_cross_entropy_with_logits float32", [800, 0, -800], 2, 1600),
    ("TensorFlow softmax_cross_entropy_with_logits float32", [0, 0, -.infinity], 0, .nan),
    ("Optax softmax_cross_entropy float64", [30, 0, 0, 0, 0], 0, 3.739e-13),
    (
      "Optax softmax_cross_entropy_with_integer_labels float64", [30, 0, 0, 0, 0], 0, 3.730e-13
    ),
    ("CatBoost MultiClass float64", [30, 0, 0, 0, 0], 0, 3.739e-13),
    ("Optax softmax_cross_entropy float64", [1000, 1000, 0], 0, 0.6931471805599453),
    (
      "Optax softmax_cross_entropy_with_integer_labels float64", [1000, 1000, 0], 0,
      0.6931471805598903
    ),
    ("PyTorch CrossEntropyLoss float32", [1e5, 1e5 - 1, 0], 0, 0.3132616),
    ("Optax softmax_cross_entropy float32", [1e5, 1e5 - 1, 0], 0, 0.3132616),
    (
      "Optax softmax_cross_entropy_with_integer_labels float32", [1e5, 1e5 - 1, 0], 0, 0.3125
    ),
    ("PyTorch CrossEntropyLoss float64", [800, 0, -800], 2, 1600),
    ("Optax softmax_cross_entropy float64", [800, 0, -800], 2, 1600),
    (
      "Keras 3.15.1 on TensorFlow SparseCategoricalCrossentropy(from_logits=True) float32",
      [800, 0, -800], 2, 1600
    ),
    (
      "Keras 3.15.1 on JAX SparseCategoricalCrossentropy(from_logits=True) float32",
      [800, 0, -800], 2,
      1600
    ),
    (
      "Keras 3.15.1 on JAX CategoricalCrossentropy(from_logits=True) float32", [800, 0, -800], 2,
      1600
    ),
    ("XGBoost mlogloss float32", [800, 0, 0], 1, 36.84136199951172),
    ("LightGBM multi_logloss float64", [800, 0, 0], 1, 34.53877639770508),
    ("CatBoost MultiClass float64", [800, 0, 0], 1, 800),
    ("PyTorch CrossEntropyLoss float64", [0, 0, -.infinity], 2, .infinity),
    ("PyTorch CrossEntropyLoss float64", [0, 0, -.infinity], 0, 0.6931471805599453),
    ("TensorFlow softmax_cross_entropy_with_logits float64", [0, 0, -.infinity], 0, .nan),
    (
      "TensorFlow sparse_softmax_cross_entropy_with_logits float64", [0, 0, -.infinity], 0,
      0.6931471805599453
    ),
    ("Optax softmax_cross_entropy float64", [0, 0, -.infinity], 0, .nan),
    (
      "Optax softmax_cross_entropy_with_integer_labels float64", [0, 0, -.infinity], 0,
      0.6931471805599453
    ),
    (
      "Keras 3.15.1 on TensorFlow CategoricalCrossentropy(from_logits=True) float64",
      [0, 0, -.infinity], 0, .nan
    ),
    (
      "Keras 3.15.1 on TensorFlow SparseCategoricalCrossentropy(from_logits=True) float64",
      [0, 0, -.infinity], 0, 0.6931471805599453
    ),
    (
      "Keras 3.15.1 on JAX SparseCategoricalCrossentropy(from_logits=True) float32",
      [0, 0, -.infinity], 0, .nan
    ),
  ]

  @Test(arguments: ofClassLogits)
  func ofLogitsOfClasses(function: String, z: [Double], label: Int, printed: Double) throws {
    let output = try #require(Libraries.named(function)).output(z: z, label: label)
    expect(try #require(output?.value), printed)
  }

  // Of a truth with γ = 2: the ŷ of y = 1, or of the label of two classes.

  static let ofFocalLosses: [(function: String, p: Double, printed: Double)] = [
    ("Keras 3.15.1 on TensorFlow BinaryFocalCrossentropy float32", 0, 16.118095),
    ("Keras 3.15.1 on TensorFlow BinaryFocalCrossentropy float32", 0.25, 0.7797906),
    ("Keras 3.15.1 on TensorFlow BinaryFocalCrossentropy float64", 0, 16.11809565095832),
    ("Keras 3.15.1 on TensorFlow BinaryFocalCrossentropy float64", 0.25, 0.7797905781299385),
    ("Keras 3.15.1 on TensorFlow CategoricalFocalCrossentropy float32", 0, 16.11809),
    ("Keras 3.15.1 on TensorFlow CategoricalFocalCrossentropy float32", 0.25, 0.7797906),
    ("Keras 3.15.1 on TensorFlow CategoricalFocalCrossentropy float64", 0, 16.118092427339),
    ("Keras 3.15.1 on TensorFlow CategoricalFocalCrossentropy float64", 0.25, 0.7797905781299385),
    ("Optax sigmoid_focal_loss float64", 0.25, 0.7797905781299385),
  ]

  @Test(arguments: ofFocalLosses)
  func ofAFocalLoss(function: String, p: Double, printed: Double) throws {
    let function = try #require(Libraries.named(function))
    var settings = LossSettings()
    settings.focal = .customary
    let output =
      try function.output(p: p, y: 1, settings)
      ?? function.output(p: [p, 1 - p], label: 0, settings)
    expect(try #require(output?.value), printed)
  }

  /// Every function that is not held to recorded outputs is held to figures here.
  @Test func whatWasNotRecordedHasFigures() {
    let known = Set(
      Self.ofProbabilities.map(\.function) + Self.ofLogits.map(\.function)
        + Self.ofDistributions.map(\.function) + Self.ofClassLogits.map(\.function)
        + Self.ofFocalLosses.map(\.function))
    for function in Libraries.functions where function.evidence == .figures {
      #expect(known.contains(function.heading), "\(function.heading)")
    }
  }

  /// Equal to the digits that the figure has.
  private func expect(_ value: Double, _ figure: Double) {
    if figure.isNaN || figure.isInfinite || figure == 0 {
      #expect(value == figure || value.isNaN && figure.isNaN)
    } else {
      let digits = "\(figure)".prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
      let tolerance = digits >= 16 ? 4 * figure.ulp : abs(figure) * tenth(digits - 1)
      #expect(abs(value - figure) <= tolerance, "\(value) beside \(figure)")
    }
  }

  private func tenth(_ digits: Int) -> Double { (0..<digits).reduce(1) { power, _ in power / 10 } }
}
