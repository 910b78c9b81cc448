/// What a display runs: state that takes events and can be seen.
///
/// The explorer's `Model` is the one program of the product; the terminal's tests run smaller ones.
package protocol Program {
  /// Take one event in; the effects are to be done in order.
  mutating func update(_ event: Event) -> [Effect]
  /// The picture of the state now.
  func view() -> Frame
}
