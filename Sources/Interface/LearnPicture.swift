import Canvas
import Plot
import Workbench

/// The picture of a question: covered before an answer, and afterwards with what was expected left standing.
struct LearnPicture {
  private let model: Model
  private let reading: ClassroomReading
  /// What the curve is drawn of.
  private let workspace: Workspace
  private var picture: Picture?

  init(_ model: Model, _ reading: ClassroomReading) {
    let isRevealed = reading.isRevealed
    let question = reading.question
    var workspace =
      (isRevealed || question?.answer.isOnPicture == true ? question?.after : question?.before)
      ?? model.session.workspace
    workspace.looks = model.session.workspace.looks
    var other = model
    other.preview = workspace
    (self.model, self.reading, self.workspace) = (other, reading, workspace)
    picture = Picture(workspace, model.glyphs)
    guard picture != nil else { return }
    if isRevealed { uncover() } else { cover() }
  }

  /// Whether there is something to draw.
  var isEmpty: Bool { picture == nil && (!reading.isRevealed || bars == nil) }

  private mutating func cover() {
    picture?.curve.isCovered = true
    guard let question = reading.question else { return }
    let value = model.draft.shownAnswer.flatMap(Guess.value(of:))
    switch question.answer {
    case .loss:
      guard let value, let column = picture?.curve.point?.value else { return }
      picture?.curve.guess = .init(
        value: column, loss: value / workspace.unitsPerNat, label: Figure.loss(value))
    case .prediction:
      picture?.curve.point = nil
      // The word that is bold would tell it.
      let words = picture?.curve.words ?? []
      picture?.curve.words = words.map { .init($0.range, $0.text) }
      picture?.curve.guess = value.map { .init(value: $0, loss: nil, label: "") }
    case .choice, .number: break
    }
  }

  private mutating func uncover() {
    picture?.addWords(guides: false)
    picture?.curve.ringsAreGuesses = true
    guard let question = reading.question, let point = picture?.curve.point else { return }
    if case .prediction = question.answer {
      picture?.curve.guess = reading.guessedValue.map {
        .init(value: $0, loss: nil, label: "you: \(Figure.short($0))")
      }
    } else if let loss = reading.guessedLoss {
      picture?.curve.guess = .init(
        value: point.value, loss: loss,
        label: "you: \(Figure.loss(loss * workspace.unitsPerNat))")
    }
  }

  // MARK: Drawing

  func draw(in rect: Rect, on screen: inout Screen) {
    guard var picture else {
      bars?.draw(in: rect, on: &screen, number)
      return
    }
    if !reading.isRevealed {
      picture.curve.draw(in: rect, on: &screen)
      linkPlaces(in: rect, on: &screen)
    } else {
      picture.draw(in: rect, on: &screen, headline: model, of: number)
    }
  }

  /// The number that was asked for, or the loss with its name; nothing where the loss was asked for.
  private var number: Headline.Number? {
    switch reading.question?.answer {
    case .prediction(let value, _):
      Headline.Number(digits: Figure.short(value), unit: model.text("ŷ"), elsewhere: "")
    case .number(let value, _):
      Headline.Number(digits: Figure.loss(value), unit: "the answer", elsewhere: "")
    case .choice where workspace.loss != nil:
      Headline.Number(
        digits: workspace.headline,
        unit: isAboveLeast
          ? "above the least" : workspace.unitName.isEmpty ? "" : "loss in \(workspace.unitName)",
        elsewhere: workspace.headlineElsewhere)
    default: nil
    }
  }

  /// Whether what no prediction can change is left out of the loss, as of one that is no information.
  private var isAboveLeast: Bool {
    guard workspace.live == .binary, let reading = BinaryReading(workspace),
      !reading.isInformation, let least = reading.minimum
    else { return false }
    return reading.curve(least) == 0
  }

  /// The number in digits; nothing where no loss and no other number is told.
  func headline(_ form: Headline.Form) -> Headline? {
    guard number != nil || workspace.loss != nil else { return nil }
    return Headline(model, form, settingsColumns: 0, of: number)
  }

  /// The same with what it is, for a room; nothing where what is right is no loss: another number would seem
  /// to be the answer.
  var told: Headline.Number? {
    if let question = reading.question, case .choice(let right) = question.answer,
      question.options[right].height == nil
    {
      return nil
    }
    return number ?? (workspace.loss == nil ? nil : Headline.Number(workspace))
  }

  private var bars: TruthBars? { TruthBars(model) }

  /// Lets the point be put anywhere along what is asked for.
  private func linkPlaces(in rect: Rect, on screen: inout Screen) {
    guard let curve = picture?.curve, let question = reading.question else { return }
    switch question.answer {
    case .loss:
      let layout = curve.layout(in: rect)
      for row in layout.plot.row..<layout.plot.endRow {
        let height = layout.y.value(atColumn: layout.plot.endRow - 1 - row)
        let cells = Rect(
          column: layout.plot.column, row: row, columns: layout.plot.columns, rows: 1)
        screen.link(cells, track: "cover", "=\(text(ofLoss: height))")
      }
    case .prediction:
      screen.link(curve.layout(in: rect), in: rect, at: curve.guess?.value ?? 0.5) {
        "=\(Figure.shortest($0))"
      }
    case .choice, .number: break
    }
  }

  private func text(ofLoss nats: Double) -> String {
    Figure.shortest(nats * workspace.unitsPerNat)
  }

  // MARK: Moving the point

  /// The answer that so many cells up, or to the right, make of the one that stands.
  func answer(movedBy cells: Int, in rect: Rect) -> String? {
    guard let curve = picture?.curve, let question = reading.question else { return nil }
    let layout = curve.layout(in: rect)
    let now = model.draft.shownAnswer.flatMap(Guess.value(of:))
    switch question.answer {
    case .loss:
      let start = now.map { $0 / workspace.unitsPerNat } ?? curve.top / 2
      return text(ofLoss: layout.y.value(start, movedBy: cells))
    case .prediction:
      return Figure.shortest(layout.x.value(now ?? 0.5, movedBy: cells))
    case .choice, .number: return nil
    }
  }
}

extension Question.Answer {
  /// Whether it is the place of a point on the picture.
  var isOnPicture: Bool {
    switch self {
    case .loss, .prediction: true
    case .choice, .number: false
    }
  }
}

/// Truth and prediction of each class, side by side, where no curve tells the loss.
struct TruthBars {
  private let model: Model
  private let reading: ClassesReading

  /// Nothing where no classes are live.
  init?(_ model: Model) {
    guard model.shown.live == .categorical, let reading = ClassesReading(model.shown) else {
      return nil
    }
    (self.model, self.reading) = (model, reading)
  }

  func draw(in rect: Rect, on screen: inout Screen, _ number: Headline.Number?) {
    let form = rect.rows >= 14 ? Headline.Form.large : .small
    let headline = Headline(model, form, settingsColumns: 0, of: number)
    headline.draw(on: &screen, column: rect.column + 2, row: rect.row)
    var row = rect.row + headline.size.rows + 1
    let name = min(12, rect.columns / 4)
    let bar = max(0, rect.columns - name - 16)
    for index in 0..<reading.count where row + 1 < rect.endRow {
      let parts: [(String, Double, Style)] = [
        ("truth", reading.target(of: index), Style(.mark)),
        ("model", reading.share(of: index), Style(.curve)),
      ]
      screen.write(
        reading.name(of: index).clipped(to: name, model.glyphs), column: rect.column, row: row)
      for (title, share, style) in parts {
        let column = rect.column + name + 1
        screen.write(title, column: column, row: row, .dim)
        screen.write(Figure.short(share, digits: 3), column: column + 6, row: row)
        Bar.draw(
          share, on: &screen, column: column + 13, row: row, columns: bar, model.glyphs, style)
        row += 1
      }
      row += rect.rows > 3 * reading.count + 8 ? 1 : 0
    }
  }
}
