extension Screen {
  /// Says with glyphs what grounds say, for plain text and for terminals of few colours.
  ///
  /// The curve becomes blocks, its lower edge rounded to the blocks that hang from the top of a
  /// cell; what lies under it is empty, but for the dots of the zone.
  package mutating func reduceGrounds() {
    for index in cells.indices where cells[index].style.ground != .plain {
      let scalar = cells[index].scalar
      switch cells[index].style.ground {
      case .plain, .zone: break
      case .under: cells[index].style.ground = .plain
      case .zoneUnder:
        cells[index].style.ground = .zone
        if scalar == " " {
          cells[index].scalar = GlyphSet.smooth[.shade]
          cells[index].style.ink = .alarm
        }
      case .curve:
        let isInZone = cells[index].style.ink == .zoneUnder
        cells[index].style.ground = isInZone ? .zone : .plain
        if let hanging = Screen.hanging[scalar] { cells[index].scalar = hanging }
        let isOfCurve = Screen.hanging[scalar] != nil || cells[index].style.ink == .under
        if isOfCurve { cells[index].style.ink = .curve }
      }
    }
  }

  /// What is left of a full cell above a block of eighths, as near as there is a glyph for it.
  private static let hanging: [Unicode.Scalar: Unicode.Scalar] = [
    " ": "█", "▁": "█", "▂": "█", "▃": "▀", "▄": "▀", "▅": "▀", "▆": "▔", "▇": "▔",
  ]
}
