"""The defining positions of rules/genes/*.yaml, read with two regular expressions.

The rules keep one variant a line:
    c.719A>G:  {rs: rs1142345, GRCh38: 18130687, GRCh37: 18130918, change: T>C, ...}
This is no YAML parser: it serves the benchmarks, which need nothing but Python.
"""

import pathlib
import re
from typing import NamedTuple

GENES = pathlib.Path(__file__).resolve().parent.parent / "rules" / "genes"

VARIANT = re.compile(
    r"^\s+\S+:\s*\{(?:.*?\brs: *(?P<rs>rs\d+))?.*?\bGRCh38: *(?P<position>\d+)"
    r".*?\bchange: *\"?(?P<ref>[ACGT]+)>(?P<alt>[ACGT]+)"
)
CONTIG = re.compile(r"^contig:(?:\s*\"?(?P<inline>[0-9XY]+)|.*?\n\s+name: *\"?(?P<name>[0-9XY]+))", re.M)


class Position(NamedTuple):
    """A GRCh38 position (1-based) with the alleles that the rules name there."""

    contig: str
    position: int
    ref: str
    alts: tuple
    rs: str


def defining_positions(genes=GENES):
    """Every defining position, sorted; alternates of one position and REF are joined."""
    merged = {}
    for path in sorted(pathlib.Path(genes).glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        contig = CONTIG.search(text)
        if contig is None:
            continue
        name = "chr" + (contig["inline"] or contig["name"])
        for match in filter(None, map(VARIANT.match, text.splitlines())):
            key = (name, int(match["position"]), match["ref"])
            alts, rs = merged.setdefault(key, ([], match["rs"] or "."))
            if match["alt"] not in alts:
                alts.append(match["alt"])
    if not merged:
        raise SystemExit(f"no defining position found in {genes}/*.yaml")
    found = [Position(*key, tuple(alts), rs) for key, (alts, rs) in merged.items()]
    return sorted(found, key=lambda p: (int(p.contig[3:].replace("X", "23")), p.position, p.ref))
