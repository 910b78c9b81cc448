import Foundation
import Testing

@Suite("Installing")
struct InstallTests {
  private static let files = [
    "bin/logloss", "share/man/man1/logloss.1", "share/bash-completion/completions/logloss",
    "share/zsh/site-functions/_logloss", "share/fish/vendor_completions.d/logloss.fish",
  ]

  @Test("puts the program, its manual page and completions below the prefix, and tells where")
  func writesFiles() throws {
    try Program.withFolder { folder in
      let prefix = folder.path
      let ending = try Program.run(["install", "--prefix", prefix])
      #expect(ending.status == 0)
      #expect(ending.output == Self.files.map { "\(prefix)/\($0)\n" }.joined())
      let installed = try Program.shell("'\(prefix)/bin/logloss' eval y=1 p=0.5")
      #expect(installed.output.contains("loss: 0.693 nats"))
      let page = try String(contentsOfFile: prefix + "/" + Self.files[1], encoding: .utf8)
      #expect(page.contains(".SH STATEMENTS AND KEYS"))
      #expect(try Program.run(["manual"]).output == page)
      // Again, over what is there.
      #expect(try Program.run(["install", "--prefix", prefix]).status == 0)
    }
  }

  @Test("says what to do where it may not write")
  func refusal() throws {
    let ending = try Program.run(["install", "--prefix", "/proc/self"])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("could not be written"))
    #expect(ending.errors.contains("--prefix with a folder of your own"))
  }

  @Test("says what it wrote before it could not go on")
  func halfWay() throws {
    try Program.withFolder { folder in
      let prefix = folder.path
      // A file where a folder has to be.
      try "".write(toFile: prefix + "/share", atomically: true, encoding: .utf8)
      let ending = try Program.run(["install", "--prefix", prefix])
      #expect(ending.status == 1)
      #expect(ending.output == prefix + "/bin/logloss\n")
    }
  }

  @Test(
    "bash completes commands, options and statements",
    arguments: [
      ("logloss ev", "eval"), ("logloss eval unit = b", "bit"),
      ("logloss eval unit =", "nat bit dit"),
      ("logloss eval page pr", "presenter"), ("logloss eval y=1 smoothing_", "smoothing_over="),
      ("logloss plot --glyphs s", "smooth"), ("logloss explore --theme dark pag", "page"),
      ("logloss plot --width 40 y=1 smoothing_", "smoothing_over="),
      ("logloss learn pri", "price"), ("logloss learn /usr/bi", "/usr/bin/"),
      ("logloss pag", "page"), ("logloss ev", "eval"), ("logloss exp", "explore explain explore"),
      ("logloss page pr", "presenter"), ("logloss y = 1 smoothing_", "smoothing_over="),
      ("logloss --theme dark pag", "page"), ("logloss --them", "--theme"),
      ("logloss manual pag", ""), ("logloss eval help smoothing_", "smoothing_over"),
    ])
  func completion(_ line: String, _ offered: String) throws {
    try Program.withFolder { folder in
      let prefix = folder.path
      _ = try Program.run(["install", "--prefix", prefix])
      // As readline calls it: `=` is a word of its own.
      let script = """
        source '\(prefix)/\(Self.files[2])'; PATH='\(prefix)/bin':$PATH
        COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<< "$COMP_LINE"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); cur=${COMP_WORDS[COMP_CWORD]}
        _logloss_or_explore logloss "${cur#=}" "${COMP_WORDS[COMP_CWORD-1]}"; echo "${COMPREPLY[*]}"
        """
      let file = prefix + "/try.bash"
      try script.write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try Program.shell("bash '\(file)'").output == offered + "\n")
    }
  }
}
