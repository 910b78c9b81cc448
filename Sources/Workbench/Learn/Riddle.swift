package import LossCore

/// What a person wants to guess before it is shown: the result of the next change, whatever that is.
///
/// The change is held back until the guess is there. So nothing that reads the work can tell of it.
package indirect enum Riddle: Sendable {
  /// The next change will be held back.
  case armed
  case hidden(Held)
  /// The guess beside what is true, until something else changes.
  case told(Told)

  package var held: Held? { if case .hidden(let held) = self { held } else { nil } }
  package var told: Told? { if case .told(let told) = self { told } else { nil } }
  package var isArmed: Bool { if case .armed = self { true } else { false } }

  /// A change that is held back, and what it will come to.
  package struct Held: Sendable {
    let statement: Statement
    let action: Action
    /// The work that it was asked of: other pages may be looked at meanwhile.
    let live: Kind?
    /// The work as it will be.
    package let workspace: Workspace
    /// As its page shows it: in the unit, where it has one.
    private let loss: Double
    private let unit: String

    /// Nothing for what has no loss, or leaves it as it was.
    init?(_ action: Action, _ statement: Statement, from before: Workspace, to after: Workspace) {
      (self.action, self.statement) = (action, statement)
      (live, workspace) = (before.live, after)
      guard !after.isSameResult(as: before) else { return nil }
      if case .descent = action {
        let reading = DescentReading(after)
        (loss, unit) = (reading.unit.fromNats(reading.stop.logLoss), reading.unitName)
      } else {
        guard let loss = after.loss else { return nil }
        (self.loss, unit) = (after.inUnit(loss), after.unitName)
      }
    }

    /// Whether a picture of the work shows what is asked for.
    package var isOnPicture: Bool { if case .descent = action { false } else { true } }

    /// What is asked: “p = 0.01: what will the loss be, in nats?”.
    package var text: String {
      var change = statement.text.shortened(to: 40)
      if case .setting = action.singleValue {
        change = change.split(separator: "=", maxSplits: 1).joined(separator: " = ")
      }
      return "\(change): what will the loss be\(unit.isEmpty ? "" : ", in \(unit)")?"
    }

    package var report: Report {
      Report(
        "guess", [text, "It is hidden: guess 2.3 says what you expect, guess none shows it."],
        [.init("hidden", .bool(true))])
    }

    /// What a guess comes to.
    func told(_ guess: Guess) throws(Diagnostic) -> Told {
      let value = try guess.number()
      guard let sureness = try guess.probability() else {
        return Told(guess: value, loss: loss, isOnPicture: isOnPicture)
      }
      guard sureness != .zero else { throw guess.notSure }
      return Told(guess: value, loss: loss, isOnPicture: isOnPicture, sureness: sureness)
    }
  }

  /// A guess, and what was true.
  package struct Told: Hashable, Sendable {
    package let guess: Double
    package let loss: Double
    /// Whether the picture of the work shows it.
    package let isOnPicture: Bool
    package var sureness: Probability?

    /// How near a guess has to come to be right, where somebody says how sure it is.
    static let tolerance = Tolerance.relative(0.1)

    var isRight: Bool { Told.tolerance.holds(guess, of: loss) }
    package var difference: Double { guess == loss ? 0 : guess - loss }
    /// What the sureness costs in nats: right or not, of two.
    var cost: Double? {
      sureness.map { Attempt.loss(of: $0, among: 2, isRight: isRight) }
    }

    /// How near it came: “You guessed 4.6; it is 4.605: 0.005 off.”.
    package var sentence: String {
      "You guessed \(numberText); it is \(Figure.loss(loss)): \(distance)."
    }

    /// “guess 4.6”, for beside its place on the picture.
    package var guessText: String { "guess " + numberText }

    private var numberText: String { guess.isFinite ? Figure.short(guess) : "∞" }

    private var distance: String {
      let size = difference.magnitude
      if size == 0 { return "exactly that" }
      if size == .infinity { return "no number is near to that" }
      return (size >= 0.000_5 && size < 100 ? Figure.fixed(size, 3) : Figure.loss(size)) + " off"
    }

    /// What the sureness cost; nothing where none was given.
    package var score: String? {
      guard let sureness, let cost else { return nil }
      return "You were \(Sentence.sureness(sureness)) sure to be \(Told.tolerance.text), and "
        + "\(isRight ? "right" : "wrong"): your own log loss is \(Figure.loss(cost))."
    }

    package var lines: [String] { [sentence, score].compactMap(\.self) }

    var fields: [JSON.Field] {
      [
        .init("guess", .number(guess)), .init("loss", .number(loss)),
        .init("difference", .number(difference)),
      ]
        + (cost.map { [.init("right", .bool(isRight)), .init("cost", .number($0))] } ?? [])
    }
  }
}

extension Workspace {
  /// Whether the numbers that pages are about are the same.
  func isSameResult(as other: Workspace) -> Bool {
    standing == other.standing && unit == other.unit
      && (descent == other.descent
        || DescentReading(self).stop.logLoss == DescentReading(other).stop.logLoss)
  }
}
