import Testing

@testable import Workbench

/// Something that people get wrong, statements that put it right, and what they then read.
struct Confusion: Sendable, CustomTestStringConvertible {
  /// Words that stand together in one line of what is printed, or of what refuses it.
  typealias Shown = [String]

  var belief: String
  var lines: [String]
  var shown: [Shown]

  init(_ belief: String, _ lines: String..., shows shown: Shown...) {
    self.belief = belief
    self.lines = lines
    self.shown = shown
  }

  var testDescription: String { belief }
}

extension Confusion {
  static let ofSize = [
    Confusion(
      "a loss above 1 is impossible", "y=0 p=0.36,0.32,0.32", "explain 1.0986",
      shows: ["loss: 1.022 nats"], ["1.098612289", "each of 3 classes the same"]),
    Confusion(
      "there is one good value for all", "explain 0.3251", "explain 0.056",
      shows: ["0.3250829734", "base rate", "10%"], ["0.05600153", "base rate", "1%"]),
    Confusion(
      "the penalty grows by orders of magnitude", "y=1 p=0.0001", "costs",
      shows: ["0.01", "4.605"], ["0.001", "6.908"], ["0.0001", "9.210"]),
    Confusion(
      "0.69 and 1 are different losses", "y=1 p=0.5", "explain 0.6931", "explain 1.0000",
      shows: ["0.6931471806", "true log loss, in nats"], ["1", "true log loss, in bits"]),
    Confusion(
      "all logarithms are one", "y=1 p=0.25", "explain 1.3863", "explain 2.000", "explain 0.6021",
      shows: ["1.386294361", "in nats"], ["2", "in bits"], ["0.6020599913", "log base 10"]),
    Confusion(
      "any base gives the perplexity", "y=1 p=0.25", "explain 2.6139", "explain 7.389",
      shows: ["2.61", "the perplexity needs e"], ["7.389056099", "the perplexity needs 2"]),
    Confusion(
      "0.6931 is a bug", "explain 0.6931", "explain 10.8249",
      shows: ["0.6931471806", "each of 2 classes"],
      ["10.82490512", "each of 50257 classes", "GPT-2"]),
    Confusion(
      "a perfect prediction costs nothing", "y=0.3,0.25,0.45 p=0.3,0.25,0.45", "explain 0.3557",
      "explain 0.000",
      shows: ["loss: 1.067 nats"], ["0.3556", "divided by the 3 classes"], ["KL divergence"]),
    Confusion(
      "cross entropy is the KL divergence", "y=0.7,0.2,0.1 p=0.6,0.3,0.1", "explain 0.0268",
      "explain 0.8018", "explain 0.8286",
      shows: ["0.026812", "KL divergence"], ["0.801818", "entropy of the target"],
      ["0.8286310068", "true log loss"]),
    Confusion(
      "the KL divergence is a distance", "y=0.9,0.1 p=0.5,0.5", "explain 0.3681", "explain 0.5108",
      shows: ["0.3680642072", "KL divergence, the cross entropy"],
      ["0.5108256238", "the wrong way round"]),
  ]

  static let ofGradients = [
    Confusion(
      "only the class that is true counts", "y=0 p=0.9,0.09,0.01", "explain 0.1054", "explain -0.1",
      shows: ["0.1053605157", "true log loss"], ["-0.1", "derivative by the logit of the truth"]),
    Confusion(
      "there is one gradient", "y=1 p=0.01", "explain -100", "explain -0.99",
      shows: ["-100", "derivative by ŷ"], ["-0.99", "derivative by the logit"]),
    Confusion(
      "squared error on a sigmoid is as good", "y=1 p=0.01", "explain -0.99", "loss=mse",
      "explain -0.0196",
      shows: ["-0.99", "derivative by the logit"], ["-0.019602", "derivative by the logit"]),
    Confusion(
      "log loss and Brier score are one", "y=1 p=0.01", "explain 0.9801", "explain 4.6052",
      shows: ["0.9801", "Brier score"], ["4.605170186", "true log loss"]),
  ]

  static let ofInputs = [
    Confusion(
      "a loss wants the softmax of the logits", "y=0 z=10,0,0", "explain 0.5515", "explain 0.5514",
      shows: ["0.5515024", "softmax applied twice"], ["the least that softmax applied twice"]),
    Confusion(
      "NLLLoss takes probabilities", "y=0 z=2,1,-1", "explain -0.7054", "explain 0.349",
      shows: ["-0.7053845127", "NLLLoss was given probabilities"], ["true log loss"]),
    Confusion(
      "a label may be any number", "y=2 p=0.99",
      shows: ["the label 2 does not fit", "0, 1 or between"]),
    Confusion(
      "a list that misses 1 is rescaled", "y=1 p=0.2,0.3", "normalize", "explain 0.5108",
      shows: ["the probabilities add up to 0.5, not 1"], ["loss: 0.511 nats"],
      ["0.5108256238", "true log loss"]),
    Confusion(
      "two logits are one logit and its opposite", "y=1 z=1.5", "explain 0.0486",
      "explain 0.2014",
      shows: ["0.04858735157", "two logits"], ["0.201413278", "true log loss"]),
    Confusion(
      "a sum of binary losses is the loss over classes", "y=0 p=0.7,0.2,0.1", "explain 0.6852",
      "explain 0.3567",
      shows: ["0.685179", "summed binary cross entropy"], ["0.3566749439", "true log loss"]),
    Confusion(
      "the logarithm of ŷ is the loss", "y=1 z=40", "explain 0", "explain 4.248e-18",
      shows: ["0", "float64", "this ŷ is 1: its distance to 1 is lost"],
      ["4.248354255e-18", "true log loss"]),
    Confusion(
      "a wrong logit of 50 costs without limit", "y=0 z=50", "explain inf", "explain 50.0",
      shows: ["inf", "rounded to float64, not taken from the logit"], ["50", "true log loss"]),
  ]

  static let ofLibraries = [
    Confusion(
      "all libraries print the same for ŷ = 0", "y=1 p=0", "libraries",
      shows: ["true log loss: infinite"], ["float32", "16.118095", "1e-7"],
      ["float32", "15.424949", "1e-7"], ["float64", "34.538776394910684", "1e-15"],
      ["float32", "36.841362", "1e-16"], ["float64", "36.04365338911715"],
      ["float64", "27.631021115928547", "1e-12"], ["BCELoss", "100", "−100"]),
    Confusion(
      "the two sides of the curve are alike", "y=0 p=1", "explain 15.942385", "explain 34.539576",
      shows: ["15.942385", "Keras"], ["34.53957599234088", "Kaggle", "1 − 9.99e-16"]),
    Confusion(
      "clipping makes the score correct", "y=1 p=1e-20", "libraries",
      shows: ["true log loss: 46.0517"], ["float64", "36.04365338911715", "clipped"]),
    Confusion(
      "a logit keeps its digits in float32", "y=0 z=-15", "explain 0", "explain 3.059e-7",
      shows: ["0", "PyTorch", "BCEWithLogitsLoss", "float32"], ["3.059022737e-7", "true log loss"]),
    Confusion(
      "a weight shows in the loss of one row", "y=1 p=0.5 weights=1,10", "explain 0.6931",
      "libraries",
      shows: ["loss: 6.931 nats"], ["0.6931471806", "without the weights"],
      ["true weighted log loss: 6.931471805599"]),
  ]

  static let ofSettings = [
    Confusion(
      "smoothing broke the training", "y=0 p=0.91,0.01,0.01,0.01,0.01,0.01,0.01,0.01,0.01,0.01",
      "smoothing=0.1", "explain 0.5003", "explain 0.5448",
      shows: ["loss: 0.5"], ["0.5002", "label smoothing 0.1 over all of 10 classes"],
      ["0.5448", "label smoothing 0.1 over the others of 10 classes"]),
    Confusion(
      "surer is better, smoothed or not", "smoothing=0.1", "y=0 p=0.9999,0.00005,0.00005",
      "explain 0.2911",
      shows: ["loss: 0.660 nats"], ["0.2911", "the least that label smoothing 0.1"]),
    Confusion(
      "0.44 is a floor in nats", "explain 0.44",
      shows: ["0.4407428854", "label smoothing 0.1", "1000 classes", "log base 10"]),
  ]

  static let ofRows = [
    Confusion(
      "if accuracy rises, the loss falls", "rows 1:0.6*7,1:0.45,1:0.4*2",
      "rows 1:0.95*7,1:0.55,1:0.02,1:0.01",
      shows: ["mean 0.621 nats"], ["accuracy: 70%"], ["mean 0.947 nats"], ["accuracy: 80%"],
      ["0.01", "4.605", "48.6%"]),
    Confusion(
      "0.4 is good", "rows 1:0.2,0:0.2*9", "rows 1:0.1,0:0.1*9",
      shows: ["mean 0.362 nats"], ["the base rate, 10% for class 1, would cost 0.325 nats"]),
    Confusion(
      "perplexities are averaged", "rows 1:0.367879441,1:0.0497870684",
      shows: ["perplexity of the mean: 7.389"]),
    Confusion(
      "a weighted mean is divided by the rows", "y=1 p=0.5 weights=1,10",
      "rows 0:0.0951625820,1:0.1353352832",
      shows: ["Keras", "10.050 nats"], ["PyTorch", "1.827 nats"]),
    Confusion(
      "one row in a thousand is nothing", "rows 1:0.99*999,1:1e-6",
      shows: ["mean 0.0239 nats"], ["1e-6", "13.816", "57.9%"]),
  ]

  static let all = ofRows + ofSize + ofGradients + ofInputs + ofLibraries + ofSettings
}

@Suite("Confusions put right")
struct ConfusionTests {
  @Test("show the number and what it comes from", arguments: Confusion.all)
  func confusion(_ confusion: Confusion) {
    var session = Session()
    let read = confusion.lines.flatMap { line in
      let result = session.run(line)
      return result.outcomes.lines + [result.failure?.message].compactMap(\.self)
    }
    for words in confusion.shown {
      #expect(
        read.contains { line in words.allSatisfy { line.contains($0) } },
        "\(words) in \(read.joined(separator: "\n"))")
    }
  }
}
