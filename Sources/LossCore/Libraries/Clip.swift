internal import RealModule

/// The two constants between which a library keeps ŷ, in its own precision.
struct Clip<T: LibraryFloat> {
  let floor: T
  let ceiling: T

  /// Keeps ŷ from a constant to 1 minus that constant, as the precision rounds them.
  init(_ constant: Double) {
    floor = T(constant)
    ceiling = 1 - floor
  }

  func callAsFunction(_ p: T) -> T { min(max(p, floor), ceiling) }

  /// What comes of the cut for a target, if there is one; the loss is that of a certain target.
  func note(_ p: T, target y: T = 1, loss: T) -> String? {
    let (place, rest, needed) =
      if p < floor {
        (floor.brief, floor, y > 0)
      } else if p > ceiling {
        ("1 − \((1 - ceiling).brief)", 1 - ceiling, y < 1)
      } else {
        ("", T.zero, false)
      }
    guard !place.isEmpty else { return nil }
    return needed
      ? "ŷ is cut off at \(place), and −log \(rest.brief) is \((-T.log(rest)).brief)."
      : "ŷ is cut off at \(place), so that being right costs \(loss.brief)."
  }

  /// What comes of a cut after which a row is divided by its sum: it changes what every class gets.
  func note(dividing p: [T], loss: T) -> String? {
    guard p.contains(where: { self($0) != $0 }) else { return nil }
    return
      "Every ŷ is kept \(floor.brief) away from 0 and 1, then all are divided by their new sum: "
      + "the loss is \(loss.brief)."
  }
}
