import ArgumentParser
import ResultFiles
import Rules

/// Results of genes that are stated beside a file, or in place of one.
struct ResultOptions: ParsableArguments {
  @Option(
    name: .customLong("diplotype"),
    help: ArgumentHelp(
      "A diplotype that a laboratory reports; may be repeated.", valueName: "gene=allele/allele"))
  var diplotypes: [String] = []

  @Option(
    name: .customLong("phenotype"),
    help: ArgumentHelp(
      "A phenotype that a laboratory reports; may be repeated.", valueName: "gene=phenotype"))
  var phenotypes: [String] = []

  @Option(
    name: .customLong("activity"),
    help: ArgumentHelp(
      """
      A measured enzyme activity, as the laboratory's own class and never as a bare number; may be \
      repeated. '--<gene>-activity class' is the same.
      """, valueName: "gene=class"))
  var activities: [String] = []

  /// What `--<gene>-activity class` is read as.
  @Option(name: .customLong("named-activity"), help: .private)
  var namedActivities: [String] = []

  @Option(
    name: .customLong("assume"),
    help: ArgumentHelp(
      """
      A phenotype to assume for a gene without a result, or among those that the file leaves open; \
      the report repeats it beside the dose. May be repeated.
      """, valueName: "gene=phenotype"))
  var assumptions: [String] = []

  @Option(
    name: .customLong("outside-calls"),
    help: ArgumentHelp(
      """
      Results in a file: PharmCAT's table of outside calls (gene, diplotype, phenotype, by tabs) \
      or its report in JSON; '-' reads the standard input. May be repeated.
      """, valueName: "file"))
  var files: [String] = []

  /// Whether anything is stated.
  var isEmpty: Bool {
    diplotypes.isEmpty && phenotypes.isEmpty && activities.isEmpty && namedActivities.isEmpty
      && assumptions.isEmpty && files.isEmpty
  }

  /// Every result under each guideline, by the name of its profile, in the order of the options.
  /// Genes of files that the rules do not ask for are warned about.
  ///
  /// - Throws: The exit code of wrong usage for an argument that states nothing of a gene, or
  ///   `OutsideCallError` for a file.
  func results(
    under guidelines: [RuleSet], of command: any ParsableCommand.Type
  ) throws -> [String?: [GeneResult]] {
    var results: [String?: [GeneResult]] = [:]
    // Words first: wrong usage is told without waiting for a pipe.
    for rules in guidelines {
      results[rules.activeProfile?.name] = try self.results(rules, of: command)
    }
    for path in files {
      let source = try OutsideCallSource(path: path)
      for rules in guidelines {
        let file = try OutsideCallFile(source, rules: rules)
        results[rules.activeProfile?.name, default: []] += file.results
        if rules.activeProfile?.name == guidelines.first?.activeProfile?.name {
          warn(of: file.otherGenes, in: path)
        }
      }
    }
    return results
  }

  /// What the words of the command line state.
  private func results(
    _ rules: RuleSet, of command: any ParsableCommand.Type
  ) throws -> [GeneResult] {
    var results: [GeneResult] = []
    do throws(StatedPatientProblem) {
      let all = [
        (GeneResult.Kind.diplotype, diplotypes), (.phenotype, phenotypes),
        (.activity, activities), (.assumption, assumptions),
      ]
      for argument in try namedActivities.map(StatedArgument.init) {
        results.append(
          try argument.result(
            .activity, option: "--\(argument.name.lowercased())-activity", rules: rules))
      }
      for (kind, arguments) in all {
        for argument in try arguments.map(StatedArgument.init) {
          let option = kind == .assumption ? "--assume" : "--\(kind.rawValue)"
          results.append(try argument.result(kind, option: option, rules: rules))
        }
      }
    } catch {
      Output.report("Error: \(error)\nUsage: \(Azadose.usageString(for: command))")
      throw ExitCode.validationFailure
    }
    return results
  }

  private func warn(of others: [String], in path: String) {
    if others.isEmpty { return }
    Output.warn(
      "\(path): not used, because no rule asks for them: " + others.joined(separator: ", "))
  }
}

extension StatedArgument {
  /// What the argument states of a gene that gets a phenotype.
  fileprivate func result(
    _ kind: GeneResult.Kind, option: String, rules: RuleSet
  ) throws(StatedPatientProblem) -> GeneResult {
    let genes = rules.starAlleleGenes
    guard let gene = genes.first(where: { $0.symbol == name.uppercased() }) else {
      throw problem(
        atValue: false, "no rule asks for a phenotype of '\(name)'",
        hint: NearestName.hint(for: name, among: genes.map(\.symbol)))
    }
    do throws(StatedValueProblem) {
      return try GeneResultReader(gene, origin: option).read(value, as: kind)
    } catch {
      throw problem(atValue: true, error.message, hint: error.hint)
    }
  }
}
