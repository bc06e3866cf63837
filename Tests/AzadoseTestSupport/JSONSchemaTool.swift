import Foundation

/// Validates JSON by Python's `jsonschema`, an implementation that is not ours.
public enum JSONSchemaTool {
  /// Whether this machine has one.
  public static var isInstalled: Bool { python != nil }

  private static let python = PythonTool.find(importing: "jsonschema")

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1]))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sys.argv[2:]:
        for error in validator.iter_errors(json.load(open(path))):
            print(path, "/".join(map(str, error.path)), error.message)
    """

  /// Checks a schema against its own standard and files against the schema.
  ///
  /// Prints one line for each problem of a file, which begins with its path; fails when the schema
  /// itself is none.
  public static func validate(_ files: [String], against schema: String) throws -> Tool.Outcome {
    guard let python else { throw Tool.Failure(description: "no Python has jsonschema") }
    return try Tool.run(python, ["-c", program, schema] + files)
  }
}
