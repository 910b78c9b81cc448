extension Classroom {
  /// Where the lessons stand, in full sentences and for machines.
  package var report: Report {
    guard let reading = ClassroomReading(self) else { return list }
    return Report(
      "learn", reading.lines,
      [.init("lesson", .string(reading.lesson.name))] + (VotesReading(reading)?.fields ?? []))
  }

  /// Every lesson with what was answered of it.
  package var list: Report {
    Report(
      "lessons",
      lessons.enumerated().map { "\($0 + 1) \($1.name): \($1.title)" },
      [.init("lessons", .strings(lessons.map(\.name)))])
  }
}

extension ClassroomReading {
  /// The page in plain sentences.
  package var lines: [String] {
    guard let question else { return summary }
    var lines = [
      [placeText, lesson.title, questionText].compactMap(\.self).joined(separator: ": ")
    ]
    guard attempt != nil else {
      lines.append(question.text)
      lines += question.options.enumerated().map { "\(Choices.letter(of: $0)) \($1.text)" }
      lines += question.hints.prefix(visit.hints).map { "Hint: " + $0 }
      return lines + (VotesReading(self)?.lines ?? []) + [sentence]
    }
    lines.append(sentence)
    lines += question.reveals.dropFirst()
    lines += VotesReading(self)?.lines ?? []
    lines += [score, mean].compactMap(\.self)
    if visit.showsWorking { lines += question.workings }
    if let suggestion = question.suggestion { lines.append("Try: " + suggestion.text) }
    return lines
  }
}
