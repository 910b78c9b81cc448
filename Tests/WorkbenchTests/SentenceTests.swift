import LossCore
import Testing

@testable import Workbench

@Suite("The sentence")
struct SentenceTests {
  private static let table: [(String, String)] = [
    ("y=1 p=0.08", "The truth got 8%. That surprise costs 2.526 nats: 3.6 coin flips."),
    ("y=1 p=0.5", "The truth got 50%: a coin flip. It costs 0.693 nats, the price of not knowing."),
    ("y=0 p=0.5", "The truth got 50%: a coin flip. It costs 0.693 nats, the price of not knowing."),
    ("y=1 p=0.3", "The truth got 30%: doubtful, and it costs 1.204 nats, 1.7 coin flips."),
    ("y=1 p=0.45", "The truth got 45%, about a coin flip: 0.799 nats."),
    ("y=1 p=0.75", "The truth got 75%: leaning right costs 0.288 nats, 0.4 coin flips."),
    ("y=1 p=0.99", "The truth got 99%. Confident and right is cheap: 0.0101 nats."),
    ("y=0 p=0.99", "The truth got 1%. That surprise costs 4.605 nats: 6.6 coin flips."),
    ("y=1 p=0", "The truth got no chance at all: certain and wrong costs without limit."),
    ("y=1 p=1", "The truth got everything, and it happened: nothing to pay."),
    (
      "y=1 p=1-1e-12",
      "The truth got all but 1e-12. Confident and right is cheap: 1e-12 nats."
    ),
    (
      "y=1 p=1e-7",
      "The truth got 1 in 10,000,000. That surprise costs 16.118 nats: 23.3 coin flips."
    ),
    (
      "y=1 z=-1000",
      "The truth got less than a double can hold, e^-1000. It costs 1000 nats."
    ),
    (
      "y=1 p=0.5 unit=bit",
      "The truth got 50%: a coin flip. It costs 1.000 bit, the price of not knowing."
    ),
    (
      "y=0.3 p=0.3",
      "With y = 0.3 this is the least possible: 0.611 nats, the entropy of the label."
    ),
    ("y=0.3 p=0.9", "With y = 0.3 the least is 0.611 nats, at 0.3; this is 1.033 nats above it."),
    ("y=0.3 p=0", "With y = 0.3 both happen, and one got no chance at all: the loss is infinite."),
    (
      "y=1 p=0.7,0.2,0.1",
      "The truth, class 1, got 20%, class 0 70%: worse than guessing among 3."
    ),
    (
      "y=cat p=cat:0.7,dog:0.2,fox:0.1",
      "The truth, cat, got 70%, the largest share: like guessing among 1.43."
    ),
    ("y=0 p=1,0", "The truth was class 0, and it got everything: nothing to pay."),
    ("y=1 p=1,0", "The truth was class 1, and it got no chance at all: the loss is infinite."),
    (
      "y=0 p=1/3,1/3,1/3",
      "The truth, class 0, got 33.3%, as much as any: like guessing among 3."
    ),
    (
      "y=1 z=1000,-1000",
      "The truth, class 1, got less than a double can hold, e^-2000, class 0 everything: "
        + "worse than guessing among 2."
    ),
    ("y=0 p=0.9", "The truth got 10%: doubtful, and it costs 2.303 nats, 3.3 coin flips."),
    ("y=0 z=40,0", "The truth, class 0, got all but 4.2e-18, the largest share: next to nothing."),
    (
      "y=0.8,0.2 p=0.8,0.2",
      "The prediction equals the soft truth: 0.500 nats, its entropy, is the least possible."
    ),
    (
      "y=0.8,0.2 p=0.2,0.8",
      "The soft truth costs 0.500 nats at least; this prediction wastes 0.832 nats more."
    ),
    ("y=0.8,0.2 p=1,0", "A class that happens got no chance at all: the loss is infinite."),
    (
      "y=1 p=0.9 smoothing=0.1",
      "With y smoothed to 0.95 the loss is 0.199 nats at least, at 0.95; this is 0.0167 nats above it."
    ),
    (
      "y=1 p=0.95 smoothing=0.1",
      "With y smoothed to 0.95 this is the least that the loss can be: 0.199 nats."
    ),
    (
      "y=0.3 p=0.9 weights=1,2",
      "With y = 0.3 weighted cross entropy is 0.897 nats at least, at 0.4615; this is 0.778 nats above it."
    ),
    (
      "y=1 p=0.08 weights=1,2",
      "The truth got 8%: weighted cross entropy 5.051 nats, undivided; unweighted 2.526 nats."
    ),
    (
      "y=1 p=0.08 gamma=2",
      "The truth got 8%: focal loss 2.138 nats, where cross entropy is 2.526 nats."
    ),
    (
      "y=1 p=0 gamma=2",
      "The truth got no chance at all: focal loss has no upper limit, and is infinite."
    ),
    ("y=1 p=0.08 loss=brier", "The truth got 8%: Brier score 0.8464, where 1 is the worst."),
    ("y=1 p=0 loss=brier", "The truth got no chance at all: Brier score 1, where 1 is the worst."),
    ("y=1 p=0.08 loss=zero_one", "The truth got 8%: 0–1 loss 1, a miss."),
    ("y=1 p=0.5 loss=zero_one", "The truth got 50%: 0–1 loss 0.5, a tie."),
    (
      "y=dog p=cat:0.7,dog:0.2,fox:0.1 loss=mse",
      "The truth, dog, got 20%: squared error 0.38, where 0.6667 is the worst."
    ),
    (
      "y=dog p=cat:0.7,dog:0.2,fox:0.1 smoothing=0.1",
      "With the smoothed truth the loss is 0.291 nats at least; this is 1.300 nats above it."
    ),
    (
      "y=0.5,0.5,0 p=1,0,0 gamma=1",
      "With the soft truth an outcome that may happen got no chance at all: the loss is infinite."
    ),
    (
      "y=1 p=0.9 smoothing=1 smoothing_over=others",
      "With y smoothed to 0 the loss is 0 nats at least, at 0; this is 2.303 nats above it."
    ),
    ("unit=bit", "Nothing is given yet: try y=1 p=0.9."),
  ]

  @Test("says what the loss means", arguments: table)
  func sentence(_ line: String, _ sentence: String) {
    #expect(Sentence.of(Session(line).workspace) == sentence)
  }

  @Test(
    "has a form for small screens",
    arguments: [
      ("y=1 p=0.08", "The truth got 8%. Confidently wrong."),
      ("y=0 p=0.08", "The truth got 92%. Right."),
      ("y=dog p=cat:0.7,dog:0.2,fox:0.1", "The truth, dog, got 20%. Doubtful."),
      ("y=1 z=-1000", "The truth got e^-1000. Wrong."),
      ("y=1 p=1e-7", "The truth got 1e-7. Confidently wrong."),
      ("y=0.3 p=0.9", "This is 1.033 nats above the least."),
    ])
  func short(_ line: String, _ sentence: String) {
    let workspace = Session(line).workspace
    let short = Sentence.short(of: workspace)
    #expect(short == sentence)
    #expect(short.count <= 38)
    #expect(Sentence.of(workspace, fitting: 200) == Sentence.of(workspace))
    #expect(Sentence.of(workspace, fitting: 1).count <= short.count)
  }

  @Test("fits 78 columns for names of up to 8 characters, and 38 in short")
  func lengths() {
    for truth in ["elephant", "antelope", "reindeer"] {
      for shares in ["0.701,0.201,0.098", "0.333,0.333,0.334", "0.002,0.499,0.499"] {
        let workspace = Session("classes=elephant,antelope,reindeer y=\(truth) p=\(shares)")
          .workspace
        #expect(Sentence.of(workspace).count <= 78, "\(Sentence.of(workspace))")
        #expect(Sentence.short(of: workspace).count <= 38)
      }
    }
  }

  @Test("judges by bands that meet, which noise does not move")
  func verdicts() throws {
    let ends = Verdict.allCases.map(\.range)
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(ends.first?.lowerBound == 0)
    #expect(ends.last?.upperBound == 1)
    for verdict in Verdict.allCases.dropFirst() {
      let end = verdict.range.lowerBound
      for share in [end, end.nextDown, end.nextUp] {
        #expect(Verdict(of: try Probability(share)) == verdict)
      }
      #expect(Verdict(of: try Probability(end - 1e-9)) != verdict)
    }
  }

  @Test("knows the losses of a coin flip, of 1 in 10 and of 1 in 100")
  func landmarks() throws {
    let losses = try Workspace.landmarks.map {
      Figure.fixed(try Probability($0.share).surprisal, 3)
    }
    #expect(losses == ["0.693", "2.303", "4.605"])
  }

  @Test("is one that a person would say, for any prediction", arguments: ["y=1", "y=0", "y=0.3"])
  func isNeverSilly(_ label: String) {
    var session = Session("\(label) p=0.5")
    for step in 0...1000 {
      for text in [String(Double(step) / 1000), "1e-\(step % 300 + 1)", "1-1e-\(step % 300 + 1)"] {
        #expect(session.run("p=\(text)").failure == nil)
        let sentence = Sentence.of(session.workspace)
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains(" 0.0 "), "\(text): \(sentence)")
        #expect(!sentence.contains("nan"), "\(text): \(sentence)")
        #expect(!sentence.contains(" a 8"), "\(text): \(sentence)")
        #expect(!sentence.contains("inf "), "\(text): \(sentence)")
        #expect(!sentence.contains("100%"), "\(text): \(sentence)")
        let short = Sentence.short(of: session.workspace)
        #expect(short.count <= 38 && !short.contains("100%") && !short.contains("inf"), "\(short)")
      }
    }
  }

  @Test("leaves the least of a focal loss out where it would take long")
  func manyShares() {
    let list = { (count: Int) in Array(repeating: "1", count: count).joined(separator: ",") }
    let weights = { (count: Int) in (1...count).map(String.init).joined(separator: ",") }
    for (count, isSaid) in [(10, true), (2_000, false)] {
      let session = Session(
        "y=0 z=\(list(count)) weights=\(weights(count)) gamma=2 smoothing=0.1")
      let sentence = Sentence.of(session.workspace)
      #expect(sentence.hasPrefix("With the smoothed truth the focal loss is "))
      #expect(sentence.contains("at least") == isSaid)
    }
  }

  @Test(
    "is one that a person would say, whatever the loss",
    arguments: ["y=1", "y=0", "y=0.3"],
    [
      "smoothing=0.1", "weights=1,2", "pos_weight=0", "gamma=2 alpha=0.25", "loss=brier",
      "loss=absolute", "loss=zero_one", "loss=mse smoothing=0.5",
    ])
  func isNeverSillyOfAnyLoss(_ label: String, _ settings: String) {
    var session = Session("\(label) p=0.5 \(settings)")
    for step in 0...20 {
      for text in [String(Double(step) / 20), "1e-\(step * 15 + 1)", "1-1e-\(step * 15 + 1)"] {
        #expect(session.run("p=\(text)").failure == nil)
        let workspace = session.workspace
        for columns in [38, 78, 200] {
          let sentence = Sentence.of(workspace, fitting: columns)
          #expect(sentence.hasSuffix(".") && !sentence.contains("nan"), "\(text): \(sentence)")
          #expect(!sentence.contains("inf ") && !sentence.contains("  "), "\(text): \(sentence)")
          #expect(!sentence.contains("-0.") && !sentence.contains("100%"), "\(text): \(sentence)")
        }
        #expect(Sentence.short(of: workspace).count <= 38)
      }
    }
  }
}
