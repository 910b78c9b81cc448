import Canvas
import Plot
import Testing

@Suite("Bars and sliders")
struct BarTests {
  private func bar(_ share: Double, _ columns: Int, _ glyphs: GlyphSet = .braille) -> String {
    var screen = Screen(Size(columns: max(0, columns), rows: 1))
    Bar.draw(share, on: &screen, column: 0, row: 0, columns: columns, glyphs)
    return screen.text(row: 0)
  }

  @Test(
    "bars are drawn to an eighth of a column",
    arguments: [
      (0, "········"), (1, "████████"), (0.5, "████····"), (0.08, "▋·······"), (0.62, "█████···"),
      (0.61, "████▉···"),
      (1e-9, "▏·······"), (-1, "········"), (7, "████████"), (.nan, "········"),
      (.infinity, "████████"),
    ])
  func eighths(share: Double, expected: String) {
    #expect(bar(share, 8) == expected)
  }

  @Test(
    "ASCII bars are drawn in whole columns",
    arguments: [
      (0, "........"), (0.5, "####...."), (0.08, "#......."), (1, "########"),
    ])
  func ascii(share: Double, expected: String) {
    #expect(bar(share, 8, .ascii) == expected)
  }

  @Test("a bar never grows when its share falls, and fits its columns")
  func monotone() {
    for columns in 0...30 {
      var last = 0
      for step in 0...200 {
        let text = bar(Double(step) / 200, columns)
        #expect(text.count == columns)
        let filled = text.count { $0 != "·" }
        #expect(filled >= last)
        last = filled
      }
    }
  }

  @Test(
    "the knob of a slider stands where the value lies",
    arguments: [
      (0.5, "├────●────┤"), (0, "├●────────┤"), (1, "├────────●┤"), (9, "├────────●┤"),
      (.nan, "├─────────┤"),
    ])
  func knob(value: Double, expected: String) {
    var screen = Screen(Size(columns: 11, rows: 1))
    let slider = Slider(.probability, column: 0, columns: 11)
    slider.draw(value, on: &screen, row: 0, .braille)
    #expect(screen.text(row: 0) == expected)
  }

  @Test("a click on a slider gives a value that puts the knob there")
  func click() {
    let slider = Slider(.log10, column: 7, columns: 40, mirrored: true)
    for column in 8..<46 {
      let value = slider.value(atColumn: column)
      var screen = Screen(Size(columns: 60, rows: 1))
      slider.draw(value, on: &screen, row: 0, .ascii)
      #expect(screen[column, 0].scalar == "@")
    }
  }

  @Test("sliders and bars of no size draw nothing", arguments: -1...2)
  func tiny(columns: Int) {
    var screen = Screen(Size(columns: 4, rows: 1))
    Slider(.logit, column: 1, columns: columns).draw(0.5, on: &screen, row: 0, .ascii)
    let expected = [-1: "    ", 0: "    ", 1: " +  ", 2: " ++ "]
    #expect(screen.text(row: 0) == expected[columns])
  }
}
