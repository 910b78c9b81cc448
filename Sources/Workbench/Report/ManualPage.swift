/// The manual page, for `man`: sections of text in the man macros.
package struct ManualPage: Sendable {
  private(set) package var lines: [String]

  package init(_ name: String, section: Int, version: String, title: String) {
    lines = [
      ".\\\" Made from the program's own table of statements.",
      ".TH \(name.uppercased()) \(section) \"\" \"\(name) \(version)\"",
      // Quotes and dashes of examples are to be typed as they stand.
      ".nh", ".ad l", ".SH NAME", "\(name) \\- \(ManualPage.escaped(title))",
    ]
  }

  /// A heading.
  package mutating func section(_ title: String) { lines.append(".SH " + title.uppercased()) }
  package mutating func subsection(_ title: String) {
    lines.append(".SS \"\(ManualPage.escaped(title))\"")
  }

  package mutating func paragraph(_ text: String) {
    lines += [".PP", ManualPage.escaped(text)]
  }

  /// Something that is typed, and what is said of it.
  package mutating func item(_ tag: String, _ texts: String...) {
    lines += [".TP", "\\fB\(ManualPage.escaped(tag))\\fR"]
    for (index, text) in texts.filter({ !$0.isEmpty }).enumerated() {
      lines += (index == 0 ? [] : [".br"]) + [ManualPage.escaped(text)]
    }
  }

  /// Lines that stay as they are.
  package mutating func verbatim(_ text: [String]) {
    lines += [".PP", ".nf"] + text.map(ManualPage.escaped) + [".fi"]
  }

  /// Every statement under its topic, and the keys that have none.
  package mutating func addTable() {
    for topic in Row.Topic.allCases {
      let rows = CommandTable.everything.filter { $0.topic == topic }
      subsection(topic.rawValue)
      for row in rows {
        let keys = row.shortcuts.map(\.key).joined(separator: " ")
        let tag = row.isStatement ? row.usage : keys.isEmpty ? row.usage : keys
        let aliases = row.aliases.joined(separator: ", ")
        item(
          tag, row.summary, row.isStatement && !keys.isEmpty ? "Keys: " + keys : "",
          aliases.isEmpty ? "" : "Also: " + aliases,
          row.example.isEmpty ? "" : "Example: " + row.example)
      }
    }
  }

  /// Text in which roff finds nothing of its own.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case _ where !scalar.isASCII:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.first == "." ? "\\&" + escaped : escaped
  }
}
