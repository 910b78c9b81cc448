import Testing

@testable import Workbench

@Suite("The nearest known word")
struct NearestTests {
  @Test(
    "forgives a slip",
    arguments: [
      ("filp", "flip"), ("UNDO", "undo"), ("sweeep", "sweep"), ("re-do", "redo"), ("hlep", "help"),
    ])
  func slips(_ typed: String, _ meant: String) {
    #expect(Nearest.word(to: typed, among: ["flip", "undo", "sweep", "redo", "help"]) == meant)
  }

  @Test("is none where nothing is near, and for words of any length")
  func farWords() {
    #expect(Nearest.word(to: "xyzzy", among: ["flip", "undo"]) == nil)
    #expect(Nearest.word(to: "flip", among: []) == nil)
    #expect(Nearest.word(to: String(repeating: "f", count: 10_000), among: ["flip"]) == nil)
    #expect(Nearest.word(to: "", among: ["flip"]) == nil)
  }

  @Test(
    "counts inserts, deletions, changes and swaps",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("", "ab", 2), ("abc", "abd", 1), ("abcd", "acbd", 1),
      ("kitten", "sitting", 3),
    ])
  func distances(_ first: String, _ second: String, _ distance: Int) {
    #expect(Nearest.distance(first, second) == distance)
    #expect(Nearest.distance(second, first) == distance)
  }
}
