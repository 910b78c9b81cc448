import Canvas
import Plot
import Workbench

extension Page {
  static let learn = Page(
    name: .learn, title: "Learn",
    hints: ["a-g answer", "←→ sureness", "Enter check", "hint", "skip", "back", "prompt"],
    press: { model, key in LearnPage.press(&model, key) },
    draw: { model, rect, screen in LearnPage.draw(model, rect, &screen) },
    small: { model, _ in
      Small(sentence: ClassroomReading(model.session.classroom)?.sentence ?? "")
    })
}

/// A question, and once it is answered what is true.
enum LearnPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    guard let reading = ClassroomReading(model.session.classroom) else { return nil }
    switch key {
    case .enter where reading.attempt != nil || reading.question == nil: return model.run("next")
    default: return nil
    }
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    guard let reading = ClassroomReading(model.session.classroom) else { return Page.Drawn() }
    for (index, line) in reading.lines.enumerated() where index < body.rows {
      screen.write(model.text(line), column: 1, row: body.row + index)
    }
    return Page.Drawn(sentence: reading.sentence)
  }
}
