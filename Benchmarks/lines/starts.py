"""What is done before any file is read."""

import pathlib

from .line import Line, Missing

RULES = pathlib.Path(__file__).resolve().parent.parent.parent / "rules"


def version(bench):
    return Line("azadose --version", [bench.binary, "--version"], seconds=0.012, runs=51)


def version_static(bench):
    if bench.static_binary is None:
        raise Missing("no binary with the static standard library: make build-static")
    return Line(
        "azadose --version, static standard library", [bench.static_binary, "--version"], seconds=0.006, runs=51)


def rules(bench):
    return Line("azadose rules check", [bench.binary, "rules", "check", RULES], seconds=1, runs=11)
