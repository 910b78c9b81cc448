/// The colours of a slide; hues after Okabe and Ito, so that they differ for colour-blind eyes.
package struct SlideColors: Hashable, Sendable {
  let paper: String
  let text: String
  let dim: String
  let curve: String
  let mark: String
  let alarm: String
  let ghost: String
  let under: String
  let zone: String
  let zoneUnder: String

  package static let light = SlideColors(
    paper: "#FFFFFF", text: "#111111", dim: "#5A6470", curve: "#0072B2", mark: "#7A1F6B",
    alarm: "#B84A00", ghost: "#A8527F", under: "#D6E8F3", zone: "#FBE9DF", zoneUnder: "#F2C3A9")

  package static let dark = SlideColors(
    paper: "#101418", text: "#F2F4F6", dim: "#9AA4AE", curve: "#56B4E9", mark: "#F0E442",
    alarm: "#F28C3C", ghost: "#CC79A7", under: "#16324A", zone: "#2A1D17", zoneUnder: "#5A2A14")

  /// For paper and for those who want no colours: lines, words and shades of grey.
  package static let mono = SlideColors(
    paper: "#FFFFFF", text: "#000000", dim: "#555555", curve: "#000000", mark: "#000000",
    alarm: "#000000", ghost: "#555555", under: "#EBEBEB", zone: "#F4F4F4", zoneUnder: "#CFCFCF")
}
