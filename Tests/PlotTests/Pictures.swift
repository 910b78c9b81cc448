enum Pictures {
  static let braille: [String] = []
  static let ascii: [String] = []
}
