import Canvas
import Plot
import Workbench

/// What a question says, line by line, for a column of text of any width.
struct LearnText {
  struct Line {
    /// What is drawn in it.
    enum Content {
      case text(String, Style)
      case slider(SurenessSlider)
      case vote(VoteBar)
    }

    var content: Content
    var indent = 0
    /// What a press on it does.
    var link: String?
    /// Whether it has to be in sight: the option that is chosen, or what is being typed.
    var isFocus = false
    /// Columns before the text cursor, in a slider from its label on; nothing where nothing is typed.
    var caret: Int?
  }

  let model: Model
  let reading: ClassroomReading
  let columns: Int
  /// What stands in a row of its own; what that has no room for is said here.
  let sentence: String
  var air = Air.everywhere

  /// Where there are rows to leave blank.
  enum Air { case nowhere, betweenParts, everywhere }

  /// From so many columns the slider stands beside its words.
  static let wideColumns = 56

  private var indent: Int { columns >= 40 ? 2 : 0 }
  private var draft: AnswerDraft { model.draft }

  // MARK: Before an answer

  /// The question, what can be answered, and how sure one is.
  var asking: [Line] {
    guard let question = reading.question else { return over }
    var lines = wrap(question.text, .bold) + gap
    lines += question.options.isEmpty ? numberLines(question) : optionLines(question)
    lines += gap + surenessLines
    let hints = question.hints.prefix(reading.visit.hints)
    for (index, hint) in hints.enumerated() {
      let isLast = index + 1 == hints.count
      lines += wrap("Hint: " + hint, Style(.title), isFocus: draft.readsHint && isLast)
    }
    return lines + gap
      + wrap(
        model.enterShowsTruth
          ? "Enter shows what is true. An answer of your own would be scored."
          : "Enter checks. Your own sureness is scored too, with log loss.",
        .dim, link: "<Enter>")
  }

  private func optionLines(_ question: Question) -> [Line] {
    question.options.enumerated().flatMap { index, option in
      let letter = Choices.letter(of: index)
      let isChosen = draft.choice == index
      let box = isChosen ? "(\(model.glyphs[.point]))" : "( )"
      let lines = wrap(
        "\(letter)  \(box)  \(option.text)", isChosen ? Style(.mark, .bold) : .plain,
        hanging: 8, indent: indent, link: "<\(letter)>",
        isFocus: isChosen && draft.part == .answer)
      return (index > 0 && air == .everywhere ? gap : []) + lines + voteLines(ofOption: index)
    }
      + (votes.map { gap + wrap($0.legend, .dim, indent: indent) } ?? [])
  }

  private var votes: VotesReading? { VotesReading(reading) }

  /// A bar of each vote for an option, which tell nothing of what is right.
  private func voteLines(ofOption index: Int) -> [Line] {
    VoteBar.all(votes, ofOption: index).map {
      Line(content: .vote($0), indent: min(columns / 4, indent + 8))
    }
  }

  private func numberLines(_ question: Question) -> [Line] {
    let (what, tolerance): (String, String) =
      switch question.answer {
      case .loss(_, let within): ("The loss", within.text)
      case .prediction(_, let within): ("The prediction", within.text)
      case .number(_, let within): ("Your number", within.text)
      case .choice: ("", "")
      }
    let hasFocus = draft.part == .answer
    let value = (draft.shownAnswer ?? "").padded(to: 9)
    let style = hasFocus ? Style(.mark, .bold) : .plain
    // On a small screen how near is near enough matters more than blanks.
    let isWide = columns >= 44
    let text = model.text(
      isWide ? "\(what)  [\(value)]  right \(tolerance)" : "\(what)[\(value)] \(tolerance)")
    let caret = hasFocus ? draft.typed.map { what.count + (isWide ? 3 : 1) + $0.cursor } : nil
    return [Line(content: .text(text, style), indent: indent, isFocus: hasFocus, caret: caret)]
  }

  private var surenessLines: [Line] {
    let hasFocus = draft.part == .sureness
    let percent = draft.shownPercent
    let label = "I am \(reading.sureText(of: percent)) sure"
    let title = "How sure are you?"
    let isWide = columns >= LearnText.wideColumns
    let style = hasFocus ? Style(.mark, .bold) : .plain
    let caret = hasFocus ? draft.typed.map { "I am ".count + $0.cursor } : nil
    var lines = isWide ? [] : wrap("\(title) \(label).", style, indent: indent, isFocus: hasFocus)
    if lines.count == 1 { lines[0].caret = caret.map { title.count + 1 + $0 } }
    let slider = SurenessSlider(
      value: reading.percent(of: percent), least: reading.leastPercent, title: isWide ? title : "",
      label: isWide ? label : "", hasFocus: hasFocus)
    lines.append(
      Line(
        content: .slider(slider), indent: indent, isFocus: hasFocus, caret: isWide ? caret : nil))
    if let cost = reading.costText(of: percent) {
      lines += wrap("It will cost: \(cost)", .dim, indent: indent)
    }
    return lines
  }

  // MARK: Behind an answer

  /// Whether it was right, why, and what it cost.
  var revealed: [Line] {
    var lines: [Line] = []
    for (index, text) in reading.answerTexts.enumerated() {
      lines += wrap(text, index == 0 ? Style(.mark, .bold) : .plain)
    }
    let why = reading.question?.reveals.first.flatMap { sentence.contains($0) ? nil : $0 }
    // The truth stands there where the why does not.
    let tellsTruth = why != nil && reading.verdict.map(sentence.contains) == true
    if reading.attempt?.isRight != true, let truth = reading.truthText, !tellsTruth {
      lines += wrap("It is \(truth).", .bold)
    }
    lines += why.map { wrap($0, .bold) } ?? []
    let costs = [
      votes?.outcome.map { "The class: \($0)." }, reading.score, reading.mean,
    ]
    lines += gap + costs.compactMap(\.self).flatMap { wrap($0) }
    guard let question = reading.question else { return lines }
    lines += question.reveals.dropFirst().flatMap { gap + wrap($0) }
    if let suggestion = question.suggestion {
      let text = "t  Try: " + suggestion.text
      lines += gap + wrap(text, Style(.title, .bold), hanging: 3, link: "<t>")
    }
    return lines
  }

  /// The question again, with what is to be said of every option.
  var reminder: [Line] {
    guard let question = reading.question else { return [] }
    var lines = wrap(question.text, .dim) + gap
    for (index, option) in question.options.enumerated() {
      let sign = question.answer == .choice(index) ? "✓" : index == reading.chosen ? "✗" : " "
      lines += wrap(
        "\(Choices.letter(of: index))  \(sign)  \(option.text)",
        question.answer == .choice(index) ? .bold : .plain, hanging: 6, indent: indent)
      if let reason = option.reason, index != reading.chosen {
        lines += wrap(reason, .dim, indent: 8)
      }
      lines += voteLines(ofOption: index)
    }
    return lines + gap
  }

  /// The arithmetic below the rest of the text.
  var workingBelow: [Line] { gap + wrap("WORKING", Style(.title, .bold)) + workings }

  /// The arithmetic, line by line.
  var workings: [Line] {
    let lines = reading.question?.workings ?? []
    return lines.isEmpty
      ? wrap("No arithmetic is written down for this question.", .dim)
      : lines.flatMap { wrap($0, hanging: 4) }
  }

  /// What stands behind the last question.
  var over: [Line] {
    reading.summary.enumerated().flatMap { index, text in
      wrap(text, index == 0 ? .bold : .plain)
    }
      + gap
      + (reading.hasNextLesson
        ? wrap(
          "Enter goes on to the next lesson" + missed, .dim, link: "<Enter>")
        : reading.visit.practice != nil
          ? wrap("Enter goes on with the lessons; l lists them all.", .dim, link: "<Enter>")
          : wrap("This was the last one; l lists them all" + missed, .dim))
  }

  private var missed: String { reading.hasMissed ? "; :practice asks what was missed." : "." }

  /// All there is to read on a small screen.
  var small: [Line] {
    let place = model.text("\(reading.placeText): \(reading.lesson.title)")
    guard reading.isRevealed else {
      return [Line(content: .text(place, .dim))] + asking
    }
    return wrap(sentence, .bold) + (reading.visit.showsWorking ? workings : []) + revealed
  }

  // MARK: Lines

  private var gap: [Line] { air != .nowhere ? [Line(content: .text("", .plain))] : [] }

  private func wrap(
    _ text: String, _ style: Style = .plain, hanging: Int = 0, indent: Int = 0,
    link: String? = nil, isFocus: Bool = false
  ) -> [Line] {
    let room = max(8, columns - indent - hanging)
    let shown = model.text(text)
    // What hangs out at the left keeps its blanks; where a word would be cut, nothing does.
    let first = shown.prefix(hanging)
    let head = first.last == " " ? String(first) : ""
    let parts = model.wrapped(String(shown.dropFirst(head.count)), to: room)
    return parts.enumerated().map { index, part in
      Line(
        content: .text(index == 0 ? head + part : part, style),
        indent: index == 0 ? indent : indent + hanging, link: link, isFocus: isFocus)
    }
  }
}
