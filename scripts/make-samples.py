#!/usr/bin/env python3
"""Writes vcf-samples/. Made up, small, and the same bytes on every run.

    scripts/make-samples.py            write what is missing or differs
    scripts/make-samples.py --check    write nothing; exit 1 if a file differs

Positions and REF bases come from rules/genes/*.yaml, and every REF that lies in a coding exon (with its 60 bases
either side) is checked against the exon sequences there. Genotypes are told below, sample by sample. Compressed files
are compared by what they hold, so that another version of bgzip changes nothing. Needs bgzip, tabix and bcftools.
"""

import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # before the parts beside this file are loaded

import sample_finds
from sample_records import ALL, CONTIGS, CORE, ROOT, VARIANTS, elsewhere, free, harmless, intron, second, sites
from sample_text import DEEPVARIANT, GATK, gvcf, vcf

OUT = ROOT / "vcf-samples"


def whole(genotypes=None, extra=(), names=None, samples=("patient",), build=0, merged=False, phased=False,
          quality=None, **header):
    """All positions that the rules know, reference but for `genotypes`, and records elsewhere."""
    found = sites(names or ALL, genotypes or {}, samples, build, merged, phased, quality)
    found += [*extra, *elsewhere(build, len(samples)), *intron(build, len(samples))]
    return vcf(found, samples, build, **header)


FAMILY = ("mother", "father", "child")
PHASED = ("GT", "AD", "DP", "GQ", "PS")


R2 = '##INFO=<ID=R2,Number=1,Type=Float,Description="Estimated imputation accuracy">'


def accuracy(name):
    """What an imputing program states: much of a common change, less of a rare one."""
    stated = {"c.719A>G": "0.99", "c.719A>C": "0.99", "c.460G>A": "0.98", "c.238G>C": "0.96", "c.537G>T": "0.62"}
    return {"QUAL": ".", "INFO": "R2=" + stated.get(name, "0.97")}


def texts():
    """Every sample's text by its name; a name that is no .vcf is packed from its text."""
    yield "normal.vcf", whole(extra=harmless())
    yield "tpmt-2-het.vcf", whole({"c.238G>C": "0/1"})
    yield "tpmt-3b-het.vcf", whole({"c.460G>A": "0/1"})
    yield "tpmt-3c-het.vcf", whole({"c.719A>G": "0/1"}, extra=harmless("0/1"))
    yield "nudt15-3-het.vcf", whole({"c.415C>T": "0/1"})
    yield "tpmt-3a-phased.vcf", whole({"c.460G>A": "1|0", "c.719A>G": "1|0"}, phased=True)
    yield "tpmt-3b-3c-phased-trans.vcf", whole({"c.460G>A": "1|0", "c.719A>G": "0|1"}, phased=True)
    yield "tpmt-3a-unphased.vcf", whole({"c.460G>A": "0/1", "c.719A>G": "0/1"})
    yield "im-im.vcf", whole({"c.719A>G": "0/1", "c.415C>T": "0/1"}, extra=harmless())
    yield "nudt15-poor.vcf", whole({"c.415C>T": "1/1"})
    yield "nudt15-3.002-phased.vcf", whole(
        {"c.50_55dup": "0|1", "c.415C>T": "0|1"}, fields=PHASED, phase_set="48037782")
    yield "nudt15-3.002-unphased.vcf", whole({"c.50_55dup": "0/1", "c.415C>T": "0/1"})
    yield "slc28a3-carriers.vcf", whole({"rs10868138": "0/1", "rs12378361": "0/1"})
    yield "indeterminate.vcf", whole({"c.537G>T": "0/1"})
    yield "indeterminate-both.vcf", whole({"c.537G>T": "0/1", "c.467T>A": "0/1"})
    yield "grch37.vcf", whole({"c.719A>G": "0/1"}, extra=harmless(build=1), build=1, prefix="")
    yield "whole.vcf.gz", whole({"c.644G>A": "0/1"}, extra=harmless())
    yield "patient.bcf", whole({"c.460G>A": "0|1", "c.719A>G": "0|1"}, extra=harmless("1|1"), merged=True, phased=True)
    yield "family.vcf", whole(
        {"c.719A>G": ("0/1", "0/0", "0/1"), "c.415C>T": ("0/0", "0/1", "0/1")}, samples=FAMILY, merged=True)
    yield "variants-only.vcf", vcf(harmless() + elsewhere()[:1] + intron())
    yield "filtered-core.vcf", whole(
        quality={"c.719A>G": {"FILTER": "LowQual", "QUAL": "11.3", "DP": "4", "AD": "4,0,0", "GQ": "9"}})
    yield "panel.vcf", vcf(sites(CORE, {}, ("patient",)))
    yield "imputed.vcf", whole(
        {"c.719A>G": "0/1"}, fields=("GT",), infos=[R2], quality={name: accuracy(name) for name in ALL})
    yield "tpmt-frameshift-undefined.vcf", whole(extra=[free("6", 18143680, "A", "AT", "0/1")])
    block = "18130687_T_C"
    yield "gatk-pgt.vcf", whole(
        {"c.460G>A": "0/1", "c.719A>G": "0/1"}, fields=("GT", "AD", "DP", "GQ", "PGT", "PID"),
        quality={"c.460G>A": {"PGT": "0|1", "PID": block}, "c.719A>G": {"PGT": "0|1", "PID": block}})
    yield "gatk-gvcf.vcf", gvcf(GATK, {"c.719A>G": "0/1", "c.474C>T": "1/1"})
    yield "deepvariant-gvcf.vcf", gvcf(DEEPVARIANT, {"c.415C>T": "0/1", "c.474C>T": "0/1"})
    yield "gvcf-empty-block.vcf", gvcf(GATK, {}, empty=("6",))
    yield "nudt15-synonymous.vcf", whole(extra=[free("13", 48037782, "A", "C", "0/1")])
    yield "tpmt-novel-missense.vcf", whole(
        names=[v for v in ALL if v not in ("c.719A>G", "c.719A>C")],
        extra=[free("6", 18130687, "T", "C,A", "0/2", rs="rs1142345")])
    yield "tpmt-novel-splice.vcf", whole(extra=[free("6", 18148987, "C", "T", "0/1")])
    yield "nudt15-novel-codon.vcf", whole(extra=[free("13", 48037762, "CA", "TG", "0/1")])
    yield "malformed/wrong-build.vcf", whole(build=1, header_build=0)
    yield "malformed/wrong-ref.vcf", wrong_reference()
    yield "malformed/no-gt.vcf", whole(fields=("AD", "DP", "GQ"))
    yield "malformed/contradiction.vcf", whole(extra=[second("c.719A>G", "0/1")])
    yield "malformed/undeclared-contig.vcf", whole(declared=[c for c in CONTIGS if c != "6"])
    yield "malformed/no-wanted-contig.vcf", vcf(
        [s for s in elsewhere() if s.contig in ("1", "22")], declared=["1", "22"])
    yield "malformed/not-a-vcf.vcf", "patient,weight,gene,result\npatient,72,TPMT,normal\n"
    yield "malformed/cut-line.vcf", whole()[:-23]
    yield "malformed/truncated.vcf.gz", whole()
    for name, text in (*sample_finds.refused(whole), *sample_finds.answered(whole)):
        yield "malformed/" + name, text


def wrong_reference():
    """One REF base at a defining position that is the base of neither assembly."""
    v = VARIANTS["c.238G>C"]
    text = whole()
    right = f"chr{v.contig}\t{v.positions[0]}\t{v.rs}\t{v.ref}\t"
    assert right in text and v.ref != "A"
    return text.replace(right, f"chr{v.contig}\t{v.positions[0]}\t{v.rs}\tA\t")


def run(*command, data=None):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def unpacked(path):
    """What a packed file holds, as text; `None` when it is not there."""
    if not path.exists():
        return None
    if path.suffix == ".bcf":
        return run("bcftools", "view", "--no-version", str(path))
    return subprocess.run(["gzip", "-dcq", str(path)], stdout=subprocess.PIPE, check=False).stdout


def pack(name, text, path):
    """Writes a packed sample and its index."""
    data = text.encode()
    if name in sample_finds.BYTES:
        path.write_bytes(sample_finds.BYTES[name](run("bcftools", "view", "--no-version", "-Ou", data=data)))
        return
    if name.endswith(".bcf"):
        path.write_bytes(run("bcftools", "view", "--no-version", "-Ob", data=data))
        run("bcftools", "index", "-f", str(path))
        return
    packed = run("bgzip", "-c", data=data)
    if "truncated" in name:  # without the closing block of 28 bytes
        path.write_bytes(packed[:-28])
        return
    path.write_bytes(packed)
    run("tabix", "-f", "-p", "vcf", str(path))


def is_same(name, text, path):
    if path.suffix == ".vcf":
        return path.exists() and path.read_bytes() == text.encode()
    if name in sample_finds.BYTES:
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / "fresh.bcf"
            pack(name, text, fresh)
            return path.exists() and path.read_bytes() == fresh.read_bytes()
    if name.endswith(".bcf"):
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / "fresh.bcf"
            pack(name, text, fresh)
            return unpacked(path) == unpacked(fresh)
    return unpacked(path) == text.encode()


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        raise SystemExit(__doc__)
    (OUT / "malformed").mkdir(parents=True, exist_ok=True)
    differing = []
    for name, text in texts():
        path = OUT / name
        if is_same(name, text, path):
            continue
        differing.append(name)
        if check:
            continue
        if path.suffix == ".vcf":
            path.write_bytes(text.encode())
        else:
            pack(name, text, path)
    verb = "differs" if check else "written"
    for name in differing:
        print(f"{verb}: vcf-samples/{name}")
    if check and differing:
        raise SystemExit(1)


main()
