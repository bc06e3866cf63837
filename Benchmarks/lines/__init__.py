"""What `make bench` measures: one function a line of the table, by its name, in the order of the table."""

from . import cohorts, panels, reports, starts

LINES = {
    "indexed": reports.indexed,
    "indexed-bcf": reports.indexed_bcf,
    "no-index": reports.no_index,
    "no-index-bcf": reports.no_index_bcf,
    "gvcf": reports.gvcf,
    "cohort-100k": cohorts.bcf_100k,
    "cohort-500k": cohorts.bcf_500k,
    "cohort-500k-vcf": cohorts.vcf_500k,
    "files": cohorts.files,
    "panel": panels.panel,
    "pypgx": panels.pypgx,
    "version": starts.version,
    "version-static": starts.version_static,
    "rules": starts.rules,
}
