import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// What changes that no definition lists do to the call.
@Suite struct UncataloguedCallTests {
  @Test(
    arguments: PredictedChange.substitutions + PredictedChange.indels,
    [GenomeAssembly.grch38, .grch37])
  func `the effect of a change on the protein decides the phenotype in either assembly`(
    expected: PredictedChange, assembly: GenomeAssembly
  ) throws {
    let shift = assembly == .grch37 ? try Shipped.gene(expected.gene).offsetOfGRCh37 : 0
    let isCore = expected.position == 18_130_687
    let call = try Shipped.call(
      expected.gene,
      [
        record(
          expected.contig, expected.position + shift, expected.change + (isCore ? ",C" : ""), "0/1")
      ], assembly: assembly)
    let phenotypes = Set(call.listed.map(\.phenotype.id))
    switch expected.consequence.effect {
    case .silent:
      #expect(call.names == ["*1/*1"])
      #expect(phenotypes == ["normal"])
    case .altered: #expect(phenotypes == ["indeterminate"])
    case .truncating: #expect(phenotypes == ["intermediate"])
    }
    #expect(call.status == .called)
  }

  @Test func `an unknown allele at a core position is no star allele and no error`() throws {
    let call = try Shipped.call("TPMT", [record("6", 18_130_687, "T>C,A", "0/2")])
    #expect(call.names == ["*1/undefined[18130687T>A]"])
    #expect(call.evidence.openCoreLoci.isEmpty)
  }

  @Test func `a synonymous change is kept in the evidence and out of the worlds`() throws {
    let call = try Shipped.call("NUDT15", [record("13", 48_037_782, "A>C", "1/1")])
    #expect(call.evidence.synonymous.map(\.change.description) == ["48037782A>C"])
    #expect(call.evidence.uncatalogued.isEmpty)
    #expect(call.names == ["*1/*1"])
  }

  @Test func `a change beside the splice sites is in no list`() throws {
    let call = try Shipped.call("TPMT", [record("6", 18_148_985, "T>C", "0/1")])
    #expect(call.evidence.synonymous.isEmpty && call.evidence.uncatalogued.isEmpty)
  }
}
