/// Runs a kernel for `measure.py`, which counts what it costs.
///
///     kernels                          lists the kernels, each with the losses of a pass
///     kernels NAME core|plain PASSES   makes passes; prints a result and nanoseconds a pass
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.isEmpty {
      for kernel in Kernel.all { print(kernel.name, kernel.losses, separator: "\t") }
      return
    }
    guard arguments.count == 3,
      let kernel = Kernel.all.first(where: { $0.name == arguments[0] }),
      ["core", "plain"].contains(arguments[1]),
      let passes = Int(arguments[2]), passes > 0
    else { throw Usage() }
    let pass = arguments[1] == "core" ? kernel.core : { kernel.plain() }
    var result = 0.0
    let time = try ContinuousClock().measure {
      for _ in 0..<passes { result = try pass() }
    }
    print(result, time / .nanoseconds(1) / Double(passes), separator: "\t")
  }
}

/// The arguments make no sense.
struct Usage: Error, CustomStringConvertible {
  var description: String { "usage: kernels [NAME core|plain PASSES]" }
}
