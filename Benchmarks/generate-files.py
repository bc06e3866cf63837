#!/usr/bin/env python3
"""Write many single-sample files, each with its index, a list of them and a table of weights.

One is a whole genome that exists already (a link to it); the others are small files with all
defining positions in eight kinds, by what their person carries. Each has a sample name of its own:
a cohort refuses a sample that two files hold. The same seed gives the same bytes. Needs bgzip and
tabix (Debian: tabix).
"""

import argparse
import itertools
import os
import pathlib
import subprocess

from assembly import contig_lines
from positions import GENES, defining_positions
from weights import write_weights

HERE = pathlib.Path(__file__).resolve().parent

# What the person of each kind carries: heterozygous changes by (rs, number of the ALT).
KINDS = [
    {}, {"rs1142345": 1}, {"rs1142345": 1, "rs1800460": 1}, {"rs1800462": 1}, {"rs116855232": 1},
    {"rs10868138": 1}, {"rs1142345": 1, "rs116855232": 1}, {"rs12378361": 1},
]
COLUMNS = "#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT".replace(" ", "\t")
HEADER = """##fileformat=VCFv4.2
##FILTER=<ID=PASS,Description="All filters passed">
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
##FORMAT=<ID=GQ,Number=1,Type=Integer,Description="Genotype quality">
"""


def main():
    options = parse_arguments()
    folder = options.output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    positions = defining_positions(options.genes)
    kinds = [records(kind, positions) for kind in KINDS]
    names = [f"F{index:05d}" for index in range(options.files - 1)]
    paths = [folder / f"{name}.vcf.gz" for name in names]
    for name, path, text in zip(names, paths, itertools.cycle(kinds)):
        content = f"{HEADER}{contig_lines()}{COLUMNS}\t{name}\n{text}".encode("ascii")
        with open(path, "wb") as target:
            subprocess.run(["bgzip", "-c"], input=content, stdout=target, check=True)
        subprocess.run(["tabix", "-f", "-p", "vcf", path], check=True)
    twin = folder / "genome.vcf.gz"
    for suffix in ("", ".tbi"):
        link = pathlib.Path(f"{twin}{suffix}")
        link.unlink(missing_ok=True)
        os.symlink(f"{options.genome.resolve()}{suffix}", link)
    paths.insert(len(paths) // 2, twin)
    (folder / "list.txt").write_text("".join(f"{path}\n" for path in paths))
    write_weights(folder / "weights.tsv", [*names, "SYNTHETIC"], options.seed)
    print(f"{folder}: {len(paths)} files, one of them a whole genome")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--genome", type=pathlib.Path, default=HERE / "data" / "genome.vcf.gz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--genes", type=pathlib.Path, default=GENES, help="folder of gene definitions")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "data" / "files", help="a folder")
    return parser.parse_args()


def records(carried, positions):
    """The lines of one kind."""
    lines = []
    for place in positions:
        genotype = f"0/{carried[place.rs]}" if place.rs in carried else "0/0"
        lines.append(f"{place.contig}\t{place.position}\t{place.rs}\t{place.ref}\t{','.join(place.alts)}\t"
                     f"600\tPASS\t.\tGT:DP:GQ\t{genotype}:30:99\n")
    return "".join(lines)


if __name__ == "__main__":
    main()
