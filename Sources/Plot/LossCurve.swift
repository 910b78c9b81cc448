package import Canvas

/// The picture of a loss over the probability: curve, axes, the person's point, and what it means to stand there.
///
/// Values along the horizontal axis are what its labels say: the prediction ŷ. Losses are in nats throughout.
package struct LossCurve {
  package var axis: Scale.Axis
  /// Whether the truth gets 1 − ŷ, so that the curve climbs at the right end.
  package var mirrored = false
  package var glyphs = GlyphSet.braille
  /// The loss at each value of the axis; may be infinite.
  package var loss: (Double) -> Double
  /// The loss at the top of the picture.
  package var top: Double
  /// What one nat is in the unit of the labels.
  package var unitsPerNat = 1.0
  package var point: Point?
  /// Points that were kept beside the live one, the first kept first.
  package var ghosts: [Ghost] = []
  /// Where the point has been, the latest last.
  package var trail: [Step] = []
  /// Where a mistake is a confident one, in values of the axis.
  package var zone: ClosedRange<Double>?
  package var landmarks: [Landmark] = []
  /// Where the loss is least, to be marked, and how that is said.
  package var least: (value: Double, label: String)?
  /// Whether landmarks are dotted lines across the picture, not ticks at its edge.
  package var hasGuides = false
  package var notes: [Note] = []
  package var words: [Word] = []
  /// What was guessed, at the place where it would be.
  package var guess: Guess?
  /// Whether a ring is the mark of a guess: where the curve is least has only its words then.
  package var ringsAreGuesses = false
  /// Whether nothing is shown that tells how the curve runs, or where on it the point stands.
  package var isCovered = false
  /// A part of the screen whose glyphs to leave alone, such as those of the focal number.
  package var reserved: Rect?

  package init(_ axis: Scale.Axis, top: Double, loss: @escaping (Double) -> Double) {
    self.axis = axis
    self.top = top
    self.loss = loss
  }

  /// Where the person stands, and the two numbers shown on the axes for it.
  package struct Point: Hashable, Sendable {
    package var value: Double
    package var loss: Double
    package var valueLabel: String
    /// Up to four columns leave the axis where it is; a longer number moves it to the right.
    package var lossLabel: String

    package init(value: Double, loss: Double, valueLabel: String, lossLabel: String) {
      self.value = value
      self.loss = loss
      self.valueLabel = valueLabel
      self.lossLabel = lossLabel
    }
  }

  /// Where somebody thinks that the point stands; along the axis where its height is not asked for.
  package struct Guess: Hashable, Sendable {
    package var value: Double
    package var loss: Double?
    package var label: String

    package init(value: Double, loss: Double?, label: String) {
      self.value = value
      self.loss = loss
      self.label = label
    }
  }

  /// A point that was kept, known by its letter.
  package struct Ghost: Hashable, Sendable {
    package var value: Double
    package var loss: Double
    package var letter: Unicode.Scalar

    package init(_ letter: Unicode.Scalar, value: Double, loss: Double) {
      self.letter = letter
      self.value = value
      self.loss = loss
    }
  }

  /// Where the point has been.
  package struct Step: Hashable, Sendable {
    package var value: Double
    package var loss: Double

    package init(value: Double, loss: Double) {
      self.value = value
      self.loss = loss
    }
  }

  /// A loss worth knowing by name.
  package struct Landmark: Hashable, Sendable {
    package var loss: Double
    package var label: String

    package init(_ loss: Double, _ label: String) {
      self.loss = loss
      self.label = label
    }
  }

  /// A line of words beside the zone, from the top of the picture down.
  package struct Note: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .dim) {
      self.text = text
      self.style = style
    }
  }

  /// What a stretch of the axis means.
  package struct Word: Hashable, Sendable {
    package var range: ClosedRange<Double>
    package var text: String
    /// Whether the person stands there; an end belongs to one of two stretches.
    package var isHere: Bool

    package init(_ range: ClosedRange<Double>, _ text: String, isHere: Bool = false) {
      self.range = range
      self.text = text
      self.isHere = isHere
    }
  }
}

extension LossCurve {
  /// Where the parts stand in a rectangle: first the words go, then the labels, the axis, the numbers at the left.
  package func layout(in rect: Rect) -> ChartLayout {
    precondition(top > 0 && top.isFinite, "a loss curve is as high as some loss above 0")
    // The very width of the number would tell of it.
    let number = isCovered ? nil : point?.lossLabel
    let labels = { (rows: Int) in upTicks(rows: rows).map(\.label) + [number ?? ""] }
    return ChartLayout(
      in: rect, axis, mirrored: mirrored, top: top, hasWords: !words.isEmpty, labels: labels)
  }

  /// Draws the picture, nothing of it outside the rectangle, and but its grounds inside what is reserved.
  package func draw(in rect: Rect, on screen: inout Screen) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    guard !isCovered else { return covered.drawAxes(in: rect, on: &screen) }
    var drawing = LossCurveDrawing(self, in: rect)
    drawing.drawGrounds(on: &screen)
    drawing.shadeReserved(on: &screen)
    drawing.drawCurve(on: &screen)
    drawing.keepPlaceForGuess()
    drawing.drawNotes(on: &screen)
    drawing.drawLandmarks(on: &screen)
    drawing.drawLeast(on: &screen)
    drawing.drawUprightAxis(on: &screen)
    drawing.drawLevelAxis(on: &screen)
    drawing.drawWords(on: &screen)
    drawing.drawCrosshair(on: &screen)
    drawing.drawTrail(on: &screen)
    drawing.drawGhosts(on: &screen)
    drawing.drawGap(on: &screen)
    drawing.drawPoint(on: &screen)
    drawing.drawGuess(on: &screen)
  }

  /// The ticks at the left, values in the unit shown.
  func upTicks(rows: Int) -> [Tick] {
    Tick.rising(to: top * unitsPerNat, rows: rows)
  }

  /// Where something of a size can stand clear of the curve: at the right, or the left when mirrored, else in the middle.
  ///
  /// Between two landmarks where there is room for that, so that it covers neither; nil where the curve leaves no place.
  package func clearing(for size: Size, in rect: Rect) -> Rect? {
    let drawing = LossCurveDrawing(self, in: rect)
    let margin = 2
    let end = drawing.layout.plot.columns - size.columns - margin
    let sides = mirrored ? [margin, end / 2] : [end, end / 2]
    return sides.lazy.compactMap { clearing(for: size, left: $0, margin, drawing) }.first
  }

  private func clearing(
    for size: Size, left: Int, _ margin: Int, _ drawing: LossCurveDrawing
  ) -> Rect? {
    let plot = drawing.layout.plot
    let needed = left - margin..<left + size.columns + margin
    guard size.columns > 0, needed.lowerBound >= 0, needed.upperBound <= plot.columns else {
      return nil
    }
    let free = needed.map { drawing.profile.top[$0] }.min() ?? 0
    let fitting = (0..<max(1, plot.rows / 3)).filter { row in
      let box = Rect(
        column: plot.column + left, row: plot.row + row, columns: size.columns, rows: size.rows)
      // The line from a point above the picture to the upright axis has no gap.
      let isCrossed =
        drawing.place.map { $0.isAbove && $0.column > box.column && $0.row == box.row } ?? false
      return row + size.rows < free && !isCrossed
        && !drawing.ghosts.keys.contains { box.contains(column: $0.column, row: $0.row) }
    }
    let marked = landmarks.compactMap { drawing.layout.row(of: $0.loss).map { $0 - plot.row } }
    let row =
      fitting.first { row in
        row > 0 && !marked.contains { (row..<row + size.rows).contains($0) }
      } ?? fitting.dropFirst().first ?? fitting.first
    return row.map {
      Rect(
        column: plot.column + left, row: plot.row + $0, columns: size.columns, rows: size.rows)
    }
  }
}
