import LossCore

/// A pin beside the live work: what it cost, and how far the live loss is from that.
package struct PinReading: Sendable {
  package let letter: Pin.Letter
  package let name: String?
  package let standing: Standing
  /// Whether it is of the kind of work and of the kind of loss that the picture shows.
  package let isOnPicture: Bool
  private let difference: Difference
  private let unit: InformationUnit
  /// Whether the truth has to be said, for it is another one than that of the live work.
  private let hasOtherTruth: Bool

  /// The live loss without the pinned one, in the unit; or why there is none.
  private enum Difference {
    case amount(Double)
    case bothInfinite
    case otherLoss
  }

  fileprivate init?(_ pin: Pin, beside live: Workspace) {
    guard let now = live.standing, let then = pin.state.standing else { return nil }
    (letter, name, standing) = (pin.letter, pin.name, then)
    unit = live.unit
    let isComparable = then.isComparable(to: now)
    isOnPicture = isComparable && then.kind == now.kind && then.value != nil
    hasOtherTruth = then.kind == .binary && (now.kind != .binary || then.truth != now.truth)
    if !isComparable {
      difference = .otherLoss
    } else if now.loss == .infinity, then.loss == .infinity {
      difference = .bothInfinite
    } else {
      difference = .amount(live.inUnit(now.loss) - live.inUnit(then.loss))
    }
  }

  private func inUnit(_ loss: Double) -> Double {
    standing.isInformation ? unit.fromNats(loss) : loss
  }

  /// “ŷ 0.5”, with the label where that is another one.
  package var text: String { (hasOtherTruth ? "y=\(standing.truth) " : "") + standing.text }
  package var lossText: String { Figure.loss(inUnit(standing.loss)) }

  /// The difference in few characters, with its sign.
  package var differenceText: String {
    switch difference {
    case .amount(let value): value > 0 ? "+" + Figure.loss(value) : PinReading.signed(value)
    case .bothInfinite: "both ∞"
    case .otherLoss: "other loss"
    }
  }

  private static func signed(_ value: Double) -> String {
    value < 0 ? "−" + Figure.loss(-value) : "0"
  }

  /// The pin as a sentence.
  var line: String {
    let called = letter.rawValue + (name.map { " (\($0.shortened()))" } ?? "")
    let cost = Sentence.amount(standing.loss, standing.isInformation ? unit : nil)
    return "pinned \(called): \(text), \(cost); \(comparison)"
  }

  private var comparison: String {
    switch difference {
    case .bothInfinite: return "both are infinite"
    case .otherLoss: return "that is another loss"
    case .amount(let value) where value == 0: return "this is the same"
    case .amount(let value):
      // The difference has the unit already.
      let amount = value.magnitude == .infinity ? "infinitely" : Figure.loss(value.magnitude)
      let named = standing.isInformation && value.isFinite ? " \(unit.rawValue)s" : ""
      return "this is \(amount)\(named) \(value > 0 ? "more" : "less")"
    }
  }

  var json: JSON {
    let difference: JSON =
      switch difference {
      case .amount(let value): .number(value)
      case .bothInfinite: .number(.nan)
      case .otherLoss: .null
      }
    return .object([
      .init("pin", .string(letter.rawValue)), .init("name", name.map(JSON.string) ?? .null),
      .init("loss", .number(inUnit(standing.loss))), .init("difference", difference),
    ])
  }
}

extension Workspace {
  /// The pins in the order of their letters.
  package var pinReadings: [PinReading] {
    pins.isEmpty
      ? []
      : pins.sorted { $0.letter.rawValue < $1.letter.rawValue }
        .compactMap { PinReading($0, beside: self) }
  }

  /// The pins as a field of JSON; none where there are none.
  var pinsField: [JSON.Field] {
    pins.isEmpty ? [] : [.init("pins", .array(pinReadings.map(\.json)))]
  }

  /// What was done to the pins, and how they stand after it.
  func pinReport(_ kind: String, _ said: String) -> Report {
    Report(
      kind, [said],
      [.init("unit", unitJSON), .init("pins", .array(pinReadings.map(\.json)))])
  }
}
