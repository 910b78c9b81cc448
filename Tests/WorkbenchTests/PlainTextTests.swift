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

  @Test("is what every message and help text becomes", arguments: Mistake.gallery)
  func messages(_ mistake: Mistake) throws {
    var session = Session(mistake.setting)
    let line = Script.Line(mistake.input[...], file: "", number: 1)
    let failure = try #require(session.run(line).failure)
    let own = failure.message.filter { !line.text.contains($0) }
    #expect(!own.ascii.contains("?") || failure.message.contains("?"))
  }

  @Test("knows every sign of the help")
  func help() {
    for line in Manual.contents.lines where !line.contains("?") {
      #expect(line.ascii.utf8.allSatisfy { $0 < 0x80 })
      #expect(!line.ascii.contains("?"), "\(line)")
    }
  }
}
