import LossCore

@testable import Workbench

/// Texts that may be numbers, read as values and as what a program printed.
///
/// Whatever they are: a decimal that is taken is what Swift's own parser makes of it, what that parser
/// takes of the same alphabet is taken, and every number comes back from its shortest text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbers(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let numeral = try? Numeral(text)
  if let numeral {
    if case .decimal(let value) = numeral {
      hold(Double(text)?.bitPattern == value.bitPattern, "“\(text)” is \(value)")
    }
    hold(numeral.value.isFinite, "“\(text)” is finite")
    returns(numeral.value)
    if let probability = try? numeral.probability() {
      hold((0...1).contains(probability.value), "“\(text)” is a share")
      hold((0...1).contains(probability.complement), "“\(text)” leaves a share")
    }
  } else if isDecimal(text), let value = Double(text), value.isNormal {
    hold(false, "“\(text)” is taken, for it is \(value)")
  }
  if let statement = (try? Lexer.statements(in: "explain " + text))?.first,
    let number = statement.tokens.dropFirst().first.flatMap({ try? TypedNumber($0) })
  {
    hold(number.fit(of: number.value) == .rounded, "\(number.text) fits itself")
  }
  return 0
}

/// Digits with at most one sign in front, one point and one exponent: what every language reads.
private func isDecimal(_ text: String) -> Bool {
  text.wholeMatch(of: /[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?/) != nil
}

private func returns(_ value: Double) {
  guard let again = try? Numeral("\(value)") else {
    return hold(false, "\(value) is read again")
  }
  hold(again.value == value, "\(value) comes back as \(again.value)")
}

private func hold(_ isSo: Bool, _ claim: @autoclosure () -> String) {
  if !isSo { fatalError("does not hold: \(claim())") }
}
