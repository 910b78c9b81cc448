import Foundation
import Testing

@Suite("plot --svg")
struct PlotSlideTests {
  @Test("writes a slide that is XML, and replaces its own and nothing else")
  func files() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("a b.svg")
      for (share, theme) in [("0.08", "auto"), ("0.3", "dark")] {
        let made = try Program.run(
          "plot", "--svg", "a b.svg", "--theme", theme, "y=1", "p=\(share)", folder: folder)
        #expect(made.status == 0)
        #expect(made.output == "saved to a b.svg\n")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(">\(share)</text>"))
        #expect(text.contains(theme == "dark" ? "#101418" : "#FFFFFF"))
        #expect(text.hasSuffix("</svg>\n"))
      }
      try "mine\n".write(to: file, atomically: true, encoding: .utf8)
      let refused = try Program.run("plot", "--svg", "a b.svg", "y=1", "p=0.3", folder: folder)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("was not written by plot --svg, so it is left alone"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a b.svg"])
    }
  }

  @Test("prints the same on stdout, whatever the locale and the label", arguments: ["0", "1"])
  func standardOutput(label: String) throws {
    let statements = ["--svg", "-", "y=\(label)", "p=0"]
    let made = try Program.run(["plot"] + statements)
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("<!-- drawn by logloss -->\n<svg xmlns="))
    // The number and its place on the axis: infinity is spelled so that any reader knows it.
    #expect(made.output.contains(">&#8734;</text>") == (label == "1"))
    let plain = try Program.run(["plot"] + statements, environment: ["LC_ALL": "C"])
    #expect(plain.output == made.output)
  }

  @Test(
    "says what does not go together, and where there is nothing to draw",
    arguments: [
      (["--svg", "-", "--width", "60", "y=1", "p=0.5"], 64, "--width is for the picture as text"),
      (["--theme", "dark", "y=1", "p=0.5"], 64, "--theme goes with --svg"),
      (["--svg", "-"], 1, "there is nothing to plot yet"),
      (["--svg", "-", "y=0.5,0.5", "p=0.4,0.6"], 1, "there is no curve"),
      (["--svg", "nowhere/a.svg", "y=1", "p=0.5"], 1, "nowhere/a.svg could not be written"),
    ] as [([String], Int32, String)])
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let ending = try Program.run(["plot"] + arguments)
    #expect(ending.status == status)
    #expect(ending.errors.contains(message), "\(ending.errors)")
    #expect(ending.output.isEmpty)
  }

  @Test("what is pinned is on the picture, as text and as a slide")
  func pins() throws {
    let line = "y=1 p=0.5; pin; p=0.9; pin; p=0.1"
    let slide = try Program.run("plot", "--svg", "-", line)
    #expect([">a</text>", ">b</text>"].allSatisfy(slide.output.contains))
    let (with, without) = (
      try Program.run("plot", "--glyphs", "ascii", line),
      try Program.run("plot", "--glyphs", "ascii", "y=1 p=0.1")
    )
    for letter in "ab" {
      let (more, fewer) = (with.output, without.output)
      #expect(more.count { $0 == letter } == fewer.count { $0 == letter } + 1)
    }
  }

  @Test("as text smooth is a band of blocks, chosen only when asked for")
  func smoothText() throws {
    let statements = ["plot", "y=1", "p=0.08"]
    let asked = try Program.run(statements + ["--glyphs", "smooth"])
    #expect(asked.status == 0)
    #expect(["█", "▀", "▄", "░"].allSatisfy(asked.output.contains))
    #expect(!asked.output.unicodeScalars.contains { $0.value == 0x1B })
    #expect(try !Program.run(statements).output.contains("▄"))
  }
}
