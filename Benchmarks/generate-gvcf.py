#!/usr/bin/env python3
"""Write a synthetic single-sample gVCF (GRCh38), bgzipped: reference blocks, <NON_REF>, variants between.

The same seed gives the same bytes. Background records are written once, as some windows of
100,000 bases, and repeated along the chromosomes with other positions: each window is longer than
what a compressor looks back on. The windows that hold defining positions of rules/genes/*.yaml
have good reference blocks alone, but for one variant of TPMT. No index is made. Needs bgzip
(Debian: tabix).
"""

import argparse
import itertools
import pathlib
import random
import subprocess
import sys

from assembly import LENGTHS, contig_lines
from positions import GENES, defining_positions

HERE = pathlib.Path(__file__).resolve().parent

WINDOW = 100_000
TEMPLATES = 24
# They stand in a template for the contig's name and for a position's leading digits.
CONTIG, LEADING = b"~", b"@"
# How often a background record is a variant: 4.7 million of 30.
VARIANTS = 0.157
CARRIED = "rs1142345"

HEADER = """##fileformat=VCFv4.2
##ALT=<ID=NON_REF,Description="Any possible alternative allele">
##FILTER=<ID=PASS,Description="All filters passed">
##INFO=<ID=BaseQRankSum,Number=1,Type=Float,Description="Rank sum of base qualities">
##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
##INFO=<ID=END,Number=1,Type=Integer,Description="Last base of the block">
##INFO=<ID=RAW_MQandDP,Number=2,Type=Integer,Description="Squares of mapping quality, depth">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depth of each allele">
##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
##FORMAT=<ID=GQ,Number=1,Type=Integer,Description="Genotype quality">
##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description="Least depth inside the block">
##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Phred-scaled likelihoods">
##FORMAT=<ID=SB,Number=4,Type=Integer,Description="Reads of each allele and strand">
"""


def main():
    options = parse_arguments()
    positions = defining_positions(options.genes)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    with open(options.output, "wb") as target:
        bgzip = subprocess.Popen(["bgzip", "-c", "-@", "2"], stdin=subprocess.PIPE, stdout=target)
        for piece in gvcf(options.records, options.seed, positions):
            bgzip.stdin.write(piece)
        bgzip.stdin.close()
    if bgzip.wait() != 0:
        sys.exit("bgzip failed")
    print(f"{options.output}: {options.records} records, {len(positions)} defining positions inside")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=30_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "data" / "genome.g.vcf.gz")
    return parser.parse_args()


def gvcf(records, seed, positions):
    """The file's bytes, header first, then window after window; exactly `records` records."""
    numbers = random.Random(seed)
    columns = "#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT SYNTHETIC".replace(" ", "\t")
    yield f"{HEADER}{contig_lines()}{columns}\n".encode("ascii")
    genes = {place: gene_window(place, inside, numbers) for place, inside in by_window(positions)}
    windows = [(name, number) for name, length in LENGTHS.items()
               for number in range(1, length // WINDOW)]
    left = records - sum(text.count(b"\n") for text in genes.values())
    plain = len(windows) - len(genes)
    each, more = divmod(left, plain)
    if not 1 <= each < WINDOW // 2:
        sys.exit(f"{records} records do not fit into {plain} windows")
    usual = [template(each, numbers) for _ in range(TEMPLATES)]
    fuller = [template(each + 1, numbers) for _ in range(TEMPLATES)] if more else []
    for name, group in itertools.groupby(windows, lambda window: window[0]):
        named = [[text.replace(CONTIG, name.encode("ascii")) for text in texts]
                 for texts in (usual, fuller)]
        for window in group:
            if window in genes:
                yield genes[window]
                continue
            text = numbers.choice(named[1] if more > 0 else named[0])
            more -= 1
            yield text.replace(LEADING, str(window[1]).encode("ascii"))


def by_window(positions):
    """The defining positions, by contig and number of their window."""
    return {key: list(group) for key, group in itertools.groupby(
        positions, lambda place: (place.contig, place.position // WINDOW))}.items()


def template(count, numbers):
    """The records of one window, each reaching to the next: reference blocks, and variants of one base."""
    starts = [0, *sorted(numbers.sample(range(1, WINDOW), count - 1)), WINDOW]
    lines = []
    for index in range(count):
        if index + 1 < count and numbers.random() < VARIANTS:
            lines.append(variant(starts[index], numbers))
            starts[index + 1] = starts[index] + 1
        else:
            first, last = f"@{starts[index]:05d}", f"@{starts[index + 1] - 1:05d}"
            ref, depth = numbers.choice("ACGT"), max(4, round(numbers.gauss(34, 7)))
            lines.append(block("~", first, last, ref, depth, numbers))
    return "".join(lines).encode("ascii")


def variant(start, numbers):
    """A heterozygous record of a template."""
    ref = numbers.choice("ACGT")
    alt = numbers.choice([base for base in "ACGT" if base != ref])
    depth = max(4, round(numbers.gauss(34, 7)))
    seen = min(depth, max(1, round(depth * numbers.gauss(0.5, 0.08))))
    forward, against = numbers.randint(0, depth - seen), numbers.randint(0, seen)
    quality = depth * numbers.uniform(11, 29)
    phred = (quality, 0, quality * 1.1, quality * 1.3, 3 * depth, quality * 2)
    return (
        f"~\t@{start:05d}\t.\t{ref}\t{alt},<NON_REF>\t{quality:.2f}\tPASS\t"
        f"BaseQRankSum={numbers.gauss(0, 1):.3f};DP={depth};RAW_MQandDP={3600 * depth},{depth}\t"
        f"GT:AD:DP:GQ:PL:SB\t0/1:{depth - seen},{seen},0:{depth}:99:{','.join(map(str, map(round, phred)))}:"
        f"{depth - seen - forward},{forward},{seen - against},{against}\n"
    )


def block(contig, first, last, ref, depth, numbers):
    """A reference block as GATK writes it."""
    least = depth - numbers.randint(0, 3)
    return (f"{contig}\t{first}\t.\t{ref}\t<NON_REF>\t.\t.\tEND={last}\tGT:DP:GQ:MIN_DP:PL\t"
            f"0/0:{depth}:{min(99, 3 * least)}:{least}:0,{3 * least},{45 * least}\n")


def gene_window(window, positions, numbers):
    """Good blocks over a window with defining positions; REF is N, which contradicts no assembly."""
    contig, number = window
    carried = next((p for p in positions if p.rs == CARRIED), None)
    first, end = number * WINDOW, (number + 1) * WINDOW
    lines = []
    while first < end:
        if carried and first == carried.position:
            alts = ",".join((*carried.alts, "<NON_REF>"))
            depths = ",".join(["15", "15", *["0"] * len(carried.alts)])
            lines.append(f"{contig}\t{first}\t{carried.rs}\t{carried.ref}\t{alts}\t600.6\tPASS\tDP=30\t"
                         f"GT:AD:DP:GQ\t0/1:{depths}:30:99\n")
            first += 1
            continue
        after = min(end, first + numbers.randint(40, 400))
        if carried and first < carried.position < after:
            after = carried.position
        lines.append(block(contig, first, after - 1, "N", numbers.randint(30, 40), numbers))
        first = after
    return "".join(lines).encode("ascii")


if __name__ == "__main__":
    main()
