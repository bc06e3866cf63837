public import Pharmacogenomics

/// Receives one record; an error that it throws ends the pass.
typealias RecordBody = (VariantRecord) throws(VariantFileError) -> Void

/// One open VCF or BCF, read once.
///
/// Reads VCF, bgzip and gzip VCF, and BCF; the format is found by looking at the bytes, whatever
/// the name. The passes consume the reader: standard input cannot be read twice. Wraps `htsFile`,
/// `bcf_hdr_t` and, where one lies beside the file, the index.
public struct VariantFileReader: ~Copyable {
  let path: String
  let file: FileHandle
  let headerHandle: HeaderHandle
  let values: HeaderValues
  let conformance: HeaderConformance
  /// `nil` for standard input.
  let status: FileStatus?

  /// Opens `path`, `-` for standard input, and reads the header.
  ///
  /// Throws when there is no such file, it cannot be read, is no VCF or BCF, or its header is
  /// broken. Wraps `hts_open`, `hts_get_format` and `bcf_hdr_parse`.
  public init(path: String) throws(VariantFileError) {
    let status = try Self.status(path)
    let file = try FileHandle(path: path)
    let (handle, text) = try HeaderHandle.read(file, path: path)
    self.path = path
    self.file = file
    headerHandle = handle
    values = HeaderValues(handle)
    conformance = HeaderConformance(text)
    self.status = status
  }

  /// The samples, `##contig` lines and `##reference` of the header.
  public var header: VariantHeader { values.header }

  private static func status(_ path: String) throws(VariantFileError) -> FileStatus? {
    if path == "-" { return nil }
    do throws(FileStatus.ErrorNumber) {
      let status = try FileStatus(path: path)
      if status.isDirectory { throw FileStatus.ErrorNumber.directory }
      return status
    } catch {
      throw .opening(path, errno: error.code)
    }
  }
}
