/// Lines that wait to be run, from files that name further files.
package struct Script: Hashable, Sendable {
  /// A line, and where it stands.
  package struct Line: Hashable, Sendable {
    package var file: String
    package var number: Int
    /// The line; where it is no text, what can be shown of it.
    package var text: String
    /// Why the line can't be run at all.
    package var fault: Diagnostic?

    /// Whether it asks for nothing: a comment, or no text at all.
    package var isBlank: Bool {
      fault == nil && text.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true
    }

    /// Bytes as a line; `omitted` says how many more there were than were kept.
    package init(_ bytes: ArraySlice<UInt8>, omitted: Int = 0, file: String, number: Int) {
      self.file = file
      self.number = number
      do throws(Diagnostic) {
        if omitted > 0 { throw InputLine.tooLong(bytes.count + omitted) }
        text = try InputLine.text(of: bytes)
      } catch {
        text = String(decoding: bytes, as: UTF8.self)
        fault = error
      }
    }
  }

  /// Files that run files go no deeper than this.
  package static let maximumDepth = 16

  package static func tooDeep(_ name: String) -> Diagnostic {
    Diagnostic(
      "files run files \(maximumDepth) deep; \(name) is one more",
      hint: "does a file run itself?")
  }

  private struct File: Hashable, Sendable {
    var name: String
    var number = 0
    var rest: ArraySlice<UInt8>
  }

  private var files: [File] = []

  package init() {}

  package var isEmpty: Bool { files.isEmpty }

  /// A file to be run before what is left of the ones that named it.
  package mutating func push(_ name: String, _ contents: [UInt8]) throws(Diagnostic) {
    guard files.count < Script.maximumDepth else { throw Script.tooDeep(name) }
    files.append(File(name: name, rest: contents[...]))
  }

  package mutating func push(_ name: String, _ contents: String) throws(Diagnostic) {
    try push(name, Array(contents.utf8))
  }

  package mutating func next() -> Line? {
    while var file = files.popLast() {
      guard !file.rest.isEmpty else { continue }
      let end = file.rest.firstIndex(of: UInt8(ascii: "\n")) ?? file.rest.endIndex
      let line = file.rest[..<end]
      file.rest = file.rest[end...].dropFirst()
      file.number += 1
      files.append(file)
      return Line(line, file: file.name, number: file.number)
    }
    return nil
  }
}

extension Session {
  /// Runs a line of a script.
  package mutating func run(_ line: Script.Line) -> LineResult {
    line.fault.map { LineResult(failure: $0, unrun: line.text) } ?? run(line.text)
  }
}
