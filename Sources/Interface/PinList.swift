import Canvas
import Plot
import Workbench

/// The states pinned beside the live one, and how far it is from each.
struct PinList {
  private let model: Model
  private let pins: [PinReading]

  init(_ model: Model) {
    self.model = model
    pins = model.shown.pinReadings
  }

  /// How many rows it takes with its heading, and a blank one above; none without pins.
  var rows: Int { pins.isEmpty ? 0 : pins.count + 2 }

  /// A pin a row: its letter, where it stands, what it cost, and the difference to that.
  func draw(in rect: Rect, on screen: inout Screen) {
    for (index, pin) in pins.prefix(rect.rows).enumerated() {
      let row = rect.row + index
      screen.write(pin.letter.rawValue, column: rect.column, row: row, Style(.ghost, .bold))
      var column = rect.column + 2
      for (text, width) in [(pin.text, 11), (pin.lossText, 8), (pin.differenceText, 9)] {
        screen.write(
          model.text(text).clipped(to: width - 1, model.glyphs), column: column, row: row)
        column += width
      }
      let room = max(0, rect.endColumn - column)
      screen.write(
        model.text(pin.name ?? "").clipped(to: room, model.glyphs), column: column, row: row, .dim)
    }
  }

  /// All pins in one line of so many columns, with as much of each as there is room for.
  func line(fitting columns: Int) -> String {
    guard !pins.isEmpty else { return "" }
    let forms: [(PinReading) -> [String]] = [
      { [$0.letter.rawValue, $0.name ?? "", $0.text, $0.lossText, $0.differenceText] },
      { [$0.letter.rawValue, $0.text, $0.lossText, $0.differenceText] },
      { [$0.letter.rawValue, $0.text, $0.differenceText] },
      { [$0.letter.rawValue, $0.differenceText] },
    ]
    let lines = forms.map { form in
      "pinned  "
        + pins.map { form($0).filter { !$0.isEmpty }.joined(separator: " ") }
        .joined(separator: "   ")
    }
    return lines.map(model.text).first { TextWidth.columns(of: $0) <= columns }
      ?? "pins " + pins.map(\.letter.rawValue).joined(separator: " ")
  }
}

extension Model {
  /// Where the live point was, the latest first, from its place now on.
  var trail: [Standing] { session.trail(of: 8) }

  /// The trail as lines, the latest first; none before it has moved.
  var trailLines: [String] {
    let trail = trail
    guard trail.count > 1, let now = trail.first else { return [] }
    let texts = trail.map { $0.truth == now.truth ? $0.text : "y=\($0.truth) \($0.text)" }
    let width = texts.map { TextWidth.columns(of: $0) }.max() ?? 0
    return zip(trail, texts).map { standing, text in
      "\(text.padded(to: width))  loss \(Figure.loss(shown.inUnit(standing.loss)))"
    }
  }
}

extension Picture {
  /// Shows the pins and where the point was beside the live point, and what was guessed of it.
  mutating func addPast(_ model: Model) {
    if let told = model.session.riddle?.told, told.isOnPicture, let point = curve.point {
      curve.guess = LossCurve.Guess(
        value: point.value, loss: told.guess / curve.unitsPerNat, label: told.guessText)
    }
    curve.ghosts = model.shown.pinReadings.filter(\.isOnPicture).compactMap { pin in
      guard let value = pin.standing.value, let letter = pin.letter.rawValue.unicodeScalars.first
      else { return nil }
      return LossCurve.Ghost(letter, value: value, loss: pin.standing.loss)
    }
    // What another truth cost lies on another curve.
    let trail = model.trail
    let past = trail.dropFirst().filter { $0.truth == trail.first?.truth }
    curve.trail = past.reversed().compactMap { standing in
      standing.value.map { LossCurve.Step(value: $0, loss: standing.loss) }
    }
  }
}
