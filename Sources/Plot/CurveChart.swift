package import Canvas

/// Several losses over one axis, with a crosshair where the person stands.
///
/// What a curve gives is drawn as high as it is, or, where curves have heights of their own, as a part of that height.
/// Among smooth glyphs the curves are of braille dots all the same: the two colours of a cell can't hold five of them.
package struct CurveChart {
  package var axis: Scale.Axis
  package var glyphs = GlyphSet.braille
  /// The first ones lie above the others.
  package var curves: [Curve]
  /// The value at the top of the picture.
  package var top: Double
  /// Whether each curve is stretched to its own height, so that no numbers stand at the left.
  package var hasOwnHeights = false
  /// Where the person stands on the axis, and how that is written below it.
  package var point: (value: Double, label: String)?
  /// What was guessed of a curve there.
  package var guess: Guess?

  package init(_ axis: Scale.Axis, top: Double, curves: [Curve]) {
    self.axis = axis
    self.top = top
    self.curves = curves
  }

  /// One curve, known by its letter.
  package struct Curve {
    package var letter: Unicode.Scalar
    /// What stands beside the curve where there is room.
    package var label: String
    package var stroke: Stroke
    package var ink: Style.Ink
    /// What is drawn; may be infinite.
    package var value: (Double) -> Double
    /// The value that fills the picture where curves have heights of their own.
    package var height: Double
    /// Where on the axis it is least, to be marked.
    package var least: Double?

    package init(
      _ letter: Unicode.Scalar, _ label: String, _ stroke: Stroke, _ ink: Style.Ink, height: Double,
      least: Double? = nil, value: @escaping (Double) -> Double
    ) {
      self.letter = letter
      self.label = label
      self.stroke = stroke
      self.ink = ink
      self.height = height
      self.least = least
      self.value = value
    }
  }

  /// What somebody thought that a curve, known by its letter, comes to where the person stands.
  package struct Guess {
    package var letter: Unicode.Scalar
    package var value: Double
    package var label: String

    package init(_ letter: Unicode.Scalar, value: Double, label: String) {
      self.letter = letter
      self.value = value
      self.label = label
    }
  }

  package func layout(in rect: Rect) -> ChartLayout {
    precondition(top > 0 && top.isFinite, "a chart is as high as some value above 0")
    return ChartLayout(in: rect, axis, top: top) { rows in upTicks(rows: rows).map(\.label) }
  }

  /// Draws the picture, nothing of it outside the rectangle.
  package func draw(in rect: Rect, on screen: inout Screen) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    let drawing = CurveChartDrawing(self, in: rect)
    drawing.drawUprightAxis(on: &screen)
    drawing.drawLevelAxis(on: &screen)
    drawing.drawCrosshair(on: &screen)
    drawing.drawCurves(on: &screen)
    drawing.drawGap(on: &screen)
    drawing.drawLabels(on: &screen)
    drawing.drawLetters(on: &screen)
    drawing.drawGuess(on: &screen)
  }

  func upTicks(rows: Int) -> [(label: String, height: Double)] {
    hasOwnHeights
      ? [("0", 0), ("top", top)]
      : Tick.rising(to: top, rows: rows).map { ($0.label, min($0.value, top)) }
  }

  /// How high a value of a curve stands in the picture.
  func height(of value: Double, _ curve: Curve) -> Double {
    hasOwnHeights ? value / curve.height * top : value
  }
}
