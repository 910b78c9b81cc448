import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

/// Values that move to their next ones.
@Suite struct MotionTests {
  /// What is shown from frame to frame while the second of two lines moves.
  private func shown(
    _ first: String, _ second: String, reducesMotion: Bool = false
  ) throws -> [Workspace] {
    var stage = try Stage(
      "ease 0; \(first)\nease 1; \(second)", pace: 3_000, reducesMotion: reducesMotion)
    stage.pass(3_000)
    var shown: [Workspace] = []
    while shown.count < 20 {
      shown.append(stage.model.shown)
      stage.pass(50)
    }
    #expect(stage.model.shown == stage.model.session.workspace, "the last value is exact")
    return shown
  }

  @Test(
    arguments: [
      ("axis linear; p=0.5", "p=0.123456789"), ("axis log; p=0.5", "p=1e-9"),
      ("axis logit; p=0.999", "p=0"), ("y=0 p=0.5", "p=1-1e-12"), ("p=0.01", "p=0.99"),
      ("z=-2", "z=7.123456"), ("p=0.9 T=1", "T=5"),
      ("y=1 p=0.7,0.2,0.1", "p=0.1,0.2,0.7"), ("y=1 p=0,1,0", "p=1,0,0"),
      ("y=1 z=5,0,-3", "z=0,-inf,2"), ("y=1 z=5,0,-3", "z=0,5,-3"), ("y=1 z=5,0,1", "T=4"),
    ])
  func goThereWithoutLeavingTheWay(_ way: (String, String)) throws {
    let steps = try shown(way.0, way.1)
    let losses = steps.compactMap(\.loss)
    let (first, last) = (try #require(losses.first), try #require(losses.last))
    let slack = 1e-6 + 0.01 * max(first, last == .infinity ? 10 : last)
    #expect(losses.count == 20)
    #expect(
      zip(losses, losses.dropFirst()).allSatisfy {
        last > first ? $1 >= $0 - slack : $1 <= $0 + slack
      })
  }

  @Test func digitsAreFewOnTheWay() throws {
    let steps = try shown("p=0.5", "p=0.123456789")
    let texts = Set(steps.map(\.statement))
    #expect(texts.count > 10)
    #expect(texts.allSatisfy { $0.count <= "y=1 p=0.99".count })
    let shares = try shown("y=1 p=0.7,0.2,0.1", "p=0.123456789,0.2,0.676543211")
    #expect(Set(shares.map(\.statement)).count > 10)
    #expect(shares.allSatisfy { ClassesReading($0)?.sumText == "1" })
  }

  @Test func neitherEndOfAnAxisIsReachedOnTheWay() throws {
    for steps in [
      try shown("y=0 p=0.5", "p=1"), try shown("p=0.5", "p=0"),
      try shown("axis logit; p=0.5", "p=0"),
    ] {
      #expect(steps.first?.loss ?? .infinity < 1)
      #expect(steps.allSatisfy { $0.loss ?? 0 < 50 }, "infinity comes with the last value alone")
    }
  }

  @Test(
    arguments: [
      ("p=0.5", "p=0.7,0.2,0.1"), ("p=0.5", "z=3"), ("y=1 p=0.5,0.5", "p=0.2,0.3,0.5"),
      ("p=0.5", "flip"), ("p=0.5", "axis log"), ("y=1 z=-inf", "z=2"),
    ])
  func whatHasNoWayJumps(_ way: (String, String)) throws {
    let steps = try shown(way.0, way.1)
    #expect(Set(steps).count == 1)
  }

  @Test func theLabelJumpsAndThePredictionMoves() throws {
    let steps = try shown("y=1 p=0.2", "y=0 p=0.8")
    #expect(steps.allSatisfy { $0.statement.hasPrefix("y=0") })
    #expect(Set(steps).count > 10)
  }

  @Test func reducedMotionJumpsAndWaitsStay() throws {
    #expect(Set(try shown("p=0.5", "p=0.1", reducesMotion: true)).count == 1)
    var stage = try Stage("p=0.1; wait 2\np=0.2", reducesMotion: true)
    #expect(stage.model.view().wake == 2_000)
    stage.pass(2_000)
    #expect(stage.player?.position == 2)
  }

  @Test func aMotionIsNoStepOfUndo() throws {
    var stage = try Stage("ease 1; p=0.1; wait 5")
    stage.pass(inFrames: 700)
    #expect(stage.model.shown != stage.model.session.workspace)
    #expect(stage.statement == "y=1 p=0.1")
    stage.driver.press("u")
    #expect(stage.statement == "y=1 p=0.5" && stage.model.shown == stage.model.session.workspace)
    stage.driver.press("u")
    #expect(stage.model.message?.text == "there is nothing to undo")
  }

  @Test(arguments: [(1, 1), (40, 10), (80, 24), (120, 36), (200, 60), (400, 120)])
  func framesAreNoMoreThanTwentyASecond(_ columns: Int, _ rows: Int) throws {
    var stage = try Stage("ease 2; p=0.001", columns: columns, rows: rows)
    var frames = 0
    while let wake = stage.model.view().wake, stage.model.shown != stage.model.session.workspace {
      #expect(wake >= 50 || frames > 0)
      stage.pass(wake)
      frames += 1
    }
    #expect((2...41).contains(frames))
  }
}
