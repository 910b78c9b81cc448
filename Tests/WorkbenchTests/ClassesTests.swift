import LossCore
import Testing

@testable import Workbench

@Suite("Classes")
struct ClassesTests {
  private static let animals = "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"

  @Test(
    "change as the command says",
    arguments: [
      (animals, "share dog 0.6", "classes=cat,dog,fox y=dog p=0.35,0.6,0.05"),
      (animals, "share dog 0", "classes=cat,dog,fox y=dog p=0.875,0,0.125"),
      ("y=0 p=1,0,0", "share 0 0.5", "y=0 p=0.5,0.25,0.25"),
      (animals, "remove cat", "classes=dog,fox y=dog p=0.6666666666666666,0.3333333333333333"),
      (animals, "rename fox wolf", "classes=cat,dog,wolf y=dog p=0.7,0.2,0.1"),
      (
        animals, "rename dog \"hot dog\"", "classes=cat,\"hot dog\",fox y=\"hot dog\" p=0.7,0.2,0.1"
      ),
      (animals, "y=fox", "classes=cat,dog,fox y=fox p=0.7,0.2,0.1"),
      (animals, "y=0", "classes=cat,dog,fox y=cat p=0.7,0.2,0.1"),
      (animals, "classes=a,b,c", "classes=a,b,c y=b p=0.7,0.2,0.1"),
      (animals, "soft dog 0.5", "classes=cat,dog,fox y=0.25,0.5,0.25 p=0.7,0.2,0.1"),
      (animals, "soft fox 0.2", "classes=cat,dog,fox y=0,0.8,0.2 p=0.7,0.2,0.1"),
      ("y=0 p=0.7,0.3", "flip", "y=1 p=0.7,0.3"),
      ("y=1 p=0.7", "flip", "y=0 p=0.7"),
      ("y=0.25 p=0.7", "flip", "y=0.75 p=0.7"),
      ("y=0 z=2,1,0.1", "logit 1 2.5", "y=0 z=2,2.5,0.1"),
      ("y=0 z=2,1,0.1", "logit 1 -inf", "y=0 z=2,-inf,0.1"),
      ("y=0 z=2,1,0.1", "remove 1", "y=0 z=2,0.1"),
      ("y=2 z=2,1,0.1", "remove 1", "y=1 z=2,0.1"),
      (
        "y=0.2,0.3,0.5 p=0.7,0.2,0.1", "remove 2",
        "y=0.4,0.6 p=0.7777777777777777,0.2222222222222222"
      ),
    ])
  func commands(_ before: String, _ line: String, _ after: String) throws {
    let session = Session([before, line])
    let expected = Session(after).workspace
    let given = session.workspace
    #expect(given.categorical?.names == expected.categorical?.names)
    let shares = given.categorical?.prediction.probabilities ?? []
    for (share, wanted) in zip(shares, expected.categorical?.prediction.probabilities ?? []) {
      #expect(abs(share - wanted) <= 2 * wanted.ulp)
    }
    let truth = given.categorical?.example.targetProbabilities ?? []
    for (share, wanted) in zip(truth, expected.categorical?.example.targetProbabilities ?? []) {
      #expect(abs(share - wanted) <= 2 * wanted.ulp)
    }
    #expect(truth.count == expected.categorical?.count ?? 0)
    #expect(given.binary == expected.binary)
  }

  @Test("get a fair share when they are added")
  func fairShare() throws {
    let session = Session([Self.animals, "add owl"])
    let work = try #require(session.workspace.categorical)
    #expect(work.names == ["cat", "dog", "fox", "owl"])
    #expect(work.prediction.probabilities[3] == 0.25)
    #expect(session.workspace.categorical?.label == 1)
  }

  @Test("get the share asked for when they are added to logits")
  func addToLogits() throws {
    let session = Session(["y=0 z=2,1,0.1", "add owl 0.4"])
    let work = try #require(session.workspace.categorical)
    #expect(abs(work.prediction.probabilities[3] - 0.4) < 1e-15)
    guard case .logits(let logits) = work.prediction.source else {
      Issue.record("the logits are gone")
      return
    }
    #expect(Array(logits.values.prefix(3)) == [2, 1, 0.1])
  }

  @Test("tell that the others give way")
  func remarks() {
    var session = Session(Self.animals)
    #expect(
      session.run("share dog 0.5").outcomes.lines.last == "(the others gave way in proportion)")
    #expect(
      session.run("remove fox").outcomes.lines.last == "(the others took its share in proportion)")
  }

  @Test("become logits and probabilities again without a change of the loss")
  func inputForms() throws {
    for line in [Self.animals, "y=1 p=0.08", "y=1 p=0.3 T=3", "y=1 p=0.7,0.2,0.1 T=2"] {
      let before = Session(line).workspace
      var session = Session([line, "logits"])
      #expect(session.workspace.takesLogits)
      #expect(abs(try #require(session.workspace.loss) - (try #require(before.loss))) < 1e-14)
      _ = session.run("probabilities")
      #expect(!session.workspace.takesLogits)
      #expect(abs(try #require(session.workspace.loss) - (try #require(before.loss))) < 1e-14)
    }
  }

  @Test(
    "come back as they were written from logits",
    arguments: [
      "y=1 p=0.1", "y=0 p=0.9", "y=1 p=0.08", "y=1 p=1e-12", "y=1 p=1-1e-12", "y=1 p=0.5",
      "y=1 p=0", "y=1 p=1", "y=0 p=0.7,0.2,0.1", "y=0 p=0.1,0.1,0.8", "y=0 p=0.25,0.75,0",
      "y=0 p=0.99,0.005,0.005", "y=0 p=0.5,0.5 T=2", "y=1 p=0.123456789012345",
    ])
  func inputFormsAreInverse(_ line: String) {
    for moves in [
      ["logits", "probabilities"], ["logits", "probabilities", "logits", "probabilities"],
    ] {
      #expect(Session([line] + moves).workspace.statement == line)
    }
  }

  @Test("stay exact when no short decimals have their logits")
  func inputFormsOfLogits() throws {
    for line in ["y=1 z=2.2", "y=1 z=-1000", "y=0 z=2,1,0.1", "y=0 z=0,0,0", "y=0 z=1000,0,-inf"] {
      let before = Session(line).workspace
      let after = Session([line, "probabilities"]).workspace
      let shares = { (workspace: Workspace) in
        workspace.categorical?.prediction.probabilities
          ?? [workspace.binary?.prediction.probability.value ?? -1]
      }
      for (share, wanted) in zip(shares(after), shares(before)) {
        #expect(abs(share - wanted) <= 1e-15)
      }
    }
  }

  @Test("take equal logits when a share is set where all others were ruled out")
  func shareAmongRuledOut() {
    let session = Session(["y=0 z=1,-inf,-inf", "share 0 0.5"])
    #expect(session.workspace.categorical?.prediction.probabilities == [0.5, 0.25, 0.25])
  }

  @Test("give way to a share that is set among logits")
  func shareAmongLogits() throws {
    let session = Session(["y=0 z=2,1,0.1", "share 1 0.5"])
    let shares = try #require(session.workspace.categorical?.prediction.probabilities)
    #expect(abs(shares[1] - 0.5) < 1e-15)
  }

  @Test("may be 10,000 by name, in another order, under a soft truth by name")
  func manyNamedClasses() throws {
    let names = (0..<10_000).map { "c\($0)" }
    let list = { (value: String) in
      names.reversed().map { $0 + ":" + value }.joined(separator: ",")
    }
    let session = Session(
      "classes=\(names.joined(separator: ",")) y=\(list("1/10000")) z=\(list("0"))")
    let work = try #require(session.workspace.categorical)
    #expect(work.name(of: 9_999) == "c9999")
    #expect(abs(work.example.klDivergence) < 1e-12)
  }

  @Test("may be 50,257")
  func manyClasses() throws {
    let logits = (0..<50_257).map { String(($0 * 7919) % 1000) }.joined(separator: ",")
    let session = Session("y=50256 z=\(logits)")
    #expect(session.workspace.categorical?.count == 50_257)
    #expect(session.workspace.reportLines.allSatisfy { $0.count < 1000 })
  }
}
