import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

@Suite struct DiplotypeTests {
  @Test func `no change anywhere is the reference diplotype`() throws {
    let call = try Shipped.call("TPMT", [])
    #expect(call.names == ["*1/*1"])
    #expect(call.status == .called)
    #expect(call.listed.first?.phenotype.id == "normal")
  }

  @Test(arguments: [
    ("6", 18_143_724, "C>G", "TPMT", "*2"), ("6", 18_138_997, "C>T", "TPMT", "*3B"),
    ("6", 18_130_687, "T>C", "TPMT", "*3C"),
    ("13", 48_045_719, "C>T", "NUDT15", "*3"), ("13", 48_037_782, "A>AGGAGTC", "NUDT15", "*6"),
    ("13", 48_037_782, "AGGAGTC>A", "NUDT15", "*9"),
  ])
  func `one heterozygous change is its star allele beside the reference`(
    contig: String, position: Int, change: String, gene: String, allele: String
  ) throws {
    let call = try Shipped.call(gene, [record(contig, position, change, "0/1")])
    #expect(call.names == ["*1/\(allele)"])
  }

  @Test func `another ALT of a core position is its star allele where the core change is listed`()
    throws
  {
    let call = try Shipped.call("TPMT", [record("6", 18_130_687, "T>C,G", "0/2")])
    #expect(call.names == ["*1/*41"])
  }

  @Test func `unphased, *1/*3A and *3B/*3C are both listed, the likeliest first`() throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_130_687, "T>C", "0/1"), record("6", 18_138_997, "C>T", "0/1")])
    #expect(call.names == ["*1/*3A", "*3B/*3C"])
    #expect(call.status == .ambiguous)
  }

  @Test(arguments: [("0|1", "0|1", "*1/*3A"), ("0|1", "1|0", "*3B/*3C"), ("1|0", "1|0", "*1/*3A")])
  func `phase decides between *1/*3A and *3B/*3C`(
    first: String, second: String, diplotype: String
  ) throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_130_687, "T>C", first), record("6", 18_138_997, "C>T", second)])
    #expect(call.names == [diplotype])
    #expect(call.status == .called)
  }

  @Test func `GRCh37 coordinates give the same call`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_918, "T>C", "1/1")], assembly: .grch37)
    #expect(call.names == ["*3C/*3C"])
  }

  @Test func `two changes of which no allele is made are undefined, not rounded`() throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_143_724, "C>G", "0|1"), record("6", 18_130_687, "T>C", "0|1")])
    #expect(call.names == ["*1/undefined[18130687T>C+18143724C>G]"])
    #expect(call.listed.first?.phenotype.id == "intermediate")
  }

  @Test func `a multi-allelic record gives each copy its own allele`() throws {
    let call = try Shipped.call("TPMT", [record("6", 18_130_687, "T>C,G", "1/2")])
    #expect(call.names == ["*3C/*41"])
  }

  @Test func `records of a split multi-allelic site are read together`() throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_130_687, "T>C", "0/1"), record("6", 18_130_687, "T>G", "0/1")])
    #expect(call.names == ["*3C/*41"])
  }

  @Test(arguments: [
    "A>AGGAGTC", "AGGAGTC>AGGAGTCGGAGTC", "AGGAGTC>A,AGGAGTCGGAGTC",
  ])
  func `every spelling of the repeat insertion is *6`(change: String) throws {
    let genotype = change.contains(",") ? "0/2" : "0/1"
    let call = try Shipped.call("NUDT15", [record("13", 48_037_782, change, genotype)])
    #expect(call.names == ["*1/*6"])
  }

  @Test func `an insertion at the right end of the repeat is *6 too`() throws {
    let call = try Shipped.call(
      "NUDT15", [record("13", 48_037_800, "C>CGGAGTC", "0/1")])
    #expect(call.names == ["*1/*6"])
  }

  @Test func `an MNV over two positions keeps both changes on one copy`() throws {
    let call = try Shipped.call("NUDT15", [record("13", 48_045_719, "CG>TA", "0/1")])
    #expect(call.names == ["*1/undefined[48045719C>T+48045720G>A]"])
  }

  @Test func `a padded change is the change`() throws {
    let call = try Shipped.call("TPMT", [record("6", 18_130_686, "AT>AC", "0/1")])
    #expect(call.names == ["*1/*3C"])
  }

  @Test func `a length change and a base change in one ALT are told apart`() throws {
    // The duplication of *6 and c.52G>A of *5, written as one.
    let call = try Shipped.call(
      "NUDT15",
      [record("13", 48_037_782, "AGGAGTCGGAGTCGGAGTCG>AGGAGTCGGAGTCGGAGTCGGAATCG", "1/1")])
    let both = "undefined[48037782A>AGGAGTC+48037798G>A]"
    #expect(call.names == ["\(both)/\(both)"])
    #expect(call.listed.first?.phenotype.id == "poor")
  }

  @Test(arguments: [
    ("GCCAGGA>G", 48_037_779), ("GGGAAGA>G", 48_037_840), ("A>AGGA", 48_037_782),
  ])
  func `an unlisted length change keeps its own name, however near a known one`(
    change: String, position: Int
  ) throws {
    let gene = try Shipped.gene("NUDT15")
    let reference = change.split(separator: ">")[0]
    let window = try #require(gene.exons.first { $0.span.contains(position) })
    let bases = (0..<reference.utf8.count).compactMap { window.base(at: position + $0) }
    try #require(String(decoding: bases, as: UTF8.self) == reference, "the exon has other bases")
    let call = try Shipped.call("NUDT15", [record("13", position, change, "0/1")])
    let name = try #require(call.names.first)
    #expect(name.hasPrefix("*1/undefined[") && !name.contains("+"), "\(name)")
  }
}
