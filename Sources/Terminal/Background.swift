/// What lies behind the text of a terminal: something dark or something light.
package enum Background: Hashable, Sendable {
  case dark
  case light
}

extension Background {
  /// What the variable `COLORFGBG` tells: its last number is the background among sixteen colours.
  ///
  /// - Parameter text: As in `15;0` or `0;default;15`.
  package init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let color = Int(last) else { return nil }
    switch color {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }

  /// What a terminal answers to the question for its background.
  ///
  /// - Parameter answer: As in `11;rgb:1010/1414/1818`, from one to four digits each; some terminals say
  ///   `rgba` and add how opaque it is.
  init?(answer: some StringProtocol) {
    guard answer.hasPrefix("11;rgb"), let colon = answer.firstIndex(of: ":") else { return nil }
    let name = answer[..<colon].dropFirst("11;".count)
    let parts = answer[answer.index(after: colon)...].split(
      separator: "/", omittingEmptySubsequences: false)
    guard name == "rgb" && parts.count == 3 || name == "rgba" && parts.count == 4 else {
      return nil
    }
    let shares = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = UInt16(part, radix: 16), part.first != "+"
      else { return nil }
      return Double(value) / Double(1 << (4 * part.count) - 1)
    }
    guard shares.count == parts.count else { return nil }
    self.init(red: shares[0], green: shares[1], blue: shares[2])
  }

  /// Dark is what white text is easier to read on than black text.
  private init(red: Double, green: Double, blue: Double) {
    // The luminance of sRGB by WCAG 2, with its curve as a plain square: the middle is all that counts.
    let luminance = 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
    self = luminance < 0.179 ? .dark : .light
  }
}
