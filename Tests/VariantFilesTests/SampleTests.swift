import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Samples {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let packagings: [Packaging] =
      Program.areInstalled ? [.plain, .tbi, .bcf, .indexedBCF] : [.plain]

    private func cohort(_ names: [String]) -> VCFBuilder {
      let genotypes = names.indices.map { ["0/0", "0/1", "1/1"][$0 % 3] }
      return names.reduce(VCFBuilder(assembly: .grch38)) { $0.sample($1) }
        .record("chr6", 1500, "A", ["G"], genotypes: genotypes)
    }

    @Test(arguments: packagings)
    func `a named sample brings its own fields`(_ packaging: Packaging) throws {
      let path = try packaging.make(cohort(["A", "B", "C"]).text, in: folder)
      for (name, genotype) in [("A", "0/0"), ("B", "0/1"), ("C", "1/1")] {
        let selection = try select(path, samples: .named(name))
        #expect(selection.samples == [name])
        #expect(selection.header.samples == ["A", "B", "C"])
        #expect(
          selection.records.map { $0.samples.map { $0.genotype?.description } } == [[genotype]])
      }
    }

    @Test(arguments: packagings)
    func `all samples come in file order`(_ packaging: Packaging) throws {
      let path = try packaging.make(cohort(["C", "A", "B"]).text, in: folder)
      let selection = try select(path, samples: .all)
      #expect(selection.samples == ["C", "A", "B"])
      #expect(
        selection.records.first?.samples.map { $0.genotype?.description } == ["0/0", "0/1", "1/1"])
    }

    @Test(arguments: ["a b", "A,B", "^A", "-", "Ünal", "chr6"])
    func `strange sample names are found`(_ name: String) throws {
      let path = try cohort(["A", name, "B"]).write(to: folder.url)
      let selection = try select(path, samples: .named(name))
      #expect(selection.samples == [name])
      #expect(selection.records.first?.samples.map { $0.genotype?.description } == ["0/1"])
    }

    @Test func `several samples and none chosen is an error that lists ten`() throws {
      let names = (1...12).map { "S\($0)" }
      let error = try failure(cohort(names).write(to: folder.url))
      #expect(error.code == .severalSamples)
      #expect(error.problem.contains("12 samples (S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, …)"))
    }

    @Test func `an unknown sample is an error that suggests the nearest`() throws {
      let path = try cohort(["NA12878", "NA12879", "NA19240", "HG00096", "NA12877"])
        .write(to: folder.url)
      let error = try failure(path, samples: .named("na12888"))
      #expect(error.code == .sampleNotFound)
      #expect(
        error.description
          == "\(path): no sample 'na12888' among 5 samples, did you mean 'NA12878' or 'NA12879' "
          + "or 'NA12877'?; list the samples with 'azadose samples \(path)'")
    }

    @Test func `an unknown sample unlike any other gets no suggestion`() throws {
      let error = try failure(
        cohort(["NA12878"]).write(to: folder.url), samples: .named("patient-7"))
      #expect(error.problem == "no sample 'patient-7' among 1 sample")
    }

    @Test(arguments: [SampleSelection.all, .only, .named("S1")])
    func `a file without samples is an error`(_ selection: SampleSelection) throws {
      let path = try VCFBuilder(assembly: .grch38).record("chr6", 1500, "A", ["G"])
        .write(to: folder.url)
      #expect(try failure(path, samples: selection).code == .noSamples)
    }
  }
}
