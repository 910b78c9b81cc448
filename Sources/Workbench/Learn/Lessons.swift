/// The lessons that come along, in their order; each is a file of Workbench/Lessons.
package enum Lessons {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("half.logloss", PackageResources.half_logloss),
    ("price.logloss", PackageResources.price_logloss),
    ("zero.logloss", PackageResources.zero_logloss),
    ("above.logloss", PackageResources.above_logloss),
    ("good.logloss", PackageResources.good_logloss),
    ("units.logloss", PackageResources.units_logloss),
    ("accuracy.logloss", PackageResources.accuracy_logloss),
    ("honesty.logloss", PackageResources.honesty_logloss),
    ("push.logloss", PackageResources.push_logloss),
    ("everyone.logloss", PackageResources.everyone_logloss),
    ("twice.logloss", PackageResources.twice_logloss),
    ("floor.logloss", PackageResources.floor_logloss),
    ("waste.logloss", PackageResources.waste_logloss),
    ("temper.logloss", PackageResources.temper_logloss),
    ("game.logloss", PackageResources.game_logloss),
  ]

  /// The files as they are read when they are first asked for: every figure is computed then.
  private static let read = files.map { file in
    (bytes: file.bytes, lessons: LessonReader(file.name, file.bytes).lessons)
  }

  package static let shipped = read.flatMap(\.lessons)

  /// Whether a lesson that comes along has that name or number.
  package static func contains(_ word: String) -> Bool {
    (try? Classroom().lesson(named: word)) != nil
  }

  /// The file of a lesson, by its name or its number.
  package static func text(of word: String) throws(Diagnostic) -> String {
    let name = try Classroom().lesson(named: word).name
    let file = read.first { $0.lessons.contains { $0.name == name } }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }
}
