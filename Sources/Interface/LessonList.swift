import Canvas
import Workbench

/// The lessons in the place of the question, searched by some of their letters.
struct LessonList: Hashable, Sendable {
  var field = TextField()
  var cursor = 0

  /// Where those found stand in the list, counted from 0.
  func found(in lessons: [Lesson]) -> [Int] {
    let words = field.text.lowercased().split(separator: " ")
    return lessons.indices.filter { index in
      let all = "\(index + 1) \(lessons[index].name) \(lessons[index].title)".lowercased()
      return words.allSatisfy { all.contains($0) }
    }
  }
}

extension Model {
  /// Keys while the lessons are listed; nothing for those that are everybody's.
  mutating func pressInLessonList(_ key: Key) -> [Effect]? {
    guard var list = lessonList else { return nil }
    let lessons = session.classroom.lessons
    let found = list.found(in: lessons)
    let page = max(1, size.rows - 8)
    switch key {
    case .escape, .control("c"): lessonList = nil
    case .enter:
      guard found.indices.contains(list.cursor) else { return [] }
      lessonList = nil
      return run("learn \(lessons[found[list.cursor]].name)")
    case .character("["), .character("]"): return nil
    case .up, .down, .pageUp, .pageDown:
      let step = key == .up ? -1 : key == .down ? 1 : key == .pageUp ? -page : page
      list.cursor = max(0, min(found.count - 1, list.cursor + step))
      lessonList = list
    case .character(let character):
      list.field.insert(String(character))
      list.cursor = 0
      lessonList = list
    default:
      guard list.field.edit(key) else { return nil }
      list.cursor = 0
      lessonList = list
    }
    return []
  }

  /// Draws the list; the place of the cursor.
  func draw(_ list: LessonList, in rect: Rect, on screen: inout Screen) -> Position? {
    let lessons = session.classroom.lessons
    let found = list.found(in: lessons)
    let head = screen.write("Lessons  [", column: rect.column + 1, row: rect.row, .bold)
    let start = rect.column + 1 + head
    let width = max(4, min(28, rect.endColumn - start - 2))
    let shown = String(list.field.text.suffix(width - 1))
    screen.write(shown.padded(to: width) + "]", column: start, row: rect.row, .bold)
    let top = rect.row + (rect.rows > 6 ? 2 : 1)
    let room = max(0, rect.endRow - top)
    let first = min(max(0, list.cursor - room / 2), max(0, found.count - room))
    for (offset, index) in found.dropFirst(first).prefix(room).enumerated() {
      let row = Rect(column: rect.column, row: top + offset, columns: rect.columns, rows: 1)
      draw(lesson: index, isChosen: first + offset == list.cursor, in: row, on: &screen)
      screen.link(row, "learn \(lessons[index].name)")
    }
    if found.isEmpty {
      screen.write("Nothing is called so; Esc leaves.", column: rect.column + 1, row: top)
    }
    return Position(
      column: start + TextWidth.columns(of: shown), row: rect.row)
  }

  /// A lesson: its number, a dot for each question, and its title.
  private func draw(
    lesson index: Int, isChosen: Bool, in row: Rect, on screen: inout Screen
  ) {
    let lesson = session.classroom.lessons[index]
    let style = isChosen ? Style(.plain, [.bold, .reverse]) : .plain
    if isChosen { screen.fill(row, Cell(" ", style)) }
    let number = String(index + 1)
    var column = row.column + 3 - number.count
    column += screen.write(number, column: column, row: row.row, style) + 2
    let dots = lesson.questions.indices.map { question -> String in
      guard let last = session.classroom.attempt(lesson: index, question: question) else {
        return "○"
      }
      return last.answer == nil ? "·" : last.isRight ? "✓" : "✗"
    }
    let name = row.columns >= 60 ? lesson.name.padded(to: 14) : ""
    let said = dots.joined().padded(to: 5) + " " + name + lesson.title
    screen.write(
      text(said).clipped(to: row.endColumn - column, glyphs), column: column, row: row.row, style)
  }
}
