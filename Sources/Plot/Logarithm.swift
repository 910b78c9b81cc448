#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The four functions that scales need of the platform's C library, the only place that names it.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
  static func decimal(_ value: Double) -> Double { log10(value) }
  static func naturalPower(_ exponent: Double) -> Double { exp(exponent) }
  static func decimalPower(_ exponent: Double) -> Double { pow(10, exponent) }
}
