import Plot
import Testing

@Suite("Ticks")
struct TicksTests {
  private func labels(_ scale: Scale) -> [String] {
    Tick.along(scale, within: -5..<scale.columns).map(\.tick.label)
  }

  @Test(
    "linear ticks thin out with the width",
    arguments: [
      (74, ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"]),
      (30, ["0", "0.25", "0.5", "0.75", "1"]), (20, ["0", "0.5", "1"]), (4, ["0", "1"]),
    ])
  func linear(columns: Int, expected: [String]) {
    #expect(labels(Scale(.probability, columns: columns)) == expected)
  }

  @Test(
    "logit ticks thin out with the width",
    arguments: [
      (74, [".001", ".01", ".1", ".25", ".5", ".75", ".9", ".99", ".999"]),
      (42, [".001", ".01", ".1", ".5", ".9", ".99", ".999"]),
      (30, [".001", ".1", ".5", ".9", ".999"]),
      (14, [".001", ".5", ".999"]),
    ])
  func logit(columns: Int, expected: [String]) {
    #expect(labels(Scale(.logit, columns: columns)) == expected)
  }

  @Test("log ticks are powers of ten, their complements for the label 0")
  func log() {
    #expect(labels(Scale(.log10, columns: 74)) == ["0.0001", "0.001", "0.01", "0.1", "1"])
    #expect(labels(Scale(.log10, columns: 20)) == ["0.0001", "0.01", "1"])
    #expect(
      labels(Scale(.log10, columns: 74, mirrored: true)) == ["0", "0.9", "0.99", "0.999", "0.9999"])
  }

  @Test("a tick's label is its value, and its column holds that value", arguments: ScaleTests.axes)
  func exact(axis: Scale.Axis, mirrored: Bool) {
    let scale = Scale(axis, columns: 120, mirrored: mirrored)
    for placed in Tick.along(scale, within: -5..<120) {
      #expect(
        Double(placed.tick.label.hasPrefix(".") ? "0" + placed.tick.label : placed.tick.label)
          == placed.tick.value)
      #expect(scale.column(of: placed.tick.value) == placed.column)
    }
  }

  @Test(
    "labels never come close, leave their bounds, or stand beside their tick",
    arguments: ScaleTests.axes)
  func layout(axis: Scale.Axis, mirrored: Bool) {
    for columns in 20...400 {
      for bounds in [-5..<columns, 0..<columns] {
        let placed = Tick.along(Scale(axis, columns: columns, mirrored: mirrored), within: bounds)
        #expect(placed.count >= 2)
        for tick in placed {
          #expect(tick.label.contains(tick.column))
          #expect(
            bounds.contains(tick.label.lowerBound) && tick.label.upperBound <= bounds.upperBound)
          let isClipped =
            tick.label.lowerBound == bounds.lowerBound || tick.label.upperBound == bounds.upperBound
          let left = tick.column - tick.label.lowerBound
          let right = tick.label.upperBound - 1 - tick.column
          #expect(isClipped || (0...1).contains(left - right))
        }
        for (left, right) in zip(placed, placed.dropFirst()) {
          #expect(left.label.upperBound + 2 <= right.label.lowerBound)
        }
      }
    }
  }

  @Test(
    "upright ticks are round in the unit shown",
    arguments: [
      (5, 16, ["0", "1", "2", "3", "4", "5"]), (5, 46, ["0", "1", "2", "3", "4", "5"]),
      (5, 8, ["0", "2", "4"]), (5, 3, ["0", "5"]), (5, 2, []), (5, 0, []),
      (7, 20, ["0", "1", "2", "3", "4", "5", "6", "7"]), (9.3, 30, ["0", "2", "4", "6", "8"]),
      (7.2135, 20, ["0", "1", "2", "3", "4", "5", "6", "7"]),
      (2.1715, 16, ["0", "0.5", "1", "1.5", "2"]), (1, 20, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
      (100, 20, ["0", "20", "40", "60", "80", "100"]), (0, 20, []), (.infinity, 20, []),
    ])
  func rising(limit: Double, rows: Int, expected: [String]) {
    #expect(Tick.rising(to: limit, rows: rows).map(\.label) == expected)
  }

  @Test("upright ticks are at least two rows apart, whatever the limit")
  func spacing() {
    for limit in [0.003, 0.7, 1, 2.17, 5, 7.2, 9.3, 13.4, 6000] {
      #expect(Tick.rising(to: limit, rows: 6).count > 1)
      for rows in 3...60 {
        let ticks = Tick.rising(to: limit, rows: rows)
        #expect(ticks.count <= 9)
        guard ticks.count > 1 else { continue }
        let step = ticks[1].value - ticks[0].value
        #expect(step / limit * Double(rows - 1) >= 2 - 1e-9)
        #expect(ticks.allSatisfy { $0.value <= limit * (1 + 1e-9) })
      }
    }
  }

  @Test("other axes get round ticks as well")
  func general() {
    #expect(
      labels(Scale(.linear(-4...4), columns: 60)) == [
        "-4", "-3", "-2", "-1", "0", "1", "2", "3", "4",
      ])
    #expect(labels(Scale(.linear(0...120), columns: 30)) == ["0", "25", "50", "75", "100"])
  }

  @Test("a limit is rounded up to 1, 2 or 5 times a power of ten")
  func roundedUp() {
    let limits = [
      0.2: 0.2, 0.19: 0.2, 0.402: 0.5, 0.9: 1, 1: 1, 1.0000000001: 1, 1.69: 2, 3e-5: 5e-5,
    ]
    for (limit, top) in limits { #expect(Tick.round(above: limit) == top) }
    #expect(Tick.round(above: 0) == 1 && Tick.round(above: .infinity) == 1)
  }
}
