import Foundation
import LossCore
import Testing

/// The examples of the documentation, as they stand there.
@Suite struct ExampleTests {
  /// Here, or in another file whose name ends so.
  @Test func everyDocumentedExampleIsRun() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .resolvingSymlinksInPath()
    let package = tests.deletingLastPathComponent().deletingLastPathComponent()
    let sources = package.appendingPathComponent("Sources/LossCore").resolvingSymlinksInPath()
    let run = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
      .filter { $0.hasSuffix("ExampleTests.swift") }
      .map { try String(contentsOf: tests.appendingPathComponent($0), encoding: .utf8) }
      .joined().withoutSpaces
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
    var statements = 0
    for file in files {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for statement in text.exampleStatements {
        statements += 1
        #expect(run.contains(statement.withoutSpaces), "\(file): \(statement)")
      }
    }
    #expect(statements > 0)
  }

  @Test func overview() throws {
    let prediction = Prediction(try Logits([2, 1, 0.1]), temperature: try Temperature(1.5))
    let example = try CategoricalExample(target: .label(1), prediction: prediction)
    let bits = InformationUnit.bit.fromNats(example.crossEntropy)
    #expect(bits == 1.80593035196771)
    let calm = example.smoothed(by: try Smoothing(0.1))
    let focused = try FocalLoss(gamma: 2, weights: ClassWeights([1, 2, 1]))
    #expect(focused.value(of: example) == 1.276312652591656)
    #expect(CrossEntropy().value(of: calm) == 1.2495533095318256)
  }

  @Test func probability() throws {
    let nearlySure = try Probability(complementOf: 1e-12)
    #expect(nearlySure.surprisal == 1.0000000000005e-12)
    #expect(nearlySure.opposite.value == 1e-12)
    let likely = try Probability(odds: 9, to: 1)
    #expect(likely.value == 0.9)
    #expect(likely.complement == 0.1)
  }

  @Test func temperature() throws {
    let doubtful = BinaryPrediction(try Probability(0.9), temperature: try Temperature(2))
    #expect(doubtful.probability.value == 0.75)
  }

  @Test func distribution() throws {
    let animals = try Distribution([0.7, 0.2, 0.1])
    let same = try Distribution(normalizing: [7, 2, 1])
    #expect(animals[0].value == 0.7)
    #expect(animals.sum == 1)
    #expect(same == animals)
    let sure = try Distribution(normalizing: [1, 1e-20])
    #expect(sure[0].value == 1)
    #expect(sure[0].complement == 1e-20)
    let moved = try Distribution([0.5, 0.3, 0.2]).settingShare(of: 0, to: .zero)
    #expect(moved[1].value == 0.6)
    #expect(moved[2].value == 0.4)
  }

  @Test func logits() throws {
    let scores = try Logits([2, 1, 0.1])
    #expect(Prediction(scores).probabilities[0] == 0.6590011388859679)
  }

  @Test func predictions() throws {
    let sure = try BinaryPrediction(logit: 40)
    #expect(sure.probability.value == 1)
    #expect(sure.surprisal == 4.248354255291589e-18)
    let prediction = Prediction(try Logits([40, 0, 0]))
    #expect(prediction.probabilities[0] == 1)
    #expect(prediction.surprisals[0] == 8.496708510583178e-18)
  }

  @Test func binaryExample() throws {
    let example = BinaryExample(
      target: .one, prediction: BinaryPrediction(try Probability(0.9)))
    #expect(example.crossEntropy == 0.10536051565782628)
    let wrong = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: -1000))
    #expect(wrong.crossEntropy == 1000)
    let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    #expect(coin.terms == [0, 0.6931471805599453])
    let doubted = BinaryExample(
      target: .one, prediction: BinaryPrediction(try Probability(0.2)))
    #expect(doubted.perplexity == 5)
    let unsure = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    #expect(BrierScore().value(of: unsure) == 0.25)
    let quarter = BinaryExample(
      target: .one, prediction: BinaryPrediction(try Probability(0.25)))
    #expect(quarter.gradientByProbability == -4)
    let sure = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: 40))
    #expect(sure.gradientByLogit == -4.248354255291589e-18)
    let torn = BinaryExample(target: .half, prediction: BinaryPrediction(.one))
    #expect(torn.entropy == 0.6931471805599453)
    let right = BinaryExample(target: .half, prediction: try BinaryPrediction(logit: 0))
    #expect(right.klDivergence == 0)
  }

  @Test func categoricalExample() throws {
    let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
    let dog = try CategoricalExample(target: .label(1), prediction: animals)
    #expect(dog.crossEntropy == 1.6094379124341003)
    #expect(dog.perplexity == 5)
    #expect(dog.gradientByProbability == [0, -5, 0])
    let scores = Prediction(try Logits([1000, 0, -.infinity]))
    let wrong = try CategoricalExample(target: .label(1), prediction: scores)
    #expect(wrong.crossEntropy == 1000)
    let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
    let first = try CategoricalExample(target: .label(0), prediction: even)
    #expect(first.terms == [0.6931471805599453, 0, 0])
    #expect(BrierScore().value(of: first) == 0.375)
    let level = Prediction(try Logits([0, 0]))
    let either = try CategoricalExample(target: .label(0), prediction: level)
    #expect(either.gradientByLogit == [-0.5, 0.5])
    let fair = try Distribution([0.5, 0.25, 0.25])
    let example = try CategoricalExample(target: .soft(fair), prediction: Prediction(fair))
    #expect(example.entropy == 1.0397207708399179)
    #expect(example.klDivergence == 0)
  }

  @Test func losses() throws {
    let doubted = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.2)))
    let costs = Losses.all.map { $0.value(of: doubted) }
    #expect(costs[0] == 1.6094379124341003)
    #expect(AbsoluteError().value(of: doubted) == 0.8)
    let sixty = try Probability(0.6)
    #expect(AbsoluteError().minimizer(for: sixty) == .one)
    #expect(BrierScore().propriety == .strictlyProper)
    #expect(AbsoluteError().propriety == .improper)
    #expect(CrossEntropy().limit == .infinity)
    #expect(BrierScore().limit == 1)
    #expect(BrierScore().limit(classes: 3) == 2)
    #expect(RepeatedSoftmax().limit(classes: 3) == 1.551444713932051)
    let twice = CrossEntropy(weights: try ClassWeights([1, 2]))
    let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    #expect(twice.value(of: coin) == 1.3862943611198906)
    let focal = try FocalLoss(gamma: 2)
    let good = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.9)))
    #expect(focal.value(of: good) == 0.0010536051565782623)
    #expect(CrossEntropy().value(of: good) == 0.10536051565782628)
    let chance = try Probability(0.3)
    #expect(focal.forecast(for: chance).value == 0.4215200141638084)
    #expect(focal.minimizer(for: chance).value == 0.1223486223921675)
    let unsure = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
    let second = try CategoricalExample(target: .label(1), prediction: even)
    #expect(ZeroOneLoss().value(of: unsure) == 0.5)
    #expect(ZeroOneLoss().value(of: second) == 1)
    let lost = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: -20))
    #expect(SquaredError().value(of: lost) == 0.9999999958776928)
    #expect(SquaredError().gradientByLogit(of: lost) == -4.122307219386989e-09)
    let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
    let cat = try CategoricalExample(target: .label(0), prediction: animals)
    #expect(SummedBinaryCrossEntropy().value(of: cat) == 0.6851790109107685)
    #expect(CrossEntropy().value(of: cat) == 0.35667494393873245)
    let scores = Prediction(try Logits([10, 0, 0]))
    let stuck = try CategoricalExample(target: .label(0), prediction: scores)
    #expect(RepeatedSoftmax().value(of: stuck) == 0.551502443746039)
    #expect(RepeatedSoftmax.floor(classes: 3) == 0.5514447139320511)
    #expect(RepeatedSoftmax.floor(classes: 2) == 0.31326168751822286)
    #expect(RepeatedSoftmax.floor(classes: 10) == 1.4611501717344748)
  }

  @Test func settings() throws {
    let weights = try ClassWeights([1, 10])
    #expect(weights.areEqual == false)
    let smoothing = try Smoothing(0.1)
    let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    #expect(coin.smoothed(by: smoothing).target.value == 0.95)
    var settings = LossSettings()
    settings.weights = try ClassWeights([1, 10])
    #expect(settings.loss.value(of: coin) == 6.931471805599453)
  }

  @Test func rows() throws {
    let rows = try RowLosses([0.1, 2], weights: [1, 10])
    #expect(rows.sum == 20.1)
    #expect(rows.mean == 1.05)
    #expect(rows.weightedMean == 1.8272727272727274)
    #expect(rows.weightedSumPerRow == 10.05)
    let pair = try RowLosses([0, 4])
    #expect(pair.perplexity == 7.38905609893065)
  }

  @Test func informationUnit() {
    #expect(InformationUnit.bit.fromNats(0.6931471805599453) == 1)
    #expect(InformationUnit.dit.fromNats(2.302585092994046) == 1)
    #expect(InformationUnit.nat.fromNats(1.5) == 1.5)
    #expect(InformationUnit.bit.fromNats(.infinity) == .infinity)
    #expect(InformationUnit.allCases.map(\.rawValue) == ["nat", "bit", "dit"])
  }
}

extension String {
  /// The statements of the fenced examples; a comment `a == b` stands for the expectation of it.
  fileprivate var exampleStatements: [String] {
    var isExample = false
    var statements: [String] = []
    for line in split(separator: "\n") {
      var words = line.drop { $0 == " " }
      if words.hasPrefix("///") { words = words.dropFirst(3).drop { $0 == " " } }
      if words.hasPrefix("```") {
        isExample = words == "```swift"
      } else if isExample, words.hasPrefix("//") {
        statements.append("#expect(\(words.dropFirst(2).drop { $0 == " " }))")
      } else if isExample, !words.isEmpty {
        statements.append(String(words))
      }
    }
    return statements
  }

  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
