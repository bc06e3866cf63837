#!/usr/bin/env python3
"""Times the proof of the shipped rules, and of a decision with ten million kinds of patients.

Processor time, so that a busy machine does not count. Needs a built azadose; builds nothing. Exits 1 when a limit is exceeded.
"""

import argparse
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RULES = HERE.parent / "rules"
INPUTS = "abcdefg"
WORDS = 9  # and `unknown`: ten values an input, 10^7 cells


def wide_decision():
    """A unique decision in which every value of every input matters, so that nothing factors."""
    words = [f"w{number}" for number in range(WORDS)] + ["unknown"]
    lines = ["decision: wide", "answers: [yes, no]", "policy: unique", "inputs:"]
    for name in INPUTS:
        lines.append(f"  {name}: {{one-of: [{', '.join(words)}]}}")
    lines.append("rules:")

    def rule(identifier, conditions, answer):
        when = ", ".join(
            f"{name}: {'any' if name not in conditions else '[' + ', '.join(conditions[name]) + ']'}"
            for name in INPUTS
        )
        lines.extend([f"  - id: {identifier}", f"    when: {{{when}}}", f"    answer: {answer}",
                      "    policy: A measurement."])

    for place, word in enumerate(words):
        # For each value of the first input another half of the values of every other one.
        half = [other for number, other in enumerate(words) if (number + place) % 10 < 5]
        rest = [other for other in words if other not in half]
        fixed = {INPUTS[0]: [word]}
        for name in INPUTS[1:]:
            rule(f"{word}-{name}", fixed | {name: half}, "yes")
            fixed[name] = rest
        rule(f"{word}-rest", fixed, "no")
    return "\n".join(lines) + "\n"


def user():
    """A decision that uses the answers, so that they are not idle."""
    return """decision: wide-advice
advises: azathioprine
policy: all
inputs:
  wide: answer of wide
rules:
  - id: wide-yes
    when: {wide: [yes]}
    kind: advice
    says: early-counts
    policy: A measurement.
"""


def folder(parent, is_wide):
    rules = pathlib.Path(parent) / "rules"
    shutil.copytree(RULES, rules, ignore=shutil.ignore_patterns("*.cases.yaml"))
    if is_wide:
        (rules / "wide.yaml").write_text(wide_decision())
        (rules / "wide-advice.yaml").write_text(user())
        manifest = rules / "ruleset.yaml"
        text = manifest.read_text()
        manifest.write_text(text.replace("includes:\n", "includes:\n  - wide.yaml\n  - wide-advice.yaml\n"))
    return rules


def seconds(binary, rules):
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([binary, "rules", "check", rules], capture_output=True, text=True)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    elapsed = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
    if done.returncode != 0:
        sys.exit(f"{rules}: the check fails:\n{done.stderr}")
    return elapsed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(HERE.parent / ".build/release/azadose"))
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    worst = 0
    for name, is_wide, runs, limit in [
        ("the shipped rules", False, arguments.runs, 2.0),
        ("10,000,000 cells", True, max(1, arguments.runs // 2), 30.0),
    ]:
        with tempfile.TemporaryDirectory() as parent:
            rules = folder(parent, is_wide)
            times = [seconds(arguments.binary, rules) for _ in range(runs)]
        median = statistics.median(times)
        verdict = "ok" if median <= limit else "TOO SLOW"
        worst |= median > limit
        print(f"rules check, {name}: median {median:.2f} s of {runs} (limit {limit:.0f} s) {verdict}")
    sys.exit(int(worst))


if __name__ == "__main__":
    main()
