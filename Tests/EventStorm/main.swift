// A million events at random into the explorer, without a terminal; every hundredth picture is drawn.
//
//   EventStorm [SEED [COUNT [FROM]]]
//
// The same seed makes the same storm; from the event FROM on each is told before it happens, so that the
// last one told is the one that trapped. It ends with status 1, and says what is wrong, where something is.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let seed = arguments.first ?? 4
let count = Int(clamping: arguments.dropFirst().first ?? 1_000_000)

print("event storm: seed \(seed)")
fflush(nil)
var storm = EventStorm(seed: seed)
let clock = ContinuousClock()
let start = clock.now
let faults = storm.rage(count, tellingFrom: arguments.dropFirst(2).first.map { Int(clamping: $0) })
let rate = Int(Double(count) / ((clock.now - start) / .seconds(1)))
for fault in faults { print(fault) }
print("event storm: \(count) events, \(storm.screens) screens, \(rate) events a second")
print("event storm: the slowest took \(storm.slowest.seconds) s: \(storm.slowest.event)")
exit(faults.isEmpty ? 0 : 1)
