"""Research panels: phased people, two genes, no record where nobody differs."""

from measure import OUT

from .cohorts import FORMAT, all_decided
from .line import Line, Missing, Quote, Side


def panel(bench):
    cohort = bench.data.panel()
    ours = command(bench, cohort)
    query = ["bcftools", "query", "-f", FORMAT, cohort.path]
    return Line(
        f"{cohort.samples:,} people, TPMT and NUDT15, VCF.gz", ours, (Side("bcftools query", query, 1.2),),
        quotes=(Quote("PGxPOP", 2.6), Quote("PyPGx", 1_093), Quote("PharmCAT", 1_190)),
        seconds=0.3, runs=11, check=all_decided(ours, cohort.samples))


def pypgx(bench):
    cohort = bench.data.few()
    ours = command(bench, cohort)
    try:
        sides = (Side("pypgx run-ngs-pipeline TPMT", [
            bench.data.pypgx(), "run-ngs-pipeline", "TPMT", OUT,
            "--variants", cohort.path, "--assembly", "GRCh38"], 1 / 500),)
    except Missing as missing:
        sides = (Side(f"PyPGx: {missing}", None, 1 / 500),)
    return Line(
        f"{cohort.samples} people, phased, TPMT", ours, sides, runs=2, warm_up=False, check=all_decided(ours, cohort.samples))


def command(bench, cohort):
    return [bench.binary, "cohort", cohort.path, "--weights", cohort.weights, "--absent", "reference", "--out", OUT]
