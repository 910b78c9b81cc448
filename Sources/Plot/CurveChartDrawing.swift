internal import Canvas

/// One drawing of several curves: the layout, the cells of each curve, and what stands where.
struct CurveChartDrawing: ChartDrawing {
  let chart: CurveChart
  let rect: Rect
  let layout: ChartLayout
  private let curves: [[CurveGlyph]]
  /// Letters, and marks of where curves are least, counted from the top left of the plot.
  private let marks: [Position: (scalar: Unicode.Scalar, style: Style)]
  /// The column of the plot where the person stands.
  let column: Int?

  init(_ chart: CurveChart, in rect: Rect) {
    self.chart = chart
    self.rect = rect
    let layout = chart.layout(in: rect)
    self.layout = layout
    let raster = Raster(ofSeveral: chart.glyphs)
    curves = chart.curves.map { curve in
      let height = { (value: Double) in chart.height(of: curve.value(value), curve) }
      let trace = Trace(height, layout, perColumn: raster.slicesPerColumn)
      return raster.glyphs(of: trace, in: layout.plot.size, curve.stroke)
    }
    let domain = layout.x.domain
    let column = chart.point.flatMap {
      layout.x.column(of: min(max($0.value, domain.lowerBound), domain.upperBound))
    }
    self.column = column
    var marks: [Position: (scalar: Unicode.Scalar, style: Style)] = [:]
    for curve in chart.curves {
      guard let least = curve.least, let column = layout.x.column(of: least),
        let row = Self.row(of: curve.value(least), curve, chart, layout)
      else { continue }
      marks[Position(column: column, row: row)] = (
        chart.glyphs[.otherPoint], Style(curve.ink, .bold)
      )
    }
    if let point = chart.point, let column {
      var letters: [Int: Int] = [:]
      // The last column has its letters to the left.
      let step = column + chart.curves.count > layout.plot.columns ? -1 : 1
      for curve in step > 0 ? chart.curves : chart.curves.reversed() {
        guard let row = Self.row(of: curve.value(point.value), curve, chart, layout) else {
          continue
        }
        let place = Position(column: column + step * letters[row, default: 0], row: row)
        letters[row, default: 0] += 1
        marks[place] = (curve.letter, Style(.mark, .bold))
      }
    }
    self.marks = marks
  }

  /// The row of a value, from the top of the plot; what is higher stands at the top.
  static func row(
    of value: Double, _ curve: CurveChart.Curve, _ chart: CurveChart, _ layout: ChartLayout
  ) -> Int? {
    guard !value.isNaN else { return nil }
    let height = min(max(chart.height(of: value, curve), 0), chart.top)
    return layout.row(of: height).map { $0 - layout.plot.row }
  }

  func drawCurves(on screen: inout Screen) {
    for (curve, glyphs) in zip(chart.curves, curves).reversed() {
      for glyph in glyphs {
        let column = layout.plot.column + glyph.column
        let row = layout.plot.row + glyph.row
        let under = screen[column, row].scalar
        put(glyph.scalar.joined(with: under), curve.ink, column: column, row: row, on: &screen)
      }
    }
  }

  /// A line from the top of the picture to the person's place on the axis, behind the curves.
  func drawCrosshair(on screen: inout Screen) {
    guard let column, let point = chart.point else { return }
    let place = layout.plot.column + column
    for row in layout.plot.row..<layout.plot.endRow {
      put(chart.glyphs[.upright], .mark, column: place, row: row, on: &screen)
    }
    if let axis = layout.axisRow {
      let domain = layout.x.domain
      let mark: GlyphSet.Mark =
        point.value < domain.lowerBound
        ? .leftArrow : point.value > domain.upperBound ? .rightArrow : .upArrow
      put(chart.glyphs[mark], .mark, .bold, column: place, row: axis, on: &screen)
    }
    if let row = layout.labelRow {
      write(
        point.label, column: valueLabel.lowerBound, row: row, Style(.mark, .bold), on: &screen)
    }
  }

  func drawLetters(on screen: inout Screen) {
    for (place, mark) in marks {
      put(
        mark.scalar, mark.style.ink, mark.style.attributes,
        column: layout.plot.column + place.column, row: layout.plot.row + place.row, on: &screen)
    }
  }

  /// The words of a guess beside it, and names beside the curves, each where no other curve is near.
  ///
  /// A curve without such a place has none.
  func drawLabels(on screen: inout Screen) {
    let size = layout.plot.size
    let cells = curves.map { $0.map { (column: $0.column, row: $0.row) } }
    var taken = marks.keys.map { (column: $0.column, row: $0.row) } + cells.flatMap(\.self)
    if let column { taken += (0..<size.rows).map { (column: column, row: $0) } }
    var all = LabelPlaces(size, taken)
    if let guess = chart.guess, let cell = guessPlace?.cell,
      let place = all.nearest(width: TextWidth.columns(of: guess.label), to: cell)
    {
      all.add(drawLabel(guess.label, Style(.alarm, .bold), at: place, on: &screen))
    }
    for (curve, cells) in zip(chart.curves, cells) {
      let width = TextWidth.columns(of: curve.label)
      let own = LabelPlaces(size, cells)
      guard let place = own.best(width: width, amid: all) else { continue }
      all.add(drawLabel(curve.label, Style(curve.ink), at: place, on: &screen))
    }
  }

  /// Writes a text at a place of the plot; the cells that it takes.
  private func drawLabel(
    _ text: String, _ style: Style, at place: Position, on screen: inout Screen
  ) -> [(column: Int, row: Int)] {
    write(
      text, column: layout.plot.column + place.column, row: layout.plot.row + place.row, style,
      on: &screen)
    return (0..<TextWidth.columns(of: text)).map { (column: place.column + $0, row: place.row) }
  }

  // MARK: Axes

  var glyphSet: GlyphSet { chart.glyphs }
  var upTicks: [(label: String, height: Double)] { chart.upTicks(rows: layout.plot.rows) }
  var rowOfPoint: Int? { nil }

  var valueLabel: Range<Int> {
    guard let point = chart.point, let column else { return 0..<0 }
    return Tick.labelColumns(
      width: TextWidth.columns(of: point.label), under: layout.plot.column + column,
      within: rect.column..<rect.endColumn)
  }

  func put(
    _ scalar: Unicode.Scalar, _ ink: Style.Ink, _ attributes: Style.Attributes = [], column: Int,
    row: Int, on screen: inout Screen
  ) {
    guard rect.contains(column: column, row: row),
      let index = screen.index(column: column, row: row)
    else { return }
    screen.place(Cell(scalar, Style(ink, attributes)), at: index)
  }

  func write(_ text: String, column: Int, row: Int, _ style: Style, on screen: inout Screen) {
    let box = Rect(column: column, row: row, columns: TextWidth.columns(of: text), rows: 1)
    guard box.columns > 0, box.intersection(rect) == box else { return }
    screen.write(text, column: column, row: row, style)
  }
}

extension Unicode.Scalar {
  /// Both of two glyphs of braille in one; else the glyph itself.
  fileprivate func joined(with other: Unicode.Scalar) -> Unicode.Scalar {
    let braille: ClosedRange<UInt32> = 0x2800...0x28FF
    guard braille.contains(value), braille.contains(other.value) else { return self }
    return Unicode.Scalar(value | other.value) ?? self
  }
}
