#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the file system says about a path. Wraps `stat`.
struct FileStatus {
  let isRegular: Bool
  let isDirectory: Bool
  /// Bytes.
  let size: Int64
  /// Seconds since 1970 of the last change.
  let modified: Int64

  /// Throws the `errno` of `stat`.
  init(path: String) throws(ErrorNumber) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw ErrorNumber(code: errno) }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    size = Int64(status.st_size)
    #if canImport(Glibc)
      modified = Int64(status.st_mtim.tv_sec)
    #else
      modified = Int64(status.st_mtimespec.tv_sec)
    #endif
  }

  struct ErrorNumber: Error {
    let code: Int32

    static var directory: Self { Self(code: EISDIR) }
  }
}
