internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open file of htslib. The corresponding C type is `htsFile`.
@safe struct FileHandle: ~Copyable {
  /// How the file is packed, as htslib found by looking at its first bytes.
  enum Packing { case plain, gzip, bgzip }

  /// Whether records are lines or binary.
  enum Form { case text, binary }

  let raw: UnsafeMutablePointer<htsFile>
  let packing: Packing
  let form: Form
  /// The compressed stream under the file; `nil` for plain text. Wraps `hts_get_bgzfp`.
  let stream: UnsafeMutablePointer<BGZF>?

  /// Opens the file and looks at its first bytes. Wraps `hts_open` and `hts_get_format`.
  init(path: String) throws(VariantFileError) {
    _ = Self.silenceOnce
    guard let opened = unsafe hts_open(Self.name(for: path), "r") else {
      throw .opening(path, errno: errno)
    }
    let format = unsafe hts_get_format(opened).pointee
    switch unsafe format.format {
    case vcf: form = .text
    case bcf: form = .binary
    default:
      let found = unsafe Self.describe(opened)
      unsafe hts_close(opened)
      throw .notVariants(path, found: found)
    }
    switch unsafe format.compression {
    case bgzf: packing = .bgzip
    case gzip: packing = .gzip
    default: packing = .plain
    }
    unsafe raw = opened
    unsafe stream = packing == .plain && form == .text ? nil : hts_get_bgzfp(opened)
    HandleCount.opened()
  }

  deinit {
    unsafe hts_close(raw)
    HandleCount.closed()
  }

  /// Whether the compressed data turned out damaged. The corresponding C field is `BGZF.errcode`.
  ///
  /// `bgzf_getline` returns what it has of a line when a block cannot be read, and goes on with the
  /// next block: only this flag tells.
  var isDamaged: Bool {
    if let stream = unsafe stream { unsafe stream.pointee.errcode != 0 } else { false }
  }

  /// Lines read so far, header included. The corresponding C field is `htsFile.lineno`.
  var lineNumber: Int { unsafe Int(raw.pointee.lineno) }

  /// Decompresses on `count` further threads. Wraps `hts_set_threads`.
  func useThreads(_ count: Int32) {
    // A failure leaves the file readable on this thread.
    if packing == .bgzip { _ = unsafe hts_set_threads(raw, count) }
  }

  /// htslib prints to standard error by itself; our messages replace that.
  private static let silenceOnce: Void = hts_set_log_level(HTS_LOG_OFF)

  /// htslib takes `scheme:` names as addresses; `./` says that the name is a local file.
  private static func name(for path: String) -> String {
    path.contains(":") && !path.hasPrefix("/") ? "./" + path : path
  }

  private static func describe(_ file: UnsafeMutablePointer<htsFile>) -> String? {
    guard let text = unsafe hts_format_description(hts_get_format(file)) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }
}
