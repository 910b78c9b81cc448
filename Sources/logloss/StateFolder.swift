import SystemPackage
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the explorer keeps what outlives it, as the XDG conventions have it.
struct StateFolder {
  let path: FilePath

  /// The folder of the person who started this process; nothing without a home.
  init?() {
    if let state = Environment.value(of: "XDG_STATE_HOME").map({ FilePath($0) }), state.isAbsolute {
      path = state.appending("logloss")
    } else if let home = Environment.value(of: "HOME") {
      path = FilePath(home).appending([".local", "state", "logloss"])
    } else {
      return nil
    }
  }

  /// Makes the folder, for its owner alone.
  func make() throws(Errno) { try Files.makeFolder(path, permissions: S_IRWXU) }
}
