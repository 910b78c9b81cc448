/// A state kept beside the live one, to be compared with.
package struct Pin: Hashable, Sendable {
  /// What it is known by; there are as many pins as letters.
  package enum Letter: String, CaseIterable, Hashable, Sendable {
    case a
    case b
    case c
  }

  package var letter: Letter
  package var name: String?
  /// The live work as it stood, with its settings, and nothing else.
  package var state: Workspace
}

/// What `clear` empties.
enum ClearScope: String, CaseIterable, Hashable, Sendable {
  case all
  /// The works and their settings alone.
  case work
}

extension Workspace {
  /// The live work and its settings, without anything that is of no weight for its loss.
  private var kept: Workspace {
    var kept = Workspace()
    kept.live = live
    if live == .binary {
      (kept.binary, kept.labelNames) = (binary, labelNames)
    } else {
      kept.categorical = categorical
    }
    (kept.temperature, kept.lossChoice) = (temperature, lossChoice)
    (kept.smoothing, kept.focal) = (smoothing, focal)
    return kept
  }

  /// Takes away what is worked on, or all but how the terminal looks.
  mutating func clear(_ scope: ClearScope) {
    var empty = Workspace()
    empty.looks = looks
    if scope == .work {
      empty = self
      (empty.binary, empty.categorical, empty.live, empty.labelNames) = (nil, nil, nil, nil)
      (empty.pendingNames, empty.pendingTarget) = (nil, nil)
      empty.endWaitingOfWeights()
      let fresh = Workspace()
      (empty.temperature, empty.lossChoice) = (fresh.temperature, fresh.lossChoice)
      (empty.smoothing, empty.focal) = (fresh.smoothing, fresh.focal)
    }
    self = empty
  }

  /// Keeps the live work beside itself, in the place of a letter or of a name.
  ///
  /// Without either it is the first letter that is free.
  mutating func pin(
    _ letter: Pin.Letter?, as name: Token?, at place: Place
  ) throws(Diagnostic) -> Report {
    guard live != nil else {
      throw Diagnostic("there is nothing to pin yet", place, hint: "begin with y=1 p=0.9")
    }
    if let name { try check(name, for: letter) }
    let named = pins.first { $0.name != nil && $0.name == name?.text }?.letter
    let letter =
      if let given = letter ?? named { given } else {
        try freeLetter(forNamed: name != nil, at: place)
      }
    if let index = pins.firstIndex(where: { $0.letter == letter }) {
      pins[index].state = kept
      pins[index].name = name?.text ?? pins[index].name
    } else {
      pins.append(Pin(letter: letter, name: name?.text, state: kept))
    }
    return pinReport("pin", "pinned as \(letter.rawValue)" + (name.map { " " + $0.text } ?? ""))
  }

  private func check(_ name: Token, for letter: Pin.Letter?) throws(Diagnostic) {
    if name.text == Workspace.everyPin || Pin.Letter(rawValue: name.text) != nil {
      throw Diagnostic(
        "a pin may not be called \(name.text)", name.place,
        hint: name.text == Workspace.everyPin
          ? "unpin all takes all of them away" : "the letters stand for the pins themselves")
    }
    guard let letter, let other = pins.first(where: { $0.name == name.text })?.letter,
      other != letter
    else { return }
    throw Diagnostic(
      "“\(name.text.shortened())” is the pin \(other.rawValue) already", name.place,
      hint: "names have to differ; unpin \(other.rawValue) takes it away")
  }

  /// A letter for one more pin; the same state twice has to be named.
  private func freeLetter(
    forNamed isNamed: Bool, at place: Place
  ) throws(Diagnostic) -> Pin.Letter {
    let kept = kept
    if !isNamed, let same = pins.first(where: { $0.state == kept })?.letter {
      throw Diagnostic(
        "this is pinned already, as \(same.rawValue)", place,
        hint: "move on and compare; unpin \(same.rawValue) takes it away")
    }
    let taken = pins.map(\.letter)
    guard let free = Pin.Letter.allCases.first(where: { !taken.contains($0) }) else {
      throw Diagnostic(
        "there are \(taken.count) pins, and that is the most", place,
        hint: "pin a takes the place of a, unpin a takes it away")
    }
    return free
  }

  /// What `unpin` calls all pins.
  static let everyPin = "all"

  /// Takes away the pin of a letter or of a name, all of them, or the one that was made last.
  mutating func unpin(_ which: Token?, at place: Place) throws(Diagnostic) -> Report {
    guard let last = pins.last else {
      throw Diagnostic("nothing is pinned", place, hint: "pin keeps the state at hand")
    }
    if which?.text == Workspace.everyPin {
      pins = []
      return pinReport("unpin", "nothing is pinned any more")
    }
    var letter = last.letter
    if let which {
      guard
        let pin = pins.first(where: { [$0.letter.rawValue, $0.name].contains(which.text) })
      else {
        throw Diagnostic(
          "no pin is called “\(which.text.shortened())”", which.place,
          hint: (pins.count == 1 ? "there is " : "there are ")
            + pins.map(\.title).joined(separator: ", "))
      }
      letter = pin.letter
    }
    pins.removeAll { $0.letter == letter }
    return pinReport("unpin", "unpinned \(letter.rawValue)")
  }
}

extension Pin {
  /// The letter, and the name where it has one.
  package var title: String { letter.rawValue + (name.map { " " + $0.shortened(to: 24) } ?? "") }

  /// What brings it about in a session that has its state.
  var statement: String { "pin " + letter.rawValue + (name.map { " " + $0.quoted } ?? "") }
}
