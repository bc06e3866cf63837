/// A population group of the 1000 Genomes Project, which weights possible diplotypes.
///
/// The names are those of the panel ("superpopulations"): European, East Asian,
/// admixed American, South Asian and African.
public enum Ancestry: String, Sendable, Hashable, CaseIterable, Codable {
  case eur = "EUR"
  case eas = "EAS"
  case amr = "AMR"
  case sas = "SAS"
  case afr = "AFR"
}

extension Ancestry: CustomStringConvertible {
  public var description: String { rawValue }
}
