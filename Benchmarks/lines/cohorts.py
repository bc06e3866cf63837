"""Many people: one file of them all, or a file each."""

from collections import Counter

from measure import OUT, Failure, clear, run

from .line import Line, Side

FORMAT = "%POS[\t%GT]\n"
WITHOUT_DECISION = {b"", b"undecided", b"withheld"}
# The script's arguments: the positions, the format, the list.
LOOP = 'while read -r file; do bcftools query -R "$1" -f "$2" "$file"; done <"$3"'


def bcf_100k(bench):
    return one_file(bench, "BCF", bench.data.cohort("100k", "bcf"), 1.5, 5)


def bcf_500k(bench):
    return one_file(bench, "BCF", bench.data.cohort("500k", "bcf"), 1.0, 3)


def vcf_500k(bench):
    return one_file(bench, "VCF.gz", bench.data.cohort("500k", "vcf.gz"), 1.0, 3)


def one_file(bench, form, cohort, reach, runs):
    ours = [bench.binary, "cohort", cohort.path, "--weights", cohort.weights, "--out", OUT]
    query = ["bcftools", "query", "-f", FORMAT, cohort.path]
    return Line(
        f"{cohort.samples:,} samples, {form}, to a file", ours, (Side("bcftools query", query, reach),),
        runs=runs, warm_up=False, check=all_decided(ours, cohort.samples))


def files(bench):
    cohort = bench.data.files()
    ours = [bench.binary, "cohort", "--files", cohort.path, "--weights", cohort.weights, "--jobs", "2", "--out", OUT]
    loop = ["sh", "-c", LOOP, "sh", bench.data.positions(), "%CHROM\t%POS[\t%GT]\n", cohort.path]
    return Line(
        f"{cohort.samples:,} single-sample files, one a whole genome", ours,
        (Side("bcftools query -R, in a loop", loop, 0.5),),
        runs=3, check=all_decided(ours, cohort.samples))


def all_decided(arguments, samples):
    """A check that the table has a row a sample, and a decision in each: a dose, `avoid` or `test first`."""

    def check(folder):
        run(arguments, folder)
        with open(folder / "out", "rb") as table:
            head = table.readline().rstrip(b"\n").split(b"\t")
            column = head.index(b"outcome")
            outcomes = Counter(line.split(b"\t", column + 1)[column] for line in table)
        clear(folder)
        decisions = sum(count for outcome, count in outcomes.items() if outcome not in WITHOUT_DECISION)
        if outcomes.total() != samples or decisions < samples:
            raise Failure(f"{outcomes.total()} rows with {decisions} decisions for {samples} samples")

    return check
