import Foundation
import Testing

@Suite("logloss run")
struct ScriptTests {
  private static let names = [
    "animals", "endless", "lesson", "mistakes", "nested", "not-utf8", "quits", "settings",
    "soft-truth",
    "units", "windows",
  ]

  @Test("prints what each line gives, and goes on after mistakes", arguments: names, [false, true])
  func script(_ name: String, isJSON: Bool) throws {
    let ending = try Program.run(["run"] + (isJSON ? ["--json"] : []) + [name + ".logloss"])
    let text = """
      \(ending.output)--- stderr
      \(ending.errors)--- status \(ending.status)

      """
    try Golden.check(text, name + (isJSON ? ".json.golden" : ".golden"))
  }

  @Test("gives the same from stdin as from a file", arguments: names)
  func standardInput(_ name: String) throws {
    let file = Program.scripts.appendingPathComponent(name + ".logloss")
    let read = try Program.run(["run", "-"], input: try Data(contentsOf: file))
    let named = try Program.run(["run", name + ".logloss"])
    #expect(read.output == named.output)
    #expect(read.status == named.status)
  }

  @Test("gives one object a line for each line that asks something", arguments: names)
  func oneObjectALine(_ name: String) throws {
    let ending = try Program.run(["run", "--json", name + ".logloss"])
    for line in ending.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["kind"] != nil || object?["error"] != nil)
    }
  }

  @Test("has a golden file for each script and no other file")
  func filesMatchScripts() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Program.scripts.path)
      .filter { $0.hasSuffix("logloss") || $0.hasSuffix("golden") }
    let wanted = Self.names.flatMap { ["\($0).logloss", "\($0).golden", "\($0).json.golden"] }
    #expect(Set(files) == Set(wanted))
  }

  @Test("fails with a sentence where the file can't be read")
  func missingFile() throws {
    let ending = try Program.run("run", "no such file")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors == "no such file: No such file or directory\n")
  }

  @Test("runs a line of a megabyte, and refuses one of five")
  func longLines() throws {
    let logits = (0..<50_257).map { "\($0 % 97).\(10_000_000 + $0)" }.joined(separator: ",")
    let spaces = String(repeating: " ", count: 1 << 19)
    let line = "y=0 z=" + logits + spaces + "\nflip"
    #expect(line.utf8.count > 1_000_000)
    let ending = try Program.run(["run", "-"], input: Data(line.utf8))
    #expect(ending.output.hasPrefix("truth: class 0 of 0–50256\n"))
    #expect(ending.errors.hasPrefix("<stdin>:2:1: flip swaps two labels"))
    let five = String(repeating: "x", count: 5_000_000) + "\ny=1 p=0.5"
    let refused = try Program.run(["run", "-"], input: Data(five.utf8))
    #expect(refused.errors.hasPrefix("<stdin>:1:1: the line has 5000000 bytes"))
    #expect(refused.output.hasSuffix("the price of not knowing.\n"))
  }

  @Test("answers each line before it reads the next")
  func answersAtOnce() throws {
    let process = Process()
    process.executableURL = Program.file
    process.arguments = ["run", "--json", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for p in ["0.5", "0.25"] {
      try input.fileHandleForWriting.write(contentsOf: Data("y=1 p=\(p)\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"kind\":\"binary\",\"target\":1,\"probability\":\(p),"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// Texts kept beside the tests; `RECORD=1 swift test` writes them anew.
enum Golden {
  static func check(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Program.scripts.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      known == text, "\(name) differs or is missing: RECORD=1 swift test writes it anew",
      sourceLocation: sourceLocation)
  }
}
