import Canvas
import Testing

@Suite("Big digits")
struct BigDigitsTests {
  private func picture(_ text: String, _ kind: BigDigits.Kind) -> [String] {
    var screen = Screen(BigDigits.size(of: text, kind: kind))
    BigDigits.draw(text, on: &screen, column: 0, row: 0, kind: kind)
    return screen.lines
  }

  @Test("large digits are six columns by five rows")
  func large() {
    #expect(
      picture("2.526", .large) == [
        "██████      ██████  ██████  ██████",
        "    ██      ██          ██  ██    ",
        "██████      ██████  ██████  ██████",
        "██              ██  ██      ██  ██",
        "██████  ██  ██████  ██████  ██████",
      ])
  }

  @Test("small digits are four columns by three rows")
  func small() {
    #expect(
      picture("2.526", .small) == [
        "█▀▀█    █▀▀▀ █▀▀█ █▀▀▀",
        " ▄▄▀    ▀▀▀▄  ▄▄▀ █▀▀▄",
        "█▄▄▄ ▄  █▄▄▀ █▄▄▄ █▄▄▀",
      ])
  }

  @Test("strokes are ASCII")
  func segments() {
    #expect(
      picture("2.506", .segments) == [
        " __     __   __   __ ",
        " __|   |__  |  | |__ ",
        "|__  .  __| |__| |__|",
      ])
    #expect(picture("∞", .segments) == picture("inf", .segments))
    let scalars = picture("-∞e+0.", .segments).joined().unicodeScalars
    #expect(scalars.contains { !$0.isASCII } == false)
  }

  @Test("pixels may be of any size, and of ASCII")
  func scaled() {
    #expect(
      picture("1", .blocks(width: 3, height: 2, .ascii)) == [
        "   ###   ", "   ###   ", "######   ", "######   ", "   ###   ", "   ###   ", "   ###   ",
        "   ###   ", "#########", "#########",
      ])
  }

  @Test(
    "each character has a picture of its own, as high as the others",
    arguments: [
      BigDigits.Kind.round(width: 2, height: 1, .braille), .large, .small, .segments,
    ])
  func complete(kind: BigDigits.Kind) {
    let characters = Array("0123456789.-+einf") + (kind == .segments ? [] : ["∞"])
    let pictures = characters.map { picture(String($0), kind) }
    #expect(Set(pictures).count == characters.count)
    let height = BigDigits.size(of: "0", kind: kind).rows
    for picture in pictures { #expect(picture.count == height) }
    for digit in "0123456789" {
      let width = BigDigits.size(of: String(digit), kind: kind).columns
      #expect(width <= BigDigits.size(of: "0", kind: kind).columns)
    }
  }

  @Test("round digits are five by seven pixels")
  func round() {
    #expect(
      picture("2.6", .round(width: 2, height: 1, .ascii)) == [
        "  ######            ######  ", "####  ####        ####      ",
        "      ####        ########  ", "    ####          ####  ####",
        "  ####            ####  ####", "####        ####  ####  ####",
        "##########  ####    ######  ",
      ])
  }

  @Test("wide pixels are solid: blanks in reverse, which plain text spells out as blocks")
  func solid() {
    let kind = BigDigits.Kind.blocks(width: 4, height: 2, .braille)
    var screen = Screen(BigDigits.size(of: "7", kind: kind))
    BigDigits.draw("7", on: &screen, column: 0, row: 0, kind: kind)
    #expect(screen.cells.allSatisfy { $0.scalar == " " })
    #expect(screen[0, 0].style.attributes == .reverse && screen[0, 2].style.attributes == [])
    screen.spellOutReverse(.braille)
    #expect(screen.lines[0] == "████████████" && screen.lines[9] == "        ████")
  }

  @Test("digits are as large as there is room, their pixels nearly square")
  func largest() {
    for (columns, rows, expected) in [
      (198, 25, BigDigits.Kind.round(width: 7, height: 3, .braille)),
      (118, 15, .round(width: 4, height: 2, .braille)),
      (118, 13, .blocks(width: 5, height: 2, .braille)),
      (78, 10, .blocks(width: 4, height: 2, .braille)),
      (78, 60, .blocks(width: 4, height: 2, .braille)),
      (38, 5, .blocks(width: 2, height: 1, .braille)),
      (400, 5, .blocks(width: 3, height: 1, .braille)),
    ] {
      let room = Size(columns: columns, rows: rows)
      let kind = BigDigits.Kind.largest(for: "2.526", in: room, .braille)
      #expect(kind == expected)
      let size = kind.map { BigDigits.size(of: "2.526", kind: $0) }
      #expect(size.map { $0.columns <= columns && $0.rows <= rows } == true)
    }
  }

  @Test("where pixels have no room there are strokes, then nothing", arguments: GlyphSet.allCases)
  func smallest(glyphs: GlyphSet) {
    let strokes: BigDigits.Kind = glyphs == .ascii ? .segments : .small
    let room = Size(columns: 30, rows: 4)
    #expect(BigDigits.Kind.largest(for: "2.526", in: room, glyphs) == strokes)
    for room in [Size(columns: 30, rows: 2), Size(columns: 20, rows: 3), Size(columns: 0, rows: 0)]
    {
      #expect(BigDigits.Kind.largest(for: "2.526", in: room, glyphs) == nil)
    }
    #expect(BigDigits.Kind.largest(for: "", in: Size(columns: 0, rows: 5), glyphs) != nil)
  }

  @Test("the size is that of what is drawn", arguments: ["0.105", "∞", "4.25e-18", "-1", "", "?"])
  func size(text: String) {
    let round = BigDigits.Kind.round(width: 4, height: 2, .ascii)
    for kind in [round, .large, .small, .segments] {
      let size = BigDigits.size(of: text, kind: kind)
      var screen = Screen(Size(columns: size.columns + 2, rows: size.rows + 2))
      BigDigits.draw(text, on: &screen, column: 1, row: 1, kind: kind)
      let drawn = screen.cells.indices.filter { screen.cells[$0].scalar != " " }
      let inside = Rect(column: 1, row: 1, columns: size.columns, rows: size.rows)
      for index in drawn {
        let (row, column) = index.quotientAndRemainder(dividingBy: screen.size.columns)
        #expect(inside.contains(column: column, row: row))
      }
    }
  }
}
