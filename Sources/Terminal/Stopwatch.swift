#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures how much time passes, on a clock that nobody sets.
struct Stopwatch {
  /// So much longer than asked for may a wait be before the rest counts as lost, in milliseconds.
  static let grace = 250

  private var start = Stopwatch.now

  /// Whole milliseconds since the start or the last lap; what is left of one counts for the next.
  mutating func lap() -> Int {
    let passed = Stopwatch.now - start
    start += passed / 1_000_000 * 1_000_000
    return passed / 1_000_000
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
