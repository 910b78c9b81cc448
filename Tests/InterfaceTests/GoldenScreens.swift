import Canvas
import TestSupport
import Testing

/// Pages as pictures, glyphs and styles; `RECORD=1 swift test` writes them anew.
@Suite struct GoldenScreens {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var columns: Int
    var rows: Int
    var keys: String
    var isASCII = false
    var isSmooth = false
    var testDescription: String { "\(name) \(columns)×\(rows)" }
    var file: String { "\(name)-\(columns)x\(rows).txt" }
  }

  private static let pins = "m0.9<Enter>:pin honest<Enter>0.02<Enter>m0.2<Enter>0.08<Enter>"

  static let cases: [Case] = [
    Case(name: "binary-opening", columns: 80, rows: 24, keys: ""),
    Case(name: "binary-typing", columns: 80, rows: 24, keys: "0.08"),
    Case(name: "binary", columns: 120, rows: 36, keys: "0.08<Enter>"),
    Case(name: "binary", columns: 40, rows: 10, keys: "0.08<Enter>"),
    Case(name: "binary", columns: 1, rows: 1, keys: "0.08<Enter>"),
    Case(name: "binary", columns: 0, rows: 0, keys: "0.08<Enter>"),
    Case(name: "binary-label-0", columns: 80, rows: 24, keys: "0.08<Enter>y"),
    Case(name: "binary-ascii", columns: 80, rows: 24, keys: "0.08<Enter>", isASCII: true),
    Case(
      name: "binary-smooth", columns: 80, rows: 24, keys: "0.08<Enter>", isSmooth: true),
    Case(
      name: "binary-smooth-label-0", columns: 120, rows: 36, keys: "0.3<Enter>y", isSmooth: true),
    Case(name: "binary-infinite", columns: 80, rows: 24, keys: "0<Enter>"),
    Case(name: "binary-soft-logit-axis", columns: 80, rows: 24, keys: ":y=0.3<Enter>x"),
    Case(name: "binary-log-axis-bits", columns: 120, rows: 36, keys: "0.001<Enter>xxb"),
    Case(name: "binary-costs", columns: 80, rows: 24, keys: "0.08<Enter>t"),
    Case(name: "binary-mistake", columns: 80, rows: 24, keys: "8<Enter>"),
    Case(name: "binary-prompt", columns: 80, rows: 24, keys: ":swe"),
    Case(name: "classes", columns: 80, rows: 24, keys: "<M-2>"),
    Case(name: "classes", columns: 120, rows: 36, keys: "<M-2>"),
    Case(name: "classes", columns: 40, rows: 10, keys: "<M-2>"),
    Case(name: "classes", columns: 1, rows: 1, keys: "<M-2>"),
    Case(name: "classes-soft", columns: 80, rows: 24, keys: "<M-2>:y=0.5,0.3,0.2<Enter>"),
    Case(
      name: "classes-logits-ascii", columns: 120, rows: 36, keys: "<M-2>z<Tab><Tab>2<Enter>",
      isASCII: true),
    Case(name: "binary-smoothed", columns: 80, rows: 24, keys: ":smoothing=0.1 p=0.6<Enter>"),
    Case(name: "binary-brier", columns: 80, rows: 24, keys: ":loss=brier p=0.08<Enter>"),
    Case(
      name: "binary-settings", columns: 120, rows: 36,
      keys: ":weights=1,2 smoothing=0.1 gamma=2 alpha=0.25 p=0.3<Enter>"),
    Case(name: "binary-settings", columns: 40, rows: 10, keys: ":smoothing=0.1 gamma=2<Enter>"),
    Case(name: "classes-brier", columns: 80, rows: 24, keys: "<M-2>:loss=brier<Enter>"),
    Case(name: "compare", columns: 80, rows: 24, keys: "0.08<Enter><M-3>"),
    Case(name: "compare", columns: 120, rows: 36, keys: "0.08<Enter><M-3>d"),
    Case(name: "compare", columns: 200, rows: 60, keys: "0.08<Enter><M-3>"),
    Case(name: "compare", columns: 40, rows: 10, keys: "0.08<Enter><M-3>"),
    Case(name: "compare", columns: 1, rows: 1, keys: "0.08<Enter><M-3>"),
    Case(name: "compare", columns: 0, rows: 0, keys: "0.08<Enter><M-3>"),
    Case(name: "compare-ascii", columns: 80, rows: 24, keys: "0.08<Enter><M-3>d", isASCII: true),
    Case(name: "compare-own", columns: 80, rows: 24, keys: "0.08<Enter><M-3>sD"),
    Case(name: "compare-soft", columns: 80, rows: 24, keys: ":y=0.3<Enter><M-3>"),
    Case(
      name: "compare-settings", columns: 80, rows: 24,
      keys: ":weights=1,2 smoothing=0.1 gamma=3<Enter><M-3>"),
    Case(name: "compare-classes", columns: 80, rows: 24, keys: "<M-3>w"),
    Case(name: "libraries", columns: 80, rows: 24, keys: "1e-9<Enter><M-4><↓><↓><↓><↓>"),
    Case(
      name: "libraries-long", columns: 80, rows: 24,
      keys: "1e-9<Enter><M-4>" + String(repeating: "<↓>", count: 10)),
    Case(name: "libraries", columns: 120, rows: 36, keys: "1e-9<Enter><M-4><PgDn>"),
    Case(name: "libraries", columns: 200, rows: 60, keys: "1e-9<Enter><M-4><End>"),
    Case(name: "libraries", columns: 40, rows: 10, keys: "1e-9<Enter><M-4><↓><↓><↓><↓>"),
    Case(name: "libraries", columns: 1, rows: 1, keys: "1e-9<Enter><M-4>"),
    Case(name: "libraries", columns: 0, rows: 0, keys: "1e-9<Enter><M-4>"),
    Case(
      name: "libraries-classes-ascii", columns: 80, rows: 24,
      keys: "<M-2>:smoothing=0.1<Enter><M-4><PgDn>", isASCII: true),
    Case(name: "presenter", columns: 80, rows: 24, keys: "0.08<Enter>P<Home>"),
    Case(name: "presenter", columns: 120, rows: 36, keys: "0.08<Enter>P"),
    Case(name: "presenter", columns: 200, rows: 60, keys: "0.08<Enter>P<Home>"),
    Case(name: "presenter", columns: 40, rows: 10, keys: "0.08<Enter>P<Home>"),
    Case(name: "presenter", columns: 1, rows: 1, keys: "0.08<Enter>P<Home>"),
    Case(name: "presenter-ascii", columns: 80, rows: 24, keys: "0.08<Enter>P<Home>", isASCII: true),
    Case(name: "presenter-classes", columns: 80, rows: 24, keys: "<M-2>P<Home>"),
    Case(name: "presenter-typing", columns: 80, rows: 24, keys: "P0.7"),
    Case(name: "descent", columns: 80, rows: 24, keys: "<M-5><S-→>"),
    Case(name: "descent", columns: 120, rows: 36, keys: "<M-5><S-→><S-→>"),
    Case(
      name: "descent", columns: 200, rows: 60, keys: "<M-5>:mislabel 3; mislabel 20; step 40<Enter>"
    ),
    Case(name: "descent", columns: 40, rows: 10, keys: "<M-5><S-→>"),
    Case(name: "descent", columns: 1, rows: 1, keys: "<M-5><S-→>"),
    Case(name: "descent-start", columns: 80, rows: 24, keys: "<M-5>"),
    Case(name: "descent-ascii", columns: 120, rows: 36, keys: "<M-5><Tab>f<S-→>", isASCII: true),
    Case(name: "help", columns: 80, rows: 24, keys: "?"),
    Case(name: "help", columns: 120, rows: 36, keys: "?unit"),
    Case(name: "help", columns: 40, rows: 10, keys: "?"),
    Case(name: "binary-pins", columns: 80, rows: 24, keys: pins),
    Case(name: "binary-pins", columns: 120, rows: 36, keys: pins),
    Case(name: "binary-pins", columns: 200, rows: 60, keys: pins),
    Case(name: "binary-pins", columns: 40, rows: 10, keys: pins),
    Case(name: "classes-pins", columns: 80, rows: 24, keys: "m<M-2>m<→><→>"),
    Case(name: "classes-pins", columns: 120, rows: 36, keys: "m<M-2>m<→><→>"),
    Case(name: "commands", columns: 80, rows: 24, keys: "<^P>s"),
    Case(name: "commands", columns: 40, rows: 10, keys: "<^P>s"),
    Case(name: "prompt-ghost", columns: 80, rows: 24, keys: ":sweep "),
    Case(name: "prompt-search", columns: 80, rows: 24, keys: ":flip<Enter>:T=2<Enter>:<^R>f"),
    Case(name: "copied", columns: 80, rows: 24, keys: "0.08<Enter>c"),
    Case(name: "copied", columns: 120, rows: 36, keys: "0.08<Enter>c"),
    Case(name: "binary-empty", columns: 80, rows: 24, keys: ":clear<Enter>"),
    Case(name: "sweep", columns: 80, rows: 24, keys: ":sweep p 0.1 0.9 9<Enter>"),
  ]

  @Test(arguments: cases) func looksAsRecorded(_ page: Case) throws {
    var driver = Driver(
      columns: page.columns, rows: page.rows,
      glyphs: page.isASCII ? .ascii : page.isSmooth ? .smooth : .braille)
    driver.press(page.keys)
    try Golden.check(driver.golden, "Golden/\(page.file)")
  }

  @Test func asciiScreensHoldNothingElse() {
    for page in GoldenScreens.cases {
      var driver = Driver(columns: page.columns, rows: page.rows, glyphs: .ascii)
      driver.press(page.keys)
      #expect(driver.text.utf8.allSatisfy { $0 < 0x7F }, "\(page.name)")
    }
  }
}
