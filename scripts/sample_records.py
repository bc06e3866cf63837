"""What the samples are made of: the variants of rules/genes/*.yaml, and records of them with their genotypes.

The REF bases are checked against the exon sequences of the rules. A part of make-samples.py.
"""

import pathlib
import re
import zlib
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Lengths of the contigs that the samples name: GRCh38, GRCh37.
CONTIGS = {
    "1": (248956422, 249250621),
    "6": (170805979, 171115067),
    "9": (138394717, 141213431),
    "10": (133797422, 135534747),
    "13": (114364328, 115169878),
    "22": (50818468, 51304566),
}
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
    return Site(contig, position, ref, tuple(alt.split(",")), rs, (genotype,) * count, {})


def second(name, genotype, **quality):
    """Another record of a variant."""
    return sites([name], {name: genotype}, ("patient",), quality={name: quality})[0]


def symbol(alt, genotype, info, position=18120000):
    """A record before TPMT, or at another place, whose ALT names no bases."""
    return Site("6", position, "N", (alt,), ".", (genotype,), {"INFO": info})


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
