import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Rules
import SampleCalling

/// Runs made-up bytes through one entry and says which promise of the reader they break.
public final class ReadingInput: @unchecked Sendable {
  private let entry: ReadingEntry
  private let doser: FileDoser
  private let folder: URL
  /// Where the bytes go: one file, or one index for each sound file.
  private let scratch: [ScratchFile]
  /// The file that is read for each scratch file.
  private let paths: [String]
  /// What every sound file holds.
  private let right: VariantSelection
  /// What every sound file comes to.
  private let dose: DosedFile
  private let wanted: [String: Set<Int>]

  /// Reads the sound files once for all inputs.
  public init(_ entry: ReadingEntry) {
    let doser = FileDoser()
    let folder = ScratchFile.folder()
    (self.entry, self.doser, self.folder) = (entry, doser, folder)
    wanted = Self.wanted(doser.rules)
    do {
      let variants = try doser.read(Self.patient + ".vcf")
      right = variants.selection
      dose = try doser.answer(variants)
    } catch {
      fatalError("\(error)")
    }
    switch entry {
    case .text, .bgzip, .bcf:
      scratch = [ScratchFile(path: folder.appending(path: "patient").path)]
      paths = scratch.map(\.path)
    case .index:
      let indexed = [(".vcf.gz", ".tbi"), (".vcf.gz", ".csi"), (".bcf", ".csi")]
      var made: [ScratchFile] = []
      var read: [String] = []
      for (number, (form, suffix)) in indexed.enumerated() {
        let path = folder.appending(path: "\(number)" + form).path
        guard let bytes = FileManager.default.contents(atPath: Self.patient + form),
          FileManager.default.createFile(atPath: path, contents: bytes)
        else { fatalError("\(Self.patient + form) cannot be copied") }
        read.append(path)
        made.append(ScratchFile(path: path + suffix))
      }
      scratch = made
      paths = read
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// One line for each broken promise, none when the bytes are treated as they should be.
  public func run(_ bytes: [UInt8]) -> [String] {
    var number = 0
    var content = bytes[...]
    if entry == .index {
      guard let first = content.popFirst() else { return [] }
      number = Int(first) % scratch.count
    }
    scratch[number].write(content)
    do throws(SampleCallingError) {
      return try check(doser.read(paths[number]), content)
    } catch {
      return Self.check(error, paths[number])
    }
  }

  private func check(
    _ variants: ReadVariants, _ bytes: ArraySlice<UInt8>
  ) throws(SampleCallingError) -> [String] {
    let selection = variants.selection
    var broken: [String] = []
    switch entry {
    case .text:
      if bytes.prefix(2) != [0x1F, 0x8B], bytes.prefix(3) != Array("BCF".utf8)[...] {
        broken = NaiveVCF(Array(bytes)).broken(by: selection.records, wanted: wanted)
      }
    case .bgzip:
      // Check sums stay right where whole blocks are lost.
      if bytes.prefix(2) == [0x1F, 0x8B], selection.records != right.records {
        let answer = try doser.answer(variants)
        if !answer.isAtMost(dose) || !answer.warns { broken.append("another dose: \(answer)") }
      }
    case .bcf: break
    case .index:
      if selection.records != right.records {
        let answer = try doser.answer(variants)
        if bytes.prefix(2) == [0x1F, 0x8B] {
          broken.append("other records in spite of check sums")
        } else if !answer.isAtMost(dose) || !answer.warns {
          broken.append("another dose: \(answer)")
        }
      }
    }
    // By the bytes and not by a counter, so that an input alone repeats what it did.
    if bytes.reduce(0, &+).isMultiple(of: 16) { _ = try doser.answer(variants) }
    return broken
  }

  private static func check(_ error: SampleCallingError, _ path: String) -> [String] {
    let text = error.description
    let isOneLine = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return text.hasPrefix(path) && isOneLine ? [] : ["a message that is not one line: \(text)"]
  }

  private static let patient = PackageRoot.url(of: "Fuzzing/reading/patient").path

  /// The positions at which no record may be passed over, by every spelling of their contig.
  private static func wanted(_ rules: RuleSet) -> [String: Set<Int>] {
    var wanted: [String: Set<Int>] = [:]
    for gene in rules.genes {
      let positions = gene.variants.flatMap { $0.positions.values }
      for spelling in gene.contig.spellings { wanted[spelling, default: []].formUnion(positions) }
    }
    return wanted
  }
}
