import CFuzzer
import Foundation
import Synchronization

/// What the chosen entry does with an input; libFuzzer calls a C function, which holds no state.
private let check = Mutex<@Sendable ([UInt8]) -> [String]> { _ in ["no entry was chosen"] }

/// Feeds one entry with what libFuzzer makes up, and stops at the first broken promise, so that
/// libFuzzer keeps the input.
///
/// `FUZZ_ENTRY` names the entry. It is no argument, because libFuzzer starts itself again with
/// the arguments that it was given.
public func drive<Entry: RawRepresentable & CaseIterable>(
  _ checks: (Entry) -> @Sendable ([UInt8]) -> [String]
) -> Never where Entry.RawValue == String {
  guard let entry = Entry(rawValue: ProcessInfo.processInfo.environment["FUZZ_ENTRY"] ?? "") else {
    fatalError("FUZZ_ENTRY is one of: \(Entry.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  let chosen = checks(entry)
  check.withLock { $0 = chosen }
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  let code = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let broken = check.withLock { $0 }(bytes)
    if let first = broken.first { fatalError(first) }
    return 0
  }
  exit(code)
}
