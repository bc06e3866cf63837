internal import CHTSlib

/// The decompressed bytes of a .tbi or .csi, read once from start to end.
///
/// `hts_idx_load3` of htslib 1.16 frees memory that it never set when an index ends early or a block
/// of it is damaged, which ends the program; so it never sees one. Memory does not grow with the
/// index.
@safe struct IndexBytes: ~Copyable {
  private let stream: UnsafeMutablePointer<BGZF>
  private let buffer: UnsafeMutableRawBufferPointer
  private var offset = 0
  private var filled = 0

  /// `nil` when the index cannot be opened. Wraps `bgzf_open`.
  init?(path: String) {
    guard let opened = unsafe bgzf_open(path, "r") else { return nil }
    unsafe stream = opened
    unsafe buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    HandleCount.opened()
  }

  deinit {
    unsafe bgzf_close(stream)
    unsafe buffer.deallocate()
    HandleCount.closed()
  }

  /// Whether the data end here, undamaged.
  var isAtEnd: Bool {
    mutating get {
      if offset == filled { fill(1) }
      return unsafe filled == 0 && stream.pointee.errcode == 0
    }
  }

  /// The next number of four bytes; `nil` at the end.
  mutating func number() -> Int? {
    guard let bits = next(UInt32.self) else { return nil }
    return Int(Int32(bitPattern: bits))
  }

  /// The next number, which says how many things follow; `nil` when negative.
  mutating func count() -> Int? {
    guard let value = number(), value >= 0 else { return nil }
    return value
  }

  /// The next little-endian number; `nil` at the end.
  @inline(__always)
  mutating func next<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    if filled - offset < size {
      fill(size)
      if filled - offset < size { return nil }
    }
    defer { offset += size }
    return unsafe Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Passes over `count` bytes; `false` when there are fewer.
  mutating func skip(_ count: Int) -> Bool {
    var rest = count
    while rest > filled - offset {
      rest -= filled - offset
      offset = filled
      fill(1)
      if filled == 0 { return false }
    }
    offset += rest
    return true
  }

  /// The next `count` bytes; `nil` when there are fewer.
  mutating func take(_ count: Int) -> [UInt8]? {
    var taken: [UInt8] = []
    while taken.count < count {
      if offset == filled { fill(1) }
      if filled == 0 { return nil }
      let piece = min(count - taken.count, filled - offset)
      unsafe taken += buffer[offset..<offset + piece]
      offset += piece
    }
    return taken
  }

  /// Reads on until `needed` bytes are there; fewer are at the end or after damage. Wraps
  /// `bgzf_read`.
  private mutating func fill(_ needed: Int) {
    let rest = filled - offset
    // At most seven bytes: those of a number that is cut by the end of what was read.
    for index in 0..<rest { unsafe buffer[index] = buffer[offset + index] }
    offset = 0
    filled = rest
    while filled < needed {
      let start = unsafe buffer.baseAddress.map { unsafe $0 + filled }
      let read = unsafe bgzf_read(stream, start, buffer.count - filled)
      // A part that was read before damage says nothing.
      guard read > 0, unsafe stream.pointee.errcode == 0 else {
        if unsafe read < 0 || stream.pointee.errcode != 0 { filled = 0 }
        return
      }
      filled += read
    }
  }
}
