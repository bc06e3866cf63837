"""One report of one person."""

from measure import OUT, Failure, clear, first_rows, run

from .line import Line, Side

FORMAT = "%CHROM\t%POS[\t%GT]\n"


def indexed(bench):
    return with_index(bench, "one report, indexed whole genome, VCF.gz", bench.data.genome(), 1.0)


def indexed_bcf(bench):
    return with_index(bench, "one report, indexed whole genome, BCF", bench.data.genome_bcf(), None)


def no_index(bench):
    return scan(bench, "one report, whole genome without index, VCF.gz", bench.data.genome(), (0.25, 1.5), 5)


def no_index_bcf(bench):
    return scan(bench, "one report, whole genome without index, BCF", bench.data.genome_bcf(), (None, None), 3)


def gvcf(bench):
    return scan(bench, "one report, 30 M-record gVCF without index", bench.data.gvcf(), (0.25, 1.5), 3)


def with_index(bench, work, path, reach):
    query = ["bcftools", "query", "-R", bench.data.positions(), "-f", FORMAT, path]
    return Line(work, report(bench, path), (Side("bcftools query -R", query, reach),), runs=21, check=decided(bench, path))


def scan(bench, work, path, reach, runs):
    path = bench.data.without_index(path)
    query = ["bcftools", "query", "-T", bench.data.positions(), "-f", FORMAT, path]
    sides = (Side("bcftools query -T", query, reach[0]), Side("bgzip -dc", ["bgzip", "-dc", path], reach[1]))
    return Line(work, report(bench, path), sides, runs=runs, check=decided(bench, path))


def report(bench, path):
    return [bench.binary, "report", path, "--weight", "72"]


def decided(bench, path):
    """A check that the report of a file has a dose."""

    def check(folder):
        run([*report(bench, path), "--format", "tsv", "--output", OUT], folder)
        head, row = first_rows(folder / "out", 2)
        outcome = dict(zip(head, row))["outcome"]
        clear(folder)
        if outcome != "dose":
            raise Failure(f"the report of {path} says {outcome}")

    return check
