import Canvas

/// How much of a page a screen has room for; no size is refused.
enum Layout: Hashable {
  /// The page with its picture.
  case whole
  /// The number, a slider and the sentence.
  case compact
  /// One line.
  case line

  /// From so many columns a panel stands beside the picture.
  static let panelColumns = 110

  init(_ size: Size) {
    if size.columns >= 60, size.rows >= 16 {
      self = .whole
    } else if size.columns >= 28, size.rows >= 7 {
      self = .compact
    } else {
      self = .line
    }
  }
}

extension Model {
  /// Where the page stands, between what is around it.
  var body: Rect {
    switch Layout(size) {
    case .whole: Rect(row: 2, columns: size.columns, rows: size.rows - 4 - captionRows)
    case .compact: Rect(row: 1, columns: size.columns, rows: size.rows - 2)
    case .line: Rect(size)
    }
  }

  /// Where a page stands that has the screen for itself, above the caption of what is played.
  var bareBody: Rect {
    Rect(columns: size.columns, rows: size.rows - (player == nil ? 0 : 2 + captionRows))
  }
}
