package import LossCore

/// A descent in figures and words, at the step that is shown.
package struct DescentReading: Sendable {
  package let descent: Descent
  package let course: Course
  package let unit: InformationUnit

  /// With a course that is kept where it is the one of these inputs.
  package init(_ workspace: Workspace, keeping kept: Course? = nil) {
    descent = workspace.descent
    course = kept.flatMap { $0.isOf(workspace.descent) ? $0 : nil } ?? Course(workspace.descent)
    unit = workspace.unit
  }

  /// Where the way down by log loss stands.
  package var stop: Course.Stop { course.byLogLoss[descent.step] }
  /// Where the way down by squared error stands.
  package var other: Course.Stop { course.bySquaredError[descent.step] }
  var start: Course.Stop { course.byLogLoss[0] }
  var otherStart: Course.Stop { course.bySquaredError[0] }

  /// The focal number: the mean log loss.
  package var headline: String { loss(stop.logLoss) }
  /// What one nat is in the unit.
  package var unitsPerNat: Double { unit.fromNats(1) }
  package var unitName: String { unit.rawValue + "s" }
  /// The same in another unit.
  package var headlineElsewhere: String {
    let other: InformationUnit = unit == .bit ? .nat : .bit
    return "\(Figure.loss(other.fromNats(stop.logLoss))) \(other.rawValue)s"
  }

  package var stepText: String { "\(descent.step) / \(descent.horizon)" }
  package var rateText: String { Figure.shortest(descent.rate) }
  package var wText: String { DescentReading.signed(stop.line.w) }
  package var bText: String { DescentReading.signed(stop.line.b) }
  package var slopeText: String {
    let parts = [stop.slope.w, stop.slope.b].map { Figure.slope($0, digits: 3) }
    return "(\(parts[0]), \(parts[1]))"
  }
  package var speedText: String {
    descent.speed == 1 ? "1 step/s" : "\(descent.speed) steps/s"
  }

  /// Which points have a wrong label, as statements count them.
  package var mislabelledText: String {
    descent.mislabelled.sorted().map { String($0 + 1) }.joined(separator: ", ")
  }

  /// A loss in nats as people read it, in the unit.
  func loss(_ nats: Double) -> String { Figure.loss(unit.fromNats(nats)) }

  /// Three decimals as long as they say something, with the sign always there.
  static func signed(_ value: Double) -> String {
    let size = value.magnitude
    let text = size < 999.5 ? Figure.fixed(size, 3) : Figure.short(size, digits: 4)
    return (value < 0 ? "−" : "+") + text
  }
}
