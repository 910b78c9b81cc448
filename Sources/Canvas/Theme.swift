/// Which colours stand for the roles of styles.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Dark or light, as the terminal's own background is.
  case auto
  case dark
  case light
  /// No colours: attributes alone.
  case mono
}
