import AlleleCalling
import Testing

/// One change worked out by hand from the exon sequence: what it does, and its HGVS names.
struct PredictedChange: Sendable, CustomTestStringConvertible {
  let gene: String
  /// GRCh38.
  let position: Int
  let change: String
  let consequence: ProteinConsequence
  let coding: String?
  let protein: String?

  init(
    _ gene: String, _ position: Int, _ change: String, _ consequence: ProteinConsequence,
    _ coding: String?, _ protein: String?
  ) {
    self.gene = gene
    self.position = position
    self.change = change
    self.consequence = consequence
    self.coding = coding
    self.protein = protein
  }

  var contig: String { gene == "TPMT" ? "6" : "13" }
  var testDescription: String { "\(gene) \(position) \(change)" }

  /// One base for another.
  static let substitutions: [Self] = [
    // CCA > CCC, a change of *1.002.
    Self("NUDT15", 48_037_782, "A>C", .synonymous, "c.36A>C", "p.(Pro12=)"),
    Self("TPMT", 18_130_677, "T>C", .synonymous, "c.729A>G", "p.(Thr243=)"),
    // TAT > TTT at a core position, an allele that no definition knows.
    Self("TPMT", 18_130_687, "T>A", .missense, "c.719A>T", "p.(Tyr240Phe)"),
    Self("NUDT15", 48_045_722, "T>C", .missense, "c.418T>C", "p.(Cys140Arg)"),
    // GAA > TAA and AAA > TAA.
    Self("TPMT", 18_130_676, "C>A", .stopGained, "c.730G>T", "p.(Glu244Ter)"),
    Self("NUDT15", 48_041_107, "A>T", .stopGained, "c.346A>T", "p.(Lys116Ter)"),
    // CAA, then ATG AGA CAT AGA TAA; CAG, then GTG GCC GAG AAG ATT TGA.
    Self("TPMT", 18_130_670, "A>G", .stopLost, "c.736T>C", "p.(Ter246GlnextTer5)"),
    Self("NUDT15", 48_045_797, "T>C", .stopLost, "c.493T>C", "p.(Ter165GlnextTer6)"),
    // TAA > TAG is still a stop.
    Self("TPMT", 18_130_668, "T>C", .synonymous, "c.738A>G", "p.(Ter246=)"),
    Self("TPMT", 18_149_125, "C>T", .startLost, "c.3G>A", "p.(Met1?)"),
    Self("NUDT15", 48_037_747, "A>G", .startLost, "c.1A>G", "p.(Met1?)"),
    Self("TPMT", 18_148_987, "C>T", .spliceDonor, "c.140+1G>A", "p.?"),
    Self("TPMT", 18_148_986, "A>G", .spliceDonor, "c.140+2T>C", "p.?"),
    Self("TPMT", 18_148_985, "T>C", .noncoding, "c.140+3A>G", nil),
    Self("TPMT", 18_147_916, "C>T", .spliceAcceptor, "c.141-1G>A", "p.?"),
    Self("TPMT", 18_147_917, "T>C", .spliceAcceptor, "c.141-2A>G", "p.?"),
    Self("TPMT", 18_147_918, "G>A", .noncoding, "c.141-3C>T", nil),
    Self("NUDT15", 48_037_905, "G>A", .spliceDonor, "c.158+1G>A", "p.?"),
    Self("NUDT15", 48_037_906, "T>C", .spliceDonor, "c.158+2T>C", "p.?"),
    Self("NUDT15", 48_037_907, "G>A", .noncoding, "c.158+3G>A", nil),
    Self("NUDT15", 48_040_919, "G>A", .spliceAcceptor, "c.159-1G>A", "p.?"),
    Self("NUDT15", 48_040_918, "A>G", .spliceAcceptor, "c.159-2A>G", "p.?"),
    Self("NUDT15", 48_040_917, "C>A", .noncoding, "c.159-3C>A", nil),
    // Before the start codon and behind the stop codon no intron follows, so nothing is spliced.
    Self("NUDT15", 48_037_746, "T>C", .noncoding, "c.-1T>C", nil),
    Self("TPMT", 18_130_667, "T>C", .noncoding, "c.*1A>G", nil),
  ]

  /// Changes of length.
  static let indels: [Self] = [
    // CTT TGG..: CTA TGG, and the 28th codon from there is TAA.
    Self("TPMT", 18_143_680, "A>AT", .frameshift, "c.281_282insA", "p.(Gly95TrpfsTer28)"),
    // TTT TCT GGG GAC TGC GTT GTT TAA.
    Self("NUDT15", 48_045_703, "GC>G", .frameshift, "c.400del", "p.(Leu134PhefsTer8)"),
    Self("TPMT", 18_130_673, "TTTC>T", .inFrameDeletion, "c.730_732del", "p.(Glu244del)"),
    Self("NUDT15", 48_045_703, "GCTT>G", .inFrameDeletion, "c.400_402del", "p.(Leu134del)"),
    Self(
      "NUDT15", 48_045_706, "T>TGGC", .inFrameInsertion, "c.402_403insGGC",
      "p.(Leu134_Phe135insGly)"),
    Self("TPMT", 18_130_673, "T>TTTC", .inFrameInsertion, "c.730_732dup", "p.(Glu244dup)"),
    Self(
      "NUDT15", 48_045_704, "CTT>GGCTAC", .inFrameDelins, "c.400_402delinsGGCTAC",
      "p.(Leu134delinsGlyTyr)"),
    // A stop among the inserted codons.
    Self("NUDT15", 48_045_706, "T>TTAG", .stopGained, "c.403_404insAGT", "p.(Phe135Ter)"),
    Self(
      "NUDT15", 48_045_706, "T>TGGCTAG", .stopGained, "c.402_403insGGCTAG",
      "p.(Leu134_Phe135insGlyTer)"),
    // CAT CTC TAG G without TCTCTA: CAG GTG GCC GAG AAG ATT TGA.
    Self(
      "NUDT15", 48_045_791, "CATCTCT>C", .stopLost, "c.489_494del",
      "p.(His163_Ter165delinsGlnValAlaGluLysIleTer)"),
    // TAA without its first base: AAA TGA.
    Self("TPMT", 18_130_669, "TA>T", .stopLost, "c.736del", "p.(Ter246LysextTer1)"),
    // TAG G > TAG: the same stop codon.
    Self("NUDT15", 48_045_798, "AG>A", .synonymous, "c.495del", "p.(Ter165=)"),
    Self("NUDT15", 48_037_746, "TAT>T", .startLost, "c.1_2del", "p.(Met1?)"),
    Self("TPMT", 18_149_125, "CA>C", .startLost, "c.2del", "p.(Met1?)"),
    Self("NUDT15", 48_037_746, "T>TC", .unpredicted, "c.-1_1insC", "p.?"),
    Self("NUDT15", 48_040_918, "AGTG>A", .spliceAcceptor, "c.159-1_160del", "p.?"),
    Self("TPMT", 18_147_914, "GCC>G", .spliceAcceptor, "c.141-1_141del", "p.?"),
    // GTTTTG: a T less is the same wherever it is taken from, and one of them is the second base.
    Self("TPMT", 18_143_591, "CA>C", .spliceDonor, "c.366+4del", "p.?"),
    Self("NUDT15", 48_037_905, "G>GA", .spliceDonor, "c.158+1_158+2insA", "p.?"),
  ]
}
