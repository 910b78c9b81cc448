/// One cell: the first scalar of its glyph, and its style.
///
/// Eight bytes without references, so that comparing two screens costs no more than comparing memory.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var style: Style

  package init(_ scalar: Unicode.Scalar, _ style: Style = .plain) {
    self.scalar = scalar
    self.style = style
  }

  package static let blank = Cell(" ")
  /// What stands in the second column of a wide glyph.
  package static let continuationScalar: Unicode.Scalar = "\u{0}"
}

/// A grid of styled cells; drawing outside it is clipped.
package struct Screen: Hashable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` cells each.
  package internal(set) var cells: [Cell]
  /// Whole glyphs of more than one scalar, by index into `cells`; rare, hence not in the cell.
  package internal(set) var clusters: [Int: String]
  /// What answers to the pointer, the last on top; nil where nobody asks.
  package private(set) var links: [Link]?

  /// A blank grid; links are only kept where they are asked for.
  package init(_ size: Size, keepsLinks: Bool = false) {
    self.size = size
    links = keepsLinks ? [] : nil
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    clusters = [:]
  }
}

/// A part of a screen that answers to the pointer.
package struct Link: Hashable, Sendable {
  /// What it answers to.
  package enum Touch: Hashable, Sendable {
    case press, wheelUp, wheelDown
  }

  package var rect: Rect
  /// What it stands for, in the language of whoever draws; empty where it only hides what lies below.
  package var text: String
  /// What a pointer that is held down keeps to: of the links of one track it moves the nearest.
  package var track: String?
  package var touch = Touch.press
}

extension Screen {
  /// Makes what is on the screen of a rectangle answer to the pointer; what it stands for is worked out
  /// only where links are kept.
  package mutating func link(
    _ rect: Rect, track: String? = nil, on touch: Link.Touch = .press,
    _ text: @autoclosure () -> String
  ) {
    guard links != nil else { return }
    let visible = rect.intersection(Rect(size))
    guard visible.columns > 0, visible.rows > 0 else { return }
    links?.append(Link(rect: visible, text: text(), track: track, touch: touch))
  }

  /// Has nothing in a rectangle answer to a touch, whatever was linked there before.
  package mutating func unlink(_ rect: Rect, on touch: Link.Touch = .press) {
    link(rect, on: touch, "")
  }

  /// Blanks a rectangle for what is drawn over it: what stood there can't be pressed any longer.
  package mutating func cover(_ rect: Rect) {
    fill(rect, .blank)
    unlink(rect)
  }

  /// The link on top at a place, of those that answer to a touch.
  package func link(at place: Position, on touch: Link.Touch = .press) -> Link? {
    let top = links?.last {
      $0.touch == touch && $0.rect.contains(column: place.column, row: place.row)
    }
    return top?.text.isEmpty == true ? nil : top
  }

  /// The link of a track that is nearest to a place, the last of equals.
  package func link(of track: String, nearest place: Position) -> Link? {
    links?.reversed().filter { $0.track == track }
      .min { $0.rect.distance(to: place) < $1.rect.distance(to: place) }
  }
}

extension Rect {
  /// How many cells lie between a place and the rectangle, along columns and rows together.
  fileprivate func distance(to place: Position) -> Int {
    max(column - place.column, place.column - endColumn + 1, 0)
      + max(row - place.row, place.row - endRow + 1, 0)
  }
}
