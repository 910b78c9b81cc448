import Testing

@testable import Workbench

@Suite("Words that are searched for")
struct SearchWordsTests {
  @Test(
    "are all in the text, in any order and case, and part of its words or not",
    arguments: [
      ("coin flip", "A coin flip costs 0.693", true), ("FLIP coin", "a coin flip", true),
      ("oin", "coin", true), ("coin dice", "a coin flip", false), ("", "anything", true),
      ("  ", "", true), ("coins", "coin", false), ("e e e", "e", true),
    ])
  func words(_ text: String, _ whole: String, _ isFound: Bool) {
    #expect(SearchWords(text).areIn(whole) == isFound)
  }

  /// Equal to Unicode, and of unlike length.
  @Test(
    "are found however their accents are written",
    arguments: [
      ("é", "e\u{301}"), ("\u{1D160}", "\u{1D158}\u{1D165}\u{1D16E}"), ("ΐ", "ι\u{308}\u{301}"),
    ])
  func accents(_ short: String, _ long: String) {
    #expect(short.utf8.count < long.utf8.count)
    #expect(short.holds(long))
    #expect(long.holds(short))
  }
}
