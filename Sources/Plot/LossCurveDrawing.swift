internal import Canvas

/// One drawing of a loss curve: the layout, the trace, and what has been placed so far.
struct LossCurveDrawing: ChartDrawing {
  let chart: LossCurve
  let rect: Rect
  let layout: ChartLayout
  let profile: CurveProfile
  /// The columns of the plot in the zone of confident mistakes, on the screen.
  let zone: Range<Int>
  /// Where the person's point stands.
  let place: PointPlace?
  private let glyphs: [CurveGlyph]
  /// What further words keep clear of: the part reserved, and words already there.
  var taken: [Rect]

  init(_ chart: LossCurve, in rect: Rect) {
    self.chart = chart
    self.rect = rect
    layout = chart.layout(in: rect)
    let raster = Raster(chart.glyphs)
    let trace = Trace(chart.loss, layout, perColumn: raster.slicesPerColumn)
    glyphs = raster.glyphs(of: trace, in: layout.plot.size)
    profile = CurveProfile(glyphs, trace, columns: layout.plot.columns)
    zone = Self.columns(of: chart.zone, layout)
    place = if let point = chart.point { PointPlace(point, layout) } else { nil }
    taken = chart.reserved.map { [$0] } ?? []
  }

  /// The columns of the screen that a range of values covers, cut at the ends of the axis.
  static func columns(of range: ClosedRange<Double>?, _ layout: ChartLayout) -> Range<Int> {
    let domain = layout.x.domain
    guard let range, range.overlaps(domain),
      let first = layout.column(of: max(range.lowerBound, domain.lowerBound)),
      let last = layout.column(of: min(range.upperBound, domain.upperBound))
    else { return 0..<0 }
    return first..<last + 1
  }

  func drawZone(on screen: inout Screen) {
    let plot = layout.plot
    let shade = chart.glyphs[.shade]
    for column in zone {
      let bottom = profile.bottom[column - plot.column]
      for row in plot.row..<plot.endRow {
        // ASCII has no pale glyph: every other place stays empty.
        let isFilled = chart.glyphs != .ascii || (row + column).isMultiple(of: 2)
        let isUnder = row - plot.row > bottom && isFilled
        put(isUnder ? shade : " ", .alarm, column: column, row: row, on: &screen)
      }
    }
  }

  func drawCurve(on screen: inout Screen) {
    let plot = layout.plot
    for glyph in glyphs {
      let column = plot.column + glyph.column
      put(glyph.scalar, .curve, column: column, row: plot.row + glyph.row, on: &screen)
    }
  }

  func drawPoint(on screen: inout Screen) {
    guard let point = chart.point, let place else { return }
    let (column, row) = (place.column, place.row)
    let reserved = chart.reserved?.expanded(columns: 1)
    // The cross-hair passes behind the curve.
    for left in layout.plot.column..<column
    where reserved?.contains(column: left, row: row) != true
      && screen[left, row].style.ink != .curve
    {
      put(chart.glyphs[.across], .mark, column: left, row: row, on: &screen)
    }
    for below in row + 1..<max(row + 1, layout.plot.endRow)
    where screen[column, below].style.ink != .curve {
      put(chart.glyphs[.upright], .mark, column: column, row: below, on: &screen)
    }
    let mark = chart.glyphs[place.isAbove ? .upArrow : .point]
    put(mark, .mark, .bold, column: column, row: row, on: &screen)
    let style = Style(.mark, .bold)
    if let axis = layout.axisColumn {
      let width = TextWidth.columns(of: point.lossLabel)
      let left = axis - width
      write(point.lossLabel, column: left, row: row, style, on: &screen)
      put(chart.glyphs[.rightArrow], .mark, .bold, column: axis, row: row, on: &screen)
    }
    if let axis = layout.axisRow {
      let arrow = chart.glyphs[place.beside ?? .upArrow]
      put(arrow, .mark, .bold, column: column, row: axis, on: &screen)
    }
    if let row = layout.labelRow {
      write(point.valueLabel, column: valueLabel.lowerBound, row: row, style, on: &screen)
    }
  }

  /// The columns of the screen of the number under the person's point; empty without one.
  var valueLabel: Range<Int> {
    guard let point = chart.point, let place else { return 0..<0 }
    let width = TextWidth.columns(of: point.valueLabel)
    return Tick.labelColumns(
      width: width, under: place.column, within: rect.column..<rect.endColumn)
  }

  var glyphSet: GlyphSet { chart.glyphs }

  var rowOfPoint: Int? { place?.row }

  var upTicks: [(label: String, height: Double)] {
    chart.upTicks(rows: layout.plot.rows).map {
      ($0.label, min($0.value / chart.unitsPerNat, chart.top))
    }
  }

  /// Puts one glyph inside the chart and outside what is reserved, over the ground that belongs there.
  func put(
    _ scalar: Unicode.Scalar,
    _ ink: Style.Ink,
    _ attributes: Style.Attributes = [],
    column: Int,
    row: Int,
    on screen: inout Screen
  ) {
    guard rect.contains(column: column, row: row), !isReserved(column, row),
      let index = screen.index(column: column, row: row)
    else { return }
    let isInZone = zone.contains(column) && row < layout.plot.endRow
    let style = Style(ink, on: isInZone ? .zone : .plain, attributes)
    screen.place(Cell(scalar, style), at: index)
  }

  /// Writes text inside the chart, as a whole or, where something reserved is in the way, not at all.
  func write(
    _ text: String,
    column: Int,
    row: Int,
    _ style: Style,
    on screen: inout Screen
  ) {
    let box = Rect(column: column, row: row, columns: TextWidth.columns(of: text), rows: 1)
    guard box.columns > 0, box.intersection(rect) == box else { return }
    if let reserved = chart.reserved, reserved.intersects(box) { return }
    var style = style
    if zone.contains(column), row < layout.plot.endRow { style.ground = .zone }
    screen.write(text, column: column, row: row, style)
  }

  private func isReserved(_ column: Int, _ row: Int) -> Bool {
    chart.reserved?.contains(column: column, row: row) ?? false
  }
}
