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

  /// A moment, and how many bytes had come by then.
  private typealias Sample = (time: Double, bytes: Int)

  private func samples(of terminal: PseudoTerminal, for seconds: Double) -> [Sample] {
    let start = Date()
    var samples: [Sample] = []
    while samples.last.map({ $0.time < seconds }) ?? true {
      terminal.receive(for: 0.05)
      samples.append((Date().timeIntervalSince(start), terminal.rawBytes.count))
    }
    return samples
  }

  @Test(arguments: [(80, 24, 2.0), (200, 60, 4.0)])
  func `in no second it writes more than 8 KB`(_ columns: Int, _ rows: Int, _ pace: Double) throws {
    let terminal = try demo("--pace", "\(pace)", size: Size(columns: columns, rows: rows))
    try terminal.waitFor("1/")
    // The first picture is whole, as that of the explorer is.
    terminal.receiveUntilSilent(for: 0.3)
    let samples = samples(of: terminal, for: 18)
    for (index, start) in samples.enumerated() {
      guard let end = samples[index...].first(where: { $0.time >= start.time + 1 }) else { break }
      let rate = Double(end.bytes - start.bytes) / (end.time - start.time)
      #expect(rate <= 8_192, "from \(start.time)")
    }
    let all = (samples.last?.bytes ?? 0) - (samples.first?.bytes ?? 0)
    #expect(all > 4_000, "something moved")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `paused it writes nothing, and another key takes over`() throws {
    let terminal = try demo("--pace", "1")
    try terminal.waitFor("demo 3/")
    try terminal.send(" ")
    try terminal.waitFor("paused demo")
    let samples = samples(of: terminal, for: 1.5)
    #expect(samples.first?.bytes == samples.last?.bytes)
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
