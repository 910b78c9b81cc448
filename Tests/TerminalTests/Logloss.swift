import Foundation
import TestSupport

extension URL {
  /// The program of this build, or the one that `LOGLOSS_BINARY` names, such as a release build.
  static var logloss: URL {
    get throws {
      if let path = ProcessInfo.processInfo.environment["LOGLOSS_BINARY"] {
        return URL(filePath: path).absoluteURL
      }
      return try .beside("logloss")
    }
  }
}
