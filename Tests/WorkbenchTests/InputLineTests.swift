import Testing

@testable import Workbench

@Suite("Lines as they come in")
struct InputLineTests {
  private func lines(of contents: [UInt8]) throws -> [Script.Line] {
    var script = Script()
    try script.push("a", contents)
    var lines: [Script.Line] = []
    while let line = script.next() { lines.append(line) }
    return lines
  }

  @Test(
    "end with a line feed, with or without a carriage return, or with the file",
    arguments: ["y=1\np=0.9\n", "y=1\np=0.9", "y=1\r\np=0.9\r\n", "\u{FEFF}y=1\r\np=0.9"])
  func lineEnds(_ contents: String) throws {
    let lines = try lines(of: Array(contents.utf8))
    #expect(lines.map(\.text) == ["y=1", "p=0.9"])
    #expect(lines.map(\.number) == [1, 2])
    #expect(lines.allSatisfy { $0.fault == nil })
  }

  @Test("keep blank lines, for the sake of their numbers")
  func blankLines() throws {
    #expect(try lines(of: Array("\n\nx\n".utf8)).map(\.text) == ["", "", "x"])
    #expect(try lines(of: []).isEmpty)
  }

  @Test(
    "name the first byte that is no UTF-8",
    arguments: [
      ([0x61, 0xFF, 0x62], 1, "0xFF"), ([0xC3, 0xA9, 0x80], 1, "0x80"),
      ([0xF8, 0x88, 0x80, 0x80], 0, "0xF8"), ([0x61, 0xC3], 1, "0xC3"),
    ] as [([UInt8], Int, String)])
  func notUTF8(_ bytes: [UInt8], _ column: Int, _ byte: String) throws {
    let line = try #require(try lines(of: bytes).first)
    let fault = try #require(line.fault)
    #expect(fault.columns == column..<(column + 1))
    #expect(fault.message.contains(byte))
    var session = Session()
    #expect(session.run(line).failure == fault)
  }

  @Test("count the bytes of a line that was too long to keep")
  func tooLong() {
    let line = Script.Line([0x61], omitted: 5_000_000, file: "a", number: 1)
    #expect(line.fault?.message == "the line has 5000001 bytes; the most is 4 MiB")
  }

  @Test("of a file named by a file come first, then what is left of the other")
  func nestedFiles() throws {
    var script = Script()
    try script.push("outer", "1\n2")
    #expect(script.next()?.text == "1")
    try script.push("inner", "a\nb")
    var rest: [String] = []
    while let line = script.next() { rest.append("\(line.file):\(line.number) \(line.text)") }
    #expect(rest == ["inner:1 a", "inner:2 b", "outer:2 2"])
  }

  @Test("files run files 16 deep, and no deeper")
  func depth() throws {
    var script = Script()
    for depth in 1...Script.maximumDepth { try script.push("\(depth)", "x") }
    #expect(throws: Diagnostic.self) { try script.push("17", "x") }
    #expect(Script.maximumDepth == 16)
  }
}
