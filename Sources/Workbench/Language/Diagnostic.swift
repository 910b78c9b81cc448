/// What was wrong with a line, where, and how to mend it.
package struct Diagnostic: Error, Hashable, Sendable {
  package var message: String
  /// The place in the line, counted in characters from 0.
  package var columns: Range<Int>
  package var hint: String?

  package init(_ message: String, at columns: Range<Int> = 0..<0, hint: String? = nil) {
    self.message = message
    self.columns = columns
    self.hint = hint
  }

  init(_ message: String, _ place: Place, hint: String? = nil) {
    self.init(message, at: place.columns, hint: hint)
  }

  func with(hint: String) -> Diagnostic {
    var changed = self
    changed.hint = hint
    return changed
  }

  /// The message, the line with a caret under the place, and the hint.
  ///
  /// A long line is cut around the place; a mistake of the line as a whole has none.
  package func rendered(in line: String, width: Int = 76) -> [String] {
    var lines = [message]
    if !columns.isEmpty, !line.isEmpty {
      let place = columns.lowerBound
      let start = place < width - 8 ? 0 : place - width / 2
      let rest = line.dropFirst(start)
      let window = String(rest.prefix(width))
      let lead = start > 0 ? "… " : ""
      let tail = rest.dropFirst(width).isEmpty ? "" : " …"
      let indent = String(repeating: " ", count: lead.count + place - start)
      let length = max(1, min(columns.count, window.count - (place - start)))
      lines += [
        "  " + lead + window.withoutControls + tail,
        "  " + indent + String(repeating: "^", count: length),
      ]
    }
    if let hint { lines.append("hint: " + hint) }
    return lines
  }
}

extension Unicode.Scalar {
  /// Whether it does something to a terminal and shows nothing.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension String {
  /// Control characters would move the cursor: each is shown as one `?`, so that carets still fit.
  package var withoutControls: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(map { $0.unicodeScalars.contains(where: \.isControl) ? "?" : $0 })
  }

  /// The same text in quotes when the language would not read it as one word.
  package var quoted: String {
    let signs = " ;,=:#\"\t".unicodeScalars
    guard isEmpty || unicodeScalars.contains(where: signs.contains) else { return self }
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.append("\\") }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }

  /// The beginning of a text, for messages that quote what was typed.
  package func shortened(to limit: Int = 40) -> String {
    let head = prefix(limit + 1)
    return (head.count > limit ? String(head.prefix(limit - 1)) + "…" : String(head))
      .withoutControls
  }
}
