// Feeds one entry of the reading path with what libFuzzer makes up: `make fuzz`.
import CFuzzer
import Foundation
import ReadingTestSupport

/// `FUZZ_ENTRY` names the entry. It is no argument, because libFuzzer starts itself again with
/// the arguments that it was given.
private let chosen = ReadingEntry(
  rawValue: ProcessInfo.processInfo.environment["FUZZ_ENTRY"] ?? "")

guard let chosen else {
  fatalError("FUZZ_ENTRY is 'text', 'bgzip', 'bcf' or 'index'")
}
private let input = ReadingInput(chosen)

/// Stops at the first broken promise, so that libFuzzer keeps the input.
private func run(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if let broken = input.run(bytes).first { fatalError(broken) }
  return 0
}

private var count = CommandLine.argc
private var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, run))
