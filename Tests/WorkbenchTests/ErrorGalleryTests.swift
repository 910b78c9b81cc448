import Foundation
import Testing

@testable import Workbench

/// One mistake: what was typed after what, named in words.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var setting: [String]
  var input: [UInt8]

  init(_ name: String, after setting: String..., typing line: String) {
    self.init(name, after: setting, bytes: Array(line.utf8))
  }

  init(_ name: String, after setting: [String] = [], bytes: [UInt8]) {
    self.name = name
    self.setting = setting
    input = bytes
  }

  var testDescription: String { name }

  /// What was typed, as far as it fits a page.
  var shownInput: String {
    let text = input.prefix(60).map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
    let plain = String(validating: input.prefix(60), as: UTF8.self) ?? text
    return plain + (input.count > 60 ? "… (\(input.count) bytes)" : "")
  }

  private static let animals = "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"

  static let gallery: [Mistake] = [
    Mistake("a word is not a number", typing: "y=1 p=abc"),
    Mistake("a probability above one", typing: "y=1 p=1.2"),
    Mistake("a percentage without its sign", typing: "y=1 p=90"),
    Mistake("a negative probability", typing: "y=1 p=-0.1"),
    Mistake("a negative probability in a list", typing: "y=0 p=1.1,-0.1"),
    Mistake("a prediction without a truth", typing: "p=0.9"),
    Mistake("a list without a truth", typing: "p=0.7,0.2,0.1"),
    Mistake("a label that is no class", typing: "classes=cat,dog,fox y=fix p=0.7,0.2,0.1"),
    Mistake("a label index too large", typing: "y=3 p=0.7,0.2,0.1"),
    Mistake("a label between two classes", typing: "y=1.5 p=0.7,0.2,0.1"),
    Mistake("a third label for one probability", typing: "y=2 p=0.9"),
    Mistake("a negative label", typing: "y=-1"),
    Mistake("a name where classes have none", typing: "y=dog p=0.9"),
    Mistake("a sum that is not one", typing: "y=1 p=0.33,0.33,0.33"),
    Mistake("a soft truth whose sum is not one", typing: "y=0.5,0.4,0.3 p=0.7,0.2,0.1"),
    Mistake("a soft truth of too few classes", typing: "y=0.5,0.5 p=0.7,0.2,0.1"),
    Mistake("a soft truth for one probability", typing: "y=0.5,0.5 p=0.7"),
    Mistake("more names than values", typing: "classes=cat,dog,fox y=cat p=0.5,0.5"),
    Mistake("names for another number of classes", after: animals, typing: "classes=a,b,c,d"),
    Mistake("not a number as a probability", typing: "y=1 p=nan"),
    Mistake("infinity as a probability", typing: "y=1 p=inf"),
    Mistake("not a number as a logit", typing: "y=1 z=nan"),
    Mistake("plus infinity in a list of logits", typing: "y=0 z=inf,1"),
    Mistake("every class ruled out", typing: "y=0 z=-inf,-inf"),
    Mistake("a negative temperature", after: "y=1 p=0.9", typing: "T=-1"),
    Mistake("a temperature of zero", after: "y=1 p=0.9", typing: "T=0"),
    Mistake("an infinite temperature", after: "y=1 p=0.9", typing: "T=inf"),
    Mistake("an unknown unit", after: "y=1 p=0.9", typing: "unit=bits"),
    Mistake("an unknown name", typing: "y=1 tempertaure=2 p=0.9"),
    Mistake("an unknown command", after: "y=1 p=0.9", typing: "filp"),
    Mistake("an unknown command far from all", typing: "xyzzy plugh"),
    Mistake("a command in quotes", after: "y=1 p=0.9", typing: "\"flip\""),
    Mistake("an empty value", typing: "y=1 p="),
    Mistake("a name without a value", typing: "p"),
    Mistake("a value without a name", typing: "0.9"),
    Mistake("a name given twice", typing: "y=1 p=0.1 p=0.2"),
    Mistake("a name and its alias", typing: "y=1 T=2 p=0.1 temperature=3"),
    Mistake("a number too large for a double", typing: "y=1 z=1e400"),
    Mistake("a number too small for a double", typing: "y=1 p=1e-400"),
    Mistake("a comma as the decimal sign", typing: "y=1 p=0,9"),
    Mistake("full-width digits", typing: "y=1 p=０.９"),
    Mistake("a line of five megabytes", bytes: Array(repeating: 0x20, count: 5_000_000)),
    Mistake("bytes that are not UTF-8", bytes: Array("y=1 p=0.".utf8) + [0xFF, 0x35]),
    Mistake("a division by zero", typing: "y=1 p=1/0"),
    Mistake("a fraction too large for a double", typing: "y=1 z=1e300/1e-300"),
    Mistake("a fraction too small for a double", typing: "y=1 p=1e-300/1e300"),
    Mistake("a truth too large for a double", after: animals, typing: "y=1e400"),
    Mistake("a truth that subtracts", after: "y=1 p=0.9", typing: "y=18-24"),
    Mistake("a label in odds", typing: "y=9:1 p=0.5"),
    Mistake("a logit in odds", typing: "y=1 z=9:1"),
    Mistake("a percentage above one hundred", typing: "y=1 p=150%"),
    Mistake("a probability a hair above one", typing: "y=1 p=1.0000001"),
    Mistake("a share of one among logits", after: "y=0 z=1,2", typing: "share 1 1"),
    Mistake("a difference from two", typing: "y=1 p=2-0.5"),
    Mistake("odds of nothing to nothing", typing: "y=1 p=0:0"),
    Mistake("numbers as class names", typing: "classes=1,2,3"),
    Mistake("a class twice", typing: "classes=cat,dog,cat"),
    Mistake("a class without a name", typing: "classes=\"\",dog"),
    Mistake("one class only", typing: "classes=cat"),
    Mistake("values for names", typing: "classes=cat:1,dog:2"),
    Mistake("an unclosed quote", typing: "say \"hello"),
    Mistake("an unclosed brace", after: "y=1 p=0.9", typing: "say it is {loss"),
    Mistake("a value that cannot be said", after: "y=1 p=0.9", typing: "say it is {los} nats"),
    Mistake("a value of nothing", after: "y=1 p=0.9", typing: "say \"it is {loss p=0.1}\""),
    Mistake("a value of statements that fail", typing: "say it is {loss of y=1 p=2}"),
    Mistake("a value before there is one", typing: "say it is {loss}"),
    Mistake("a mean before there are rows", after: "y=1 p=0.9", typing: "say the mean is {mean}"),
    Mistake("one p of several classes", after: animals, typing: "say p is {p}"),
    Mistake("what a soft truth got", after: "y=0.3 p=0.9", typing: "say it got {share}"),
    Mistake("an unclosed parenthesis", after: "y=1 p=0.9", typing: "say {2 * (loss of p=0.3}"),
    Mistake("an unknown function", after: "y=1 p=0.9", typing: "say {exq(-loss)}"),
    Mistake("the logarithm by its other name", after: "y=1 p=0.9", typing: "say {ln(share)}"),
    Mistake("a mistake inside parentheses", after: "y=1 p=0.9", typing: "say {1 - (loss of p=2)}"),
    Mistake("a sum with a word", after: "y=1 p=0.9", typing: "say {2 * unit}"),
    Mistake("a sum with a list", after: animals, typing: "say {2 * shares}"),
    Mistake("a word to so many decimals", after: "y=1 p=0.9", typing: "say {unit to 3}"),
    Mistake("too many decimals", after: "y=1 p=0.9", typing: "say {loss to 12}"),
    Mistake(
      "a number that is written as nothing known", after: "y=1 p=0.9", typing: "say {loss to four}"),
    Mistake("a division by a loss of zero", after: "y=1 p=0.9", typing: "say {1 / (loss of p=1)}"),
    Mistake("a sum without a value", after: "y=1 p=0.9", typing: "say {sqrt(1 - 2)}"),
    Mistake(
      "another state in the middle of a sum", after: "y=1 p=0.9", typing: "say {2 * loss of p=0.3}"),
    Mistake("two numbers without a sign", after: "y=1 p=0.9", typing: "say {2 2}"),
    Mistake("a sum that stops short", after: "y=1 p=0.9", typing: "say {2 +}"),
    Mistake("a number in braces that is none", after: "y=1 p=0.9", typing: "say {1.2.3 * loss}"),
    Mistake(
      "too long a sum", after: "y=1 p=0.9",
      typing: "say {1" + String(repeating: "+1", count: 201) + "}"),
    Mistake("printed by nobody", after: "y=1 p=0.9", typing: "say {printed}"),
    Mistake("printed by an unknown library", after: "y=1 p=0.9", typing: "say {printed Kera}"),
    Mistake(
      "a sum with an error of a library", after: animals,
      typing: "say {2 * (printed Kaggle of gamma=2)}"),
    Mistake("a best that is not one place", typing: "say {best of y=1 p=0.9 loss=zero_one}"),
    Mistake("shares of a single prediction", after: "y=1 p=0.9", typing: "say {shares}"),
    Mistake(
      "rows that tell nothing of being right", typing: "say {accuracy of rows dog:0.4,cat:0.2}"),
    Mistake("a wait without a time", typing: "wait"),
    Mistake("a wait for a word", typing: "wait long"),
    Mistake("a wait of more than an hour", typing: "wait 3601"),
    Mistake("a time below zero", typing: "ease -1"),
    Mistake("named and unnamed values mixed", typing: "y=cat p=cat:0.7,0.3"),
    Mistake("a name without its share", typing: "y=cat p=cat:,dog:0.3"),
    Mistake("a truth outside the classes given", after: animals, typing: "p=a:0.7,b:0.2,c:0.1"),
    Mistake("a list of temperatures", typing: "T=1,2"),
    Mistake("a sweep of temperatures from zero", after: "y=1 p=0.9", typing: "sweep T 0 2 9"),
    Mistake("other names in two places", typing: "classes=a,b y=0 p=c:0.5,d:0.5"),
    Mistake("normalizing logits", typing: "normalize y=0 z=1,2"),
    Mistake("an added class that takes all", after: "y=0 z=1,2", typing: "add owl 1"),
    Mistake("ruling out the last class by hand", after: "y=0 z=1,-inf", typing: "logit 0 -inf"),
    Mistake("a probability and a logit together", typing: "y=1 p=0.5 z=0"),
    Mistake("a comma at the end", typing: "y=0 p=0.7,0.3,"),
    Mistake("spaces between the values of a list", typing: "y=0 p=0.7 0.2 0.1"),
    Mistake("a command behind assignments", after: "y=1 p=0.9", typing: "p=0.5 flip"),
    Mistake("two equals signs", typing: "y=1 p==0.5"),
    Mistake("the hat of the prediction as a name", typing: "y=1 ŷ=0.9"),
    Mistake("q for the prediction", typing: "y=1 q=0.9"),
    Mistake("a word too many", after: "y=1 p=0.9", typing: "flip now"),
    Mistake("nothing to undo", typing: "undo"),
    Mistake("nothing to redo", after: "y=1 p=0.9", typing: "redo"),
    Mistake("nothing to flip", typing: "flip"),
    Mistake("flip with three classes", after: animals, typing: "flip"),
    Mistake("removing the truth", after: animals, typing: "remove dog"),
    Mistake("removing one of two classes", after: "y=0 p=0.7,0.3", typing: "remove 1"),
    Mistake("removing a class that is not there", after: animals, typing: "remove doge"),
    Mistake("adding a class that is there", after: animals, typing: "add fox"),
    Mistake("adding before there are classes", after: "y=1 p=0.9", typing: "add owl"),
    Mistake("renaming to a name that is taken", after: animals, typing: "rename fox cat"),
    Mistake("a share above one", after: animals, typing: "share dog 1.5"),
    Mistake("a logit among probabilities", after: animals, typing: "logit dog 2"),
    Mistake("nothing to normalize", after: "y=1 p=0.9", typing: "normalize"),
    Mistake("normalizing zeros", typing: "normalize y=0 p=0,0,0"),
    Mistake("normalizing one value", typing: "normalize y=0 p=2"),
    Mistake("a sweep of one value", after: "y=1 p=0.9", typing: "sweep p 0.1 0.9 1"),
    Mistake("a sweep of nothing", after: "y=1 p=0.9", typing: "sweep"),
    Mistake(
      "a sweep too long for its classes",
      after: "y=0 z=" + Array(repeating: "0", count: 300).joined(separator: ","),
      typing: "sweep T 1 2 100000"),
    Mistake("a sweep beyond one", after: "y=1 p=0.9", typing: "sweep p 0 2 9"),
    Mistake("a sweep of a negative gamma", after: "y=1 p=0.9", typing: "sweep gamma -1 2 4"),
    Mistake("a sweep of smoothing beyond one", after: "y=1 p=0.9", typing: "sweep smoothing 0 2 3"),
    Mistake(
      "a sweep of gamma with another loss", after: "y=1 p=0.9 loss=brier",
      typing: "sweep gamma 0 2 3"),
    Mistake("a sweep of an unknown name", after: "y=1 p=0.9", typing: "sweep q 0 1 9"),
    Mistake("a sweep of logits over probabilities", after: animals, typing: "sweep z 0 1 9"),
    Mistake("an unknown page", typing: "page clases"),
    Mistake("an axis that is none", typing: "axis cubic"),
    Mistake("help on an unknown name", typing: "help sweeep"),
    Mistake("nothing to say", typing: "say"),
    Mistake("a statement behind run", typing: "run lesson.logloss; y=1 p=0.9"),
    Mistake("nothing to plot", typing: "plot"),
    Mistake("no terms yet", typing: "terms"),
    Mistake("a smoothing above one", after: "y=1 p=0.9", typing: "smoothing=1.5"),
    Mistake("a smoothing over nobody", after: "y=1 p=0.9", typing: "smoothing_over=other"),
    Mistake("a list of smoothings", after: "y=1 p=0.9", typing: "smoothing=0.1,0.2"),
    Mistake("weights of another number of classes", after: animals, typing: "weights=1,2"),
    Mistake("three weights for one probability", after: "y=1 p=0.9", typing: "weights=1,2,3"),
    Mistake("one weight for one probability", after: "y=1 p=0.9", typing: "weights=3"),
    Mistake("a negative weight", after: animals, typing: "weights=1,-2,1"),
    Mistake("weights that are all zero", after: animals, typing: "weights=0,0,0"),
    Mistake("a weight of an unknown class", after: animals, typing: "weights=cow:2"),
    Mistake("a weight given twice", after: animals, typing: "weights=cat:2,0:1"),
    Mistake("named and unnamed weights mixed", after: animals, typing: "weights=cat:2,1"),
    Mistake("weights by name before there is work", typing: "weights=cat:1,dog:2"),
    Mistake(
      "rows of classes nobody knows with weights", after: "weights=1,2", typing: "rows cat:0.6"),
    Mistake("gamma with cross entropy", after: "y=1 p=0.9", typing: "gamma=2 loss=ce"),
    Mistake("a loss by its name elsewhere", after: "y=1 p=0.9", typing: "loss=mae"),
    Mistake("a setting by its letter", after: "y=1 p=0.9", typing: "γ=2"),
    Mistake("a setting by its name elsewhere", after: "y=1 p=0.9", typing: "label_smoothing=0.1"),
    Mistake("a command cut short", after: "y=1 p=0.9", typing: "lib"),
    Mistake("a positive weight over classes", after: animals, typing: "pos_weight=3"),
    Mistake("weights and a positive weight", typing: "y=1 p=0.9 weights=1,2 pos_weight=3"),
    Mistake(
      "weights beside a positive weight", after: "y=1 p=0.9 pos_weight=3", typing: "weights=1,2"),
    Mistake(
      "a positive weight beside weights", after: "y=1 p=0.9 weights=1,2", typing: "pos_weight=3"),
    Mistake("a negative gamma", after: "y=1 p=0.9", typing: "gamma=-1"),
    Mistake("an alpha above one", after: "y=1 p=0.9", typing: "alpha=2"),
    Mistake("an unknown loss", after: "y=1 p=0.9", typing: "loss=focl"),
    Mistake("gamma with another loss", after: "y=1 p=0.9", typing: "loss=brier gamma=2"),
    Mistake("alpha beside another loss", after: "y=1 p=0.9 loss=brier", typing: "alpha=0.25"),
    Mistake("weights with another loss", after: "y=1 p=0.9 loss=brier", typing: "weights=1,2"),
    Mistake("another loss with weights", after: "y=1 p=0.9 weights=1,2", typing: "loss=brier"),
    Mistake("another loss with a positive weight", typing: "y=1 p=0.9 pos_weight=3 loss=mse"),
    Mistake(
      "removing the only class that counts", after: animals, "weights=1,1,0; y=cat",
      "weights=0,1,0",
      typing: "remove dog"),
    Mistake("rows without a label", typing: "rows 0.6,0.4"),
    Mistake("rows of nothing", typing: "rows"),
    Mistake("rows with a comma at the end", typing: "rows 1:0.6,"),
    Mistake("rows without a share", typing: "rows 1:"),
    Mistake("a row without its count", typing: "rows 1:0.6*"),
    Mistake("a row that is there too often", typing: "rows 1:0.6*1000000001"),
    Mistake("a row that is there half a time", typing: "rows 1:0.6*0.5"),
    Mistake("a row with a share above one", typing: "rows 1:1.6*3"),
    Mistake("a row of a third label", typing: "rows 1:0.6,2:0.4"),
    Mistake("rows of names and numbers", typing: "rows dog:0.6,1:0.4"),
    Mistake("a row of a class that is not there", after: animals, typing: "rows dog:0.6,owl:0.4"),
    Mistake("rows of classes under another loss", after: "loss=brier", typing: "rows dog:0.6"),
    Mistake("rows of classes with smoothing", after: "smoothing=0.1", typing: "rows dog:0.6"),
    Mistake("a step beyond the last", typing: "step 1001"),
    Mistake("half a step", typing: "descend 0.5"),
    Mistake("a rate of nothing", typing: "rate 0"),
    Mistake("a point that is not there", typing: "mislabel 25"),
    Mistake("data without a seed", typing: "data"),
    Mistake("half a start", typing: "start -3"),
    Mistake("a start too far away", typing: "start 0 1e9"),
    Mistake("too fast to be seen", typing: "speed 100"),
    Mistake("nothing to pin", typing: "pin"),
    Mistake(
      "a fourth pin", after: "y=1 p=0.5", "pin", "p=0.6; pin", "p=0.7; pin", "p=0.8", typing: "pin"),
    Mistake(
      "a fourth pin by name", after: "y=1 p=0.5; pin", "p=0.6; pin; p=0.7; pin", typing: "pin sure"),
    Mistake("a state pinned twice", after: "y=1 p=0.5", "pin", typing: "pin"),
    Mistake("a pin called all", after: "y=1 p=0.5", typing: "pin all"),
    Mistake("a pin called by another letter", after: "y=1 p=0.5", typing: "pin a b"),
    Mistake("one name for two pins", after: "y=1 p=0.5", "pin a honest", typing: "pin b honest"),
    Mistake("a pin with two names", after: "y=1 p=0.5", typing: "pin very honest"),
    Mistake("nothing to unpin", after: "y=1 p=0.5", typing: "unpin"),
    Mistake(
      "unpinning what is not pinned", after: "y=1 p=0.5", "pin a honest", "pin b",
      typing: "unpin onest"),
    Mistake("clearing what is no part", after: "y=1 p=0.5", typing: "clear pins"),
    Mistake("all or none with a bad setting", after: "y=1 p=0.9", typing: "p=0.5 gamma=x"),
    Mistake(
      "what tells of a hidden result", after: "y=1 p=0.9", "guess", "p=0.01", typing: "p=0.2; terms"
    ),
    Mistake("a guess with nothing hidden", after: "y=1 p=0.9", typing: "guess 4.6"),
    Mistake("a guess before the change", after: "y=1 p=0.9", "guess", typing: "guess 4.6"),
    Mistake(
      "a guess that is no number", after: "y=1 p=0.9", "guess", "p=0.01", typing: "guess b"),
    Mistake(
      "a guess that nobody is sure of", after: "y=1 p=0.9", "guess", "p=0.01", typing: "guess 4 0%"),
  ]
}

@Suite("The gallery of mistakes")
struct ErrorGalleryTests {
  @Test(
    "says what was wrong, where, and how to mend it, and changes nothing",
    arguments: Mistake.gallery)
  func mistake(_ mistake: Mistake) throws {
    var session = Session(mistake.setting)
    let before = session.workspace
    let script = session.script
    let line = Script.Line(mistake.input[...], file: "", number: 1)
    let failure = try #require(session.run(line).failure)
    #expect(session.workspace == before)
    #expect(session.script == script)
    #expect(failure.hint != nil)

    let text =
      mistake.setting.map { "after: " + $0 } + ["input: " + mistake.shownInput, ""]
      + failure.rendered(in: line.text)
    try Golden.check(
      text.joined(separator: "\n") + "\n", "errors/\(mistake.fileName).txt")
  }

  @Test("holds one file for each mistake and no other")
  func filesMatchMistakes() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/errors").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == Mistake.gallery.map { $0.fileName + ".txt" }.sorted())
  }
}

extension Mistake {
  fileprivate var fileName: String { name.split(separator: " ").joined(separator: "-") }
}
