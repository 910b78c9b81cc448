package import LossCore

/// The two kinds of work, held side by side, as statements call them.
package enum Kind: String, Hashable, Sendable, CaseIterable {
  case binary
  case categorical = "classes"

  var other: Kind { self == .binary ? .categorical : .binary }
}

/// The scale of the x axis of the picture.
package enum Axis: String, Hashable, Sendable, CaseIterable {
  case linear
  case logit
  case log
}

/// One label and one predicted probability.
package struct BinaryWork: Hashable, Sendable {
  package var target: Probability
  package var prediction: BinaryPrediction
  /// Weights of the two classes; never together with the weight of y = 1.
  package var weights: ClassWeights?
  package var positiveWeight: Double?

  package var example: BinaryExample { BinaryExample(target: target, prediction: prediction) }

  /// What the truth got: ŷ for y = 1, 1 − ŷ for y = 0; nothing for a soft label.
  package var truthShare: Probability? {
    switch target {
    case .one: prediction.probability
    case .zero: prediction.probability.opposite
    default: nil
    }
  }
}

/// A truth and a prediction over the same classes.
package struct CategoricalWork: Hashable, Sendable {
  /// A class without a name of its own is called by its index.
  package var names: [String?]
  package var example: CategoricalExample
  package var weights: ClassWeights?

  package var target: Target { example.target }
  package var prediction: Prediction { example.prediction }
  package var count: Int { names.count }

  package func name(of index: Int) -> String { names[index] ?? String(index) }

  /// The class a word stands for: its name, as Unicode compares, or its index.
  package func index(of word: String) -> Int? {
    if let index = names.firstIndex(of: word) { return index }
    guard let index = Int(word), names.indices.contains(index) else { return nil }
    return index
  }

  /// The label's class; nothing for a soft target.
  package var label: Int? {
    guard case .label(let index) = target else { return nil }
    return index
  }

  /// The class that got most, the first of equals.
  package var largest: Int { prediction.probabilities.indexOfLargest }
}

/// All that the user works on: a value, so that undo is keeping the one before.
package struct Workspace: Hashable, Sendable {
  package var binary: BinaryWork?
  package var categorical: CategoricalWork?
  /// Which of the two is shown and takes a label given alone.
  package var live: Kind?
  /// Two names for the labels 0 and 1 of the binary work.
  package var labelNames: [String]?
  /// Names that wait for a distribution of as many classes.
  var pendingNames: [String]?
  /// A label that waits for a prediction.
  var pendingTarget: TargetInput?
  /// Weights that wait for a prediction over as many classes; rows are weighed meanwhile.
  var pendingWeights: ClassWeights?
  var pendingPositiveWeight: Double?
  package var temperature = Temperature.one
  package var lossChoice = LossChoice.crossEntropy
  package var smoothing = Smoothing.none
  /// The focal loss with its parameters; unfocused wherever another loss is chosen.
  package var focal = FocalLoss.unfocused
  package var unit = InformationUnit.nat
  package var axis = Axis.linear
  package var comparison = Comparison()
  package var descent = Descent()
  /// States kept beside the live one, in the order in which they were pinned.
  package var pins: [Pin] = []
  package var looks = Looks()

  package init() {}

  package func has(_ kind: Kind) -> Bool {
    switch kind {
    case .binary: binary != nil
    case .categorical: categorical != nil
    }
  }

  /// Whether one and the same is shown, if in another way.
  package func differsOnlyInLooks(from other: Workspace) -> Bool {
    var other = other
    (other.axis, other.unit) = (axis, unit)
    (other.comparison, other.descent, other.looks) = (comparison, descent, looks)
    other.pins = pins
    return self == other
  }

  /// What the explorer opens with.
  package static let opening: Workspace = {
    var workspace = Workspace()
    workspace.binary = BinaryWork(target: .one, prediction: BinaryPrediction(.half))
    if let shares = try? Distribution([0.7, 0.2, 0.1]),
      let example = try? CategoricalExample(target: .label(1), prediction: Prediction(shares))
    {
      workspace.categorical = CategoricalWork(names: ["cat", "dog", "fox"], example: example)
    }
    workspace.live = .binary
    return workspace
  }()

  mutating func set(_ temperature: Temperature) {
    self.temperature = temperature
    if let work = binary {
      binary?.prediction = work.prediction.with(temperature: temperature)
    }
    if let work = categorical {
      categorical?.example = work.example.with(
        work.prediction.with(temperature: temperature))
    }
  }
}

extension [Double] {
  /// The place of the largest, the first of equals; 0 without any.
  var indexOfLargest: Int { indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 } }

  /// The sum of all but one.
  func sum(besides index: Int) -> Double {
    indices.reduce(0) { $1 == index ? $0 : $0 + self[$1] }
  }
}

extension CategoricalExample {
  /// The same truth with another prediction over as many classes.
  func with(_ prediction: Prediction) -> CategoricalExample {
    (try? CategoricalExample(target: target, prediction: prediction)) ?? self
  }
}
