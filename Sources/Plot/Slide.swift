package import Canvas

/// The picture of a loss for a slide: as in the terminal, with vectors for cells and text as text.
package struct Slide {
  package var curve: LossCurve
  /// The focal number, and the lines below it.
  package var number: String
  package var captions: [String]
  /// What it all means, below the picture.
  package var sentence: String
  package var colors: SlideColors

  package static let size = Size(columns: 1280, rows: 720)
  /// What its files begin with, so that one may replace another.
  package static let mark = SVG.mark

  package init(
    _ curve: LossCurve, number: String, captions: [String], sentence: String, colors: SlideColors
  ) {
    self.curve = curve
    self.number = number
    self.captions = captions
    self.sentence = sentence
    self.colors = colors
  }

  /// The slide as the lines of an SVG file.
  package var lines: [String] {
    var drawing = SlideDrawing(self)
    drawing.drawGrounds()
    drawing.drawLandmarks()
    drawing.drawCurve()
    drawing.drawAxes()
    drawing.drawWords()
    drawing.drawGhosts()
    drawing.drawPoint()
    drawing.drawTexts()
    return drawing.svg.file(title: sentence)
  }
}

/// One drawing of a slide: where its parts stand, and what has been drawn.
struct SlideDrawing {
  let slide: Slide
  let plot = SlideFrame(left: 120, top: 44, right: 1230, bottom: 552)
  let x: Scale
  var svg = SVG(Slide.size)
  /// The curve from left to right in runs that lie within the plot.
  let runs: [[(x: Double, y: Double)]]
  /// Where the focal number stands.
  let headline: SlideFrame
  /// The places of the notes, as many as there is room for.
  private(set) var notes: [SlideFrame] = []

  init(_ slide: Slide) {
    self.slide = slide
    let curve = slide.curve
    // A cell to a pixel, whose middles are the ends of the axis.
    let x = Scale(curve.axis, columns: Int(plot.width) + 1, mirrored: curve.mirrored)
    let runs = SlideDrawing.runs(of: curve, along: x, in: plot)
    (self.x, self.runs) = (x, runs)
    headline = SlideDrawing.headline(slide, runs, plot)
    notes = noteFrames
  }

  var curve: LossCurve { slide.curve }
  var colors: SlideColors { slide.colors }

  /// Where a value lies, held at the ends of the axis.
  func place(of value: Double) -> Double {
    let held = min(max(value, x.domain.lowerBound), x.domain.upperBound)
    return plot.left + x.position(of: held) - 0.5
  }

  /// Where a loss lies, held at the top.
  func height(of loss: Double) -> Double { plot.height(of: loss, curve.top) }

  /// The curve in pieces within the plot, each cut where it goes beyond the top.
  private static func runs(
    of curve: LossCurve, along x: Scale, in plot: SlideFrame
  ) -> [[(x: Double, y: Double)]] {
    let loss = { (pixel: Double) in curve.loss(x.value(at: pixel + 0.5)) }
    let isInside = { (pixel: Double) in loss(pixel) >= 0 && loss(pixel) <= curve.top }
    /// The last place inside, between one that is and one that is not.
    func edge(_ inside: Double, _ outside: Double) -> (x: Double, y: Double) {
      var (inside, outside) = (inside, outside)
      for _ in 0..<40 {
        let middle = (inside + outside) / 2
        if isInside(middle) { inside = middle } else { outside = middle }
      }
      return (plot.left + inside, plot.height(of: loss(inside), curve.top))
    }
    var runs: [[(x: Double, y: Double)]] = []
    var wasInside = false
    for step in 0...2 * Int(plot.width) {
      let pixel = Double(step) / 2
      let isIn = isInside(pixel)
      if isIn && !wasInside { runs.append(step > 0 ? [edge(pixel, pixel - 0.5)] : []) }
      if isIn {
        runs[runs.count - 1].append((plot.left + pixel, plot.height(of: loss(pixel), curve.top)))
      } else if wasInside {
        runs[runs.count - 1].append(edge(pixel - 0.5, pixel))
      }
      wasInside = isIn
    }
    return runs
  }

  /// A place for the focal number clear of the curve, between landmarks where that can be.
  private static func headline(
    _ slide: Slide, _ runs: [[(x: Double, y: Double)]], _ plot: SlideFrame
  ) -> SlideFrame {
    let size = numberSize(slide.number)
    let texts =
      [SVG.width(slide.number, size: size)] + slide.captions.map { SVG.width($0, size: 24) }
    let width = texts.max() ?? 0
    let height = 0.8 * size + 34 * Double(slide.captions.count) + 14
    let middle = (plot.left + plot.right - width) / 2
    let lefts = [slide.curve.mirrored ? plot.left + 30 : plot.right - 30 - width, middle]
    let lines = slide.curve.landmarks.map { plot.height(of: $0.loss, slide.curve.top) }
    let boxes = lefts.flatMap { left in
      stride(from: plot.top + 6, to: plot.bottom - 200, by: 6).map { top in
        SlideFrame(left: left, top: top, right: left + width, bottom: top + height)
      }
    }
    let free = boxes.filter { box in
      !runs.joined().contains { box.expanded(24).contains(x: $0.x, y: $0.y) }
        && !isUnderCurve(box, runs)
    }
    let apart = free.first { box in !lines.contains { box.top - 8 < $0 && $0 - 30 < box.bottom } }
    return apart ?? free.first ?? boxes[0]
  }

  /// Notes stand beside the zone, else in it, clear of the curve and the focal number; one without
  /// a place takes those after it along.
  private var noteFrames: [SlideFrame] {
    let zone = zoneEnds ?? (plot.left + 8, plot.left + 8)
    var frames: [SlideFrame] = []
    for note in curve.notes {
      let width = SVG.width(note.text, size: 22)
      let lefts =
        curve.mirrored
        ? [zone.left - 16 - width, zone.left + 16] : [zone.right + 16, zone.right - 16 - width]
      let first = frames.last?.bottom ?? plot.top
      let boxes = (0..<3).flatMap { line in
        lefts.map { left in
          let top = first + 30 * Double(line)
          return SlideFrame(left: left, top: top, right: left + width, bottom: top + 30)
        }
      }
      let free = boxes.first { box in
        plot.left <= box.left && box.right <= plot.right && !box.overlaps(headline)
          && !runs.joined().contains { box.expanded(8).contains(x: $0.x, y: $0.y) }
          && !SlideDrawing.isUnderCurve(box, runs)
      }
      guard let free else { break }
      frames.append(free)
    }
    return frames
  }

  /// Whether a part of the curve lies above a box.
  private static func isUnderCurve(_ box: SlideFrame, _ runs: [[(x: Double, y: Double)]]) -> Bool {
    runs.joined().contains { box.left <= $0.x && $0.x <= box.right && $0.y < box.top }
  }

  /// As large as fits beside the curve.
  static func numberSize(_ number: String) -> Double {
    min(120, 440 / max(1, SVG.width(number, size: 1)))
  }
}

/// A rectangle of a slide.
struct SlideFrame {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }

  func contains(x: Double, y: Double) -> Bool {
    left <= x && x <= right && top <= y && y <= bottom
  }

  func overlaps(_ other: SlideFrame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func expanded(_ margin: Double) -> SlideFrame {
    SlideFrame(
      left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Where a loss lies in a plot of this frame, held at its top.
  func height(of loss: Double, _ most: Double) -> Double {
    bottom - min(max(loss / most, 0), 1) * (bottom - top)
  }
}
