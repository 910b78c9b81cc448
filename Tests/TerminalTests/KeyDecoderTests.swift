import Interface
import TestSupport
import Testing

@testable import Terminal

struct KeyDecoderTests {
  private func decode(_ text: String) -> [Event] {
    decode(Array(text.utf8))
  }

  /// What bytes mean when nothing follows them.
  private func decode(_ bytes: [UInt8]) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.giveUpWaiting()
  }

  @Test(
    arguments: [
      ("a", .character("a")), ("é", .character("é")), ("漢", .character("漢")),
      ("😀", .character("😀")), ("e\u{301}", .character("e\u{301}")), (" ", .character(" ")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
      ("\u{1B}", .escape),
      ("\u{1B}a", .alt("a")), ("\u{1B}1", .alt("1")), ("\u{1B}é", .alt("é")),
      ("\u{1B}[", .alt("[")), ("\u{1B}]", .alt("]")), ("\u{1B}O", .alt("O")),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2B", .shiftDown), ("\u{1B}[1;2C", .shiftRight),
      ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[a", .shiftUp), ("\u{1B}[d", .shiftLeft),
      ("\u{1B}[1;6C", .shiftRight), ("\u{1B}[1;5C", .right), ("\u{1B}[1;1C", .right),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
      ("\u{1B}[3;2~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func `names the key that a terminal sends`(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: [
    // Reports of a mouse in older forms, of focus, of the cursor, of a colour, of a released key.
    "\u{1B}[32;10;5M", "\u{1B}[M !!", "\u{1B}[M\u{20}\u{7F}\u{21}",
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[12;40R", "\u{1B}[57441;1:3u", "\u{1B}[?62;c",
    "\u{1B}]11;rgb:1010/1414/1818\u{7}", "\u{1B}]11;rgb:1010/1414/1818\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_anything\u{1B}\\",
    // Keys without a use, and the Linux console's F1.
    "\u{1B}[2~", "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{0}", "\u{1C}",
    // Numbers beyond all bounds, and too many of them.
    "\u{1B}[999999999999999999999999A", "\u{1B}[1;2;3;4;5;6;7;8A", "\u{1B}[;;;;;;;;;A",
    "\u{1B}[1 A", "\u{1B}[!p", "\u{1B}[201~",
    // Cut off.
    "\u{1B}[1;2", "\u{1B}]11;rgb", "\u{1B}[M!", "\u{1B}[200~",
    // The second set of control characters.
    "\u{85}\u{9B}",
  ])
  func `drops what is no key, and hears the next one`(bytes: String) {
    #expect(decode(bytes) == [])
    var decoder = KeyDecoder()
    _ = decoder.decode(Array(bytes.utf8))
    _ = decoder.giveUpWaiting()
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x1B, 0xFF],
    ] as [[UInt8]])
  func `drops bytes that are not UTF-8`(bytes: [UInt8]) {
    #expect(decode(bytes + Array("a".utf8)) == [.key(.character("a"))])
  }

  @Test func `takes a character in pieces`() {
    var decoder = KeyDecoder()
    let bytes = Array("漢".utf8)
    #expect(decoder.decode(bytes[..<2]) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.decode(bytes[2...]) == [.key(.character("漢"))])
    #expect(decoder.patience == nil)
  }

  @Test func `takes a sequence in pieces`() {
    var decoder = KeyDecoder()
    var events: [Event] = []
    for byte in "\u{1B}[1;2C\u{1B}[200~ab\u{1B}[201~".utf8 {
      events += decoder.decode(CollectionOfOne(byte))
    }
    #expect(events == [.key(.shiftRight), .paste("ab")])
  }

  @Test func `keeps the order of everything that came at once`() {
    #expect(
      decode("a\u{1B}[A\u{1B}b\u{301}c\u{1B}[200~p\u{1B}[201~\r\u{1B}\u{1B}") == [
        .key(.character("a")), .key(.up), .key(.alt("b")),
        .key(.character("\u{301}c".first ?? "c")),
        .key(.character("c")), .paste("p"), .key(.enter), .key(.escape), .key(.escape),
      ])
  }

  @Test func `takes Escape followed by a control key for two keys`() {
    #expect(decode("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(decode("\u{1B}\u{3}") == [.key(.escape), .key(.control("c"))])
  }

  @Test func `a sequence broken by another gives way to it`() {
    #expect(decode("\u{1B}[1;\u{1B}[A") == [.key(.up)])
    #expect(decode("\u{1B}]0;title\u{1B}[A") == [.key(.up)])
    #expect(decode("\u{1B}[1;é") == [.key(.character("é"))])
  }

  // MARK: The answer to the question for the background

  @Test(
    arguments: [
      ("11;rgb:0000/0000/0000", .dark), ("11;rgb:ffff/ffff/ffff", .light),
      ("11;rgb:1010/1414/1818", .dark), ("11;rgb:FF/FF/DD", .light), ("11;rgb:0/0/0", .dark),
      ("11;rgb:fff/fff/fff", .light), ("11;rgb:f/0/0", .light), ("11;rgb:00/2b/36", .dark),
      ("11;rgba:ffff/ffff/ffff/8000", .light), ("11;rgb:0000/0000/ffff", .dark),
      ("11;rgb:fd/f6/e3", .light),
      // Other answers, and broken ones.
      ("10;rgb:0/0/0", nil), ("11;rgb:0/0", nil), ("11;rgb:0/0/0/0", nil), ("11;rgb://", nil),
      ("11;rgb:00000/0/0", nil), ("11;rgb:0/0/g", nil), ("11;rgb:+1/0/0", nil), ("11;?", nil),
      ("11;cmyk:0/0/0", nil), ("11;rgba:0/0/0", nil), ("11;#000000", nil), ("11", nil),
      ("11;rgb:0/0/0" + String(repeating: "0", count: 100), nil),
    ] as [(String, Background?)], ["\u{7}", "\u{1B}\\"])
  func `understands what a terminal tells of its background`(
    answer: (String, Background?), end: String
  ) {
    let bytes = Array("\u{1B}]\(answer.0)\(end)x".utf8)
    for split in 0..<bytes.count {
      var decoder = KeyDecoder()
      var events = decoder.decode(bytes[..<split])
      events += decoder.decode(bytes[split...])
      #expect(events == [.key(.character("x"))])
      #expect(decoder.takeBackground() == answer.1)
      #expect(decoder.takeBackground() == nil, "it is told once")
    }
  }

  @Test func `the pieces of an answer may come slowly, and are never keys`() {
    var decoder = KeyDecoder()
    for piece in ["\u{1B}]11;rg", "b:ffff/ff", "ff/ffff\u{1B}"] {
      #expect(decoder.decode(piece.utf8) == [])
      #expect((decoder.patience ?? 0) >= 500)
    }
    #expect(decoder.decode("\\".utf8) == [])
    #expect(decoder.takeBackground() == .light)
    #expect(decoder.patience == nil)
  }

  @Test(
    arguments: [
      ("15;0", Background.dark), ("0;15", .light), ("0;default;7", .light), ("12;8", .dark),
      ("7;9", .light), ("0;6", .dark), ("0;default", nil), ("", nil), ("0;16", nil), ("0;-1", nil),
    ] as [(String, Background?)])
  func `the last number of COLORFGBG is the background`(text: String, background: Background?) {
    #expect(Background(colorFGBG: text) == background)
  }

  @Test(arguments: [
    ("y=1 p=0.9", "y=1 p=0.9"), ("y=1\np=0.9\n", "y=1\np=0.9"), ("\r\n a\tb \r\n", " a b "),
    ("a\u{1B}[Ab", "a[Ab"), ("a\u{1B}\u{1B}[201", "a[201"), ("\u{0}\u{7}\u{7F}x\u{9B}", "x"),
    ("日本\u{301}語", "日本\u{301}語"), ("q\u{3}\u{1A}", "q"),
  ])
  func `a paste is its text without control characters`(bytes: String, text: String) {
    #expect(decode("\u{1B}[200~\(bytes)\u{1B}[201~") == [.paste(text)])
  }

  @Test func `a paste without an end is taken as it is, and keys work again`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~abc\u{1B}[20".utf8) == [])
    #expect(decoder.giveUpWaiting() == [.paste("abc")])
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test func `waits for nothing unless something is half said`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    for whole in ["a", "\u{1B}[A", "\u{1B}OA", "\u{1B}a", "\u{1B}[200~a\u{1B}[201~", "\u{1B}[I"] {
      _ = decoder.decode(whole.utf8)
      #expect(decoder.patience == nil)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `takes any bytes, and a quiet moment later the next key`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let bytes = (0..<20).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("\u{1B}[O]M<;~A0123456789".utf8).randomElement(using: &generator) ?? 0
      }
      _ = decoder.decode(bytes)
    }
    _ = decoder.giveUpWaiting()
    #expect(decoder.patience == nil)
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }
}
