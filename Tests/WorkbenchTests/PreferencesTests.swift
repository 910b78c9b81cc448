import LossCore
import Testing

import LossCore

@testable import Workbench

@Suite("Preferences")
struct PreferencesTests {
  private func read(_ text: String) throws -> Preferences {
    try Preferences(reading: text.split(whereSeparator: \.isNewline))
  }

  @Test("are statements, and those alone that say something")
  func statements() throws {
    #expect(Preferences().statements == [])
    var preferences = Preferences()
    (preferences.theme, preferences.glyphs, preferences.unit) = (.light, .braille, .bit)
    #expect(preferences.statements == ["theme light", "glyphs braille", "unit=bit"])
  }

  @Test("come back as they were written")
  func roundTrip() throws {
    for theme in Looks.Theme.allCases {
      for glyphs in [nil] + Looks.Glyphs.allCases.map(Optional.some) {
        for unit in ["nat", "bit", "dit"] {
          var session = Session()
          _ = session.run("theme \(theme.rawValue); unit=\(unit)")
          var preferences = Preferences(session.workspace)
          preferences.glyphs = glyphs
          #expect(try read(preferences.statements.joined(separator: "\n")) == preferences)
        }
      }
    }
  }

  @Test("may be written as a person writes", arguments: ["# a comment\n unit = bit ; theme mono"])
  func lenient(text: String) throws {
    #expect(try read(text).statements == ["theme mono", "unit=bit"])
  }

  @Test(
    "are nothing else",
    arguments: [
      "p=0.5", "theme", "theme loud", "unit=bit p=0.5", "unit=mile", "quit", "run file",
      "save file",
      "mouse off", "axis log", "\u{0}", "theme light\nunit", "say \"",
    ])
  func refused(text: String) {
    #expect(throws: Diagnostic.self) { try read(text) }
  }

  @Test("follow what was changed, and keep what somebody else changed meanwhile")
  func following() throws {
    var kept = try read("theme light\nglyphs ascii\nunit=bit")
    kept.follow(from: try read("theme dark"), to: try read("theme mono"))
    #expect(kept == (try read("theme mono\nglyphs ascii\nunit=bit")))
    kept.follow(from: try read("glyphs ascii"), to: Preferences())
    #expect(kept == (try read("theme mono\nunit=bit")))
  }
}
