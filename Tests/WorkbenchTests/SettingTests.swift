import LossCore
import Testing

@testable import Workbench

@Suite("Settings of the loss")
struct SettingTests {
  @Test("are taken, each by its name")
  func taken() throws {
    let workspace = Session("y=1 p=0.9 smoothing=10% smoothing_over=others gamma=2 alpha=1/4")
      .workspace
    #expect(workspace.smoothing == (try Smoothing(0.1, over: .others)))
    #expect(workspace.focal.gamma == 2)
    #expect(workspace.focal.alpha?.value == 0.25)
    #expect(workspace.lossChoice == .focal)
    #expect(Session("y=1 p=0.9 pos_weight=3").workspace.binary?.positiveWeight == 3)
  }

  @Test(
    "of the focal loss put it in force, and take it away",
    arguments: [
      (["gamma=2"], .focal, 2, nil), (["gamma=2", "gamma=0"], .crossEntropy, 0, nil),
      (["alpha=0.25"], .focal, 0, 0.25), (["alpha=0.25", "alpha=none"], .crossEntropy, 0, nil),
      (["loss=focal"], .focal, 2, nil), (["loss=focal gamma=0"], .crossEntropy, 0, nil),
      (["loss=focal alpha=0.5"], .focal, 2, 0.5), (["gamma=3", "loss=focal"], .focal, 3, nil),
      (["gamma=3 alpha=0.5", "gamma=0"], .focal, 0, 0.5),
      (["gamma=3", "loss=brier"], .brier, 0, nil), (["loss=brier gamma=0"], .brier, 0, nil),
      (["loss=brier", "loss=focal gamma=1"], .focal, 1, nil),
    ] as [([String], LossChoice, Double, Double?)])
  func focal(_ lines: [String], _ choice: LossChoice, _ gamma: Double, _ alpha: Double?) {
    let workspace = Session(["y=1 p=0.9"] + lines).workspace
    #expect(workspace.lossChoice == choice)
    #expect(workspace.focal.gamma == gamma)
    #expect(workspace.focal.alpha?.value == alpha)
  }

  @Test(
    "weigh classes by place, by name and by index",
    arguments: [
      ("weights=1,2,3", [1, 2, 3]), ("weights=dog:2", [1, 2, 1]), ("weights=2:0.5", [1, 1, 0.5]),
      ("weights=fox:0,cat:7", [7, 1, 0]), ("weights=1,2,3; add owl", [1, 2, 3, 1]),
      ("weights=1,2,3; remove fox", [1, 2]), ("weights=1,2,3; rename fox wolf", [1, 2, 3]),
      ("weights=1,2,3; p=fox:0.5,cat:0.3,dog:0.2", [1, 2, 3]),
      ("weights=1,2,3; p=0.5,0.3,0.2", [1, 2, 3]), ("weights=1,2,3; classes=a,b,c", [1, 2, 3]),
    ] as [(String, [Double])])
  func weights(_ line: String, _ weights: [Double]) {
    let session = Session(["classes=cat,dog,fox y=dog p=0.7,0.2,0.1", line])
    #expect(session.workspace.categorical?.weights?.values == weights)
  }

  @Test("weigh the two labels of a single probability by name too")
  func binaryWeights() {
    let named = Session("classes=ham,spam y=1 p=0.9 weights=spam:3").workspace
    #expect(named.binary?.weights?.values == [1, 3])
    #expect(Session("y=1 p=0.9 weights=0:2").workspace.binary?.weights?.values == [2, 1])
  }

  @Test(
    "that no longer fit the classes are gone, and it is said",
    arguments: ["p=0.5,0.5", "y=a p=a:0.7,b:0.2,c:0.1", "y=0 z=1,2,3,4"])
  func droppedWeights(_ line: String) throws {
    var session = Session(["classes=cat,dog,fox y=dog p=0.7,0.2,0.1", "weights=1,2,3"])
    let result = session.run(line)
    #expect(result.failure == nil)
    #expect(session.workspace.categorical?.weights == nil)
    #expect(result.outcomes.lines.contains("(the weights were for other classes, and are gone)"))
    #expect(session.run("undo").failure == nil)
    #expect(session.workspace.categorical?.weights?.values == [1, 2, 3])
  }

  @Test("of new classes in the same line are no loss to speak of", arguments: ["1,2", "none"])
  func newWeights(_ weights: String) {
    var session = Session("y=0 p=0.7,0.2,0.1 weights=1,2,3")
    let lines = session.run("y=0 p=.5,.5 weights=" + weights).outcomes.lines
    #expect(!lines.contains { $0.contains("gone") })
    #expect(session.workspace.categorical?.weights?.values == (weights == "1,2" ? [1, 2] : nil))
  }

  @Test("stay with the work that they were given for")
  func eachItsOwn() {
    let session = Session([
      "y=1 p=0.9 weights=1,2", "y=0 p=0.7,0.2,0.1 weights=1,2,3", "y=1 p=0.5",
    ])
    #expect(session.workspace.binary?.weights?.values == [1, 2])
    #expect(session.workspace.categorical?.weights?.values == [1, 2, 3])
    let bare = Session(["y=1 p=0.9 weights=1,2", "y=0 p=0.7,0.2,0.1 weights=1,2,3", "weights=none"])
    #expect(bare.workspace.binary?.weights == nil)
    #expect(bare.workspace.categorical?.weights == nil)
  }

  @Test("wait for a prediction that they fit")
  func pending() {
    var session = Session("weights=1,3")
    #expect(session.run("rows 1:0.5").outcomes.lines.joined().contains("sum 2.079 nats"))
    #expect(session.run("y=1 p=0.5").outcomes.lines.contains { $0.contains("loss: 2.079") })
    #expect(Session(["pos_weight=3", "y=1 p=0.5"]).workspace.binary?.positiveWeight == 3)
    let three = Session(["weights=1,2,3", "y=0 p=0.7,0.2,0.1"])
    #expect(three.workspace.categorical?.weights?.values == [1, 2, 3])
    var vain = Session("weights=1,2,3")
    let lines = vain.run("y=1 p=0.5").outcomes.lines
    #expect(lines.contains("(the weights were for other classes, and are gone)"))
    #expect(vain.workspace.weights(for: .binary) == nil)
    #expect(Session(["weights=1,3", "weights=none", "y=1 p=0.5"]).workspace.binary?.weights == nil)
  }

  @Test("that go with a loss are gone with it, and it is said")
  func goneWithTheLoss() {
    var session = Session("y=1 p=0.9 gamma=3 alpha=0.5")
    let lines = session.run("loss=brier").outcomes.lines
    #expect(lines.contains("(γ and α were of the focal loss, and are gone)"))
  }

  @Test("can replace one another in one line")
  func replaced() {
    let session = Session(["y=1 p=0.9 weights=1,2", "weights=none pos_weight=3"])
    #expect(session.workspace.binary?.weights == nil)
    #expect(session.workspace.binary?.positiveWeight == 3)
    #expect(
      Session(["y=1 p=0.9 weights=1,2", "weights=none loss=mse"]).workspace.lossChoice
        == .squaredError)
  }

  @Test(
    "come back from the line that is copied",
    arguments: [
      "y=1 p=0.9 T=2 smoothing=0.1 smoothing_over=others weights=1,2 gamma=2 alpha=0.25",
      "y=0.3 z=2 pos_weight=3", "y=1 p=0.9 alpha=0.5", "y=1 p=0.9 loss=zero_one smoothing=0.3",
      "y=dog p=cat:0.7,dog:0.2,fox:0.1 weights=fox:0.5 gamma=0.5",
    ])
  func copied(_ line: String) {
    let workspace = Session(line).workspace
    let again = Session(workspace.statement).workspace
    #expect(again == workspace)
  }

  @Test("are gone after reset, and back after undo")
  func reset() {
    let session = Session(["y=1 p=0.9", "smoothing=0.1 gamma=2 weights=1,2", "reset"])
    #expect(session.workspace == Workspace())
    let back = Session(["y=1 p=0.9", "smoothing=0.1 gamma=2 weights=1,2", "reset", "undo"])
    #expect(back.workspace.focal.gamma == 2)
    #expect(back.workspace.binary?.weights?.values == [1, 2])
  }
}
