import Rules

/// A variant with the places that checks point at.
struct ReadVariant {
  let variant: DefiningVariant
  /// Full HGVS coding name where the key is not one.
  let hgvs: String?
  let location: SourceLocation
  let changeLocation: SourceLocation
  let grch37Location: SourceLocation
}
