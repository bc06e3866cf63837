#!/usr/bin/env python3
"""Writes vcf-samples/. Made up, small, and the same bytes on every run.

    scripts/make-samples.py            write what is missing or differs
    scripts/make-samples.py --check    write nothing; exit 1 if a file differs

Positions and REF bases come from rules/genes/*.yaml, and every REF that lies in a coding exon (with its 60 bases
either side) is checked against the exon sequences there. Genotypes are told below, sample by sample. Compressed files
are compared by what they hold, so that another version of bgzip changes nothing. Needs bgzip, tabix and bcftools.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import zlib
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "vcf-samples"

# Lengths of the contigs that the samples name: GRCh38, GRCh37.
CONTIGS = {
    "1": (248956422, 249250621),
    "6": (170805979, 171115067),
    "9": (138394717, 141213431),
    "10": (133797422, 135534747),
    "13": (114364328, 115169878),
    "22": (50818468, 51304566),
}
BUILDS = ("GRCh38", "GRCh37")
CORE = ("c.238G>C", "c.460G>A", "c.719A>G", "c.415C>T")
# Elsewhere in the genome, of no interest here: contig, GRCh38, GRCh37, REF, ALT, rs.
ELSEWHERE = [
    ("1", 11796321, 11856378, "G", "A", "rs1801133"),
    ("10", 94781859, 96541616, "G", "A", "rs4244285"),
    ("22", 42128945, 42524947, "C", "T", "rs3892097"),
]

VARIANT = re.compile(
    r"^  (?P<name>\S+):\s*\{(?:rs: (?P<rs>rs\d+),)?.*?GRCh38: (?P<b38>\d+), GRCh37: (?P<b37>\d+),"
    r" *change: (?P<ref>[ACGT]+)>(?P<alt>[ACGT]+)"
)


class Variant(NamedTuple):
    name: str
    contig: str
    positions: tuple  # GRCh38, GRCh37; 1-based
    ref: str
    alt: str
    rs: str


def read_rules():
    """Every defining and harmless variant by name, and every exon base by (contig, GRCh38 position)."""
    variants, bases, shifts = {}, {}, {}
    for path in sorted((ROOT / "rules" / "genes").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        contig = re.search(r'^contig:.*?name: "(\w+)"', text, re.M | re.S)[1]
        for match in filter(None, map(VARIANT.match, text.splitlines())):
            positions = (int(match["b38"]), int(match["b37"]))
            # Two genes may use one name: the second is then called "TPMT c.2T>C".
            name = match["name"] if match["name"] not in variants else f"{path.stem} {match['name']}"
            variants[name] = Variant(
                match["name"], contig, positions, match["ref"], match["alt"], match["rs"] or ".")
            shifts[contig] = positions[1] - positions[0]
        for exon in re.finditer(r"GRCh38: (\d+)-(\d+)\n.*?sequence: \|\n((?: {6}[ACGT]+\n?)+)", text, re.S):
            sequence = "".join(exon[3].split())
            first, last = int(exon[1]), int(exon[2])
            assert last - first + 1 == len(sequence), f"{path.name}: exon at {first} has another length"
            bases.update(((contig, first + i), base) for i, base in enumerate(sequence))
    for variant in variants.values():
        for i, base in enumerate(variant.ref):
            found = bases.get((variant.contig, variant.positions[0] + i), base)
            assert found == base, f"{variant.name}: REF is not the exon's base"
    return variants, bases, shifts


VARIANTS, BASES, SHIFTS = read_rules()
ALL = [v for v in VARIANTS if v != "c.474C>T"]


class Site(NamedTuple):
    contig: str
    position: int
    ref: str
    alts: tuple
    rs: str
    genotypes: tuple  # one a sample
    quality: dict  # overrides of FILTER, AD, DP, GQ, and FORMAT


def sites(names, genotypes, samples, build=0, merged=False, phased=False, quality=None):
    """Records of the named variants; alternates of one position and REF share a record.

    `genotypes` gives by variant name one genotype, or one a sample; all others are reference.
    `merged` writes the NUDT15 repeat as one record of both lengths.
    """
    groups = {}
    for name in names:
        v = VARIANTS[name]
        key = (v.contig, v.positions[build], v.ref)
        groups.setdefault(key, []).append(v)
    if merged:
        dup = groups.pop(("13", VARIANTS["c.50_55dup"].positions[build], "A"), [])
        key = ("13", VARIANTS["c.50_55del"].positions[build], "AGGAGTC")
        longer = [v._replace(ref=key[2], alt=v.alt + key[2][1:]) for v in dup]
        groups[key] = longer + groups.get(key, [])
    found = []
    for (contig, position, ref), group in groups.items():
        calls = []
        for sample in range(len(samples)):
            text = "0|0" if phased else "0/0"
            for index, v in enumerate(group, start=1):
                given = genotypes.get(v.name)
                if given is None:
                    continue
                given = given if isinstance(given, str) else given[sample]
                if "1" in given:
                    text = given.replace("1", str(index))
            calls.append(text)
        over = next((quality[v.name] for v in group if quality and v.name in quality), {})
        found.append(Site(contig, position, ref, tuple(v.alt for v in group), group[0].rs, tuple(calls), over))
    return found


def free(contig, position38, ref, alt, genotype, build=0, rs=".", count=1):
    """A record that no rule lists; its REF is checked where an exon sequence holds it."""
    for i, base in enumerate(ref):
        assert BASES.get((contig, position38 + i), base) == base, f"{contig}:{position38}: REF is not the exon's base"
    position = position38 + (SHIFTS.get(contig, 0) if build else 0)
    return Site(contig, position, ref, (alt,), rs, (genotype,) * count, {})


def elsewhere(build=0, count=1):
    """Records on other chromosomes."""
    return [
        Site(contig, positions[build], ref, (alt,), rs, ("0/1" if n == 0 else "0/0",) * count, {})
        for n, (contig, *positions, ref, alt, rs) in enumerate(ELSEWHERE)
    ]


def intron(build=0, count=1):
    """A heterozygote 23 bases behind an exon of TPMT: outside the code and the splice site."""
    return [free("6", 18139740, "A", "G", "0/1", build, count=count)]


def harmless(genotype="1/1", build=0, count=1):
    v = VARIANTS["c.474C>T"]
    return [Site(v.contig, v.positions[build], v.ref, (v.alt,), v.rs, (genotype,) * count, {})]


def reads(seed, genotype, alleles):
    """Made-up AD, DP and GQ that fit the genotype and depend on nothing but the seed."""
    noise = zlib.crc32(seed.encode())
    depth = 28 + noise % 17
    copies = [c for c in re.split(r"[/|]", genotype) if c != "."]
    counts = [0] * alleles
    for n, copy in enumerate(copies):
        share = depth // max(1, len(copies))
        counts[int(copy)] += share + (depth - 2 * share if n else 0)
    if len(set(copies)) == 2:  # a heterozygote is never exactly half and half
        shift = noise // 17 % 5 - 2
        counts[int(copies[0])] += shift
        counts[int(copies[1])] -= shift
    return ",".join(map(str, counts)), str(sum(counts)), str(60 + noise // 85 % 40)


def columns(site, contig, fields, phase_set):
    """One record line."""
    lines = []
    for number, genotype in enumerate(site.genotypes):
        ad, dp, gq = reads(f"{site.contig}:{site.position}:{number}", genotype, len(site.alts) + 1)
        values = {"GT": genotype, "AD": ad, "DP": dp, "GQ": gq, "PS": phase_set if "|" in genotype else ".",
                  "PGT": ".", "PID": "."}
        values.update({k: v for k, v in site.quality.items() if k in values})
        lines.append(":".join(values[field] for field in fields))
    over = site.quality
    return "\t".join(
        [contig, str(site.position), site.rs, site.ref, ",".join(site.alts), over.get("QUAL", "812.6"),
         over.get("FILTER", "PASS"), ".", ":".join(fields), *lines])


FORMATS = {
    "GT": '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
    "AD": '##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads of each allele">',
    "DP": '##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Reads">',
    "GQ": '##FORMAT=<ID=GQ,Number=1,Type=Integer,Description="Genotype quality, phred">',
    "PS": '##FORMAT=<ID=PS,Number=1,Type=Integer,Description="Phase set">',
    "PGT": '##FORMAT=<ID=PGT,Number=1,Type=String,Description="Physical phasing, order of the alleles">',
    "PID": '##FORMAT=<ID=PID,Number=1,Type=String,Description="Physical phasing, name of the haplotype block">',
    "MIN_DP": '##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description="Least reads inside the block">',
    "VAF": '##FORMAT=<ID=VAF,Number=A,Type=Float,Description="Share of the reads of each alternate">',
}


def vcf(records, samples=("patient",), build=0, prefix="chr", header_build=None, declared=CONTIGS,
        fields=("GT", "AD", "DP", "GQ"), phase_set="."):
    """The text of a VCF; `declared` are the contigs of the header."""
    header_build = build if header_build is None else header_build
    order = list(CONTIGS)
    records = sorted(records, key=lambda s: (order.index(s.contig), s.position))
    lines = header(fields, [], samples, prefix, header_build, [name for name in order if name in declared])
    lines += [columns(site, prefix + site.contig, fields, phase_set) for site in records]
    return "\n".join(lines) + "\n"


def header(fields, infos, samples, prefix="chr", build=0, declared=CONTIGS):
    """The lines before the records."""
    lines = ["##fileformat=VCFv4.2", '##FILTER=<ID=PASS,Description="All filters passed">',
             '##FILTER=<ID=LowQual,Description="Low quality">']
    lines += infos + [FORMATS[field] for field in fields]
    lines += [f"##contig=<ID={prefix}{name},length={CONTIGS[name][build]},assembly={BUILDS[build]}>"
              for name in declared]
    lines += ["##source=scripts/make-samples.py, made up"]
    return lines + ["\t".join(["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT", *samples])]


class Dialect(NamedTuple):
    """How a caller writes a gVCF."""
    other: str  # the ALT that means "anything else"
    info: str  # header line of INFO and ALT
    block: tuple  # FORMAT of a block
    variant: tuple  # FORMAT of a variant


GATK = Dialect("<NON_REF>", '##ALT=<ID=NON_REF,Description="Any possible alternative allele">',
               ("GT", "DP", "GQ", "MIN_DP"), ("GT", "AD", "DP", "GQ"))
DEEPVARIANT = Dialect("<*>", '##ALT=<ID=*,Description="Any possible alternative allele">',
                      ("GT", "GQ", "MIN_DP"), ("GT", "GQ", "DP", "AD", "VAF"))
END = '##INFO=<ID=END,Number=1,Type=Integer,Description="Last base of the block">'


def gvcf(dialect, variants, empty=()):
    """A gVCF of GRCh38: variants by name with their genotypes, and reference blocks around them.

    Blocks reach from the first to the last exon of a gene, and one base long where a gene has no exon sequence.
    `empty` are contigs with one block of 200,000 bases that no read covers.
    """
    fields = tuple(dict.fromkeys(dialect.variant + dialect.block))
    lines = header(fields, [END, dialect.info], ("patient",))
    for contig in ("6", "9", "13"):
        exons = [position for name, position in BASES if name == contig]
        known = {v.positions[0]: v.ref[0] for v in VARIANTS.values() if v.contig == contig}
        spans = [(min(exons), max(exons))] if exons else [(position, position) for position in sorted(known)]
        found = sorted((VARIANTS[name].positions[0], name) for name in variants if VARIANTS[name].contig == contig)
        if contig in empty:
            middle = (spans[0][0] + spans[0][1]) // 2
            lines.append(block(dialect, contig, middle - 100_000, middle + 99_999, "N", "0", "0"))
            continue
        for first, last in spans:
            for position, name in found:
                if first < position:
                    lines.append(covered(dialect, contig, first, position - 1, known))
                lines.append(variant(dialect, VARIANTS[name], variants[name]))
                first = position + len(VARIANTS[name].ref)
            lines.append(covered(dialect, contig, first, last, known))
    return "\n".join(lines) + "\n"


def covered(dialect, contig, first, last, known):
    """A block with reads."""
    _, depth, quality = reads(f"{contig}:{first}", "0/0", 1)
    return block(dialect, contig, first, last, BASES.get((contig, first), known.get(first)), depth, quality)


def block(dialect, contig, first, last, ref, depth, quality):
    values = {"GT": "0/0", "DP": depth, "GQ": quality, "MIN_DP": str(max(0, int(depth) - 3))}
    return "\t".join([f"chr{contig}", str(first), ".", ref, dialect.other, ".", ".", f"END={last}",
                      ":".join(dialect.block), ":".join(values[field] for field in dialect.block)])


def variant(dialect, v, genotype):
    ad, dp, gq = reads(f"{v.contig}:{v.positions[0]}:0", genotype, 2)
    share = int(ad.split(",")[1]) / int(dp)
    values = {"GT": genotype, "AD": f"{ad},0", "DP": dp, "GQ": gq, "VAF": f"{share:.3f},0"}
    return "\t".join([f"chr{v.contig}", str(v.positions[0]), v.rs, v.ref, f"{v.alt},{dialect.other}", "612.6", "PASS",
                      ".", ":".join(dialect.variant), ":".join(values[field] for field in dialect.variant)])


def whole(genotypes=None, extra=(), names=None, samples=("patient",), build=0, merged=False, phased=False,
          quality=None, **header):
    """All positions that the rules know, reference but for `genotypes`, and records elsewhere."""
    found = sites(names or ALL, genotypes or {}, samples, build, merged, phased, quality)
    found += [*extra, *elsewhere(build, len(samples)), *intron(build, len(samples))]
    return vcf(found, samples, build, **header)


FAMILY = ("mother", "father", "child")
PHASED = ("GT", "AD", "DP", "GQ", "PS")


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
        extra=[free("6", 18130687, "T", "A", "0/1", rs="rs1142345")])
    yield "tpmt-novel-splice.vcf", whole(extra=[free("6", 18148987, "C", "T", "0/1")])
    yield "malformed/wrong-build.vcf", whole(build=1, header_build=0)
    yield "malformed/wrong-ref.vcf", wrong_reference()
    yield "malformed/no-gt.vcf", whole(fields=("AD", "DP", "GQ"))
    yield "malformed/contradiction.vcf", whole(extra=[second_record("c.719A>G")])
    yield "malformed/undeclared-contig.vcf", whole(declared=[c for c in CONTIGS if c != "6"])
    yield "malformed/no-wanted-contig.vcf", vcf(
        [s for s in elsewhere() if s.contig in ("1", "22")], declared=["1", "22"])
    yield "malformed/not-a-vcf.vcf", "patient,weight,gene,result\npatient,72,TPMT,normal\n"
    yield "malformed/cut-line.vcf", whole()[:-23]
    yield "malformed/truncated.vcf.gz", whole()


def second_record(name):
    """Another record at the position of a variant, heterozygous."""
    return sites([name], {name: "0/1"}, ("patient",))[0]


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
