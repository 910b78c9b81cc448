import Canvas
import Workbench

/// The options of a question in front of a class, with the votes for each; behind an answer with what
/// is right.
struct PresentedOptions {
  private struct Option {
    let lines: [String]
    let bars: [VoteBar]
    let style: Style
  }

  private let options: [Option]
  private let isAsking: Bool
  private let glyphs: GlyphSet
  /// What stands before the text of an option.
  private static let hanging = 8

  init(_ model: Model, _ reading: ClassroomReading, columns: Int) {
    let votes = VotesReading(reading)
    let question = reading.question
    isAsking = !reading.isRevealed
    glyphs = model.glyphs
    let isAsking = isAsking
    let room = max(8, columns - Self.hanging)
    // Letters apart, as those of the question, where every option keeps to its line.
    let isSpaced = (question?.options ?? []).allSatisfy {
      TextWidth.columns(of: model.text($0.text).spaced) <= room
    }
    options = (question?.options ?? []).enumerated().map { index, option in
      let isRight = !isAsking && question?.answer == .choice(index)
      let isChosen = isAsking ? model.draft.choice == index : reading.chosen == index
      let mark =
        isAsking
        ? isChosen ? "(\(model.glyphs[.point]))" : "( )"
        : isRight ? " ✓ " : isChosen ? " ✗ " : "   "
      let head = model.text("\(Choices.letter(of: index))  \(mark)  ")
      let plain = model.text(option.text)
      let text = isSpaced ? [plain.spaced] : model.wrapped(plain, to: room)
      return Option(
        lines: text.enumerated().map { $0 == 0 ? head + $1 : $1 },
        bars: VoteBar.all(votes, ofOption: index),
        style: isRight || isAsking && isChosen
          ? Style(.mark, .bold) : isAsking ? .bold : isChosen ? Style(.alarm, .bold) : .plain)
    }
  }

  var isEmpty: Bool { options.isEmpty }
  var hasVotes: Bool { options.contains { !$0.bars.isEmpty } }

  /// How many rows they take, with a blank one between two of them where there is room.
  func rows(isAiry: Bool) -> Int {
    options.map { $0.lines.count + $0.bars.count }.reduce(0, +)
      + (isAiry ? max(0, options.count - 1) : 0)
  }

  func draw(in area: Rect, isAiry: Bool, on screen: inout Screen) {
    var row = area.row
    for (index, option) in options.enumerated() {
      let first = row
      for (line, text) in option.lines.enumerated() where row < area.endRow {
        screen.write(
          text.clipped(to: area.columns, glyphs),
          column: area.column + (line > 0 ? Self.hanging : 0),
          row: row, option.style)
        row += 1
      }
      for bar in option.bars where row < area.endRow {
        let place = Rect(
          column: area.column + Self.hanging, row: row, columns: area.columns - Self.hanging,
          rows: 1)
        bar.draw(in: place, on: &screen, glyphs)
        row += 1
      }
      if isAsking, row > first {
        screen.link(
          Rect(row: first, columns: area.endColumn, rows: row - first),
          "<\(Choices.letter(of: index))>")
      }
      row += isAiry ? 1 : 0
    }
  }
}
