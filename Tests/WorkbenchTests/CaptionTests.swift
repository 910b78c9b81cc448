import Testing

@testable import Workbench

@Suite("A caption")
struct CaptionTests {
  @Test(
    "says values as the screen shows them",
    arguments: [
      ("y=1 p=0.08", "{loss} {unit}", "2.526 nats"),
      ("y=1 p=0.08 unit=bit", "{loss} {unit}", "3.644 bits"),
      ("y=1 p=0.08", "y {y}, p {p}, T {T}: {share}", "y 1, p 0.08, T 1: 8%"),
      ("y=0 p=0.08", "{share}", "92%"),
      ("y=1 p=0", "{loss}", "∞"),
      ("y=1 p=0.5 loss=brier", "{loss}{unit}", "0.250"),
      (
        "classes=cat,dog y=dog p=0.25,0.75", "{y}: {share}, {loss}",
        "class 1 of 0–1 (dog): 75%, 0.288"
      ),
      ("rows 1:0.5*3,1:0.25", "{count}: {mean}, {worst}", "4: 0.866, 60%"),
      ("y=1 p=0.08", "{loss of p=0.5} and {loss}", "0.693 and 2.526"),
      ("y=1 p=0.08", "\"{loss of flip; p=0.5; unit=bit}, {unit}\"", "1.000, nats"),
      ("y=1 p=0.08", "{loss of y=0 p=0.7,0.2,0.1}", "0.357"),
      ("y=1 p=0.08", "{mean of rows 1:0.5*3}", "0.693"),
      ("y=1 p=0.08", "{{loss}} is {loss}, and }} closes", "{loss} is 2.526, and } closes"),
      ("y=1 p=0.08", "no values", "no values"),
    ])
  func values(_ setting: String, _ text: String, _ said: String) {
    var session = Session(setting)
    let before = session.workspace
    let result = session.run("say " + text)
    #expect(result.outcomes.lines == [said])
    #expect(
      result.outcomes.last?.json
        == .object([
          .init("kind", .string("say")), .init("text", .string(said)),
        ]))
    #expect(session.workspace == before, "what is said of other values changes nothing")
  }

  @Test(
    "marks the braces that are wrong",
    arguments: [
      ("say it is {los}", 11..<14), ("say \"it is {los}\"", 12..<15), ("say a {{ {", 9..<10),
      ("say \"a \\\" {los}\"", 4..<16), ("say {2 * (loss of p=3)}", 20..<21),
      ("say {1 / (loss of p=1)}", 7..<8), ("say {sqrt(1 - 2)}", 5..<16),
      ("say {2 * (p}", 9..<11), ("say {}", 5..<6), ("say {1 + }", 5..<8),
      ("say é; say {1 / 0}", 14..<15), ("say é; say \"👩‍👩‍👧 {los}\"", 15..<18),
      ("say é; say \"a \\\" {los}\"", 11..<23), ("say é; say {1 + 2 * loss of p=3}", 25..<31),
    ])
  func places(_ line: String, _ columns: Range<Int>) {
    var session = Session("y=1 p=0.9")
    #expect(session.run(line).failure?.columns == columns)
  }
}

@Suite("Times of a script")
struct TimeTests {
  @Test(
    "are asked for, and change nothing",
    arguments: [
      ("wait 2.5", Request.wait(seconds: 2.5)), ("wait 0", .wait(seconds: 0)),
      ("wait 3600", .wait(seconds: 3_600)), ("ease 1/2", .ease(seconds: 0.5)),
    ])
  func requests(_ line: String, _ request: Request) {
    var session = Session("y=1 p=0.9")
    let script = session.script
    let result = session.run(line)
    guard case .request(request, _)? = result.outcomes.last else {
      Issue.record("\(result)")
      return
    }
    #expect(session.script == script)
  }
}
