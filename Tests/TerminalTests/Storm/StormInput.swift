import Canvas
import Chance

/// What a storm sends to a terminal's program, as bytes.
struct StormInput {
  private var scribbler: Scribbler

  init(seed: UInt64) {
    scribbler = Scribbler(seed: seed)
  }

  /// Ends whatever an input has left half said, without a wait and without effect.
  static let calm = Array("\u{1B}[201~".utf8)

  /// From a single cell to a wall of them.
  mutating func size() -> Size {
    switch number(0...9) {
    case 0: Size(columns: number(1...5), rows: number(1...3))
    case 1: Size(columns: 80, rows: 24)
    case 2: Size(columns: number(1...400), rows: number(1...5))
    case 3: Size(columns: number(1...10), rows: number(1...120))
    default: Size(columns: number(1...400), rows: number(1...120))
    }
  }

  mutating func input() -> [UInt8] {
    switch number(0..<100) {
    case 0..<30: key()
    case 30..<42: Array(":\(scribbler.line())\r".utf8)
    case 42..<44: lesson()
    case 44..<47:
      Array((pick(["0.08", "1e-7", "90%", "1-1e-12", "-3", ".5", "9:1", "7e"]) + "\r").utf8)
    case 47..<62: mouse()
    case 62..<67: oldMouse()
    case 67..<75: paste()
    case 75..<83: brokenSequence()
    case 83..<87: report()
    case 87..<91: systemCommand()
    case 91..<98: invalidText()
    case 98: Array(pick(["猫", "é", "e\u{301}", "👩‍👩‍👧", "\u{200F}", "한국", "\u{85}"]).utf8)
    default: ending()
    }
  }

  // MARK: - What a person does

  private mutating func key() -> [UInt8] {
    switch number(0...9) {
    // The letters are as good as any other key; q is among the endings.
    case 0...4: [UInt8(pick(Array(0x20...0x7E).filter { $0 != UInt8(ascii: "q") }))]
    case 5:
      Array(
        "\u{1B}[\(pick(["", "1;2", "1;5", "1;3", "1;6"]))\(pick(Array("ABCDHF").map(String.init)))"
          .utf8)
    case 6:
      Array(
        pick([
          "\u{1B}OA", "\u{1B}OB", "\u{1B}OP", "\u{1B}[Z", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~",
        ]).utf8)
    case 7: Array("\u{1B}\(pick(Array("1234567x[]O").map(String.init)))".utf8)
    // Not ^C and ^\, which end it; ^Z is refused, for nobody could bring it back.
    case 8: [UInt8(pick(Array(0...0x1A).filter { $0 != 0x03 }))]
    default: Array(pick(["\r", "\t", "\u{7F}", "\u{1B}", "?", "]", "[", "x", "y", "t"]).utf8)
    }
  }

  /// The page of lessons, and an answer to what it asks.
  private mutating func lesson() -> [UInt8] {
    Array(
      ("\u{1B}6"
        + pick([
          "b\r", "a\u{1B}[C\r", "1.5\r\r", "100\r\r", "lhalf\r", "P", "h", "s", "\u{1B}[A\r\r", "w",
        ]))
        .utf8)
  }

  private mutating func mouse() -> [UInt8] {
    let button = pick([0, 0, 1, 2, 32, 32, 35, 64, 65, 4, 8, 16, 96, 128, number(0...999)])
    let column = pick([number(1...80), number(1...450), number(200...260), 0, 99_999_999])
    let row = pick([number(1...24), number(1...130), 0, 99_999_999])
    return Array("\u{1B}[<\(button);\(column);\(row)\(pick(["M", "M", "m"]))".utf8)
  }

  /// Button, column and row as a byte each.
  private mutating func oldMouse() -> [UInt8] {
    Array("\u{1B}[M".utf8) + (0..<3).map { _ in UInt8(number(0x20...0xFF)) }
  }

  private mutating func paste() -> [UInt8] {
    let text: [UInt8] =
      switch number(0...5) {
      case 0...2:
        Array((0..<number(1...4)).map { _ in scribbler.line() }.joined(separator: "\n").utf8)
      case 3: Array("0.\(number(0...999_999))".utf8)
      case 4: noise(number(1...200))
      default: Array(String(repeating: scribbler.line() + "\r\n", count: number(1...60)).utf8)
      }
    // Some marks are lost, and some come twice.
    let begin = pick(["\u{1B}[200~", "\u{1B}[200~", "\u{1B}[200~", "", "\u{1B}[200~\u{1B}[200~"])
    let end = pick(["\u{1B}[201~", "\u{1B}[201~", "\u{1B}[201~", "", "\u{1B}[201\u{1B}[201~"])
    return Array(begin.utf8) + text + Array(end.utf8)
  }

  private mutating func ending() -> [UInt8] {
    switch number(0...9) {
    case 0...1: Array("q".utf8)
    case 2: [0x03]
    case 3: Array("\u{1B}[201~:quit\r".utf8)
    default: [0x1A]
    }
  }

  // MARK: - What a terminal says, and what nobody says

  private mutating func brokenSequence() -> [UInt8] {
    switch number(0...7) {
    case 0: return Array("\u{1B}[\(String(repeating: "9", count: number(1...300)))A".utf8)
    case 1: return Array("\u{1B}[\(String(repeating: "1;", count: number(1...200)))m".utf8)
    case 2: return Array("\u{1B}[<0;".utf8)
    case 3: return Array("\u{1B}[".utf8) + noise(number(1...8))
    case 4: return Array("\u{1B}O".utf8) + noise(1)
    case 5: return Array("\u{1B}[57441;1:3u\u{1B}[27;5;9~\u{1B}[?1;2c".utf8)
    case 6: return Array(String(repeating: "\u{1B}", count: number(1...20)).utf8)
    default: return Array("\u{1B}P+r\(String(repeating: "a", count: number(0...500)))".utf8)
    }
  }

  private mutating func report() -> [UInt8] {
    Array(
      pick([
        "\u{1B}[\(number(0...999));\(number(0...999))R", "\u{1B}[?64;1;2c", "\u{1B}[>0;276;0c",
        "\u{1B}[0n",
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[?2026;2$y",
        "\u{1B}[8;\(number(0...200));\(number(0...500))t",
      ]).utf8)
  }

  private mutating func systemCommand() -> [UInt8] {
    let digits = (0..<3).map { _ in String(number(0...0xFFFF), radix: 16) }
    let color = digits.joined(separator: pick(["/", ":", ""]))
    let code = pick(["11", "10", "4;1", "52;c", "0", "", "99999999999999999999"])
    return Array(
      ("\u{1B}]\(code);\(pick(["rgb:", "rgba:", "#", "?"]))\(color)"
        + pick(["\u{7}", "\u{1B}\\", "\u{18}", "", "\u{1B}"])).utf8)
  }

  private mutating func invalidText() -> [UInt8] {
    pick([
      [0xFF], [0xC3], [0xE2, 0x82], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xC0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3, 0x1B], [0xF0, 0x9F, 0x0D], noise(number(1...12)),
    ])
  }

  /// Any bytes but those that end the program.
  private mutating func noise(_ count: Int) -> [UInt8] {
    let ends: Set<UInt8> = [0x03, 0x1C, UInt8(ascii: "q")]
    return (0..<count).map { _ in UInt8(number(0...0xFF)) }.filter { !ends.contains($0) }
  }

  // MARK: - Drawing lots

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &scribbler.random)
  }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &scribbler.random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(elements.indices)]
  }
}
