import LossCore
import Testing

@testable import Workbench

/// A number that puzzles somebody, what led to it, and words that its cause must have.
struct Puzzle: Sendable, CustomTestStringConvertible {
  var number: String
  var input: String?
  var words: [String]

  init(_ number: String, after input: String? = nil, _ words: String...) {
    self.number = number
    self.input = input
    self.words = words
  }

  var testDescription: String { number + (input.map { " after " + $0.shortened() } ?? "") }

  /// As many equal logits as ImageNet has classes.
  private static let thousand = Array(repeating: "0", count: 1_000).joined(separator: ",")

  static let all = [
    Puzzle("0.44", "smoothing 0.1", "all of 1000 classes", "log base 10"),
    Puzzle("0.44", after: "y=7 z=\(thousand)", "smoothing 0.1", "1000 classes", "log base 10"),
    Puzzle(
      "0.44", after: "y=7 z=\(thousand) smoothing=0.1", "smoothing 0.1", "1000 classes",
      "log base 10"),
    Puzzle("16.118095", after: "y=1 p=0", "Keras", "3.15.1", "float32", "1e-7"),
    Puzzle("16.118095", "Keras", "3.15.1", "float32", "y = 1, ŷ = 0"),
    Puzzle("16.118", after: "y=1 z=-1", "Keras", "without from_logits=True", "1e-7"),
    Puzzle("16.118", after: "y=2 z=2,1,-1", "Keras", "without from_logits=True", "1e-7"),
    Puzzle("15.942385", after: "y=0 p=1", "Keras", "3.15.1", "float32"),
    Puzzle("15.942385", "Keras", "3.15.1", "float32", "y = 0, ŷ = 1"),
    Puzzle("15.424949", after: "y=1 p=0", "Keras 2"),
    Puzzle("15.424949", "Keras 2"),
    Puzzle("34.538776", after: "y=1 p=0", "1e-15"),
    Puzzle("34.538776", "1e-15"),
    Puzzle("36.043653", after: "y=1 p=0", "scikit-learn 1.2.2, 1.5.2, 1.9.1 log_loss in float64"),
    Puzzle("36.043653", "scikit-learn", "float64"),
    Puzzle("36.841362", after: "y=1 p=0", "XGBoost"),
    Puzzle("36.841362", "XGBoost"),
    Puzzle("100", after: "y=1 p=0", "PyTorch", "BCELoss", "100"),
    Puzzle("100", "PyTorch", "BCELoss", "100"),
    Puzzle("0", after: "y=0 z=-15", "PyTorch", "BCEWithLogitsLoss", "float32"),
    Puzzle("-0.7054", after: "y=0 z=2,1,-1", "NLLLoss was given probabilities"),
    Puzzle("−0.7054", after: "y=0 z=2,1,-1", "NLLLoss was given probabilities"),
    Puzzle("0.5515", after: "y=0 z=10,0,0", "softmax applied twice"),
    Puzzle("0.5514", "softmax applied twice", "over 3 classes"),
    Puzzle("0.3490", after: "y=0 z=2,1,-1", "the true log loss", "nats"),
    Puzzle("0.152", after: "y=0 z=2,1,-1", "the true log loss", "log base 10"),
    Puzzle("-0.349", after: "y=0 z=2,1,-1", "minus sign"),
    Puzzle("inf", after: "y=1 p=0", "the true log loss"),
    Puzzle("2.3026", "each of 10 classes"),
    Puzzle("0.3251", "base rate", "10%"),
    Puzzle("-557.99", after: "y=1 p=0.9", "label 255", "pixels"),
    Puzzle("-4.585", after: "y=1 p=0.99", "label 2", "1 and 2"),
    Puzzle("0.5448", after: "y=1 p=0.9 smoothing=0", "smoothing 0.2", "over the others of 2"),
    Puzzle("1.1920929e-7", "Keras", "float32", "ŷ = 1"),
    Puzzle("-1.1920928e-7", "log_loss", "ŷ = 1", "less than 0"),
    Puzzle("2.22e-16", "scikit-learn", "ŷ = 1"),
    Puzzle("0", "got everything"), Puzzle("inf", "no chance"), Puzzle("nan", "plain arithmetic"),
    Puzzle("1.4427", "one nat in bits"), Puzzle("9.2103", "got 1e-4"),
    Puzzle("690.776", "got 1e-300"),
  ]
}

@Suite("Explaining a number")
struct ExplainTests {
  @Test("names the cause first", arguments: Puzzle.all)
  func cause(_ puzzle: Puzzle) throws {
    let findings = try Session(puzzle.input.map { [$0] } ?? []).findings(for: puzzle.number)
    let first = try #require(findings.first)
    for word in puzzle.words { #expect(first.candidate.sentence.contains(word)) }
    #expect(first.candidate.origin == (puzzle.input == nil ? .constant : .input))
    #expect(first.fit == .rounded)
  }

  @Test(
    "finds each library function by the digits that it prints",
    arguments: ["y=1 p=0", "y=0 p=1", "y=1 p=0.3", "y=0 z=-15", "y=1 z=40", "y=2 z=2,1,-800"])
  func everyLibrary(_ input: String) throws {
    let session = Session(input)
    for row in session.workspace.libraryTable where row.value != nil {
      let printers = try session.findings(for: row.valueText).flatMap(\.candidate.printers)
      #expect(
        printers.contains {
          [$0.library, $0.version, $0.function, $0.dtype]
            == [row.library, row.version, row.function, row.dtype]
        })
      #expect(Set(printers).count == printers.count)
    }
  }

  @Test("lists the present input before all else, and the closest first")
  func order() throws {
    for (input, number) in [
      ("y=1 p=0", "16.1181"), ("y=0 p=0.7,0.2,0.1", "0.4"), ("y=1 p=0.5", "1.0"),
    ] {
      let findings = try Session(input).findings(for: number)
      #expect(findings.count > 1)
      let ranks = findings.map { ($0.candidate.origin.rawValue, $0.fit.rawValue) }
      for (rank, next) in zip(ranks, ranks.dropFirst()) { #expect(rank <= next) }
      let mistakes = findings.filter { !$0.candidate.isTrue && !$0.isAsTyped }
      for (one, next) in zip(mistakes, mistakes.dropFirst())
      where one.candidate.origin == next.candidate.origin && one.fit == next.fit {
        #expect(one.difference.magnitude <= next.difference.magnitude)
      }
    }
  }

  @Test("says how far off what is merely close is")
  func close() throws {
    var session = Session("y=1 p=0.9")
    let lines = session.run("explain 0.10537").outcomes.lines
    #expect(
      lines.prefix(2) == [
        "Nothing that I know gives the digits of 0.10537; close to it, from this input:",
        "  0.1053605157  the true log loss, in nats (off by 9.5e-6)",
      ])
    #expect(try session.findings(for: "0.10537").allSatisfy { $0.fit == .close })
  }

  @Test(
    "keeps its word for inputs of every kind",
    arguments: [
      "y=1 p=0", "y=0 p=1", "y=1 p=1", "y=0.3 p=0.3", "y=1 z=inf", "y=1 z=-inf", "y=0 z=1e308",
      "y=0 z=2,-inf T=1e-300", "y=1 z=1e308,-1e308,0", "y=0.5,0.5,0 p=1,0,0", "y=0 z=0,0 T=1e300",
      "y=1 p=0.3 pos_weight=0", "y=2 p=0.2,0.3,0.5 weights=0,1,2 smoothing=1",
      "y=0 p=0.6,0.4 gamma=2 alpha=0.25", "y=1 p=0.2 loss=zero_one unit=dit",
    ])
  func everyInput(_ input: String) throws {
    let session = Session(input)
    for number in ["0", "1", "-1", "0.5", "0.69", "1e-300", "1e308", "inf", "-inf", "nan", "0.0"] {
      let findings = try session.findings(for: number)
      for finding in findings {
        #expect(try TypedNumber(number).fit(of: finding.candidate.value) == finding.fit)
        #expect(!finding.difference.isNaN)
      }
      let causes = findings.map { $0.candidate.text + $0.candidate.sentence }
      #expect(Set(causes).count == causes.count)
      #expect(Set(findings.map { $0.fit == .close }).count < 2)
    }
  }

  @Test("admits that it knows nothing, with the true number beside it")
  func nothing() {
    var session = Session("y=1 p=0.9")
    #expect(
      session.run("explain 0.6789").outcomes.lines == [
        "Nothing that I know gives 0.6789.", "The true log loss is 0.10536051565782628 nats.",
      ])
    var empty = Session()
    #expect(
      empty.run("explain 0.6789").outcomes.lines == [
        "Nothing that I know gives 0.6789.", "With an input, as in y=1 p=0.9, more is known.",
      ])
  }

  @Test("keeps to a page, and says what it leaves out")
  func length() throws {
    var session = Session("y=1,0 p=0.5,0.5")
    let findings = try session.findings(for: "0.5")
    let lines = session.run("explain 0.5").outcomes.lines
    #expect(findings.count > 8)
    #expect(lines.filter { $0.hasPrefix("  0.") }.count == 8)
    #expect(lines.contains("  and \(findings.count - 8) more"))
  }

  @Test("takes a mistake that changes no digit for none")
  func changeless() throws {
    let findings = try Session("y=0 z=2,1,-1").findings(for: "0.349")
    #expect(findings.map(\.candidate.isTrue) == [true, true])
    let coin = try Session("y=1 p=0.5").findings(for: "1").filter { $0.candidate.origin == .input }
    #expect(coin.map(\.candidate.cause) == ["the true log loss, in bits, log base 2"])
  }

  @Test(
    "knows what the last rows came to",
    arguments: [
      ("10.05", "divided by the rows, as Keras does"),
      ("1.8273", "divided by their weights, as PyTorch does"),
      ("1.05", "the plain mean cross entropy"), ("20.1", "the sum of the last rows"),
      ("2.8577", "the perplexity of the last rows"), ("4.2471", "the last rows' perplexities"),
    ])
  func rows(_ number: String, _ words: String) throws {
    // Losses of 0.1 and 2 nats, of classes that weigh 1 and 10.
    var session = Session(["weights=1,10", "rows 0:1-0.9048374180359595,1:0.1353352832366127"])
    let lines = session.run("explain " + number).outcomes.lines
    #expect(lines.contains { $0.contains(words) }, "\(lines)")
    #expect(
      !session.run("reset; explain " + number).outcomes.lines.contains { $0.contains(words) })
  }

  @Test("divides the last rows only by weights that somebody divides by, and in units only if any")
  func rowsOfOtherKinds() {
    var positive = Session(["pos_weight=3", "rows 0:0.9,1:0.9"])
    #expect(
      positive.run("explain 1.3093").outcomes.lines.joined().contains("mean of the last rows"))
    var brier = Session(["y=1 p=0.5 loss=brier", "rows 1:0.4,0:0.3"])
    let lines = brier.run("explain 0.225").outcomes.lines
    #expect(lines.contains("  0.225  the mean of the last rows"), "\(lines)")
  }

  @Test(
    "calls nothing true but the true number",
    arguments: ["y=0 z=-15", "y=1 z=40", "y=1 z=50", "y=1 p=0.08 gamma=2", "y=2 z=2,1,40"])
  func truth(_ input: String) throws {
    let session = Session(input)
    let nats = try #require(session.workspace.numberForLibraries)
    for row in session.workspace.libraryTable where row.value != nil {
      for finding in try session.findings(for: row.valueText) {
        let candidate = finding.candidate
        let isNamed = candidate.sentence.contains("true")
        #expect(isNamed == candidate.isTrue, "\(candidate.sentence)")
        guard candidate.isTrue, !candidate.printers.isEmpty else { continue }
        #expect(abs(candidate.value - nats) <= 1e-3 * nats, "\(candidate)")
      }
    }
    #expect(try session.findings(for: "0.6789").isEmpty)
  }

  @Test("gives the documented object")
  func json() throws {
    var session = Session("y=0 z=2,1,-1")
    let text = try #require(session.run("explain -0.7054").outcomes.last?.json.text)
    #expect(
      text.hasPrefix(
        "{\"kind\":\"explain\",\"number\":-0.7054,\"loss\":0.3490122167681864,\"loss_name\":\"log loss\",\"causes\":[{\"value\":"
          + "-0.7053845126982411,\"difference\":"))
    #expect(
      text.hasSuffix(
        ",\"from_input\":true,\"cause\":\"−ŷ of the truth: NLLLoss was given probabilities, and takes"
          + " log-probabilities\"}]}"))
    var empty = Session()
    #expect(
      empty.run("explain 0.6789").outcomes.last?.json.text
        == "{\"kind\":\"explain\",\"number\":0.6789,\"loss\":null,\"loss_name\":null,\"causes\":[]}"
    )
  }

  @Test(
    "refuses what is not a number as it would be printed",
    arguments: [
      ("explain", "explain needs a number", 0..<7),
      ("explain abc", "“abc” is not a number as a program prints it", 8..<11),
      ("explain 1/3", "“1/3” is not a number as a program prints it", 8..<11),
      ("explain 90%", "“90%” is not a number as a program prints it", 8..<11),
      ("explain 1e400", "1e400 is too large for a double", 8..<13),
      ("explain 0.5 0.6", "explain takes no “0.6”", 12..<15),
      ("libraries now", "libraries takes no “now”", 10..<13),
      ("libraries", "there is nothing yet that a library could compute", 0..<9),
    ])
  func mistakes(_ line: String, _ message: String, _ columns: Range<Int>) throws {
    var session = Session()
    let failure = try #require(session.run(line).failure)
    #expect(failure.message == message)
    #expect(failure.columns == columns)
    #expect(failure.hint != nil)
  }
}

extension Session {
  /// All that explains a number here, the likeliest first.
  func findings(for number: String) throws -> [Explanation.Finding] {
    Explanation(of: try TypedNumber(number), in: workspace).findings
  }
}
