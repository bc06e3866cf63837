import RuleVerifier

extension DifferenceDocument {
  /// What differs in one gene.
  struct Gene: Encodable {
    let name: String
    /// `added`, `removed` or `changed`; the lists are empty unless it is `changed`.
    let change: String
    let alleles: [Allele]
    let variants: [Variant]
    let functionPairs: [FunctionPair]
    let diplotypes: [Diplotypes]
    let facts: [Fact]

    init(_ gene: GeneDifference) {
      name = gene.gene
      change = gene.presence.rawValue
      alleles = gene.alleles.map(Allele.init)
      variants = gene.variants.map(Variant.init)
      functionPairs = gene.pairs.map(FunctionPair.init)
      diplotypes = gene.diplotypes.map(Diplotypes.init)
      facts = gene.fields.map(Fact.init)
    }
  }

  /// A star allele.
  struct Allele: Encodable {
    let name: String
    let change: String
    /// `null` where it is not defined.
    let oldFunction: OrNull<String>
    let newFunction: OrNull<String>
    let addedVariants: [String]
    let removedVariants: [String]

    init(_ allele: AlleleChange) {
      name = allele.allele
      change = allele.presence.rawValue
      oldFunction = OrNull(allele.oldFunction)
      newFunction = OrNull(allele.newFunction)
      addedVariants = allele.addedVariants
      removedVariants = allele.removedVariants
    }
  }

  /// A variant, with its positions and change as text; `null` where it is not defined.
  struct Variant: Encodable {
    let name: String
    let change: String
    let old: OrNull<String>
    let new: OrNull<String>

    init(_ variant: VariantChange) {
      name = variant.variant
      change = variant.presence.rawValue
      old = OrNull(variant.old)
      new = OrNull(variant.new)
    }
  }

  /// A pair of functions and its phenotype; `null` where the table has none.
  struct FunctionPair: Encodable {
    let one: String
    let other: String
    let old: OrNull<String>
    let new: OrNull<String>

    init(_ pair: FunctionPairChange) {
      one = pair.one
      other = pair.other
      old = OrNull(pair.old)
      new = OrNull(pair.new)
    }
  }

  /// Every pair of an allele of `one` with an allele of `other`, and its phenotype.
  struct Diplotypes: Encodable {
    let one: Alleles
    let other: [Alleles]
    let old: OrNull<String>
    let new: OrNull<String>
    let count: Int

    init(_ change: DiplotypeChange) {
      one = Alleles(change.one)
      other = change.other.map(Alleles.init)
      old = OrNull(change.old)
      new = OrNull(change.new)
      count = change.count
    }
  }

  /// Alleles whose function both definitions see alike.
  struct Alleles: Encodable {
    let names: [String]
    let oldFunction: String
    let newFunction: String

    init(_ alleles: DiplotypeChange.Alleles) {
      names = alleles.names
      oldFunction = alleles.oldFunction
      newFunction = alleles.newFunction
    }
  }
}
