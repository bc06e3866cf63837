#!/usr/bin/env python3
"""Writes Tests/People/: what 120 people of the 1000 Genomes Project have at the positions that the rules look at.

    scripts/make-people.py FOLDER            FOLDER holds 1000g.GRCh38.vcf.gz, 1000g.GRCh37.vcf.gz and
                                             expected-diplotypes.tsv
    scripts/make-people.py FOLDER --check    write nothing; exit 1 if a file differs

A row is kept where REF touches a coding exon, 60 bases either side of one, or a defining position. Who differs from REF
stands in its last column; everybody else is 0|0. Needs bcftools.
"""

import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

from sample_records import BASES, ROOT, SHIFTS, VARIANTS

OUT = ROOT / "Tests" / "People"
BUILDS = ("GRCh38", "GRCh37")
FORMER_46 = "undefined(6-18130762-C-T+6-18138970-G-A)"
WANTED = set(BASES) | {(v.contig, v.positions[0] + n) for v in VARIANTS.values() for n in range(len(v.ref))}


def query(path, form):
    run = subprocess.run(["bcftools", *form, str(path)], stdout=subprocess.PIPE, check=True)
    return run.stdout.decode().splitlines()


def rows(folder, build):
    path = folder / f"1000g.{BUILDS[build]}.vcf.gz"
    people = query(path, ["query", "-l"])
    for line in query(path, ["query", "-f", "%CHROM\t%POS\t%REF\t%ALT[\t%GT]\n"]):
        contig, position, ref, alt, *genotypes = line.split("\t")
        name = contig.removeprefix("chr")
        first = int(position) - SHIFTS.get(name, 0) * build
        if not any((name, first + n) in WANTED for n in range(len(ref))):
            continue
        carriers = [f"{person}={genotype}" for person, genotype in zip(people, genotypes) if genotype != "0|0"]
        yield "\t".join([contig, position, ref, alt, ",".join(carriers) or "."])


def diplotypes(folder):
    """The expected diplotypes under today's names."""
    yield "person\tTPMT\tNUDT15"
    for line in (folder / "expected-diplotypes.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        person, tpmt, nudt15 = line.split("\t")
        today = ["*3.002" if name == "*2" else name for name in nudt15.split("/")]
        yield "\t".join([person, tpmt.replace(FORMER_46, "*46"), "/".join(today)])


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is None or sys.argv[2:] not in ([], ["--check"]):
        raise SystemExit(__doc__)
    texts = {
        f"{name}.tsv": "\n".join(["contig\tposition\tref\talt\tcarriers", *rows(folder, build)]) + "\n"
        for build, name in enumerate(BUILDS)
    }
    texts["diplotypes.tsv"] = "\n".join(diplotypes(folder)) + "\n"
    differing = [name for name, text in texts.items()
                 if not (OUT / name).exists() or (OUT / name).read_text(encoding="utf-8") != text]
    for name in differing:
        print(f"{'differs' if sys.argv[2:] else 'written'}: Tests/People/{name}")
    if sys.argv[2:]:
        raise SystemExit(bool(differing))
    OUT.mkdir(exist_ok=True)
    for name in differing:
        (OUT / name).write_text(texts[name], encoding="utf-8")


main()
