#!/usr/bin/env python3
"""Write a synthetic single-sample whole genome (GRCh38) with its index: .vcf.gz and .tbi, or .bcf and .csi.

The same seed gives the same bytes. Records lie on chr1 to chr22 and chrX in
proportion to their length and look like a germline caller's. Every defining
position of rules/genes/*.yaml has a good record; near them there is nothing else.
Needs bgzip and tabix (Debian: tabix), or bcftools.
"""

import argparse
import pathlib
import random
import subprocess
import sys

from assembly import LENGTHS, contig_lines
from positions import GENES, defining_positions

HERE = pathlib.Path(__file__).resolve().parent

HEADER = """##fileformat=VCFv4.2
##FILTER=<ID=PASS,Description="All filters passed">
##FILTER=<ID=LowQual,Description="Low quality">
##INFO=<ID=AC,Number=A,Type=Integer,Description="Allele count">
##INFO=<ID=AF,Number=A,Type=Float,Description="Allele frequency">
##INFO=<ID=AN,Number=1,Type=Integer,Description="Number of alleles">
##INFO=<ID=BaseQRankSum,Number=1,Type=Float,Description="Rank sum of base qualities">
##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
##INFO=<ID=FS,Number=1,Type=Float,Description="Strand bias">
##INFO=<ID=MQ,Number=1,Type=Float,Description="Mapping quality">
##INFO=<ID=QD,Number=1,Type=Float,Description="Quality by depth">
##INFO=<ID=SOR,Number=1,Type=Float,Description="Strand odds ratio">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depth of each allele">
##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
##FORMAT=<ID=GQ,Number=1,Type=Integer,Description="Genotype quality">
##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Phred-scaled likelihoods">
"""

# Bases kept free on both sides of a gene's defining positions.
MARGIN = 2_000


def main():
    options = parse_arguments()
    positions = defining_positions(options.genes)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    if options.output.suffix == ".bcf":
        command = ["bcftools", "view", "--no-version", "--threads", "1", "-Ob"]
        index = ["bcftools", "index", "-f", options.output]
    else:
        command, index = ["bgzip", "-c", "-@", "2"], ["tabix", "-f", "-p", "vcf", options.output]
    with open(options.output, "wb") as target:
        writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=target)
        for text in genome(options.records, options.seed, positions):
            writer.stdin.write(text.encode("ascii"))
        writer.stdin.close()
    if writer.wait() != 0:
        sys.exit(f"{command[0]} failed")
    subprocess.run(index, check=True)
    print(f"{options.output}: {options.records} records, {len(positions)} of them defining positions")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=4_700_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "data" / "genome.vcf.gz")
    return parser.parse_args()


def genome(records, seed, positions):
    """The VCF's text, header first, then pieces in order; exactly `records` records."""
    numbers = random.Random(seed)
    columns = "#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT SYNTHETIC".replace(" ", "\t")
    yield HEADER + contig_lines() + columns + "\n"
    endings = [ending(numbers) for _ in range(65_536)]  # wider than gzip's 32 KB window
    left = records - len(positions)
    length_left = sum(LENGTHS.values())
    for name, length in LENGTHS.items():
        count = left * length // length_left
        left, length_left = left - count, length_left - length
        own = [p for p in positions if p.contig == name]
        yield from contig(name, length, count, own, endings, numbers)


def contig(name, length, count, own, endings, numbers):
    """One chromosome: a background record in each equal step, the defining positions between."""
    known = [f"{name}\t{p.position}\t{defined(p)}" for p in own]
    first, last = (own[0].position - MARGIN, own[-1].position + MARGIN) if own else (length, length)
    gaps = length - (last - first)
    step = gaps // max(count, 1)
    if count and step < 2:
        sys.exit(f"{count} records do not fit on {name}")
    rand, pool = numbers.random, len(endings)
    jitter, lines = step - 1, []
    for start in range(1, count * step + 1, step):
        position = start + int(rand() * jitter)
        if position >= first:
            lines += known
            known = []
            position += last - first
        lines.append(f"{name}\t{position}{endings[int(rand() * pool)]}")
        if len(lines) > 20_000:
            yield "".join(lines)
            lines.clear()
    yield "".join(lines + known)


def defined(position):
    """A well-read record: homozygous reference, but heterozygous for the commonest variant of TPMT."""
    alts = ",".join(position.alts)
    others = len(position.alts) - 1
    likelihoods = (others + 2) * (others + 3) // 2
    if position.rs == "rs1142345":
        depths, genotype, count = [15, 15] + [0] * others, "0/1", ",".join(["1"] + ["0"] * others)
    else:
        depths, genotype, count = [30, 0] + [0] * others, "0/0", ",".join(["0"] * (others + 1))
    best = 1 if genotype == "0/1" else 0
    phred = ",".join("0" if i == best else "900" for i in range(likelihoods))
    return (
        f"{position.rs}\t{position.ref}\t{alts}\t600.6\tPASS\tAC={count};AN=2;DP=30;MQ=60.00\t"
        f"GT:AD:DP:GQ:PL\t{genotype}:{','.join(map(str, depths))}:30:99:{phred}\n"
    )


def ending(numbers):
    """Everything after POS of one background record."""
    ref = numbers.choice("ACGT")
    alt = numbers.choice([base for base in "ACGT" if base != ref])
    kind = numbers.random()
    if kind < 0.06:
        alt = ref + "".join(numbers.choices("ACGT", k=numbers.randint(1, 8)))
    elif kind < 0.12:
        alt, ref = ref, ref + "".join(numbers.choices("ACGT", k=numbers.randint(1, 8)))
    identifier = f"rs{numbers.randint(10_000, 1_500_000_000)}" if numbers.random() < 0.95 else "."
    depth = max(4, round(numbers.gauss(34, 7)))
    homozygous = numbers.random() < 0.38
    seen = depth if homozygous else max(1, round(depth * numbers.gauss(0.5, 0.08)))
    seen = min(seen, depth)
    quality = depth * numbers.uniform(11, 29)
    count, frequency, genotype = (2, "1.00", "1/1") if homozygous else (1, "0.500", "0/1")
    likelihoods = (
        f"{round(quality)},{3 * depth},0" if homozygous else f"{round(quality)},0,{round(quality * 1.1)}"
    )
    return (
        f"\t{identifier}\t{ref}\t{alt}\t{quality:.2f}\t{'PASS' if quality > 60 else 'LowQual'}\t"
        f"AC={count};AF={frequency};AN=2;BaseQRankSum={numbers.gauss(0, 1):.3f};DP={depth};"
        f"FS={abs(numbers.gauss(0, 3)):.3f};MQ={min(60, numbers.gauss(59.5, 1)):.2f};"
        f"QD={quality / depth:.2f};SOR={abs(numbers.gauss(0.8, 0.3)):.3f}\t"
        f"GT:AD:DP:GQ:PL\t{genotype}:{depth - seen},{seen}:{depth}:{min(99, 3 * depth)}:{likelihoods}\n"
    )


if __name__ == "__main__":
    main()
