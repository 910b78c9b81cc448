/// A loss: what a prediction ŷ of a target y costs.
///
/// A loss is a sum over the classes, of terms that are not negative; over two classes of a
/// ``BinaryExample`` too. Every function is total: it has a value for each example, if need be
/// infinity, and never NaN. All of them are listed in ``Losses/all``. Unless a loss says otherwise,
/// its figures cost O(1) for a binary example, and O(*C*) over *C* classes.
///
/// ```swift
/// let doubted = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.2)))
/// let costs = Losses.all.map { $0.value(of: doubted) }
/// // costs[0] == 1.6094379124341003
/// ```
public protocol Loss: Sendable {
  /// What the field calls it, as in “Brier score”.
  var name: String { get }
  /// The formula of the value over classes, in yₖ, ŷₖ, C and the loss's own parameters.
  var formula: String { get }
  /// The formula of the value of a yes-or-no question, in y, ŷ and the loss's own parameters.
  var binaryFormula: String { get }
  /// The same where one outcome is the truth, in p, what the truth was given.
  var labelFormula: String { get }
  /// Whether an honest ``forecast(for:)`` of a yes-or-no question is the cheapest.
  var propriety: Propriety { get }
  /// The same over classes: whether ``minimizer(for:)-(Distribution)`` is the target.
  var proprietyOverClasses: Propriety { get }
  /// Whether it is an amount of information, and has a unit: the nat.
  var isInformation: Bool { get }

  /// What the two outcomes add to the loss: first y = 0, then y = 1.
  func terms(of example: BinaryExample) -> [Double]
  /// What each class adds to the loss, one term per class.
  func terms(of example: CategoricalExample) -> [Double]

  /// The loss: the sum of its terms.
  func value(of example: BinaryExample) -> Double
  /// The loss: the sum of its terms.
  func value(of example: CategoricalExample) -> Double

  /// The derivative by ŷ, that enters the loss after the temperature.
  func gradientByProbability(of example: BinaryExample) -> Double
  /// The derivatives by each ŷₖ on its own, as if they were not bound to add up to 1.
  func gradientByProbability(of example: CategoricalExample) -> [Double]
  /// The derivative by the logit before the temperature, hence with 1/T in it.
  func gradientByLogit(of example: BinaryExample) -> Double
  /// The derivatives by each logit before the temperature, hence with 1/T in them.
  func gradientByLogit(of example: CategoricalExample) -> [Double]

  /// The ŷ at which the loss under a soft label is least; of several, the one nearest to the label.
  func minimizer(for target: Probability) -> Probability
  /// The ŷₖ at which the loss under a soft target is least; of several, those nearest to it.
  ///
  /// Over classes the loss of a soft target is the mean over its labels, but for what is the same at
  /// every ŷ. So this is also the cheapest forecast for whoever believes in these chances.
  func minimizer(for target: Distribution) -> [Double]
  /// The cheapest ŷ for whoever believes that y = 1 comes with that chance.
  ///
  /// It is least on average over the labels: chance·(loss at y = 1) + (1 − chance)·(loss at y = 0).
  func forecast(for chance: Probability) -> Probability
}

/// Whether a loss rewards honesty: whether the cheapest forecast is what one believes.
///
/// It is about labels, and what they cost on average: about ``Loss/forecast(for:)``, which need not be
/// where the loss is least under a soft label.
///
/// ```swift
/// // BrierScore().propriety == .strictlyProper
/// // AbsoluteError().propriety == .improper
/// ```
///
/// Source: Gneiting & Raftery, “Strictly Proper Scoring Rules, Prediction, and Estimation” (2007).
public enum Propriety: Hashable, Sendable {
  /// Cheapest at what one believes, and nowhere else.
  case strictlyProper
  /// Cheapest at what one believes, and elsewhere too.
  case proper
  /// Cheapest somewhere else: it rewards a prediction that one does not believe.
  case improper
}

extension Loss {
  /// That of a yes-or-no question.
  public var proprietyOverClasses: Propriety { propriety }

  /// The minimizer, as where a soft label costs what its labels do on average.
  public func forecast(for chance: Probability) -> Probability { minimizer(for: chance) }

  /// The sum of the two terms.
  public func value(of example: BinaryExample) -> Double {
    terms(of: example).expansionOfSum.value
  }

  /// The sum of the terms, compensated.
  public func value(of example: CategoricalExample) -> Double {
    terms(of: example).expansionOfSum.value
  }

  /// The loss of y = 1 as its ŷ falls to 0: infinity where there is no upper limit.
  ///
  /// ```swift
  /// // CrossEntropy().limit == .infinity
  /// // BrierScore().limit == 1
  /// ```
  public var limit: Double {
    value(of: BinaryExample(target: .one, prediction: BinaryPrediction(.zero)))
  }

  /// The loss of class 0 as another one gets everything, over so many classes.
  ///
  /// ```swift
  /// // BrierScore().limit(classes: 3) == 2
  /// // RepeatedSoftmax().limit(classes: 3) == 1.551444713932051
  /// ```
  ///
  /// - Parameter classes: The number of classes; below 2 it counts as 2.
  /// - Returns: The limit: infinity where there is none.
  public func limit(classes: Int) -> Double {
    let wrong = (0..<max(classes, 2)).map { $0 == 1 ? Probability.one : .zero }
    return value(
      of: CategoricalExample(
        uncheckedTarget: .label(0), prediction: Prediction(Distribution(unchecked: wrong))))
  }
}

/// The losses there are.
public enum Losses {
  /// Every loss, with its customary parameters.
  public static let all: [any Loss] = [
    CrossEntropy(),
    FocalLoss.customary,
    BrierScore(),
    AbsoluteError(),
    ZeroOneLoss(),
    SquaredError(),
    SummedBinaryCrossEntropy(),
    RepeatedSoftmax(),
  ]
}
