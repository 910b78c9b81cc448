import ArgumentParser
import SystemPackage
import Terminal
import Workbench

/// `logloss install`: this very program where the shell finds it, with manual page and completions.
struct Install: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install this program, its manual page and completions for bash, zsh and fish.",
    discussion: "Prints each file that it wrote; removing those removes it.")

  @Option(help: "The folder that bin and share are in.")
  var prefix = "/usr/local"

  func run() throws {
    var written: [String] = []
    // What was written before a mistake is to be removed, too.
    defer { try? Console.process.print(written) }
    do throws(Diagnostic) {
      let prefix = FilePath(prefix)
      for (path, contents, permissions) in try files {
        let target = prefix.pushing(path)
        // Where there is no folder, writing the file tells so.
        try? Files.makeFolder(target.removingLastComponent())
        try Files.write(
          contents, to: target.string, replacing: nil, permissions: permissions)
        written.append(target.string)
      }
    } catch {
      Console.process.complain(
        Diagnostic(error.message, hint: "sudo, or --prefix with a folder of your own, as ~/.local"))
      throw ExitCode.failure
    }
  }

  /// Where each file goes below the prefix, what is in it, and who may do what with it.
  private var files: [(path: FilePath, contents: [UInt8], permissions: FilePermissions)] {
    get throws(Diagnostic) {
      let text: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
      let program: FilePermissions = [
        .ownerReadWriteExecute, .groupReadExecute, .otherReadExecute,
      ]
      let page = ManualCommand.page.lines.joined(separator: "\n") + "\n"
      let completions: [(FilePath, CompletionShell)] = [
        ("share/bash-completion/completions/logloss", .bash),
        ("share/zsh/site-functions/_logloss", .zsh),
        ("share/fish/vendor_completions.d/logloss.fish", .fish),
      ]
      return [
        ("bin/logloss", try Files.read(Install.ownPath), program),
        ("share/man/man1/logloss.1", Array(page.utf8), text),
      ]
        + completions.map { path, shell in
          (path, Array(LogLoss.completions(for: shell).utf8), text)
        }
    }
  }

  /// The file that this process was started from.
  private static var ownPath: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      Files.program(CommandLine.arguments[0], in: Environment.value(of: "PATH") ?? "")
    #endif
  }
}
