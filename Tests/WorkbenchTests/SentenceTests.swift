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
      "The truth, class 1, got 20% and class 0 70%: worse than guessing among your 3 classes."
    ),
    (
      "y=cat p=cat:0.7,dog:0.2,fox:0.1",
      "The truth, cat, got 70%, the largest share: like guessing among 1.43 equal classes."
    ),
    ("y=0 p=1,0", "The truth was class 0, and it got everything: nothing to pay."),
    ("y=1 p=1,0", "The truth was class 1, and it got no chance at all: the loss is infinite."),
    (
      "y=0 p=1/3,1/3,1/3",
      "The truth, class 0, got 33.3%, the largest share: like guessing among 3 equal classes."
    ),
    (
      "y=0.8,0.2 p=0.8,0.2",
      "The prediction equals the soft truth: 0.500 nats, its entropy, is the least possible."
    ),
    (
      "y=0.8,0.2 p=0.2,0.8",
      "The soft truth costs 0.500 nats at least; this prediction wastes 0.832 nats more."
    ),
    ("y=0.8,0.2 p=1,0", "A class that happens got no chance at all: the loss is infinite."),
    ("unit=bit", "Nothing is given yet: try y=1 p=0.9."),
  ]

  @Test("says what the loss means", arguments: table)
  func sentence(_ line: String, _ sentence: String) {
    #expect(Sentence.of(Session(line).workspace) == sentence)
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
      }
    }
  }
}
