#!/usr/bin/env python3
"""Write a synthetic phased panel (GRCh38): the regions of TPMT and NUDT15 in many people, VCF.gz with .tbi.

The same seed gives the same bytes. It is made like the panel of the 1000 Genomes Project: as many
records in each region as that one has, most of them rare and outside the exons; a site at which
nobody differs has no record, so that most defining positions are absent. Star alleles come as
haplotypes, with the shares of that project's 2,504 unrelated people. Needs bgzip and tabix
(Debian: tabix).
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys

from assembly import LENGTHS
from positions import GENES, defining_positions
from weights import write_weights

HERE = pathlib.Path(__file__).resolve().parent

# First and last base and number of records: the real panel's.
REGIONS = {"TPMT": ("chr6", 18125312, 18158140, 820), "NUDT15": ("chr13", 48034765, 48050074, 389)}

# Haplotypes by what they carry, (rs, base), and their share. All others carry none of these.
STARS = {
    "TPMT": {
        (("rs1142345", "C"),): 0.0264, (("rs1142345", "C"), ("rs1800460", "T")): 0.0128,
        (("rs56161402", "T"),): 0.0052, (("rs1800462", "G"),): 0.0022,
    },
    "NUDT15": {(("rs116855232", "T"),): 0.04},
}

EXON = re.compile(r"^    GRCh38: (\d+)-(\d+)$", re.M)
HEADER = """##fileformat=VCFv4.2
##FILTER=<ID=PASS,Description="All filters passed">
##INFO=<ID=AC,Number=A,Type=Integer,Description="Allele count">
##INFO=<ID=AF,Number=A,Type=Float,Description="Allele frequency">
##INFO=<ID=AN,Number=1,Type=Integer,Description="Number of alleles">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Phased genotype">
"""


def main():
    options = parse_arguments()
    names = [f"P{index:06d}" for index in range(options.people)]
    numbers = random.Random(options.seed)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    records = 0
    with open(options.output, "wb") as target:
        bgzip = subprocess.Popen(["bgzip", "-c"], stdin=subprocess.PIPE, stdout=target)
        bgzip.stdin.write(header(options.only, names))
        for gene in options.only:
            for line in region(gene, options.genes, len(names), numbers):
                bgzip.stdin.write(line)
                records += 1
        bgzip.stdin.close()
    if bgzip.wait() != 0:
        sys.exit("bgzip failed")
    subprocess.run(["tabix", "-f", "-p", "vcf", options.output], check=True)
    if options.weights:
        write_weights(options.weights, names, options.seed)
    print(f"{options.output}: {len(names)} people, {records} records")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=3_202)
    parser.add_argument("--only", nargs="+", choices=REGIONS, default=list(REGIONS), metavar="GENE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "data" / "panel.vcf.gz")
    parser.add_argument("--weights", type=pathlib.Path, help="a table of weights that is written too")
    return parser.parse_args()


def header(genes, names):
    contigs = "".join(f"##contig=<ID={REGIONS[gene][0]},length={LENGTHS[REGIONS[gene][0]]}>\n" for gene in genes)
    columns = "#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT".split() + names
    return (HEADER + contigs + "\t".join(columns) + "\n").encode("ascii")


def region(gene, folder, people, numbers):
    """The lines of one region, in order."""
    contig, first, last, count = REGIONS[gene]
    text = (folder / f"{gene}.yaml").read_text(encoding="utf-8")
    exons = [range(int(a), int(b) + 1) for a, b in EXON.findall(text)]
    if not exons:
        sys.exit(f"{gene}.yaml: no exon found")
    taken = {place.position for place in defining_positions(folder)}
    free = [at for at in range(first, last + 1)
            if at not in taken and not any(at in exon for exon in exons)]
    starred = star_records(gene, folder, people, numbers)
    plain = [(at, *background(2 * people, numbers)) for at in numbers.sample(free, count - len(starred))]
    for at, rs, ref, alt, carriers in sorted(starred + plain):
        yield record(contig, at, rs, ref, alt, carriers, people)


def star_records(gene, folder, people, numbers):
    """The records of the star alleles: one draw a chromosome, so that joint changes stay together."""
    stars = STARS[gene]
    carriers = {change: [] for star in stars for change in star}
    drawn = numbers.choices([*stars, ()], [*stars.values(), 1 - sum(stars.values())], k=2 * people)
    for chromosome, star in enumerate(drawn):
        for change in star:
            carriers[change].append(chromosome)
    places = {place.rs: place for place in defining_positions(folder)}
    missing = [rs for rs, _ in carriers if rs not in places]
    if missing:
        sys.exit(f"{gene}.yaml does not define {', '.join(missing)}")
    return [(places[rs].position, rs, places[rs].ref, alt, found)
            for (rs, alt), found in carriers.items() if found]


def background(chromosomes, numbers):
    """A change without meaning: two of three are seen once or a few times, the others at any share."""
    ref, alt = numbers.sample("ACGT", 2)
    if numbers.random() < 0.67:
        count = min(chromosomes, 1 + int(numbers.expovariate(0.4)))
    else:
        count = max(1, int(chromosomes * numbers.random() ** 4))
    return ".", ref, alt, numbers.sample(range(chromosomes), count)


def record(contig, at, rs, ref, alt, carriers, people):
    """One line; chromosome 2 n and 2 n + 1 are person n's."""
    genotypes = bytearray(b"0|0\t" * people)
    for chromosome in carriers:
        genotypes[4 * (chromosome // 2) + 2 * (chromosome % 2)] = ord("1")
    genotypes[-1:] = b"\n"
    info = f"AC={len(carriers)};AF={len(carriers) / (2 * people):.6f};AN={2 * people}"
    return f"{contig}\t{at}\t{rs}\t{ref}\t{alt}\t.\tPASS\t{info}\tGT\t".encode("ascii") + genotypes


if __name__ == "__main__":
    main()
