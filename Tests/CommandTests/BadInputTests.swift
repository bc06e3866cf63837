import AzadoseTestSupport
import Foundation
import Testing

/// Each kind of broken input gives one line that names file, place and next step.
struct BadInputTests {
  @Test func `a file that is not there is named`() throws {
    expectRefusal(try report("nowhere/patient.vcf"), naming: "nowhere/patient.vcf", "no such file")
  }

  @Test func `a folder is no file`() throws {
    expectRefusal(try report("vcf-samples"), naming: "vcf-samples", "directory")
  }

  @Test func `a table with the name of a VCF is not read`() throws {
    let file = "vcf-samples/malformed/not-a-vcf.vcf"
    expectRefusal(try report(file), naming: file, "not a VCF")
  }

  @Test func `an empty file is not a VCF`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", as: "empty.vcf")
    expectRefusal(try report(file), naming: "empty.vcf", "not a VCF")
  }

  @Test func `a bgzip file without its closing block is cut off`() throws {
    let file = "vcf-samples/malformed/truncated.vcf.gz"
    expectRefusal(try report(file), naming: file, "copy or download")
  }

  @Test func `a line that ends in the middle is named`() throws {
    let file = "vcf-samples/malformed/cut-line.vcf"
    expectRefusal(try report(file), naming: file, "line 87")
  }

  @Test func `a file without GT is not read`() throws {
    let file = "vcf-samples/malformed/no-gt.vcf"
    expectRefusal(try report(file), naming: file, "no GT")
  }

  @Test func `a record without GT at a core position is not read`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "normal.vcf").columns(at: 18_130_687) { columns in
      columns[8] = "AD:DP:GQ"
      columns[9] = "29,0,0:29:70"
    }.text
    let file = try folder.write(text, as: "half.vcf")
    expectRefusal(try report(file), naming: "half.vcf", "18130687", "GT")
  }

  @Test func `positions of another build than the header's are not read`() throws {
    let file = "vcf-samples/malformed/wrong-build.vcf"
    expectRefusal(try report(file), naming: file, "GRCh38")
  }

  @Test func `the next step that a message names can be taken`() throws {
    let file = "vcf-samples/malformed/wrong-build.vcf"
    let message = try report(file).err
    for build in ["GRCh37", "GRCh38"] where message.contains("state --assembly \(build)") {
      #expect(try report(file, "--assembly", build).exit == 0, "\(message)")
    }
  }

  @Test func `a stated build that the header contradicts is an error`() throws {
    let file = "vcf-samples/normal.vcf"
    expectRefusal(
      try report(file, "--assembly", "GRCh37"), naming: file, "GRCh37", "GRCh38", "--assembly")
  }

  /// The lengths are those of T2T-CHM13; no record lies where REF could tell.
  @Test(arguments: [[], ["--assembly", "GRCh38"]])
  func `contig lengths of another reference are an error, whatever is stated`(
    options: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let lengths = ["chr6": 172_126_628, "chr9": 150_617_247, "chr13": 113_566_686]
    let text = lengths.sorted { $0.key < $1.key }.reduce("##fileformat=VCFv4.2\n") {
      $0 + "##contig=<ID=\($1.key),length=\($1.value)>\n"
    }
    let file = try folder.write(
      text + """
        ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tpatient
        chr6\t100\t.\tA\tG\t.\tPASS\t.\tGT\t0/1
        chr9\t100\t.\tA\tG\t.\tPASS\t.\tGT\t0/1
        chr13\t100\t.\tA\tG\t.\tPASS\t.\tGT\t0/1

        """, as: "t2t.vcf")
    expectRefusal(
      try Azadose.run(
        ["report", file, "--weight", "72", "--absent", "reference"] + options), naming: "t2t.vcf",
      "chr13 113566686, chr6 172126628, chr9 150617247", "call the variants anew")
  }

  @Test func `the length of a contig that nobody asks for is not compared`() throws {
    let folder = try TemporaryFolder()
    let sample = try VCFText(sample: "normal.vcf").text
    let text = sample.replacing("ID=chr1,length=248956422", with: "ID=chr1,length=248387328")
    let file = try folder.write(text, as: "other.vcf")
    #expect(text != sample)
    #expect(try report(file).exit == 0)
  }

  @Test func `a REF that fits neither build is named with its place`() throws {
    let file = "vcf-samples/malformed/wrong-ref.vcf"
    expectRefusal(try report(file), naming: file, "chr6:18143724", "REF")
  }

  @Test func `records that contradict each other at a core position are named`() throws {
    let file = "vcf-samples/malformed/contradiction.vcf"
    expectRefusal(try report(file), naming: file, "chr6:18130687", "contradict")
  }

  @Test func `a record on a contig that the header does not list is an error`() throws {
    let file = "vcf-samples/malformed/undeclared-contig.vcf"
    expectRefusal(try report(file), naming: file, "chr6", "header")
  }

  @Test func `an unlisted contig that nobody asks for is an error as well`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "normal.vcf").droppingHeader("contig=<ID=chr22,").text
    let file = try folder.write(text, as: "unlisted.vcf")
    expectRefusal(try report(file), naming: "unlisted.vcf", "chr22", "header")
  }

  @Test func `a file without any wanted contig is refused`() throws {
    let file = "vcf-samples/malformed/no-wanted-contig.vcf"
    expectRefusal(try report(file), naming: file, "contig")
  }

  @Test func `absent reference does not reach a file without any wanted contig`() throws {
    let file = "vcf-samples/malformed/no-wanted-contig.vcf"
    expectRefusal(try report(file, "--absent", "reference"), naming: file, "contig")
  }

  @Test func `a message never holds a genotype`() throws {
    for sample in Samples.broken {
      let message = try report("vcf-samples/" + sample).err
      #expect(!message.contains(/[0-9.][\/|][0-9.]( |$|;)/), "\(message)")
    }
  }
}
