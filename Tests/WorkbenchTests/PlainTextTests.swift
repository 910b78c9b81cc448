import Testing

@testable import Workbench

@Suite("Text in ASCII alone")
struct PlainTextTests {
  @Test(
    "has a stand-in for each sign that the program writes",
    arguments: [
      ("ŷ: 0.9", "p: 0.9"), ("−y·log ŷ", "-y*log p"), ("0–2", "0-2"), ("“cat”…", "\"cat\"..."),
      ("▶ ∞", "> inf"), ("plain", "plain"), ("", ""), ("y\u{302}", "p"), ("猫 cat", "? cat"),
    ])
  func folding(_ text: String, _ ascii: String) {
    #expect(text.ascii == ascii)
  }

  @Test(
    "has one for each sign of every message",
    arguments: Mistake.gallery.filter { $0.input.count < 100 && $0.input.allSatisfy { $0 < 0x80 } })
  func messages(_ mistake: Mistake) throws {
    var session = Session(mistake.setting)
    let failure = try #require(session.run(String(decoding: mistake.input, as: UTF8.self)).failure)
    for text in [failure.message, failure.hint ?? ""] {
      #expect(text.filter { $0 == "?" } == text.ascii.filter { $0 == "?" })
    }
  }

  @Test("knows every sign of the help")
  func help() {
    for line in Manual.contents.lines where !line.contains("?") {
      #expect(line.ascii.utf8.allSatisfy { $0 < 0x80 })
      #expect(!line.ascii.contains("?"), "\(line)")
    }
  }
}
