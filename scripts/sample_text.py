"""Records as the text of a VCF or a gVCF. A part of make-samples.py."""

from typing import NamedTuple

from sample_records import BASES, CONTIGS, VARIANTS, reads

BUILDS = ("GRCh38", "GRCh37")


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
         over.get("FILTER", "PASS"), over.get("INFO", "."), ":".join(fields), *lines])


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
        fields=("GT", "AD", "DP", "GQ"), phase_set=".", infos=()):
    """The text of a VCF; `declared` are the contigs of the header, `infos` its lines of INFO."""
    header_build = build if header_build is None else header_build
    order = list(CONTIGS)
    records = sorted(records, key=lambda s: (order.index(s.contig), s.position))
    lines = header(fields, list(infos), samples, prefix, header_build, [name for name in order if name in declared])
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
