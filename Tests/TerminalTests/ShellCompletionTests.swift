import Foundation
import TestSupport
import Testing

/// Tab in the shells of this machine, with what `install` put there.
struct ShellCompletionTests {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    var file: URL { URL(fileURLWithPath: "/usr/bin/\(rawValue)") }

    /// How it is started, with the completions below a prefix and no file of its owner's.
    func arguments(_ prefix: String) -> [String] {
      switch self {
      case .bash: ["--norc", "-i"]
      case .zsh: ["--no-rcs", "-i"]
      case .fish:
        ["-C", "set -p fish_complete_path '\(prefix)/share/fish/vendor_completions.d'"]
      }
    }

    /// What is typed first.
    func opening(_ prefix: String) -> String {
      switch self {
      case .bash: "source '\(prefix)/share/bash-completion/completions/logloss'"
      case .zsh:
        "fpath+='\(prefix)/share/zsh/site-functions'; autoload -U compinit; compinit -u -D"
      case .fish: "true"
      }
    }

    static let here = allCases.filter {
      FileManager.default.isExecutableFile(atPath: $0.file.path)
    }
  }

  @Test(arguments: Shell.here)
  func `offers statements where no command is named`(_ shell: Shell) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "logloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let install = try Process.run(URL.logloss, arguments: ["install", "--prefix", folder.path])
    install.waitUntilExit()
    #expect(install.terminationStatus == 0)
    let terminal = try PseudoTerminal(
      executable: shell.file, arguments: shell.arguments(folder.path),
      environment: ["HOME": folder.path, "PATH": folder.path + "/bin:/usr/bin:/bin"])
    try terminal.send(shell.opening(folder.path) + "; printf 'rea%s\\n' dy\r")
    try terminal.waitFor("ready")
    for (typed, completed) in [
      ("presen", "presenter"), ("page compa", "page compare"), ("eva", "eval"),
      ("eval page compa", "eval page compare"),
      ("--theme dark presen", "--theme dark presenter"), ("y=1 smoothing_o", "y=1 smoothing_over"),
    ] {
      try terminal.send("logloss \(typed)\t")
      try terminal.waitFor("logloss \(completed)")
      try terminal.send("\u{15}")
    }
  }
}
