import Plot
import Testing

@Suite("Scales")
struct ScaleTests {
  /// Every axis of probabilities, both ways round.
  static let axes: [(Scale.Axis, Bool)] = [
    (.probability, false), (.logit, false), (.log10, false), (.probability, true), (.logit, true),
    (.log10, true),
  ]

  @Test("the value of a column lies in that column, at every width", arguments: axes)
  func roundTrip(axis: Scale.Axis, mirrored: Bool) {
    for columns in 1...400 {
      let scale = Scale(axis, columns: columns, mirrored: mirrored)
      let failures = (0..<columns).filter { scale.column(of: scale.value(atColumn: $0)) != $0 }
      #expect(failures.isEmpty, "at \(columns) columns")
    }
  }

  @Test("values of columns rise, and stay between 0 and 1 without reaching them", arguments: axes)
  func openInterval(axis: Scale.Axis, mirrored: Bool) {
    for columns in [1, 2, 3, 20, 74, 199, 400] {
      let scale = Scale(axis, columns: columns, mirrored: mirrored)
      let values = (0..<columns).map { scale.value(atColumn: $0) }
      #expect(values.contains { $0 <= 0 || $0 >= 1 } == false)
      #expect(zip(values, values.dropFirst()).contains { $0 >= $1 } == false)
    }
  }

  @Test(
    "a column's value is the roundest one in it",
    arguments: [
      (0, 0.001), (1, 0.01), (2, 0.03), (21, 0.3), (22, 0.32), (23, 0.33), (34, 0.49), (35, 0.5),
      (62, 0.9), (68, 0.99), (69, 0.999), (-5, 0.001), (99, 0.999),
    ])
  func roundValues(column: Int, value: Double) {
    #expect(Scale(.probability, columns: 70).value(atColumn: column) == value)
  }

  @Test("logit and log columns are round too")
  func roundElsewhere() {
    let logit = Scale(.logit, columns: 71)
    #expect([0, 35, 70].map { logit.value(atColumn: $0) } == [0.001, 0.5, 0.999])
    let log = Scale(.log10, columns: 81)
    #expect(
      [0, 20, 40, 60, 80].map { log.value(atColumn: $0) } == [0.0001, 0.001, 0.01, 0.1, 0.99])
    let mirrored = Scale(.log10, columns: 81, mirrored: true)
    #expect([0, 20, 40, 80].map { mirrored.value(atColumn: $0) } == [0.01, 0.9, 0.99, 0.9999])
  }

  @Test("the ends of an axis are the middles of its end columns", arguments: axes)
  func ends(axis: Scale.Axis, mirrored: Bool) {
    for columns in 2...400 {
      let scale = Scale(axis, columns: columns, mirrored: mirrored)
      #expect(abs(scale.position(of: scale.domain.lowerBound) - 0.5) < 1e-9)
      #expect(abs(scale.position(of: scale.domain.upperBound) - Double(columns) + 0.5) < 1e-9)
      #expect(scale.column(of: scale.domain.lowerBound) == 0)
      #expect(scale.column(of: scale.domain.upperBound) == columns - 1)
      #expect(scale.value(at: -3) == scale.domain.lowerBound)
      #expect(scale.value(at: Double(columns) + 3) == scale.domain.upperBound)
    }
  }

  @Test("position and value are inverses", arguments: axes)
  func inverses(axis: Scale.Axis, mirrored: Bool) {
    let scale = Scale(axis, columns: 150, mirrored: mirrored)
    for step in 1..<1490 {
      let position = 0.5 + Double(step) / 10
      #expect(abs(scale.position(of: scale.value(at: position)) - position) < 1e-6)
    }
  }

  @Test("a log axis for the label 0 is the picture of the other label in a mirror")
  func mirror() {
    let scale = Scale(.log10, columns: 101)
    let mirrored = Scale(.log10, columns: 101, mirrored: true)
    for share in [0.0001, 0.003, 0.1, 0.25, 0.5, 0.8] {
      let sum = scale.position(of: share) + mirrored.position(of: 1 - share)
      #expect(abs(sum - 101) < 1e-9)
    }
  }

  @Test(
    "what lies beyond the ends has no column",
    arguments: [
      (Scale.Axis.probability, -0.001), (.probability, 1.001), (.logit, 0.0009), (.logit, 1),
      (.log10, 0), (.log10, 0.00009), (.probability, .nan), (.probability, .infinity),
    ])
  func beyond(axis: Scale.Axis, value: Double) {
    #expect(Scale(axis, columns: 50).column(of: value) == nil)
  }

  @Test("an axis without cells has no columns")
  func empty() {
    for columns in [0, -4] {
      let scale = Scale(.logit, columns: columns)
      #expect(scale.columns == 0)
      #expect(scale.column(of: 0.5) == nil)
      #expect(scale.value(atColumn: 3) > 0)
    }
  }

  @Test("a step goes to the next column, a small one a tenth of the way", arguments: axes)
  func steps(axis: Scale.Axis, mirrored: Bool) {
    let scale = Scale(axis, columns: 70, mirrored: mirrored)
    for column in 1..<69 {
      let value = scale.value(atColumn: column)
      #expect(scale.column(of: scale.value(value, movedBy: 1)) == column + 1)
      #expect(scale.column(of: scale.value(value, movedBy: -1)) == column - 1)
      let small = scale.refined.value(value, movedBy: 1)
      #expect(small > value)
      #expect(scale.refined.position(of: small) - scale.refined.position(of: value) < 2)
    }
  }

  @Test("at the ends steps go nowhere, and from beyond them back to the end", arguments: axes)
  func stepsAtEnds(axis: Scale.Axis, mirrored: Bool) {
    let scale = Scale(axis, columns: 70, mirrored: mirrored)
    for value in [1e-300, 1e-9] {
      #expect(scale.value(value, movedBy: -1) == value)
      #expect(scale.value(value, movedBy: 1) > value)
    }
    for value in [1 - 1e-9, 1.0] {
      #expect(scale.value(value, movedBy: 1) == value)
      #expect(scale.value(value, movedBy: -1) < value)
    }
    #expect(scale.value(0, movedBy: -1) == 0)
    #expect(scale.value(.nan, movedBy: 1).isNaN)
  }

  @Test("other linear axes answer their own ends")
  func generalLinear() {
    let scale = Scale(.linear(-4...4), columns: 41)
    #expect(scale.value(atColumn: 0) == -4)
    #expect(scale.value(atColumn: 20) == 0)
    #expect(scale.value(atColumn: 40) == 4)
    #expect(scale.column(of: -3.15) == 4)
  }
}
