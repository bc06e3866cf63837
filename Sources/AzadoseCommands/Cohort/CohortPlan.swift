import Digests
import Foundation

/// Everything that the bytes of a cohort's table follow from, as one digest.
///
/// An unfinished table carries it in its name, so that only the same work is taken up again: the
/// same rules, options, weights and files.
struct CohortPlan {
  private var hasher = SHA256()

  mutating func add(_ name: String, _ value: String) { add(name, Array(value.utf8)) }

  mutating func add(_ name: String, _ value: [UInt8]) {
    hasher.update("\(name)\t\(value.count)\t")
    hasher.update(value)
    hasher.update("\n")
  }

  /// The bytes of a small file, or the size and the time of the last change of a large one.
  mutating func add(file path: String) {
    let values = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (values?[.size] as? NSNumber)?.int64Value ?? -1
    let changed = (values?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    add("file", "\(path)\t\(size)\t\(changed)")
  }

  /// Eight hexadecimal digits.
  var name: String { String(hasher.finalize().description.prefix(8)) }
}
