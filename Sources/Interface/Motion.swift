import Plot
import Workbench

/// The way from one prediction to the next, as the statements that lead along it.
struct Motion: Sendable {
  /// More classes than these jump.
  fileprivate static let mostClasses = 100

  private let start: GivenPrediction
  private let end: GivenPrediction
  private let startTemperature: Double
  private let endTemperature: Double
  /// Where values of ŷ lie on the axis shown.
  private let scale: Scale
  /// In milliseconds.
  var duration = 0

  /// Nothing where there is no way: another kind of work, other classes, or nothing that moves.
  init?(from former: Workspace, to workspace: Workspace) {
    guard let start = former.givenPrediction, let end = workspace.givenPrediction,
      former.live == workspace.live, start.leads(to: end),
      start != end || former.temperatureValue != workspace.temperatureValue
    else { return nil }
    (self.start, self.end) = (start, end)
    startTemperature = former.temperatureValue
    endTemperature = workspace.temperatureValue
    scale = Scale(
      workspace.axis.scaleAxis, columns: Motion.cells,
      mirrored: BinaryReading(workspace)?.label == 0)
  }

  /// Cells finer than any screen's.
  private static let cells = 1_000_000

  /// The statement that leads so far along the way, slow at both ends.
  func statement(at elapsed: Int) -> String {
    let time = duration == 0 ? 1 : min(1, max(0, Double(elapsed) / Double(duration)))
    let part = time * time * (3 - 2 * time)
    let mixed = { (a: Double, b: Double) in a + (b - a) * part }
    var statement = ""
    switch (start, end) {
    case (.probability(let a), .probability(let b)):
      let held = { (value: Double) in min(max(scale.position(of: value), 0), Double(Motion.cells)) }
      statement = "p=" + Motion.calm(scale.value(at: mixed(held(a), held(b))))
    case (.logit(let a), .logit(let b)):
      statement = "z=" + Motion.calm(logit: mixed(a, b))
    case (.shares(let a), .shares(let b)):
      statement = "p=" + Motion.calm(shares: zip(a, b).map(mixed)).joined(separator: ",")
    case (.logits(let a), .logits(let b)):
      statement = "z=" + zip(a, b).map { Motion.calm(logit: mixed($0, $1)) }.joined(separator: ",")
    default: break
    }
    if start == end { statement = "" }
    guard startTemperature != endTemperature else { return statement }
    return statement + " T=" + Figure.short(mixed(startTemperature, endTemperature), digits: 2)
  }

  // MARK: Digits that do not flicker

  /// A probability in two digits of its lesser side, so that it is 0 or 1 only where it is.
  private static func calm(_ probability: Double) -> String {
    if probability <= 0.5 { return Figure.short(probability, digits: 2) }
    let complement = Figure.short(1 - probability, digits: 2)
    let isPlain = 1 - probability >= 0.001
    return isPlain
      ? Figure.short(1 - (Double(complement) ?? 0), digits: 4) : "1-" + complement
  }

  private static func calm(logit: Double) -> String {
    logit.isFinite ? Figure.short((logit * 100).rounded() / 100, digits: 6) : Figure.shortest(logit)
  }

  /// Shares in two digits, but for the largest, which is what they leave.
  private static func calm(shares: [Double]) -> [String] {
    guard let largest = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return [] }
    var texts = shares.map { Figure.short($0, digits: 2) }
    let others = shares.indices.reduce(0) { sum, index in
      index == largest ? sum : sum + (Double(texts[index]) ?? 0)
    }
    texts[largest] = Figure.shortest(1 - others)
    return texts
  }
}

extension GivenPrediction {
  /// Whether there is a way to another one through numbers that can be typed.
  fileprivate func leads(to other: GivenPrediction) -> Bool {
    switch (self, other) {
    case (.probability, .probability): true
    case (.logit(let a), .logit(let b)): a.isFinite && b.isFinite
    case (.shares(let a), .shares(let b)): a.count == b.count && a.count <= Motion.mostClasses
    case (.logits(let a), .logits(let b)):
      a.count == b.count && a.count <= Motion.mostClasses
        && zip(a, b).allSatisfy { $0 == $1 || ($0.isFinite && $1.isFinite) }
    default: false
    }
  }
}
