import Canvas
import Foundation
import Plot
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Slides")
struct SlideTests {
  /// The elements of an SVG, each with its attributes and its text; nil for what is no XML.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String], text: String)] = []

    static func read(_ slide: Slide) -> Reader? {
      let reader = Reader()
      let parser = XMLParser(data: Data(slide.lines.joined(separator: "\n").utf8))
      parser.delegate = reader
      return parser.parse() ? reader : nil
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard !elements.isEmpty else { return }
      elements[elements.count - 1].text += text
    }

    func number(_ id: String, _ name: String) -> Double? {
      elements.first { $0.attributes["id"] == id }?.attributes[name].flatMap { Double($0) }
    }

    var texts: [String] {
      elements.filter { $0.name == "text" }.map { $0.text.trimmingCharacters(in: .newlines) }
    }
  }

  private func slide(_ curve: LossCurve, _ colors: SlideColors = .light) -> Slide {
    Slide(
      curve, number: curve.point?.lossLabel ?? "", captions: ["nats"], sentence: "What it means.",
      colors: colors)
  }

  @Test(
    "the point stands at its value and its loss, on every axis and for either label",
    arguments: [0, 1], [Scale.Axis.probability, .logit, .log10])
  func point(label: Int, axis: Scale.Axis) throws {
    for value in [0.05, 0.08, 0.5, 0.97] {
      var curve = LossCurve.logLoss(at: value, label: label)
      curve.axis = axis
      let read = try #require(Reader.read(slide(curve)))
      let left = try #require(read.number("plot", "x"))
      let top = try #require(read.number("plot", "y"))
      let width = try #require(read.number("plot", "width"))
      let height = try #require(read.number("plot", "height"))
      let along = (try #require(read.number("point", "cx")) - left) / width
      let found = Scale(axis, columns: 100_001, mirrored: label == 0).value(at: along * 1e5 + 0.5)
      #expect(abs(found - value) < 2e-4, "\(found) for \(value)")
      let loss = (1 - (try #require(read.number("point", "cy")) - top) / height) * curve.top
      #expect(abs(loss - curve.loss(value)) < 2e-4)
      #expect(read.number("value", "x") == read.number("point", "cx"))
    }
  }

  @Test("the curve follows the loss, and is cut at the top")
  func curve() throws {
    let curve = LossCurve.logLoss(at: 0.08)
    let read = try #require(Reader.read(slide(curve)))
    let way = try #require(read.elements.first { $0.attributes["id"] == "curve" }?.attributes["d"])
    let corners = way.dropFirst().split(separator: "L").map { corner in
      corner.split(separator: " ").compactMap { Double($0) }
    }
    #expect(corners.count > 1_000)
    let plot = try ["x", "y", "width", "height"].map { try #require(read.number("plot", $0)) }
    for corner in corners {
      let share = (corner[0] - plot[0]) / plot[2]
      let loss = (1 - (corner[1] - plot[1]) / plot[3]) * curve.top
      #expect(abs(loss + log(share)) < 0.01 + 0.01 / share, "\(share) \(loss)")
    }
    #expect(corners.first?.last == plot[1], "it begins at the very top")
    #expect(corners.last?.last == plot[1] + plot[3])
  }

  @Test(
    "beyond the top there is no point but a triangle with the number", arguments: [6.9, .infinity])
  func above(loss: Double) throws {
    var curve = LossCurve.logLoss(at: 0.08)
    curve.point?.loss = loss
    curve.point?.lossLabel = "∞"
    let read = try #require(Reader.read(slide(curve)))
    #expect(read.number("point", "cx") == nil)
    #expect(read.texts.filter { $0 == "∞" }.count == 2, "beside the axis, and the focal number")
  }

  @Test("all texts of the picture are there as text, and the ones that touch the point's are not")
  func texts() throws {
    var curve = LossCurve.logLoss(at: 0.08)
    curve.ghosts = [.init("A", value: 0.3, loss: 1.2), .init("B", value: 0.6, loss: 9)]
    curve.trail = [.init(value: 0.4, loss: 0.9)]
    let texts = try #require(Reader.read(slide(curve))).texts
    let expected = ["0.08", "2.53", "What it means.", "nats", "A", "B", "wrong!", "unsure"]
    for text in expected + curve.notes.map(\.text) + curve.landmarks.map(\.label) {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(texts.contains("0.2") && !texts.contains("0.1"))
    var least = LossCurve(.probability, top: 5) { -0.3 * log($0) - 0.7 * log1p(-$0) }
    least.least = (0.3, "least at 0.3")
    let read = try #require(Reader.read(slide(least)))
    #expect(read.texts.contains("least at 0.3") && read.number("least", "cx") != nil)
  }

  @Test("what means something in XML is escaped, what may not stand there is left out")
  func escaping() throws {
    var slide = slide(.logLoss(at: 0.3))
    slide.sentence = "<dog> & \"cat\" \u{1B}[2J \u{FFFE}ŷ 日本"
    let read = try #require(Reader.read(slide))
    #expect(read.texts.contains("<dog> & \"cat\" [2J ŷ 日本"))
    #expect(slide.lines.joined().utf8.allSatisfy { $0 < 0x80 }, "read alike everywhere")
    #expect(slide.lines[0] == Slide.mark)
  }

  @Test("the focal number keeps clear of the curve and of landmarks", arguments: [0, 1])
  func headline(label: Int) throws {
    for axis in [Scale.Axis.probability, .logit, .log10] {
      var curve = LossCurve.logLoss(at: 0.3, label: label)
      curve.axis = axis
      curve.top = axis == .probability ? 5 : axis == .logit ? 7 : 9.3
      let read = try #require(Reader.read(slide(curve)))
      let x = try #require(read.number("loss", "x"))
      let y = try #require(read.number("loss", "y"))
      let size = try #require(read.number("loss", "font-size"))
      let plot = try ["x", "y", "width", "height"].map { try #require(read.number("plot", $0)) }
      let scale = Scale(axis, columns: Int(plot[2]) + 1, mirrored: label == 0)
      for step in stride(from: x, to: x + 2.24 * size, by: 10) {
        let loss = curve.loss(scale.value(at: step - plot[0] + 0.5))
        #expect(plot[1] + plot[3] * (1 - loss / curve.top) > y, "\(axis) \(step)")
      }
    }
  }

  @Test("notes keep clear of the focal number and of the curve, or are left out")
  func notes() throws {
    var curve = LossCurve.logLoss(at: 0.99)
    let notes = Set(curve.notes.map(\.text))
    #expect(try #require(Reader.read(slide(curve))).texts.filter(notes.contains).count == 2)
    (curve.axis, curve.top) = (.log10, 9.3)
    #expect(!(try #require(Reader.read(slide(curve))).texts.contains(where: notes.contains)))
    curve = .logLoss(at: 0.3)
    curve.loss = { -5 * (1 - $0) * (1 - $0) * log($0) }
    #expect(!(try #require(Reader.read(slide(curve))).texts.contains(where: notes.contains)))
  }

  @Test("each theme has colours of its own, and every size and kind of curve can be drawn")
  func themes() {
    let all = [SlideColors.light, .dark, .mono].map {
      slide(.logLoss(at: 0.3), $0).lines.joined()
    }
    #expect(Set(all).count == 3)
    for loss in RasterTests.curves.map(\.loss) + [{ _ in .nan }, { _ in .infinity }, { _ in 0 }] {
      var curve = LossCurve(.logit, top: 1, loss: loss)
      curve.point = .init(value: 1e-9, loss: loss(1e-9), valueLabel: "1e-9", lossLabel: "?")
      #expect(Reader.read(slide(curve)) != nil)
    }
  }
}
