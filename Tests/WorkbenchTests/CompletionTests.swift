import Testing

@testable import Workbench

@Suite("Completion")
struct CompletionTests {
  @Test(
    "offers what may stand at the end of the line",
    arguments: [
      ("fl", ["flip"]), ("y=1 p=0.9; fl", ["flip"]), ("unit=", ["nat", "bit", "dit"]),
      ("unit=b", ["bit"]), ("page c", ["classes", "compare"]), ("axis lo", ["logit", "log"]),
      ("y=d", ["dog"]), ("share d", ["dog"]), ("y=1 cl", ["classes="]), ("help swe", ["sweep"]),
      ("p=0.7,0.2 y=do", ["dog"]), ("y=dog p=0.7,0.2,0.1 unit=bi", ["bit"]),
      ("p=0.7, 0.2 un", ["unit="]), ("y = d", ["dog"]), ("p=\"a b\":0.7,0.3 y=c", ["cat"]),
      ("share \"d", ["\"dog\""]), ("y=\"c", ["\"cat\""]), ("say \"a; fl", []),
      ("say \"a\"; fl", ["flip"]), ("T=2 y=f", ["fox"]), ("y=dog,c", ["cat"]),
      ("y=dog c", ["classes="]),
      ("temp", ["temperature="]), ("flip ", []), ("zzz", []), ("unit=bit", []),
      ("loss=a", ["absolute"]), ("smoothing_over=", ["all", "others"]), ("alpha=n", ["none"]),
      ("y=1 smoo", ["smoothing=", "smoothing_over="]), ("weights=d", ["dog"]),
      ("rows cat:0.6,d", ["dog"]),
    ])
  func candidates(_ line: String, _ candidates: [String]) {
    #expect(Completion(of: line, in: session).candidates == candidates)
  }

  @Test("offers everything at the start of a statement")
  func everything() {
    let names = CommandTable.settings.map { $0.name + "=" } + CommandTable.commands.map(\.name)
    for line in ["", "flip;", "flip; "] {
      let candidates = Completion(of: line, in: session).candidates
      #expect(Set(names).isSubset(of: candidates))
    }
  }

  @Test(
    "says where the word begins that it completes",
    arguments: [
      ("fl", 0), ("a; fl", 3), ("unit=b", 5), ("p=0.7,0.2 y=do", 12), ("share \"New Y", 6),
    ])
  func start(_ line: String, _ start: Int) {
    let completion = Completion(of: line, in: session)
    #expect(line.distance(from: line.startIndex, to: completion.start) == start)
  }

  @Test("offers names that need quotes in quotes")
  func quotedNames() {
    let session = Session("y=0 p=\"New York\":0.6,Rome:0.4")
    #expect(Completion(of: "share ", in: session).candidates == ["\"New York\"", "Rome"])
    #expect(Completion(of: "share \"New Y", in: session).candidates == ["\"New York\""])
    #expect(Completion(of: "y=", in: session).candidates == ["\"New York\"", "Rome"])
  }

  @Test("offers the lessons that are there, one's own too")
  func lessons() {
    #expect(Completion(of: "learn ha", in: session).candidates == ["half"])
    let file = "lesson mine \"Mine\"\nask \"?\"\nanswer 1\nreveal \"1.\""
    var session = Session()
    session.take(LessonReader("own", Array(file.utf8)).lessons)
    #expect(Completion(of: "learn ", in: session).candidates == ["mine"])
  }

  private var session: Session { Session("classes=cat,dog,fox y=dog p=0.7,0.2,0.1") }
}
