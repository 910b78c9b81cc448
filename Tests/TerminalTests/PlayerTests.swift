import Canvas
import Foundation
import TestSupport
import Testing

/// A script that plays on a real terminal, in real time.
struct PlayerTests {
  private static func program() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["LOGLOSS_BINARY"] {
      return URL(filePath: path)
    }
    return try .beside("logloss")
  }

  private func demo(
    _ arguments: String..., size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: Self.program(), arguments: ["demo", "--no-history"] + arguments, size: size)
  }

  /// How many bytes came until each twentieth of a second.
  private func bytes(of terminal: PseudoTerminal, for seconds: Double) -> [Int] {
    (0..<Int(seconds * 20)).map { _ in
      terminal.receive(for: 0.05)
      return terminal.rawBytes.count
    }
  }

  @Test(arguments: [(80, 24), (200, 60)])
  func `in no second it writes more than 8 KB`(_ columns: Int, _ rows: Int) throws {
    let terminal = try demo("--pace", "1.5", size: Size(columns: columns, rows: rows))
    try terminal.waitFor("1/")
    // The first picture is whole, as that of the explorer is.
    terminal.receiveUntilSilent(for: 0.3)
    let counts = bytes(of: terminal, for: 16)
    let seconds = zip(counts, counts.dropFirst(20)).map { $1 - $0 }
    #expect(seconds.max() ?? 0 <= 8_192)
    #expect((counts.last ?? 0) - (counts.first ?? 0) > 4_000, "something moved")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `paused it writes nothing, and another key takes over`() throws {
    let terminal = try demo("--pace", "1")
    try terminal.waitFor("demo 3/")
    try terminal.send(" ")
    try terminal.waitFor("paused demo")
    let counts = bytes(of: terminal, for: 1.5)
    #expect(counts.first == counts.last)
    try terminal.send("\u{1B}[D")
    try terminal.waitFor("paused demo 2/")
    try terminal.send("0.08\r")
    try terminal.waitFor("That surprise costs 2.526 nats")
    try terminal.waitFor("q quit")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.screen.text.contains("y=1 p=0.08  # loss 2.526 nats"))
  }

  @Test func `a file plays too, with what it runs`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (outer, inner) = (folder.appending(path: "outer"), folder.appending(path: "inner"))
    try "y=1 p=0.5\nrun \(inner.path)\np=0.25".write(to: outer, atomically: true, encoding: .utf8)
    try "p=0.08; say \"Inside: {loss}.\"\nsay".write(to: inner, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      executable: Self.program(),
      arguments: ["run", "--pace", "0.5", "--reduced-motion", outer.path])
    try terminal.waitFor("Inside: 2.526.")
    try terminal.waitFor("inner:2: say needs a text")
    try terminal.waitFor("1.386 nats")
    try terminal.waitFor("q quit")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
