/// The library functions that are known.
public enum Libraries {
  /// Every function, library by library.
  public static let functions: [LibraryFunction] =
    pytorch + torchvision + keras + keras2 + tensorflow + optax + scikitLearn + boosting + kaggle

  /// What each function prints for a sure mistake, where it cuts off: the largest loss it knows.
  ///
  /// ```swift
  /// let sklearn = Libraries.caps.first { $0.function.library == "scikit-learn" }
  /// // sklearn?.output.value == 34.538776397705078
  /// ```
  ///
  /// Of y = 1 with ŷ = 0, and of y = 0 with ŷ = 1, which differ where 1 minus a constant is rounded;
  /// of a function over classes, of a label that got nothing. Worked out, not listed.
  public static let caps: [LibraryCap] = functions.flatMap { function in
    LibraryCap.Side.allCases.compactMap { side -> LibraryCap? in
      guard let output = function.output(ofMistake: side), output.status == .clipped else {
        return nil
      }
      return LibraryCap(function: function, side: side, output: output)
    }
  }
}

extension LibraryFunction {
  /// What it prints where the truth was ruled out.
  fileprivate func output(ofMistake side: LibraryCap.Side) -> LibraryOutput? {
    func output(_ target: Probability, _ predicted: Probability) -> LibraryOutput? {
      let prediction = BinaryPrediction(predicted)
      return self.output(
        for: BinaryExample(target: target, prediction: prediction), settings: LossSettings())
    }
    switch side {
    case .one: return output(.one, .zero)
    case .zero: return output(.zero, .one)
    case .label:
      guard binary == nil else { return nil }
      let never = Prediction(Distribution(unchecked: [.zero, .one]))
      return self.output(
        for: CategoricalExample(uncheckedTarget: .label(0), prediction: never),
        settings: LossSettings())
    }
  }
}

/// The largest loss that a library function knows.
public struct LibraryCap: Sendable {
  /// Which mistake costs it.
  public enum Side: CaseIterable, Hashable, Sendable {
    /// y = 1 with ŷ = 0.
    case one
    /// y = 0 with ŷ = 1.
    case zero
    /// A label, over classes, that was ruled out.
    case label
  }

  /// The function.
  public let function: LibraryFunction
  /// Which mistake costs it.
  public let side: Side
  /// What is printed, and the constant that it comes from.
  public let output: LibraryOutput
}
