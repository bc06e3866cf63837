#!/usr/bin/env python3
"""Compare the answering time of `azadose report` with that of `bcftools query`.

Both programs answer the same question of the same file in turn (A B A B ...),
with and without an index. Prints medians and ratios; exits 1 when a ratio is
above its limit. Builds nothing: give it a release binary.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

from positions import GENES, defining_positions

HERE = pathlib.Path(__file__).resolve().parent
FORMAT = "%CHROM\t%POS[\t%GT]\n"


def main():
    options = parse_arguments()
    data = options.data
    genome = data / "genome.vcf.gz"
    for needed in (options.binary, genome, data / "genome.vcf.gz.tbi"):
        if not needed.exists():
            sys.exit(f"{needed} is missing: `make bench` makes it")
    positions = write_positions(data / "positions.tsv", options.genes)
    unindexed = without_index(genome, data / "unindexed")

    print(f"{genome.name}, {genome.stat().st_size / 1e6:.0f} MB; medians of paired runs\n")
    print(f"{'':<18}{'azadose':>12}{'bcftools':>12}{'ratio':>8}{'pairs':>15}{'limit':>7}")
    kept = [
        compare("indexed, -R", options.binary, genome, ["-R", positions], options.runs, 2.0),
        compare("no index, -T", options.binary, unindexed, ["-T", positions], options.slow_runs, 0.5),
    ]
    sys.exit(0 if all(kept) else 1)


def parse_arguments():
    release = HERE.parent / ".build" / "release" / "azadose"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=release)
    parser.add_argument("--data", type=pathlib.Path, default=HERE / "data")
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--runs", type=int, default=21, help="pairs with an index")
    parser.add_argument("--slow-runs", type=int, default=5, help="pairs without an index")
    return parser.parse_args()


def write_positions(path, genes):
    """The regions file that bcftools reads: contig and 1-based position, each place once."""
    places = dict.fromkeys((p.contig, p.position) for p in defining_positions(genes))
    path.write_text("".join(f"{contig}\t{position}\n" for contig, position in places))
    return path


def without_index(genome, folder):
    """The same bytes under a name that has no index beside it."""
    folder.mkdir(exist_ok=True)
    twin = folder / genome.name
    twin.unlink(missing_ok=True)
    os.link(genome, twin)
    return twin


def compare(label, binary, genome, restriction, pairs, limit):
    """Times both programs in turn, prints one row; whether the ratio keeps its limit."""
    ours = [binary, "report", genome, "--weight", "72"]
    theirs = ["bcftools", "query", *restriction, "-f", FORMAT, genome]
    for command in (ours, theirs):  # fills the file cache; not counted
        seconds(command)
    times = [(seconds(ours), seconds(theirs)) for _ in range(pairs)]
    mine, other = (statistics.median(column) for column in zip(*times))
    ratios = sorted(a / b for a, b in times)
    ratio = mine / other
    verdict = "" if ratio <= limit else "  ABOVE THE LIMIT"
    print(
        f"{label:<18}{mine * 1000:>9.1f} ms{other * 1000:>9.1f} ms{ratio:>8.2f}"
        f"{f'{ratios[0]:.2f} .. {ratios[-1]:.2f}':>15}{limit:>7.1f}{verdict}",
        flush=True,
    )
    return ratio <= limit


def seconds(command):
    """Wall-clock time of one run; its output goes nowhere, a failure ends the benchmark."""
    start = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    elapsed = time.perf_counter() - start
    if run.returncode != 0:
        text = run.stderr.decode(errors="replace").strip()
        sys.exit(f"{' '.join(map(str, command))}\nended with {run.returncode}: {text}")
    return elapsed


if __name__ == "__main__":
    main()
