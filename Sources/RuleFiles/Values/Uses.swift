/// The names of a vocabulary that rule files use.
///
/// A reference, so that every part of a load notes its uses in the same place.
final class Uses {
  var names: Set<String> = []
}
