import Rules

/// Every mutant of a rule set: each rule of each decision and profile, each row of each phenotype
/// table.
struct MutantFactory {
  let shipped: RuleSet

  var all: [Mutant] { dose + modifiers + advice + profiles + phenotypes }

  private var dose: [Mutant] {
    let table = shipped.startingDose
    let changes =
      ConditionMutants(inputs: table.inputs, rules: table.rules).all
      + DoseMutants.raised(table.rules)
    return changes.map { change, rules in
      Mutant(change: change, rules: shipped.with(startingDose: table.with(rules: rules)))
    }
  }

  private var modifiers: [Mutant] {
    shipped.decisions.modifiers.indices.flatMap { index -> [Mutant] in
      let table = shipped.decisions.modifiers[index]
      let changes =
        ConditionMutants(inputs: table.inputs, rules: table.rules).all
        + DoseMutants.milder(table.rules)
      return changes.map { change, rules in
        var modifiers = shipped.decisions.modifiers
        modifiers[index] = table.with(rules: rules)
        return Mutant(
          change: change,
          rules: shipped.with(decisions: shipped.decisions.with(modifiers: modifiers)))
      }
    }
  }

  private var advice: [Mutant] {
    shipped.decisions.advice.indices.flatMap { index -> [Mutant] in
      let table = shipped.decisions.advice[index]
      return ConditionMutants(inputs: table.inputs, rules: table.rules).all.map { change, rules in
        var advice = shipped.decisions.advice
        advice[index] = table.with(rules: rules)
        return Mutant(
          change: change, rules: shipped.with(decisions: shipped.decisions.with(advice: advice)))
      }
    }
  }

  private var profiles: [Mutant] {
    shipped.profiles.indices.flatMap { index -> [Mutant] in
      let profile = shipped.profiles[index]
      let changes =
        ConditionMutants(inputs: shipped.startingDose.inputs, rules: profile.rules).all
        + DoseMutants.raised(profile.rules)
      let changed =
        changes.map { ("\(profile.name): \($0.change)", profile.with(rules: $0.rules)) }
        + PhenotypeMutants.all(of: profile)
      return changed.map { change, profile in
        var profiles = shipped.profiles
        profiles[index] = profile
        return Mutant(change: change, rules: shipped.with(profiles: profiles))
      }
    }
  }

  private var phenotypes: [Mutant] {
    shipped.starAlleleGenes.flatMap { gene in
      PhenotypeMutants.all(of: gene).map { change, table in
        Mutant(change: change, rules: shipped.with(gene.with(phenotypeTable: table)))
      }
    }
  }
}
