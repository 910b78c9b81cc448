import LossCore
import Testing

@testable import Workbench

@Suite("Many rows")
struct RowListTests {
  private func json(_ lines: [String], _ rows: String) throws -> JSON {
    var session = Session(lines)
    let result = session.run("rows " + rows)
    #expect(result.failure == nil)
    return try #require(result.outcomes.last?.json)
  }

  private func number(_ name: String, of json: JSON) throws -> Double {
    guard case .number(let value)? = json[name] else { throw Missing() }
    return value
  }

  private func parts(_ json: JSON) -> [Double] {
    guard case .array(let rows)? = json["rows"] else { return [] }
    return rows.map { row in
      guard case .number(let part)? = row["share"] else { return .nan }
      return part
    }
  }

  @Test("accuracy can rise while the loss rises, and one row of ten makes half of it")
  func accuracyAndLoss() throws {
    let before = try json([], "1:0.6*7,1:0.45,1:0.4*2")
    let after = try json([], "1:0.95*7,1:0.55,1:0.02,1:0.01")
    #expect(abs(try number("mean", of: before) - 0.6207) < 5e-5)
    #expect(abs(try number("mean", of: after) - 0.9474) < 5e-5)
    #expect(abs(try number("accuracy", of: before) - 0.7) < 1e-15)
    #expect(abs(try number("accuracy", of: after) - 0.8) < 1e-15)
    #expect(abs(parts(after)[3] - 0.486) < 5e-4)
    #expect(abs(parts(after).reduce(0, +) - 1) < 1e-15)
  }

  @Test(
    "is judged against always saying the base rate",
    arguments: [
      ("1:0.67,0:0.33*9", 0.1, 0.3251), ("1:0.5,0:0.5*99", 0.01, 0.0560),
      ("1:0.67,0:0.33", 0.5, 0.6931),
    ])
  func baseRate(_ rows: String, _ rate: Double, _ loss: Double) throws {
    let json = try json([], rows)
    #expect(abs(try number("base_rate", of: json) - rate) < 1e-15)
    #expect(abs(try number("base_rate_loss", of: json) - loss) < 5e-5)
  }

  @Test("a loss of 0.40 is bad among one in ten, and good among one in two")
  func relativeToBaseRate() {
    for (rows, word) in [("1:0.67,0:0.33*9", "more"), ("1:0.67,0:0.33", "less")] {
      var session = Session()
      let lines = session.run("rows " + rows).outcomes.lines
      #expect(lines[0].contains("mean 0.400 nats"))
      #expect(lines.contains { $0.hasPrefix("always saying the base rate") && $0.hasSuffix(word) })
    }
  }

  @Test("the base rate is said as it is, whatever T does to a model's logits")
  func baseRateUnderTemperature() throws {
    for line in ["y=1 p=0.5 T=2", "y=1 p=0.5,0.5 T=2"] {
      let json = try json([line], "1:0.7*7,0:0.7*3")
      #expect(abs(try number("base_rate_loss", of: json) - 0.6108643020548935) < 1e-15)
    }
  }

  @Test("perplexity is that of the mean loss, not the mean of perplexities")
  func perplexity() throws {
    // Losses of 1 and 3 nats.
    let json = try json([], "1:0.36787944117144233,1:0.049787068367863944")
    #expect(abs(try number("perplexity", of: json) - 7.389) < 5e-4)
    #expect(abs(try number("mean", of: json) - 2) < 1e-15)
  }

  @Test(
    "perplexity says which losses it is of, where they are not those of the mean",
    arguments: [
      ("y=1 p=0.5", "perplexity of the mean: 2"),
      ("y=1 p=0.5 weights=1,2", "perplexity of the mean of the unweighted losses: 2"),
      ("y=1 p=0.5 pos_weight=3", "perplexity of the mean of the unweighted losses: 2"),
      ("y=1 p=0.5 loss=brier", "perplexity of the mean cross entropy: 2"),
      ("y=1 p=0.5 gamma=2", "perplexity of the mean cross entropy: 2"),
    ])
  func perplexityOfWhat(_ line: String, _ text: String) {
    var session = Session(line)
    #expect(session.run("rows 1:0.5*3").outcomes.lines.contains(text))
  }

  @Test("a weighted sum is divided by the rows or by their weights")
  func weightedMeans() throws {
    // Losses of 0.1 and 2 nats, of classes that weigh 1 and 10.
    let rows = "0:1-0.9048374180359595,1:0.1353352832366127"
    let json = try json(["y=1 p=0.5 weights=1,10"], rows)
    #expect(abs(try number("mean", of: json) - 10.05) < 1e-14)
    #expect(abs(try number("weighted_mean", of: json) - 1.8273) < 5e-5)
    #expect(abs(try number("sum", of: json) - 20.1) < 1e-14)
    let plain = try self.json([], rows)
    #expect(abs(try number("mean", of: plain) - 1.05) < 1e-15)
    #expect(plain["weighted_mean"] == nil)
    let one = try self.json(["y=1 p=0.5 weights=1,10"], "1:0.1353352832366127")
    #expect(abs(try number("weighted_mean", of: one) - 2) < 1e-15)
    #expect(try self.json(["y=1 p=0.5 pos_weight=10"], rows)["weighted_mean"] == nil)
  }

  @Test("weights may be as large or as small as they like", arguments: ["1e308", "1e-305", "1"])
  func extremeWeights(_ weight: String) throws {
    let json = try json(["y=1 p=0.5 weights=1,\(weight)"], "1:0.5*7")
    let ln2 = 0.6931471805599453
    #expect(abs(try number("weighted_mean", of: json) - ln2) < 1e-15)
    #expect(abs(try number("mean", of: json) / (try #require(Double(weight))) - ln2) < 1e-15)
    #expect(abs(parts(json)[0] - 1) < 1e-15)
  }

  @Test(
    "counts stand for as many rows",
    arguments: [
      "y=1 p=0.5", "y=1 p=0.5 weights=1,2 smoothing=0.1", "y=1 p=0.5 gamma=2 T=3",
      "y=1 p=0.5 loss=brier", "y=0 p=0.5,0.5 weights=3,1", "y=0 p=0.5,0.5 loss=brier T=2",
    ])
  func counts(_ line: String) throws {
    let few = try json([line], "1:0.3*3,0:0.8*2,1:0.9")
    let all = try json([line], "1:0.3,1:0.3,1:0.3,0:0.8,0:0.8,1:0.9")
    for name in ["mean", "sum", "accuracy", "perplexity", "base_rate_loss"] {
      let (one, other) = (try number(name, of: few), try number(name, of: all))
      #expect(abs(one - other) <= 4 * one.ulp, "\(name)")
    }
    #expect(few["base_rate"] == all["base_rate"])
  }

  @Test(
    "a single row is the loss in force",
    arguments: [
      "y=1 p=0.3", "y=1 p=0.3 weights=1,2 smoothing=0.1", "y=0.4 p=0.3 gamma=2 alpha=0.25 T=3",
      "y=0 p=0.3 loss=mse", "y=1 p=0.3 loss=zero_one unit=bit", "y=0.4 p=0.3 unit=bit",
    ])
  func single(_ line: String) throws {
    let workspace = Session(line).workspace
    let target = Figure.shortest(try #require(workspace.binary?.target.value))
    let json = try json([line], "\(target):0.3*1000000000")
    let mean = try number("mean", of: json)
    #expect(abs(mean - workspace.inUnit(try #require(workspace.loss))) <= 2 * mean.ulp)
    #expect(json["settings"] == workspace.json["settings"])
  }

  @Test("of classes are named by what the truth got")
  func classes() throws {
    let json = try json([], "dog:0.6*7,cat:0.2")
    let mean = (7 * 0.5108256237659907 + 1.6094379124341003) / 8
    #expect(abs(try number("mean", of: json) - mean) < 1e-15)
    #expect(json["base_rate"]?.text == "{\"dog\":0.875,\"cat\":0.125}")
    #expect(json["accuracy"] == .null)
    #expect(try self.json([], "dog:0.6*7,cat:0.8")["accuracy"] == .number(1))
    let entropy = 0.875 * 0.13353139262452263 + 0.125 * 2.0794415416798357
    #expect(abs(try number("base_rate_loss", of: json) - entropy) < 1e-15)
  }

  @Test("of two classes are judged in full, for each tells the other's share")
  func twoClasses() throws {
    let animals = "classes=cat,dog y=dog p=0.4,0.6"
    let json = try json([animals], "dog:0.6*3,cat:0.2")
    #expect(json["accuracy"] == .number(0.75))
    let brier = try self.json([animals, "loss=brier"], "dog:0.6*3,cat:0.2")
    #expect(abs(try number("mean", of: brier) - (3 * 0.32 + 1.28) / 4) < 1e-15)
  }

  @Test("of more classes know their weights")
  func weightedClasses() throws {
    let animals = "classes=cat,dog,fox y=dog p=0.7,0.2,0.1 weights=1,2,3"
    let json = try json([animals], "dog:0.5,fox:0.25,1:0.5")
    let sum = 2 * 0.6931471805599453 * 2 + 3 * 1.3862943611198906
    #expect(abs(try number("sum", of: json) - sum) < 1e-14)
    #expect(abs(try number("weighted_mean", of: json) - sum / 7) < 1e-15)
  }

  @Test("that cost without limit say which they are")
  func infinite() throws {
    var session = Session()
    let result = session.run("rows 1:0.9*99,1:0")
    let json = try #require(result.outcomes.last?.json)
    #expect(json["mean"] == .number(.infinity))
    #expect(parts(json)[0] == 0 && parts(json)[1].isNaN)
    #expect(result.outcomes.lines[0] == "100 rows: mean infinite, sum infinite")
    #expect(result.outcomes.lines.joined().contains("these rows cost without limit"))
  }

  @Test("shows the rows that make most, and names all labels as they are read")
  func text() {
    var session = Session("classes=ham,spam y=1 p=0.5")
    #expect(
      session.run("rows spam:0.95*7,spam:0.55,1:0.02,ham:0.01").outcomes.lines == [
        "10 rows: mean 0.488 nats, sum 4.879 nats",
        "perplexity of the mean: 1.629",
        "accuracy: 90%",
        "always saying the base rate, 90% for spam, would cost 0.325 nats: "
          + "these rows cost 0.163 nats more",
        "  label  ŷ     times  loss         of the sum",
        "  spam   0.02  1      3.912 nats   80.2%",
        "  spam   0.55  1      0.598 nats   12.3%",
        "  spam   0.95  7      0.0513 nats  7.36%",
        "  ham    0.01  1      0.0101 nats  0.206%",
      ])
    let many = (1...40).map { "1:0.\($0)" }.joined(separator: ",")
    #expect(
      session.run("rows " + many).outcomes.lines.last == "  and 30 more, of which each makes less")
  }

  @Test("change nothing, and are no step of undo")
  func nothingChanges() {
    var session = Session("y=1 p=0.5")
    let before = session.workspace
    #expect(session.run("rows 1:0.6").failure == nil)
    #expect(session.workspace == before)
    #expect(session.script == Session("y=1 p=0.5").script)
  }
}
