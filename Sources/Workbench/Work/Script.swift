/// Lines that wait to be run, from files that name further files.
package struct Script: Hashable, Sendable {
  /// A line, and where it stands.
  package struct Line: Hashable, Sendable {
    package var file: String
    package var number: Int
    package var text: String
  }

  /// Files that run files go no deeper than this.
  package static let maximumDepth = 16

  private struct File: Hashable, Sendable {
    var name: String
    var number = 0
    var rest: ArraySlice<String>
  }

  private var files: [File] = []

  package init() {}

  package var isEmpty: Bool { files.isEmpty }

  /// A file to be run before what is left of the ones that named it.
  package mutating func push(_ name: String, _ contents: String) throws(Diagnostic) {
    guard files.count < Script.maximumDepth else {
      throw Diagnostic(
        "files run files \(Script.maximumDepth) deep; \(name) is one more",
        hint: "does a file run itself?")
    }
    let lines = contents.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    files.append(File(name: name, rest: lines[...]))
  }

  package mutating func next() -> Line? {
    while var file = files.popLast() {
      guard let text = file.rest.popFirst() else { continue }
      file.number += 1
      files.append(file)
      return Line(file: file.name, number: file.number, text: text)
    }
    return nil
  }
}
