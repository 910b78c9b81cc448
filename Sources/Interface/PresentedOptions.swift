import Canvas
import Workbench

/// How a question is set in front of a class: with each of them one thing more gives way, where rows
/// lack.
enum PresentedForm: Int, CaseIterable {
  /// With everything there is, and blank rows between the options.
  case airy
  /// Without those.
  case close
  /// Without the number in large digits.
  case wordy
  /// With the bars of the last vote alone.
  case bare

  /// Those that there are on a screen of so many rows.
  static func all(rows: Int) -> [PresentedForm] {
    rows < 16 ? [.close, .wordy, .bare] : allCases
  }

  var hasNumber: Bool { rawValue < Self.wordy.rawValue }
}

/// The options of a question in front of a class, with the votes for each; behind an answer with what
/// is right.
struct PresentedOptions {
  private let model: Model
  private let reading: ClassroomReading
  private let votes: VotesReading?
  private let indent: Int
  /// Columns for the text of an option.
  private let room: Int
  /// What stands before the text of an option.
  private static let hanging = 8

  init(_ model: Model, _ reading: ClassroomReading, indent: Int, columns: Int) {
    (self.model, self.reading, self.indent) = (model, reading, indent)
    votes = VotesReading(reading)
    room = max(8, columns - indent - Self.hanging)
  }

  private var options: [Question.Choice] { reading.question?.options ?? [] }
  var isEmpty: Bool { options.isEmpty }
  var hasVotes: Bool { votes != nil && !isEmpty }

  func lines(_ form: PresentedForm) -> [LearnText.Line] {
    let parts = options.indices.map { texts(ofOption: $0) + bars(ofOption: $0, form) }
    return Array(parts.joined(separator: form == .airy ? [.blank] : []))
  }

  private func texts(ofOption index: Int) -> [LearnText.Line] {
    let isAsking = !reading.isRevealed
    let isRight = !isAsking && reading.question?.answer == .choice(index)
    let isChosen = isAsking ? model.draft.choice == index : reading.chosen == index
    let mark =
      isAsking
      ? isChosen ? "(\(model.glyphs[.point]))" : "( )"
      : isRight ? " ✓ " : isChosen ? " ✗ " : "   "
    let head = model.text("\(Choices.letter(of: index))  \(mark)  ")
    let lines = model.wrapped(model.text(options[index].text), to: room)
    let style =
      isRight || isAsking && isChosen
      ? Style(.mark, .bold) : isAsking ? .bold : isChosen ? Style(.alarm, .bold) : .plain
    return lines.enumerated().map { number, text in
      LearnText.Line(
        content: .text(number == 0 ? head + text : text, style),
        indent: indent + (number == 0 ? 0 : Self.hanging), link: link(toOption: index),
        isFocus: isAsking && isChosen)
    }
  }

  private func bars(ofOption index: Int, _ form: PresentedForm) -> [LearnText.Line] {
    VoteBar.all(votes, ofOption: index).filter { form != .bare || !$0.isFormer }.map {
      // Where all of it has no room, a class that has voted looks at its votes.
      LearnText.Line(
        content: .vote($0), indent: indent + Self.hanging, link: link(toOption: index),
        isFocus: model.enterShowsTruth)
    }
  }

  private func link(toOption index: Int) -> String? {
    reading.isRevealed ? nil : "<\(Choices.letter(of: index))>"
  }
}
