"""Files that once crashed a reader of this code, kept it busy or had a wrong dose. A part of make-samples.py.

The first kind is refused. The second has an answer: what cannot be known is doubt and never the reference.
"""

import struct

from sample_records import ALL, BASES, CONTIGS, VARIANTS, free, second, symbol

INFOS = (
    '##INFO=<ID=END,Number=1,Type=Integer,Description="Last base">',
    '##INFO=<ID=SVLEN,Number=A,Type=Integer,Description="Length">',
    '##INFO=<ID=SVTYPE,Number=1,Type=String,Description="Kind">',
    '##INFO=<ID=DR2,Number=A,Type=Float,Description="Accuracy of imputation">',
)
CORE_TPMT, CORE_NUDT15 = "c.719A>G", "c.415C>T"


def without(*names):
    return [name for name in ALL if name not in names]


def refused(whole):
    """The texts that are an error, by name. `whole` makes a whole file."""
    yield "empty-alt.vcf", changed(whole(), 4, "")
    yield "empty-ref.vcf", changed(whole(), 3, "")
    yield "end-no-number.vcf", whole(extra=[symbol("<DEL>", "1/1", "SVTYPE=DEL;END=abc")], infos=INFOS)
    yield "svlen-no-number.vcf", whole(extra=[symbol("<DEL>", "1/1", "SVTYPE=DEL;SVLEN=-5e4")], infos=INFOS)
    yield "info-twice.vcf", changed(whole(infos=INFOS), 7, "DR2=0.99;DR2=0.30")
    yield "format-twice.vcf", changed(changed(whole(), 8, ":DP", add=True), 9, ":4", add=True)
    yield "sample-count.bcf", whole()
    yield "header-length.bcf", whole()
    yield "header-nul.vcf", whole().replace("##source=", "##source=\0", 1)
    yield "gt-twice.vcf", changed(changed(whole(), 8, ":GT", add=True), 9, ":0/1", add=True)
    yield "third-assembly.vcf", whole().replace(str(CONTIGS["6"][0]), "172126628")


def answered(whole):
    """The texts that have an answer, by name."""
    yield "deletion-without-end.vcf", whole(extra=[symbol("<DEL>", "1/1", "SVTYPE=DEL")], infos=INFOS)
    yield "breakend.vcf", whole(extra=[symbol("N[chr6:18160000[", "0/1", "SVTYPE=BND")], infos=INFOS)
    yield "unreadable-block.vcf", whole(extra=[symbol("N", "0/1", "END=18160000")], infos=INFOS)
    yield "anything-else.vcf", whole(extra=[free("13", 48045701, "C", "<*>", "1/1")])
    yield "insertion-symbol.vcf", whole(extra=[free("6", 18139700, BASES["6", 18139700], "<INS>", "1/1")])
    yield "deletion-over-core.vcf", whole(extra=[free("13", 48045718, "GCGT", "G", "0/1")])
    yield "lone-zero-row.vcf", whole(names=without(CORE_TPMT))
    yield "joint-alt.vcf", whole(names=without(CORE_NUDT15), extra=[free("13", 48045719, "CG", "TA", "0/0")])
    yield "two-joint-rows.vcf", whole(
        names=without(CORE_NUDT15, "c.416G>A"),
        extra=[free("13", 48045719, "CG", alt, "0/1") for alt in ("TG", "TA")])
    yield "failed-homozygote.vcf", whole(extra=[second(CORE_NUDT15, "1/1", FILTER="LowQual")])
    yield "failed-split-row.vcf", whole(
        {"c.719A>C": "0/1"}, names=without(CORE_TPMT), extra=[second(CORE_TPMT, "0/1", FILTER="LowQual")])
    yield "rows-disagree.vcf", whole(extra=[free("6", 18133845, "T", "A", "1/1")])
    yield "reads-deny.vcf", whole(quality={CORE_NUDT15: {"AD": "20,20", "DP": "40"}})
    yield "anchor-row.vcf", whole(
        names=without("c.50_55dup"),
        extra=[free("13", 48037782, "A", ".", "0/0"), free("13", 48037782, "A", "AGGAGTC", "1/1")])
    yield "lost-split-row.vcf", whole(
        names=without(CORE_TPMT, "c.719A>C"), extra=[free("6", 18130687, "T", "A", "0/1", rs="rs1142345")])
    yield "blank-core-row.vcf", whole(
        names=without(CORE_NUDT15),
        extra=[free("13", 48045719, "C", "G", "0/1"), free("13", 48045719, "C", "T", "./.", rs="rs116855232")])
    half = free("6", 18130687, "T", "C,G", "0/.")
    yield "failed-half-call.vcf", whole(extra=[half._replace(quality={"FILTER": "LowQual"})])
    yield "repeat-rows.vcf", whole(
        {"c.50_55dup": "0|1", "c.50_55del": "0|1"}, names=without("c.415C>T"), extra=[second(CORE_NUDT15, "0|0")])
    yield "deletion-no-call.vcf", whole(
        names=without(CORE_TPMT, "c.719A>C"), extra=[symbol("<DEL>", "./.", "SVTYPE=DEL;END=18160000")], infos=INFOS)
    yield "breakend-behind.vcf.gz", whole(extra=[symbol("]chr6:18120000]N", "0/1", "SVTYPE=BND", 18160000)])
    yield "deletion-undeclared.vcf.gz", whole(extra=[symbol("<DEL>", "1/1", "SVTYPE=DEL;SVLEN=-50000")])
    yield "two-qualities.vcf", whole(quality={CORE_NUDT15: {"GQ": "60,5"}})
    block = "48037782_A_AGGAGTC"
    yield "phase-against-phase.vcf", whole(
        {"c.50_55dup": "0|1", CORE_NUDT15: "0|1"}, fields=("GT", "AD", "DP", "GQ", "PS", "PGT", "PID"),
        phase_set="48037782",
        quality={"c.50_55dup": {"PGT": "0|1", "PID": block}, CORE_NUDT15: {"PGT": "1|0", "PID": block}})


def changed(text, column, value, add=False):
    """A text whose record at the position of TPMT c.719A>G has another column."""
    place = f"chr6\t{VARIANTS[CORE_TPMT].positions[0]}\t"
    lines = text.split("\n")
    index = next(n for n, line in enumerate(lines) if line.startswith(place))
    columns = lines[index].split("\t")
    columns[column] = columns[column] + value if add else value
    lines[index] = "\t".join(columns)
    return "\n".join(lines)


def another_count(data):
    """An uncompressed BCF whose first record of TPMT says that it has no sample, where the header has one."""
    place = 9 + struct.unpack_from("<I", data, 5)[0]  # behind the magic, the header's length and the header
    while struct.unpack_from("<i", data, place + 12)[0] != VARIANTS[CORE_TPMT].positions[0] - 1:
        place += 8 + sum(struct.unpack_from("<II", data, place))
    place += 8 + 20  # the two lengths, and what stands before the number of samples
    count = struct.unpack_from("<I", data, place)[0]
    assert count & 0xFFFFFF == 1
    return data[:place] + struct.pack("<I", count - 1) + data[place + 4:]


def another_length(data):
    """An uncompressed BCF that says that its header has two gigabytes."""
    return data[:5] + struct.pack("<I", 0x7FFFFFFF) + data[9:]


# What is changed in the bytes of an uncompressed BCF, by the file's name.
BYTES = {"malformed/sample-count.bcf": another_count, "malformed/header-length.bcf": another_length}
