/// The rule files that this build of azadose carries.
public enum ShippedRules {
  /// Path relative to `rules/` and text of every shipped rule file, sorted by path.
  public static var files: [(path: String, text: String)] { EmbeddedRuleFiles.all }
}
