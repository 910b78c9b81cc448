import Canvas
import Foundation
import Plot
import TestSupport
import Testing

/// Every text of a picture, at any size: none is cut, covered or touched by another one.
@Suite("Labels")
struct LabelTests {
  /// A picture of any kind, from a seed.
  private struct Sample {
    var chart: LossCurve
    var rect: Rect

    init(columns: Int, _ random: inout SplitMix64) {
      let rows = [4, 6, 9, 14, 18, 23, 24, 30, 47].randomElement(using: &random) ?? 18
      rect = Rect(columns: columns, rows: rows)
      let label = Int.random(in: 0...1, using: &random)
      let value =
        [0, 1, 1e-9, 0.08, 0.5, 0.97, Double.random(in: 0...1, using: &random)]
        .randomElement(using: &random) ?? 0.5
      chart = LossCurve.logLoss(at: 0.5, label: label)
      if Int.random(in: 0..<4, using: &random) == 0 {
        chart = LossCurve(.probability, top: 5) { -0.3 * log($0) - 0.7 * log1p(-$0) }
        chart.least = (0.3, "least at 0.3")
        chart.landmarks = [.init(0.693, "coin flip 0.693")]
      }
      chart.axis = [.probability, .logit, .log10].randomElement(using: &random) ?? .probability
      chart.top = chart.axis == .probability ? 5 : chart.axis == .logit ? 7 : 9.3
      chart.glyphs = GlyphSet.allCases.randomElement(using: &random) ?? .braille
      chart.unitsPerNat = [1, 1 / log(2), 1 / log(10)].randomElement(using: &random) ?? 1
      chart.hasGuides = Bool.random(using: &random)
      let loss = chart.loss(value)
      chart.point = .init(
        value: value, loss: loss, valueLabel: "\((value * 1e4).rounded() / 1e4)",
        lossLabel: loss == .infinity ? "inf" : String(format: "%.2f", loss * chart.unitsPerNat))
      chart.notes = [.init("Confidently wrong"), .init("the truth gets < 0.1")]
      let size = Size(columns: 24, rows: 6)
      if Bool.random(using: &random) { chart.reserved = chart.clearing(for: size, in: rect) }
      if Bool.random(using: &random) {
        chart.ghosts = ["A", "B", "C"].map {
          .init(
            $0, value: .random(in: 0...1, using: &random), loss: .random(in: 0...9, using: &random))
        }
        chart.trail = (0..<8).map { _ in
          .init(
            value: .random(in: 0...1, using: &random), loss: .random(in: 0...6, using: &random))
        }
      }
    }
  }

  /// The words of a row, each with its first column; two columns part one from the next.
  private static func words(_ row: [Unicode.Scalar]) -> [(text: String, column: Int)] {
    var words: [(text: String, column: Int)] = []
    for (column, scalar) in row.enumerated() where scalar != " " {
      if let last = words.last, last.column + last.text.unicodeScalars.count == column {
        words[words.count - 1].text.unicodeScalars.append(scalar)
      } else {
        words.append((String(scalar), column))
      }
    }
    return words
  }

  private static func row(_ row: Int, _ screen: Screen) -> [Unicode.Scalar] {
    (0..<screen.size.columns).map { screen[$0, row].scalar }
  }

  /// A picture as it is drawn.
  private struct Drawn {
    var chart: LossCurve
    var layout: ChartLayout
    var screen: Screen
    var comment: Comment
  }

  /// Pictures of every width, one after the other: many small ones, where room is short.
  private static func drawn() -> some Sequence<Drawn> {
    var random = SplitMix64(seed: 4)
    return (0..<800).lazy.map { index in
      let columns = index < 400 ? 20 + index % 80 : index - 400 + 1
      let sample = Sample(columns: max(20, columns), &random)
      var screen = Screen(sample.rect.size)
      sample.chart.draw(in: sample.rect, on: &screen)
      let comment = "\(sample.rect.size), picture \(index): \(sample.chart.glyphs)"
      return Drawn(
        chart: sample.chart, layout: sample.chart.layout(in: sample.rect), screen: screen,
        comment: Comment(rawValue: comment))
    }
  }

  @Test("at every width texts stand whole and alone, labels at their ticks, numbers at the point")
  func stand() throws {
    for drawn in Self.drawn() {
      try checkUnderTheAxis(drawn)
      try checkBesideTheAxis(drawn)
      checkInThePicture(drawn)
    }
  }

  private func checkUnderTheAxis(_ drawn: Drawn) throws {
    let (chart, layout, screen, comment) = (
      drawn.chart, drawn.layout, drawn.screen, drawn.comment
    )
    guard let labels = layout.labelRow, let axis = layout.axisRow else { return }
    let bounds = -layout.plot.column..<screen.size.columns - layout.plot.column
    let ticks = Dictionary(
      uniqueKeysWithValues: Tick.along(layout.x, within: bounds).map {
        ($0.label.lowerBound + layout.plot.column, $0)
      })
    let number = try #require(chart.point?.valueLabel)
    let point = try #require(
      Self.row(axis, screen).firstIndex { "▲◀▶^<>".unicodeScalars.contains($0) })
    let words = Self.words(Self.row(labels, screen))
    var numbers = 0
    for word in words {
      let width = word.text.unicodeScalars.count
      let isAtEnd = word.column == 0 || word.column + width == screen.size.columns
      if screen[word.column, labels].style.ink == .mark {
        numbers += 1
        #expect(word.text == number, comment)
        #expect(isAtEnd || abs(2 * word.column + width - 2 * point - 1) <= 1, comment)
      } else {
        let placed = try #require(ticks[word.column], comment)
        #expect(word.text == placed.tick.label, comment)
        let column = layout.plot.column + placed.column
        #expect("┬+▲^◀▶<>".unicodeScalars.contains(screen[column, axis].scalar), comment)
        #expect(isAtEnd || abs(2 * word.column + width - 2 * column - 1) <= 1, comment)
      }
    }
    #expect(numbers == 1, comment)
  }

  private func checkBesideTheAxis(_ drawn: Drawn) throws {
    let (chart, layout, screen, comment) = (
      drawn.chart, drawn.layout, drawn.screen, drawn.comment
    )
    guard let axis = layout.axisColumn else { return }
    let allowed = Set(
      Tick.rising(to: chart.top * chart.unitsPerNat, rows: layout.plot.rows).map(\.label))
    let loss = try #require(chart.point?.lossLabel)
    var losses = 0
    for row in layout.plot.row..<layout.plot.endRow {
      let words = Self.words(Array(Self.row(row, screen)[..<axis]))
      #expect(words.count <= 1, comment)
      guard let word = words.first else { continue }
      let gap = axis - word.column - word.text.unicodeScalars.count
      if screen[word.column, row].style.ink == .mark {
        losses += 1
        #expect(word.text == loss && gap == 0, comment)
      } else {
        #expect(allowed.contains(word.text) && gap == 1, comment)
        #expect("┤+".unicodeScalars.contains(screen[axis, row].scalar), comment)
      }
    }
    #expect(losses == 1, comment)
  }

  private func checkInThePicture(_ drawn: Drawn) {
    let (chart, layout, screen, comment) = (
      drawn.chart, drawn.layout, drawn.screen, drawn.comment
    )
    let notes = chart.notes.map(\.text) + chart.landmarks.map(\.label)
    let texts = notes + [chart.least?.label ?? ""]
    for row in layout.plot.row..<layout.plot.endRow {
      var rest = String(
        String.UnicodeScalarView(Self.row(row, screen)[layout.plot.column...]))
      let all = rest
      for text in texts where !text.isEmpty {
        rest = rest.replacingOccurrences(of: text, with: "")
      }
      for ghost in chart.ghosts {
        rest = rest.replacingOccurrences(of: String(ghost.letter), with: "")
      }
      let strokes: Set<Character> = ["o", "."]
      // At the edge away from the curve a tick stands with its words, or not at all.
      let hasTick = rest.last == "┤" || rest.first == "├"
      #expect(!hasTick || chart.landmarks.contains { all.contains($0.label) }, "\(comment) \(all)")
      let left = rest.filter { $0.isLetter || $0.isNumber }.filter { !strokes.contains($0) }
      #expect(left.isEmpty, "\(comment) \(rest)")
    }
    if let row = layout.wordRow {
      let ends = CharacterSet(charactersIn: "╵| ")
      let words = String(String.UnicodeScalarView(Self.row(row, screen)))
        .components(separatedBy: ends).filter { !$0.isEmpty }
      let allowed = Set(chart.words.flatMap { $0.text.components(separatedBy: " ") })
      #expect(words.allSatisfy(allowed.contains), comment)
    }
  }
}
