import Foundation
import LossCore
import Testing

@testable import Workbench

@Suite("Gradient descent")
struct DescentTests {
  private static func descent(_ change: (inout Descent) -> Void) -> Descent {
    var descent = Descent()
    change(&descent)
    return descent
  }

  private static let lines = [(-7.0, 3.0), (0, 0), (1.2, -0.4), (3, 2), (-0.5, 1)]
    .map { LogisticLine(w: $0.0, b: $0.1) }

  @Test("draws the same points from the same seed, half of each class, from left to right")
  func points() {
    let known = [LabelledPoint](seed: 7)
    #expect(known == [LabelledPoint](seed: 7))
    #expect(known[0].x == -3.13 && known[0].label == 0)
    #expect(known != [LabelledPoint](seed: 8))
    for seed in 0..<200 {
      let points = [LabelledPoint](seed: seed)
      #expect(points.count == [LabelledPoint].count)
      #expect(points.filter { $0.label == 1 }.count == points.count / 2)
      #expect(points.map(\.x) == points.map(\.x).sorted())
      #expect(points.allSatisfy { [LabelledPoint].domain.contains($0.x) && !$0.isMislabelled })
    }
  }

  @Test("has the gradient that central differences give", arguments: lines)
  func gradient(at line: LogisticLine) {
    let points = [LabelledPoint](seed: 7, mislabelled: [0, 20])
    let losses: [any Loss] = [CrossEntropy(), SquaredError()]
    for loss in losses {
      let mean = { (w: Double, b: Double) in
        LogisticLine(w: w, b: b).examples(points).mean(loss.value)
      }
      let h = 1e-5
      let slope = line.examples(points).slope(of: loss, over: points)
      let byW = (mean(line.w + h, line.b) - mean(line.w - h, line.b)) / (2 * h)
      let byB = (mean(line.w, line.b + h) - mean(line.w, line.b - h)) / (2 * h)
      #expect(abs(slope.w - byW) < 1e-8)
      #expect(abs(slope.b - byB) < 1e-8)
    }
  }

  @Test("goes where the formulas of a textbook lead", arguments: [0.1, 1, 5])
  func independentRun(rate: Double) {
    let course = Course(Self.descent { $0.rate = rate })
    let sigmoid = { (z: Double) in 1 / (1 + exp(-z)) }
    let count = Double(course.points.count)
    for (stops, isSquared) in [(course.byLogLoss, false), (course.bySquaredError, true)] {
      var (w, b) = (-7.0, 3.0)
      for stop in stops {
        #expect(abs(stop.line.w - w) < 1e-9 && abs(stop.line.b - b) < 1e-9)
        var (byW, byB, loss) = (0.0, 0.0, 0.0)
        for point in course.points {
          let p = sigmoid(w * point.x + b)
          let y = Double(point.label)
          loss -= (y == 1 ? log(p) : log(sigmoid(-w * point.x - b))) / count
          let error = (p - y) * (isSquared ? 2 * p * (1 - p) : 1) / count
          byW += error * point.x
          byB += error
        }
        #expect(abs(stop.logLoss - loss) < 1e-9)
        w -= rate * byW
        b -= rate * byB
      }
    }
  }

  @Test("goes down at every step of a small rate", arguments: 0..<12)
  func goesDown(seed: Int) {
    let course = Course(Self.descent { ($0.seed, $0.rate) = (seed, 0.1) })
    for (before, after) in zip(course.byLogLoss, course.byLogLoss.dropFirst()) {
      #expect(after.logLoss < before.logLoss)
    }
    for (before, after) in zip(course.bySquaredError, course.bySquaredError.dropFirst()) {
      #expect(after.squaredError < before.squaredError)
    }
  }

  @Test("starts where squared error is level and log loss is steep")
  func flatStart() {
    let course = Course(Descent())
    let (steep, level) = (course.byLogLoss[0].slope, course.bySquaredError[0].slope)
    #expect(level.steepness < 0.01 * steep.steepness)
    #expect(course.byLogLoss[10].logLoss < 0.1 * course.byLogLoss[0].logLoss)
    #expect(course.bySquaredError[100].logLoss > 0.9 * course.bySquaredError[0].logLoss)
    #expect(course.byLogLoss[0].line == course.bySquaredError[0].line)
  }

  @Test("knows the least loss there is", arguments: [7, 4], [[], [0], [3, 20, 23]])
  func leastLoss(seed: Int, mislabelled: [Int]) throws {
    let points = [LabelledPoint](seed: seed, mislabelled: Set(mislabelled))
    let least = LeastLoss(points)
    let line = try #require(least.line)
    #expect(line.examples(points).slope(of: CrossEntropy(), over: points).steepness < 1e-6)
    for (w, b) in [(0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01), (1, 1), (-9, 2)] {
      let other = LogisticLine(w: line.w + w, b: line.b + b)
      #expect(other.logLoss(over: points) > least.loss)
    }
  }

  @Test("shows what wrong labels do: the least loss rises, and the best curve is flatter")
  func wrongLabels() throws {
    let course = Course(Self.descent { $0.mislabelled = [2, 19] })
    #expect(course.least.loss > course.leastWithTrueLabels.loss + 0.1)
    let (best, before) = (course.least.line, course.leastWithTrueLabels.line)
    #expect(try #require(best).w < (try #require(before)).w / 2)
    #expect(course.points.filter(\.isMislabelled).count == 2)
    #expect(course.points[2].label == 1 - Course(Descent()).points[2].label)
  }

  @Test("creeps towards 0 without an end where the classes can be parted")
  func partedClasses() throws {
    let seed = try #require((0..<20).first { [LabelledPoint](seed: $0).canBeParted })
    let course = Course(Self.descent { ($0.seed, $0.step) = (seed, 1_000) })
    #expect(course.least.loss == 0 && course.least.line == nil)
    for (early, late) in [(100, 200), (200, 500), (500, 1_000)] {
      #expect(course.byLogLoss[late].logLoss < course.byLogLoss[early].logLoss)
      #expect(course.byLogLoss[late].line.w > course.byLogLoss[early].line.w)
    }
    #expect(course.byLogLoss[1_000].logLoss > 0)
    // One class alone is parted from nothing, and one wrong label in the midst ends it.
    #expect(course.points.filter { $0.label == 1 }.canBeParted)
    #expect(![LabelledPoint](seed: seed, mislabelled: [0]).canBeParted)
  }

  @Test("is one course however far one looks at it")
  func courseIsKept() {
    let course = Course(Descent())
    for step in [1, 60, 125] { #expect(course.isOf(Self.descent { $0.step = step })) }
    #expect(course.isOf(Self.descent { $0.speed = 3 }))
    #expect(!course.isOf(Self.descent { $0.step = 126 }), "the picture shows more steps")
    #expect(!course.isOf(Self.descent { $0.rate = 2 }))
    #expect(!course.isOf(Self.descent { $0.mislabelled = [4] }))
    let longer = Course(Self.descent { $0.step = 126 })
    #expect(Array(longer.byLogLoss.prefix(126)) == course.byLogLoss)
  }

  @Test("has a landscape that agrees with the losses, and holds the whole way")
  func landscape() {
    let course = Course(Descent())
    let landscape = Landscape(around: course)
    for stop in course.byLogLoss {
      #expect(landscape.w.contains(stop.line.w) && landscape.b.contains(stop.line.b))
      #expect(abs(landscape.loss(w: stop.line.w, b: stop.line.b) - stop.logLoss) < 0.1)
    }
    let corner = LogisticLine(w: landscape.w.lowerBound, b: landscape.b.upperBound)
    let loss = corner.logLoss(over: course.points)
    #expect(abs(landscape.loss(w: corner.w, b: corner.b) - loss) < 1e-9)
    #expect(landscape.range.contains(loss))
    #expect(landscape.loss(w: -1e9, b: 1e9) == landscape.loss(w: corner.w, b: corner.b))
  }
}
