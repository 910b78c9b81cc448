/// The lessons that come along, in their order; each is a file of this folder's neighbour.
package enum Lessons {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("half.logloss", PackageResources.half_logloss),
    ("price.logloss", PackageResources.price_logloss),
    ("zero.logloss", PackageResources.zero_logloss),
    ("above.logloss", PackageResources.above_logloss),
    ("good.logloss", PackageResources.good_logloss),
    ("units.logloss", PackageResources.units_logloss),
    ("accuracy.logloss", PackageResources.accuracy_logloss),
  ]

  /// What is read when it is first asked for: every figure in it is computed then.
  package static let shipped = files.flatMap { LessonReader($0.name, $0.bytes).lessons }

  /// The file of a lesson, by its name or its number.
  package static func text(of word: String) throws(Diagnostic) -> String {
    let name = try Classroom().lesson(named: word).name
    let file = files.first { file in
      LessonReader(file.name, file.bytes).lessons.contains { $0.name == name }
    }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }
}
