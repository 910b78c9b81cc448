import Foundation
import Testing

@Suite("save")
struct SaveTests {
  @Test("writes a session that run brings back")
  func roundTrip() throws {
    try Program.withFolder { folder in
      let line = "classes=cat,dog,fox y=dog p=2,1,1"
      let saved = try Program.run(
        ["run", "-"], input: Data("\(line)\nnormalize\nshare dog 0.6\nsave \"a b.logloss\"\n".utf8),
        folder: folder)
      #expect(saved.output.hasSuffix("saved to a b.logloss\n"))
      let text = try String(
        contentsOf: folder.appendingPathComponent("a b.logloss"), encoding: .utf8)
      #expect(text == "# logloss session\nnormalize \(line)\nshare dog 0.6\n")
      let again = try Program.run("run", "--json", "a b.logloss", folder: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("\"probabilities\":[0.26666666666666666,0.6,"))
    }
  }

  @Test("keeps the page that a session was left on, which run brings back")
  func page() throws {
    try Program.withFolder { folder in
      let saved = try Program.run(
        "run", "-", input: "y=1 p=0.9\npage classes\npage compare\np=0.8\npage libraries\nsave a\n",
        folder: folder)
      #expect(saved.status == 0)
      let text = try String(contentsOf: folder.appendingPathComponent("a"), encoding: .utf8)
      #expect(
        text
          == "# logloss session\ny=1 p=0.9\npage compare; work binary\np=0.8\npage libraries; work binary\n"
      )
      let whole = "y=1 p=0.9; page compare; p=0.8; page libraries; save a"
      #expect(try Program.run("eval", whole, folder: folder).status == 0)
      #expect(
        try String(contentsOf: folder.appendingPathComponent("a"), encoding: .utf8)
          == "# logloss session\ny=1 p=0.9; page compare; work binary; p=0.8; "
          + "page libraries; work binary\n")
      let line = try Program.run("run", "-", input: "run a\ncopy\n", folder: folder).output
      #expect(line.hasSuffix("clear; y=1 p=0.8; page libraries\n"))
    }
  }

  @Test("overwrites what it wrote, and nothing else")
  func overwriting() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("notes")
      try "mine\n".write(to: file, atomically: true, encoding: .utf8)
      let refused = try Program.run("eval", "y=1 p=0.9; save notes", folder: folder)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("hint: save! notes overwrites it"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine\n")
      #expect(try Program.run("eval", "y=1 p=0.9; save! notes", folder: folder).status == 0)
      #expect(try Program.run("eval", "y=0 p=0.9; save notes", folder: folder).status == 0)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text == "# logloss session\ny=0 p=0.9\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes"])
    }
  }

  @Test("keeps the permissions of a file, and a link to it")
  func permissionsAndLinks() throws {
    try Program.withFolder { folder in
      let files = FileManager.default
      let file = folder.appendingPathComponent("real")
      let link = folder.appendingPathComponent("link")
      try "mine\n".write(to: file, atomically: true, encoding: .utf8)
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try files.createSymbolicLink(atPath: link.path, withDestinationPath: "real")
      #expect(try Program.run("eval", "y=1 p=0.9; save! link", folder: folder).status == 0)
      #expect(try files.destinationOfSymbolicLink(atPath: link.path) == "real")
      #expect(try String(contentsOf: file, encoding: .utf8) == "# logloss session\ny=1 p=0.9\n")
      let mode = try files.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test("runs nothing behind quit")
  func quitEndsTheLine() throws {
    try Program.withFolder { folder in
      let ending = try Program.run("eval", "y=1 p=0.9; quit; save x", folder: folder)
      #expect(ending.status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test("leaves alone what is no plain file", arguments: ["/dev/null", "."])
  func specialFiles(_ path: String) throws {
    let ending = try Program.run("eval", "y=1 p=0.9; save! \(path)")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("is no plain file"))
  }

  @Test("says why it could not write")
  func missingFolder() throws {
    let ending = try Program.run("eval", "y=1 p=0.9; save no/where")
    #expect(ending.status == 1)
    #expect(ending.errors == "no/where could not be written: No such file or directory\n")
  }

  @Test("names what a crash left in its way")
  func leftByCrash() throws {
    try Program.withFolder { folder in
      // The shell's number stays that of the program it becomes.
      let ending = try Program.shell(
        "cd \(folder.path); : > lesson.$$.tmp; exec \"$logloss\" eval 'y=1 p=0.9; save lesson'")
      #expect(ending.status == 1)
      #expect(ending.errors.hasPrefix("lesson could not be written: lesson."))
      #expect(ending.errors.hasSuffix(".tmp is in the way\nhint: remove that first\n"))
    }
  }

  @Test("tells of a file that must not grow, and leaves the old one whole")
  func limitedSize() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("lesson")
      let old = "# logloss session\ny=0\n"
      try old.write(to: file, atomically: true, encoding: .utf8)
      let ending = try Program.shell(
        "cd \(folder.path); ulimit -f 0; \"$logloss\" eval 'y=1 p=0.9; save lesson'")
      #expect(ending.status == 1)
      #expect(ending.errors == "lesson could not be written: File too large\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == old)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lesson"])
    }
  }
}
