extension RecordPlace {
  func malformed(_ problem: String) -> VariantFileError {
    error(
      .malformedRecord, problem,
      nextStep: "check the record, for example with 'bcftools view', or make the file again")
  }

  func wrongColumnCount(found: Int, expected: Int) -> VariantFileError {
    error(
      .wrongColumnCount, "the line has \(found) columns where the header has \(expected)",
      nextStep: "the file may be cut off: copy or make it again")
  }

  func undeclaredContig(_ name: String) -> VariantFileError {
    RecordPlace(path: path, line: line, ordinal: ordinal).error(
      .undeclaredContig, "contig '\(name)' is not among the header's ##contig lines",
      nextStep: "correct the header ('bcftools reheader') or the names "
        + "('bcftools annotate --rename-chrs')")
  }

  func positionZero() -> VariantFileError {
    error(.positionZero, "POS 0 is no base", nextStep: "remove the record or correct its POS")
  }

  func noGenotype() -> VariantFileError {
    error(
      .noGenotypes, "no GT: the record has no FORMAT/GT",
      nextStep: "give a file with genotypes, not one of sites")
  }

  func wrongGenotypeType() -> VariantFileError {
    error(
      .wrongGenotypeType, "FORMAT/GT is not a genotype",
      nextStep: "declare GT as Type=String, Number=1 and write it as first FORMAT field")
  }

  func malformedGenotype() -> VariantFileError {
    malformed("GT is not allele numbers separated by '/' or '|'")
  }

  func repeatedField(_ tag: String) -> VariantFileError {
    malformed("FORMAT names '\(tag)' twice")
  }

  func repeatedInformation(_ tag: String) -> VariantFileError {
    malformed("INFO names '\(tag)' twice")
  }

  func alleleOutOfRange() -> VariantFileError {
    error(
      .alleleOutOfRange, "GT names an allele that REF and ALT do not list",
      nextStep: "correct the record or make the file again")
  }
}
