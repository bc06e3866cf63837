#!/usr/bin/env python3
"""Write a synthetic file of many samples (GRCh38) with all defining positions, and a table of weights.

The same seed gives the same records. Each line holds phased genotypes alone, as imputed biobanks
have them. The name of the output says the form: .bcf, .vcf.gz or .vcf; BCF and the index need
bcftools (Debian: bcftools), .vcf.gz needs bgzip.
"""

import argparse
import pathlib
import random
import subprocess

from positions import GENES, defining_positions
from weights import write_weights

HERE = pathlib.Path(__file__).resolve().parent

# How common the changes at the core positions are; the others are rare.
COMMON = {"rs1142345": 0.03, "rs1800460": 0.025, "rs1800462": 0.002, "rs116855232": 0.03,
          "rs10868138": 0.1, "rs12378361": 0.4}
RARE = 0.0002

HEADER = """##fileformat=VCFv4.2
##FILTER=<ID=PASS,Description="All filters passed">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##contig=<ID=chr6,length=170805979>
##contig=<ID=chr9,length=138394717>
##contig=<ID=chr13,length=114364328>
"""


def main():
    options = parse_arguments()
    positions = defining_positions(options.genes)
    output = options.output
    output.parent.mkdir(parents=True, exist_ok=True)
    command = {
        ".bcf": ["bcftools", "view", "--no-version", "--threads", "1", "-Ob", "-o", output],
        ".gz": ["bgzip", "-c", "-@", "2"],
        ".vcf": ["cat"],
    }[output.suffix]
    target = None if output.suffix == ".bcf" else open(output, "wb")
    writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=target)
    for text in lines(options.samples, options.seed, positions):
        writer.stdin.write(text)
    writer.stdin.close()
    if writer.wait() != 0:
        raise SystemExit(f"{command[0]} failed")
    if options.weights:
        write_weights(options.weights, map(name, range(options.samples)), options.seed)
    print(f"{output}: {options.samples} samples, {len(positions)} positions")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "data" / "cohort.bcf")
    parser.add_argument("--weights", type=pathlib.Path, help="a table of weights that is written too")
    return parser.parse_args()


def name(index):
    return f"S{index:07d}"


def lines(samples, seed, positions):
    """The VCF's bytes, header first, then one line a position."""
    numbers = random.Random(seed)
    names = "\t".join(map(name, range(samples)))
    yield (HEADER + f"#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{names}\n").encode("ascii")
    for place in positions:
        genotypes = [b"0|0"] * samples
        for number, _ in enumerate(place.alts, start=1):
            frequency = COMMON.get(place.rs, RARE) if number == 1 else RARE
            for _ in range(round(2 * samples * frequency)):
                sample = numbers.randrange(samples)
                first, second = genotypes[sample].split(b"|")
                allele = str(number).encode("ascii")
                genotypes[sample] = (
                    allele + b"|" + second if numbers.random() < 0.5 else first + b"|" + allele)
        head = f"{place.contig}\t{place.position}\t{place.rs}\t{place.ref}\t{','.join(place.alts)}"
        yield f"{head}\t.\tPASS\t.\tGT\t".encode("ascii") + b"\t".join(genotypes) + b"\n"


if __name__ == "__main__":
    main()
