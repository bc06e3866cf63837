import Rules

/// A variant with the places that checks point at.
struct ReadVariant {
  let variant: DefiningVariant
  /// Full HGVS coding name where the key is not one.
  let hgvs: String?
  /// The numbers of `merged:`, each at its place.
  let merged: [Located<String>]
  let location: SourceLocation
  let changeLocation: SourceLocation
  let grch37Location: SourceLocation
}
