import Testing

@testable import Workbench

@Suite("Moving the point")
struct MovingTests {
  private func reading(_ line: String) throws -> BinaryReading {
    try #require(BinaryReading(Session(line).workspace))
  }

  @Test(
    "climbs by halving what the truth gets",
    arguments: [
      ("y=1 p=0.8", "p=0.4"), ("y=0 p=0.2", "p=0.6"), ("y=0 p=0.4", "p=0.7"), ("y=1 p=1", "p=0.5"),
      ("y=0 p=1-1e-12", "p=1-5e-13"), ("y=1 p=0", "p=0"), ("y=1 p=1e-9", "p=5e-10"),
    ])
  func climbing(_ line: String, _ move: String) throws {
    #expect(try reading(line).statementClimbing == move)
  }

  @Test(
    "comes down by doubling it, or by halving what is missing, and from 0 too",
    arguments: [
      ("y=1 p=0.3", "p=0.6"), ("y=0 p=0.9", "p=0.8"), ("y=1 p=0.9", "p=0.95"),
      ("y=0 p=0.1", "p=0.05"), ("y=1 p=0", "p=0.0001"), ("y=0 p=1", "p=1-0.0001"),
      ("y=1 z=-inf", "z=-9.2102"), ("y=1 p=1", "p=1"), ("y=0 p=1e-9", "p=5e-10"),
    ])
  func descending(_ line: String, _ move: String) throws {
    #expect(try reading(line).statementDescending == move)
  }

  @Test(
    "leaves no noise of arithmetic behind, however long a way it goes", arguments: ["y=1", "y=0"])
  func noNoise(_ label: String) throws {
    var session = Session("\(label) p=0.3")
    let moves: [(BinaryReading) -> String] = [
      \.statementDescending, \.statementDescending, \.statementClimbing, \.statementDescending,
      { $0.statement(movingTo: $0.prediction + 0.1 / 3) },
      { $0.statement(movingTo: $0.prediction - 0.01) },
    ]
    for step in 0..<60 {
      let reading = try #require(BinaryReading(session.workspace))
      let move = moves[step % moves.count](reading)
      #expect(session.run(move).failure == nil)
      let digits = move.split(separator: "e")[0].filter(\.isNumber).drop { $0 == "0" }
      #expect(digits.count <= 15, "\(move)")
    }
  }
}
