import CPseudoterminal
import Foundation

/// The program on a terminal of which only the text is looked at.
final class LineTerminal {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var output = ""
  private var bytes: [UInt8] = []
  private var pair = pseudoterminal()
  private let process: pid_t

  /// Starts the program; `kind` is what TERM says.
  init(_ arguments: [String], _ kind: String, environment: [String] = []) throws {
    guard pseudoterminal_open(&pair, 24, 80) else { throw Failure(description: "no terminal") }
    let variables =
      [
        "TERM=\(kind)", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no",
        "HOME=\(FileManager.default.temporaryDirectory.path)",
      ] + environment
    let words = ([Program.file.path] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    process = pseudoterminal_start(pair, Program.file.path, words, environment)
    guard process > 0 else { throw Failure(description: "the program did not start") }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = pseudoterminal_write(pair, bytes, bytes.count)
  }

  func waitFor(_ text: String) throws {
    while !output.contains(text) {
      guard read(for: 5000) else { throw Failure(description: "no “\(text)” in: \(output)") }
    }
  }

  /// The exit status, once the program has ended and all that it printed is read.
  func status() throws -> Int32 {
    for _ in 0..<500 {
      let status = process_check(process)
      _ = read(for: 10)
      guard status.has_ended else { continue }
      while read(for: 0) {}
      return status.signal == 0 ? status.code : 128 + status.signal
    }
    kill(process, SIGKILL)
    throw Failure(description: "the program goes on: \(output)")
  }

  func close() { pseudoterminal_close(&pair) }

  private func read(for milliseconds: Int32) -> Bool {
    var space = [UInt8](repeating: 0, count: 4096)
    let count = pseudoterminal_read(pair, &space, space.count, milliseconds)
    guard count > 0 else { return false }
    bytes += space.prefix(count)
    output = String(decoding: bytes, as: UTF8.self)
    return true
  }
}
