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
  /// The letters of what was kept, and arrows to those beyond the top.
  let ghosts: [Position: Unicode.Scalar]
  private let glyphs: [CurveGlyph]
  /// What lies behind each cell of the plot, row by row.
  private var grounds: [Style.Ground]
  /// What further words keep clear of: the part reserved, and words already there.
  var taken: [Rect]
  /// Where the words of a guess go.
  var guessLabel: Rect?

  init(_ chart: LossCurve, in rect: Rect) {
    self.chart = chart
    self.rect = rect
    layout = chart.layout(in: rect)
    let raster = Raster(chart.glyphs)
    let trace = Trace(chart.loss, layout, perColumn: raster.slicesPerColumn)
    glyphs = raster.glyphs(of: trace, in: layout.plot.size)
    profile = CurveProfile(glyphs, trace, columns: layout.plot.columns)
    zone = Self.columns(of: chart.zone, layout)
    place = chart.point.flatMap { [layout] in
      PointPlace(value: $0.value, loss: $0.loss, layout)
    }
    ghosts = Self.ghosts(of: chart, beside: place, layout)
    taken =
      (chart.reserved.map { [$0] } ?? [])
      + ghosts.keys.map { Rect(column: $0.column, row: $0.row, columns: 1, rows: 1) }
    let size = layout.plot.size
    grounds = Array(repeating: .plain, count: size.columns * size.rows)
    for column in 0..<size.columns {
      for row in 0..<size.rows {
        grounds[row * size.columns + column] = ground(
          column: column, isUnder: isSmooth && row > profile.bottom[column])
      }
    }
    for glyph in glyphs where glyph.isMostlyCurve {
      grounds[glyph.row * size.columns + glyph.column] = .curve
    }
  }

  var isSmooth: Bool { chart.glyphs == .smooth }

  /// What lies above the curve in a column of the plot, or under it.
  func ground(column: Int, isUnder: Bool) -> Style.Ground {
    let isInZone = zone.contains(layout.plot.column + column)
    return isUnder ? (isInZone ? .zoneUnder : .under) : isInZone ? .zone : .plain
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

  /// Grounds where the raster has them; elsewhere the zone alone, dotted under the curve.
  func drawGrounds(on screen: inout Screen) {
    let plot = layout.plot
    let shade = chart.glyphs[.shade]
    let isASCII = chart.glyphs == .ascii
    for column in isSmooth ? plot.column..<plot.endColumn : zone {
      let bottom = profile.bottom[column - plot.column]
      for row in plot.row..<plot.endRow {
        // ASCII has no pale glyph: every other place stays empty.
        let isFilled = !isASCII || (row + column).isMultiple(of: 2)
        let isDotted = !isSmooth && row - plot.row > bottom && isFilled
        put(
          isDotted ? shade : " ", isDotted ? .alarm : .plain, column: column, row: row, on: &screen)
      }
    }
  }

  /// What is reserved stands on the grounds of the picture too, lest it punch a hole into the zone.
  func shadeReserved(on screen: inout Screen) {
    guard let reserved = chart.reserved else { return }
    for row in reserved.row..<reserved.endRow {
      for column in reserved.column..<reserved.endColumn
      where layout.plot.contains(column: column, row: row) {
        screen.shade(
          Rect(column: column, row: row, columns: 1, rows: 1), groundBehind(column, row))
      }
    }
  }

  func drawCurve(on screen: inout Screen) {
    let plot = layout.plot
    for glyph in glyphs {
      let above = ground(column: glyph.column, isUnder: false)
      // A blank has no ink to show, and that of the blanks beside it is the cheapest to keep.
      let below: Style.Ink =
        glyph.scalar == " " ? .plain : above == .zone ? .zoneUnder : .under
      let style = glyph.isCutOut ? Style(below, on: .curve) : Style(.curve, on: above)
      place(
        Cell(glyph.scalar, style), column: plot.column + glyph.column, row: plot.row + glyph.row,
        on: &screen)
    }
  }

  /// A ring on the curve, cut out of the band where that is the ground.
  func drawRing(column: Int, row: Int, on screen: inout Screen) {
    let ink: Style.Ink = groundBehind(column, row) == .curve ? .under : .curve
    put(chart.glyphs[.otherPoint], ink, .bold, column: column, row: row, on: &screen)
  }

  /// Whether a place on the screen is one that the curve takes.
  func isOnCurve(column: Int, row: Int) -> Bool {
    let plot = layout.plot
    guard plot.contains(column: column, row: row) else { return false }
    let top = profile.top[column - plot.column]
    return top <= row - plot.row && row - plot.row <= profile.bottom[column - plot.column]
      && top != .max
  }

  /// Lines from the point to the axes, which pass behind the curve and what was kept.
  func drawCrosshair(on screen: inout Screen) {
    guard let place else { return }
    let (column, row) = (place.column, place.row)
    let reserved = chart.reserved?.expanded(columns: 1)
    let across = (layout.plot.column..<column).map { Position(column: $0, row: row) }
      .filter { reserved?.contains(column: $0.column, row: row) != true }
    let upright = (row + 1..<max(row + 1, layout.plot.endRow))
      .map { Position(column: column, row: $0) }
    for (cells, mark) in [(across, GlyphSet.Mark.across), (upright, .upright)] {
      for cell in cells
      where !isOnCurve(column: cell.column, row: cell.row) && ghosts[cell] == nil {
        put(chart.glyphs[mark], .mark, column: cell.column, row: cell.row, on: &screen)
      }
    }
  }

  func drawPoint(on screen: inout Screen) {
    guard let point = chart.point, let place else { return }
    let (column, row) = (place.column, place.row)
    let mark = chart.glyphs[place.isAbove ? .upArrow : .point]
    put(mark, .mark, .bold, column: column, row: row, on: &screen)
    let style = Style(.mark, .bold)
    if let axis = layout.axisColumn {
      let width = TextWidth.columns(of: point.lossLabel)
      let left = axis - width
      write(point.lossLabel, column: left, row: row, style, on: &screen)
      put(chart.glyphs[.rightArrow], .mark, .bold, column: axis, row: row, on: &screen)
    }
    drawValue(of: point, at: place, on: &screen)
  }

  /// The number under the point, and an arrow from it.
  func drawValue(of point: LossCurve.Point, at place: PointPlace, on screen: inout Screen) {
    let style = Style(.mark, .bold)
    let column = place.column
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

  var rowOfPoint: Int? { chart.isCovered ? nil : place?.row }

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
    place(
      Cell(scalar, Style(ink, on: groundBehind(column, row), attributes)), column: column,
      row: row, on: &screen)
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
    screen.write(text, column: column, row: row, style)
    for column in box.column..<box.endColumn {
      let cell = Rect(column: column, row: row, columns: 1, rows: 1)
      screen.shade(cell, groundBehind(column, row))
    }
  }

  /// Puts one cell inside the chart and outside what is reserved.
  func place(_ cell: Cell, column: Int, row: Int, on screen: inout Screen) {
    guard rect.contains(column: column, row: row),
      chart.reserved?.contains(column: column, row: row) != true,
      let index = screen.index(column: column, row: row)
    else { return }
    screen.place(cell, at: index)
  }

  /// What lies behind a place on the screen.
  private func groundBehind(_ column: Int, _ row: Int) -> Style.Ground {
    let plot = layout.plot
    guard plot.contains(column: column, row: row) else { return .plain }
    return grounds[(row - plot.row) * plot.columns + column - plot.column]
  }
}
