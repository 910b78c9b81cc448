import Foundation
import Testing

@Suite("The demo")
struct DemoTests {
  @Test("is printed without waiting where there is no terminal")
  func printed() throws {
    let start = Date()
    let ending = try Program.run("demo")
    #expect(ending.status == 0 && ending.errors.isEmpty)
    #expect(
      ending.output.contains("The price of a coin flip") || ending.output.contains("coin flip"))
    #expect(ending.output.contains("Your turn"))
    #expect(!ending.output.contains("Only the explorer plays"))
    #expect(!ending.output.contains("\u{1B}") && !ending.output.contains("{"))
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test("prints its script, which run takes")
  func script() throws {
    let script = try Program.run("demo", "--print")
    #expect(script.status == 0)
    let played = try Program.run("demo").output
    #expect(try Program.run("run", "-", input: script.output).output == played)
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("demo.logloss")
      try script.output.write(to: file, atomically: true, encoding: .utf8)
      let run = try Program.run("run", "--pace", "2", file.path)
      #expect(run.output == played && run.status == 0, "and without a terminal it is printed")
    }
  }

  @Test("that is a file which is not there, or is no text, fails with a message")
  func missing() throws {
    let missing = try Program.run("run", "--pace", "2", "nothing.logloss")
    #expect(missing.status == 1 && missing.errors.contains("nothing.logloss could not be read"))
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("bytes")
      try Data([0x79, 0xFF]).write(to: file)
      let ending = try Program.run("run", "--pace", "2", file.path)
      #expect(ending.status == 1 && ending.errors.contains("is no UTF-8 text"))
    }
  }

  @Test("of a script with a mistake ends with status 1 where it is printed")
  func mistake() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("a")
      try Data("y=1 p=2\ny=1 p=0.9\nwait 3".utf8).write(to: file)
      let ending = try Program.run("run", "--pace", "2", "a", folder: folder)
      #expect(ending.status == 1 && ending.errors.hasPrefix("a:1:7: p must lie"))
      #expect(ending.output.contains("0.105"))
    }
  }
}
