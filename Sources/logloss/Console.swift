import ArgumentParser
import SystemPackage
import Terminal
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard streams: what is printed is folded to ASCII where the locale shows nothing else.
struct Console {
  let isASCII: Bool

  /// The streams and the locale that this process was started with.
  static let process = Console(isASCII: !TerminalText.isUnicode)

  /// A person types, and reads what is answered.
  var isInteractive: Bool { hasTerminalInput && hasTerminalOutput }
  var hasTerminalInput: Bool { isatty(FileDescriptor.standardInput.rawValue) == 1 }
  var hasTerminalOutput: Bool { isatty(FileDescriptor.standardOutput.rawValue) == 1 }

  /// Prints lines on stdout; whoever cannot be read any more ends quietly.
  func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try write(folded(lines.joined(separator: "\n") + "\n"))
  }

  /// Prints what a file has, as it is: only a terminal that shows nothing else gets ASCII.
  func print(file text: String) throws {
    try write(hasTerminalOutput ? folded(text) : text)
  }

  func prompt(_ text: String) throws { try write(folded(text)) }

  /// Prints lines on stderr; where that fails there is nobody left to tell.
  func complain(_ lines: [String]) {
    _ = try? FileDescriptor.standardError.writeAll(
      folded(lines.joined(separator: "\n") + "\n").utf8)
  }

  func complain(_ mistake: Diagnostic) {
    complain([mistake.message] + [mistake.hint].compactMap { $0.map { "hint: " + $0 } })
  }

  private func write(_ text: String) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      throw ExitCode.failure
    } catch {
      complain(["logloss: the output could not be written: \(error)"])
      throw ExitCode.failure
    }
  }

  private func folded(_ text: String) -> String { isASCII ? text.ascii : text }
}
