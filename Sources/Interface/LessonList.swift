import Canvas
import Workbench

/// The lessons in the place of the question.
extension SearchList {
  /// Where those found stand in the list, counted from 0.
  func found(in lessons: [Lesson]) -> [Int] {
    let words = SearchWords(field.text)
    return lessons.indices.filter { index in
      words.areIn("\(index + 1) \(lessons[index].name) \(lessons[index].title)")
    }
  }
}

extension Model {
  /// Keys while the lessons are listed; nothing for those that are everybody's.
  mutating func pressInLessonList(_ key: Key) -> [Effect]? {
    guard var list = lessonList else { return nil }
    let lessons = session.classroom.lessons
    switch key {
    case .escape, .control("c"): lessonList = nil
    case .enter:
      let found = list.found(in: lessons)
      guard found.indices.contains(list.cursor) else { return [] }
      lessonList = nil
      return run("learn \(lessons[found[list.cursor]].name)")
    case .character("["), .character("]"): return nil
    default:
      let isTaken = list.edit(key, page: max(1, size.rows - 8)) { $0.found(in: lessons).count }
      guard isTaken else { return nil }
      lessonList = list
    }
    return []
  }

  /// Draws the list; the place of the cursor.
  func draw(lessons list: SearchList, in rect: Rect, on screen: inout Screen) -> Position {
    let lessons = session.classroom.lessons
    let found = list.found(in: lessons)
    screen.linkWheel(rect, up: "<↑>", down: "<↓>")
    let line = Rect(column: rect.column + 1, row: rect.row, columns: rect.columns - 1, rows: 1)
    let (_, cursor) = list.draw("Lessons", in: line, on: &screen)
    let top = rect.row + (rect.rows > 6 ? 2 : 1)
    let room = max(0, rect.endRow - top)
    let first = Layout.firstShown(list.cursor, of: found.count, in: room)
    for (offset, index) in found.dropFirst(first).prefix(room).enumerated() {
      let row = Rect(column: rect.column, row: top + offset, columns: rect.columns, rows: 1)
      draw(lesson: index, isChosen: first + offset == list.cursor, in: row, on: &screen)
      screen.link(row, "learn \(lessons[index].name)")
    }
    if found.isEmpty {
      screen.write("No lesson matches; Esc leaves.", column: rect.column + 1, row: top)
    }
    return cursor
  }

  /// So many questions have a mark each; of more it is told how many are done.
  private static let mostMarks = 8

  /// How wide the marks are, of whichever lesson.
  private var markColumns: Int {
    let most = session.classroom.lessons.map(\.questions.count).max() ?? 0
    return min(max(5, most), Self.mostMarks)
  }

  /// A lesson: its number, a mark for each question, and its title.
  private func draw(
    lesson index: Int, isChosen: Bool, in row: Rect, on screen: inout Screen
  ) {
    let lesson = session.classroom.lessons[index]
    let style = isChosen ? Style(.plain, [.bold, .reverse]) : .plain
    if isChosen { screen.fill(row, Cell(" ", style)) }
    let number = String(index + 1)
    var column = row.column + 3 - number.count
    column += screen.write(number, column: column, row: row.row, style) + 2
    let results = lesson.questions.indices.map {
      session.classroom.result(lesson: index, question: $0)
    }
    let marks =
      results.count <= Self.mostMarks
      ? results.map(mark).joined()
      : "\(results.count { $0?.isDone == true })/\(results.count)"
    let name = row.columns >= 60 ? lesson.name.padded(to: 14) : ""
    let said = marks.padded(to: markColumns) + " " + name + lesson.title
    screen.write(
      text(said).clipped(to: row.endColumn - column, glyphs), column: column, row: row.row, style)
  }

  private func mark(_ result: Record.Result?) -> String {
    switch result {
    case nil: "○"
    case .skipped: "·"
    case .shown: "●"
    case .answered(let attempt): attempt.isRight ? "✓" : "✗"
    }
  }
}
