#!/usr/bin/env python3
"""Hold the instructions that small jobs take within 5 % of what scripts/instruction-counts.tsv says.

A slow-down is seen without a clock: valgrind's callgrind counts on a stripped copy of the binary.
Two sums are held: the instructions of azadose's own code, and those of Swift's libraries. What
libc, libdeflate and others execute follows from the processor, so it is left out.

  scripts/count-instructions.py            compare; exits 1 when a count is off
  scripts/count-instructions.py --record   write what is counted now into the table, exits 1 too

Needs valgrind and bgzip (scripts/setup.sh test installs them) and a binary of `make build-proof`.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "scripts" / "instruction-counts.tsv"
SHARE = 0.05
PEOPLE = 200

# Seen from the folder of the inputs. The reports read the same bytes; those of the second lack the index.
JOBS = {
    "report, index": ["report", "indexed/whole.vcf.gz", "--weight", "72"],
    "report, no index": ["report", "plain/whole.vcf.gz", "--weight", "72"],
    f"cohort of {PEOPLE}, BCF": ["cohort", "people.bcf", "--weights", "weights.tsv"],
    "rules check": ["rules", "check", "rules"],
    "version": ["--version"],
}
PARTS = ("azadose", "Swift")
SWIFT = re.compile(r"lib(swift|Foundation|_Foundation)")


def main():
    options = parse_arguments()
    for needed in ("valgrind", "bcftools", "strip"):
        if shutil.which(needed) is None:
            sys.exit(f"{needed} is needed: scripts/setup.sh test installs it")
    if not options.binary.exists():
        sys.exit(f"{options.binary} is missing: make build-proof")
    with tempfile.TemporaryDirectory(prefix="azadose-counts-", dir="/tmp") as folder:  # a path of one length
        counts = count_all(options.binary, pathlib.Path(folder))
    if options.record:
        record(counts)
        sys.exit(f"recorded {TABLE.relative_to(ROOT)}: read the difference, and say in the commit message what changed")
    findings = compare(counts, recorded())
    if findings:
        sys.exit("\n".join([*findings, f"Every count is to lie within {SHARE:.0%} of {TABLE.relative_to(ROOT)}.",
                            "After a change on purpose: make counts"]))


def parse_arguments():
    proof = ROOT / ".build" / "proof" / "release" / "azadose"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=proof)
    parser.add_argument("--record", action="store_true", help="write the table anew")
    return parser.parse_args()


def count_all(binary, folder):
    """The counts of every job, by job and part."""
    subprocess.run(["strip", "-S", "-o", folder / "azadose", binary], check=True)
    make_inputs(folder)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda job: count(folder, *job), enumerate(JOBS.values()))
        return {(name, part): parts[part] for name, parts in zip(JOBS, found) for part in PARTS}


def make_inputs(folder):
    """The inputs, copied or made, so that nothing but the repository's own bytes is read."""
    for name in ("indexed", "plain"):
        (folder / name).mkdir()
        shutil.copy(ROOT / "vcf-samples" / "whole.vcf.gz", folder / name)
    shutil.copy(ROOT / "vcf-samples" / "whole.vcf.gz.tbi", folder / "indexed")
    shutil.copytree(ROOT / "rules", folder / "rules")
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks" / "generate-cohort.py", "--samples", str(PEOPLE),
         "--output", folder / "people.bcf", "--weights", folder / "weights.tsv"],
        stdout=subprocess.DEVNULL, check=True)


def count(folder, number, arguments):
    """Runs one job under callgrind, in surroundings that do not differ between machines."""
    out = folder / f"{number}.callgrind"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "./azadose", *arguments]
    surroundings = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C", "TZ": "UTC",
        "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
    }
    if "LD_LIBRARY_PATH" in os.environ:
        surroundings["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
    done = subprocess.run(
        command, cwd=folder, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"azadose {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    sums = dict.fromkeys(PARTS, 0)
    for path, instructions in by_object(out).items():
        name = path.rsplit("/", 1)[-1]
        if name == "azadose":
            sums["azadose"] += instructions
        elif SWIFT.match(name):
            sums["Swift"] += instructions
    if 0 in sums.values():
        sys.exit(f"{out.name}: callgrind names no {', '.join(part for part in PARTS if not sums[part])}")
    return sums


def by_object(path):
    """Instructions that each loaded file executed itself, read from callgrind's output.

    The format is that of valgrind's manual, "Callgrind Format Specification": `ob=(1) path` begins
    the part of a file and names it once; a line of cost is `position count`; the one after `calls=`
    is what the call cost inside, which stands at the called function too.
    """
    names, sums, current, is_call = {}, {}, None, False
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith(("ob=", "cob=")):
                key, _, name = line.split("=", 1)[1].rstrip("\n").partition(" ")
                names.setdefault(key, name)
                if line.startswith("ob="):
                    current = key
            elif line.startswith("calls="):
                is_call = True
            elif line[0] in "0123456789+-*":
                if not is_call:
                    sums[current] = sums.get(current, 0) + int(line.split()[1])
                is_call = False
    return {names[key]: instructions for key, instructions in sums.items()}


def swift_version():
    """The compiler's version: another one makes other code."""
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", said)
    return found[1] if found else "unknown"


def record(counts):
    lines = [f"# Counted with Swift {swift_version()}. Written by `make counts`, never by hand.", "job\tpart\tinstructions"]
    lines += [f"{name}\t{part}\t{instructions}" for (name, part), instructions in counts.items()]
    TABLE.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def recorded():
    """The table, by job and part."""
    if not TABLE.exists():
        sys.exit(f"{TABLE.relative_to(ROOT)} is missing: make counts")
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[2:]]
    return {(name, part): int(instructions) for name, part, instructions in rows}


def compare(counts, wanted):
    """Prints every count beside the recorded one; what is off, a sentence each."""
    findings = []
    for key in sorted(counts.keys() ^ wanted.keys()):
        findings.append(f"{key[0]}, {key[1]}: {'not in the table' if key in counts else 'no longer counted'}")
    for key in [key for key in counts if key in wanted]:
        change = counts[key] / wanted[key] - 1
        print(f"{key[0]:<20} {key[1]:<8} {counts[key]:>14,} {change:>+8.2%}")
        if abs(change) > SHARE:
            findings.append(f"{key[0]}, {key[1]}: {change:+.1%}" + ("" if change > 0 else ", fewer than recorded"))
    recorded_with = TABLE.read_text(encoding="utf-8").splitlines()[0].removeprefix("# Counted with Swift ").split(". ")[0]
    if findings and recorded_with != swift_version():
        findings.append(f"The table was recorded with Swift {recorded_with}, this is {swift_version()}.")
    return findings


if __name__ == "__main__":
    main()
