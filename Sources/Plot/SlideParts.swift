internal import Canvas

/// The parts of a slide, from the back to the front.
extension SlideDrawing {
  mutating func drawGrounds() {
    svg.element("rect", ["width": "100%", "height": "100%", "fill": colors.paper])
    let zone = zoneEnds
    if let zone {
      svg.element(
        "rect",
        [
          "id": "zone", "x": SVG.number(zone.left), "y": SVG.number(plot.top),
          "width": SVG.number(zone.right - zone.left), "height": SVG.number(plot.bottom - plot.top),
          "fill": colors.zone,
        ])
    }
    let left = (plot.left, zone?.left ?? plot.right)
    let right = (zone?.right ?? plot.right, plot.right)
    fillUnder(from: left.0, to: left.1, colors.under)
    if let zone { fillUnder(from: zone.left, to: zone.right, colors.zoneUnder) }
    fillUnder(from: right.0, to: right.1, colors.under)
  }

  var zoneEnds: (left: Double, right: Double)? {
    guard let zone = curve.zone, zone.overlaps(x.domain) else { return nil }
    return (place(of: zone.lowerBound), place(of: zone.upperBound))
  }

  /// The area under the curve, as high as the picture where the curve is higher.
  private mutating func fillUnder(from left: Double, to right: Double, _ color: String) {
    guard left < right else { return }
    let steps = Array(stride(from: left, to: right, by: 1)) + [right]
    let heights = steps.map { step -> (x: Double, y: Double) in
      let loss = curve.loss(x.value(at: step - plot.left + 0.5))
      return (step, height(of: loss.isNaN ? 0 : loss))
    }
    let corners = [(left, plot.bottom)] + heights + [(right, plot.bottom)]
    svg.element("path", ["d": SVG.path(corners, isClosed: true), "fill": color])
  }

  mutating func drawCurve() {
    let way = runs.filter { $0.count > 1 }.map { SVG.path($0, isClosed: false) }.joined()
    guard !way.isEmpty else { return }
    svg.element(
      "path",
      [
        "id": "curve", "d": way, "fill": "none", "stroke": colors.curve, "stroke-width": "6",
        "stroke-linejoin": "round",
      ])
    guard let least = curve.least, x.domain.contains(least.value) else { return }
    let (left, top) = (place(of: least.value), height(of: curve.loss(least.value)))
    svg.element(
      "circle",
      [
        "id": "least", "cx": SVG.number(left), "cy": SVG.number(top), "r": "9",
        "fill": colors.paper, "stroke": colors.curve, "stroke-width": "4",
      ])
    svg.write(least.label, x: left, y: top - 26, size: 22, colors.text, .middle)
  }

  /// Dotted lines from the curve to words at the end away from it.
  mutating func drawLandmarks() {
    let end = curve.mirrored ? plot.left + 8 : plot.right
    for landmark in curve.landmarks where landmark.loss <= curve.top {
      let top = height(of: landmark.loss)
      let width = SVG.width(landmark.label, size: 20)
      let side = curve.mirrored ? end : end - width
      let box = SlideFrame(left: side, top: top - 26, right: side + width, bottom: top)
      let meets = runs.joined().filter { $0.y <= top }.map(\.x)
      let start =
        curve.mirrored ? (meets.min() ?? plot.right) - 16 : (meets.max() ?? plot.left) + 16
      let isShort = abs(end - start) < width + 20 || (start < end) == curve.mirrored
      let beside = notes.filter { $0.top < top && top < $0.bottom + 14 }
      guard !isShort, !box.overlaps(headline), !notes.contains(where: box.overlaps) else {
        continue
      }
      let from =
        curve.mirrored
        ? ([start] + beside.map { $0.left - 16 }).min() ?? start
        : ([start] + beside.map { $0.right + 16 }).max() ?? start
      svg.line(from: (from, top), to: (end, top), colors.dim, dashes: "2 8")
      svg.write(
        landmark.label, x: end, y: top - 8, size: 20, colors.dim, curve.mirrored ? .start : .end)
    }
  }

  mutating func drawAxes() {
    svg.element(
      "rect",
      [
        "id": "plot", "x": SVG.number(plot.left), "y": SVG.number(plot.top),
        "width": SVG.number(plot.width), "height": SVG.number(plot.bottom - plot.top),
        "fill": "none",
      ])
    svg.line(from: (plot.left, plot.top), to: (plot.left, plot.bottom), colors.dim)
    svg.line(from: (plot.left, plot.bottom), to: (plot.right, plot.bottom), colors.dim)
    let point = pointPlace
    for tick in Tick.rising(to: curve.top * curve.unitsPerNat, rows: 18) {
      let top = height(of: tick.value / curve.unitsPerNat)
      svg.line(from: (plot.left - 8, top), to: (plot.left, top), colors.dim)
      // The point's own number takes the place of what it would touch.
      if let point, abs(point.y - top) < 28 { continue }
      svg.write(tick.label, x: plot.left - 14, y: top + 8, size: 22, colors.dim, .end)
    }
    let columns = Int(plot.width / SVG.width("0", size: 22))
    let scale = Scale(curve.axis, columns: columns, mirrored: curve.mirrored)
    let number = curve.point.map { SVG.width($0.valueLabel, size: 24) } ?? 0
    for placed in Tick.along(scale, within: -3..<columns + 3) {
      let left = place(of: placed.tick.value)
      svg.line(from: (left, plot.bottom), to: (left, plot.bottom + 8), colors.dim)
      let room = (SVG.width(placed.tick.label, size: 22) + number) / 2 + 12
      if let point, abs(point.x - left) < room { continue }
      svg.write(placed.tick.label, x: left, y: plot.bottom + 36, size: 22, colors.dim, .middle)
    }
  }

  mutating func drawWords() {
    for word in curve.words where word.range.overlaps(x.domain) {
      let (left, right) = (place(of: word.range.lowerBound), place(of: word.range.upperBound))
      for end in [left, right] {
        svg.line(from: (end, plot.bottom + 50), to: (end, plot.bottom + 60), colors.dim)
      }
      guard SVG.width(word.text, size: 20) + 8 <= right - left else { continue }
      svg.write(
        word.text, x: (left + right) / 2, y: plot.bottom + 68, size: 20,
        word.isHere ? colors.text : colors.dim, .middle, isBold: word.isHere)
    }
  }

  mutating func drawGhosts() {
    for step in curve.trail where step.loss <= curve.top && !step.value.isNaN {
      svg.element(
        "circle",
        [
          "cx": SVG.number(place(of: step.value)), "cy": SVG.number(height(of: step.loss)),
          "r": "4", "fill": colors.ghost,
        ])
    }
    for ghost in curve.ghosts where !ghost.loss.isNaN && !ghost.value.isNaN {
      let isAbove = ghost.loss > curve.top
      let left = place(of: ghost.value)
      let top = isAbove ? plot.top + 34 : height(of: ghost.loss)
      if isAbove { drawTriangle(x: left, y: plot.top, colors.ghost) }
      svg.element(
        "circle",
        [
          "cx": SVG.number(left), "cy": SVG.number(top), "r": "14", "fill": colors.paper,
          "stroke": colors.ghost, "stroke-width": "3",
        ])
      svg.write(
        String(ghost.letter), x: left, y: top + 7, size: 20, colors.ghost, .middle, isBold: true)
    }
  }

  /// Where the point stands, held at the edges.
  private var pointPlace: (x: Double, y: Double)? {
    guard let point = curve.point, !point.value.isNaN, !point.loss.isNaN else { return nil }
    return (place(of: point.value), height(of: point.loss))
  }

  mutating func drawPoint() {
    guard let point = curve.point, let place = pointPlace else { return }
    for end in [(plot.left, place.y), (place.x, plot.bottom)] {
      svg.line(from: place, to: end, colors.mark, dashes: "8 6")
    }
    if point.loss > curve.top {
      drawTriangle(x: place.x, y: place.y, colors.mark)
    } else {
      svg.element(
        "circle",
        [
          "id": "point", "cx": SVG.number(place.x), "cy": SVG.number(place.y), "r": "10",
          "fill": colors.mark, "stroke": colors.paper, "stroke-width": "2",
        ])
    }
    drawTriangle(x: place.x, y: plot.bottom, colors.mark)
    svg.write(
      point.lossLabel, x: plot.left - 14, y: place.y + 8, size: 24, colors.mark, .end, isBold: true)
    let isBefore = point.value < x.domain.lowerBound
    let isBeyond = point.value > x.domain.upperBound
    svg.write(
      (isBefore ? "◀ " : "") + point.valueLabel + (isBeyond ? " ▶" : ""), x: place.x,
      y: plot.bottom + 37, size: 24, colors.mark, .middle, isBold: true, id: "value")
  }

  /// Points up to a place.
  private mutating func drawTriangle(x: Double, y: Double, _ color: String) {
    let corners = [(x, y), (x - 10, y + 17), (x + 10, y + 17)]
    svg.element("path", ["d": SVG.path(corners, isClosed: true), "fill": color])
  }

  /// Notes, the focal number and the sentence.
  mutating func drawTexts() {
    for (note, place) in zip(curve.notes, notes) {
      let isAlarm = note.style.ink == .alarm
      // Letters differ in width from what is reckoned: the side next to the zone is exact.
      let isAtEnd = zoneEnds.map { place.right < $0.right } ?? false
      svg.write(
        note.text, x: isAtEnd ? place.right : place.left, y: place.top + 24, size: 22,
        isAlarm ? colors.alarm : colors.dim, isAtEnd ? .end : .start, isBold: isAlarm)
    }
    let size = SlideDrawing.numberSize(slide.number)
    svg.write(
      slide.number, x: headline.left, y: headline.top + 0.8 * size, size: size, colors.text,
      isBold: true, id: "loss")
    for (index, caption) in slide.captions.enumerated() {
      let top = headline.top + 0.8 * size + 34 * Double(index + 1)
      svg.write(caption, x: headline.left, y: top, size: 24, colors.dim)
    }
    let room = Double(Slide.size.columns) - 100
    let fitting = min(30, room / SVG.width(slide.sentence, size: 1))
    svg.write(slide.sentence, x: 50, y: 684, size: fitting, colors.text, isBold: true)
  }
}
