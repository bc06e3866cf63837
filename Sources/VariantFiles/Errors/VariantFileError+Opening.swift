#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension VariantFileError {
  /// Turns the `errno` of a failed open or stat into one clear line.
  static func opening(_ path: String, errno code: Int32) -> Self {
    switch code {
    case ENOENT, ENOTDIR:
      file(path, .notFound, "no such file", nextStep: "check the path")
    case EISDIR:
      file(path, .isDirectory, "is a directory", nextStep: "name a VCF or BCF file")
    case EACCES, EPERM:
      file(path, .noPermission, "no permission to read", nextStep: "change the file's permissions")
    case ENOEXEC:
      notVariants(path, found: nil)
    default:
      unsafe file(
        path, .cannotOpen, "cannot be opened (\(String(cString: strerror(code))))",
        nextStep: "check the file and its disk")
    }
  }

  static func notVariants(_ path: String, found: String?) -> Self {
    file(
      path, .notVariants, "not a VCF or BCF" + (found.map { " (\($0))" } ?? ""),
      nextStep: "give a file whose first line is ##fileformat=VCF, or a BCF")
  }

  static func malformedHeader(_ path: String, _ problem: String) -> Self {
    file(
      path, .malformedHeader, problem,
      nextStep: "check the header, for example with 'bcftools view -h'")
  }

  static func duplicateSample(_ path: String, name: String) -> Self {
    file(
      path, .duplicateSample, "the header names sample '\(name)' twice",
      nextStep: "give every sample its own name, for example with 'bcftools reheader -s'")
  }

  static func truncated(_ path: String, _ problem: String) -> Self {
    file(path, .truncated, problem, nextStep: "copy or download the file again")
  }

  static func outOfMemory(_ path: String) -> Self {
    file(path, .outOfMemory, "htslib ran out of memory", nextStep: "free memory and try again")
  }
}
