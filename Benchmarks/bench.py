#!/usr/bin/env python3
"""Print the table of speed: azadose beside what a user would otherwise run on the same file.

Programs run in turn, and their outputs are files in one temporary folder. Exits 1 when something
is not reached or could not run. Builds nothing: give it a release binary. Missing inputs are made.
"""

import argparse
import pathlib
import shutil
import signal
import sys
import tempfile
from collections import Counter

import table
from data import FULL, SMALL, Data
from lines import LINES
from lines.line import Bench, Missing
from measure import Failure, clear, in_turn, run, smallest_peak

HERE = pathlib.Path(__file__).resolve().parent


def main():
    options = parse_arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that the temporary folder goes
    if shutil.which("bcftools") is None or shutil.which("bgzip") is None:
        sys.exit("bcftools and bgzip are needed: scripts/setup.sh test installs them")
    folder = options.data / "small" if options.small else options.data
    data = Data(folder.resolve(), SMALL if options.small else FULL, options.real)
    bench = Bench(program(options.binary), program(options.static_binary, is_needed=False), data)
    print("medians of runs in turn; ratio: azadose's median divided by the other's; peak: MB, azadose / the other\n")
    print(table.head(), flush=True)
    outcomes = Counter()
    for name in options.only or LINES:
        outcomes.update(measured(name, bench, options.runs))
    print("\n" + ", ".join(f"{outcomes[word]} {word.lower()}" for word in table.VERDICTS if outcomes[word]))
    if options.small:
        print("Small inputs: they show that everything runs. What is reached is asked of full ones.")
    sys.exit(1 if outcomes[table.FAILED] or outcomes[table.MISSED] and not options.small else 0)


def parse_arguments():
    release = HERE.parent / ".build" / "release" / "azadose"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=release)
    parser.add_argument("--static-binary", type=pathlib.Path, default=None,
                        help="a release binary with the static standard library")
    parser.add_argument("--only", nargs="+", choices=LINES, metavar="NAME", help=f"of {', '.join(LINES)}")
    parser.add_argument("--runs", type=int, help="runs of every program, in place of each line's own number")
    parser.add_argument("--small", action="store_true", help="small inputs, to see that everything runs")
    parser.add_argument("--data", type=pathlib.Path, default=HERE / "data", help="folder of the inputs")
    parser.add_argument("--real", type=pathlib.Path,
                        help="folder with 1000g.GRCh38.vcf.gz, in place of 120 made-up people")
    return parser.parse_args()


def program(path, is_needed=True):
    """The absolute path of a program; None where it is not there and need not be."""
    if path is not None and path.exists():
        return str(path.resolve())
    if is_needed:
        sys.exit(f"{path} is missing: make build-release")
    return None


def measured(name, bench, rounds):
    """Measures one line and prints its rows; the verdict of each."""
    try:
        with tempfile.TemporaryDirectory(prefix="azadose-bench-") as scratch:
            return rows(LINES[name](bench), pathlib.Path(scratch), rounds)
    except Missing as why:
        print(table.without(name, str(why), table.UNMEASURED), flush=True)
        return [table.UNMEASURED]
    except Failure as failure:
        print(table.without(name, str(failure), table.FAILED), flush=True)
        return [table.FAILED]


def rows(line, scratch, rounds):
    rounds = rounds or line.runs
    if line.check is not None:
        line.check(scratch)
    programs = [line.arguments, *(side.arguments for side in line.sides if side.arguments is not None)]
    if line.warm_up:
        for one in programs:
            run(one, scratch)
            clear(scratch)
    floor = smallest_peak(scratch)
    ours, *others = in_turn(programs, rounds, scratch)
    verdicts, work, others = [], line.work, iter(others)

    def show(text, verdict=None):
        print(text, flush=True)
        if verdict is not None:
            verdicts.append(verdict)

    for side in line.sides:
        if side.arguments is None:
            show(table.unmeasured(work, ours, side, floor), table.UNMEASURED)
        else:
            show(*table.beside(work, ours, side, next(others), floor))
        work = ""
    if line.seconds is not None:
        show(*table.alone(work, ours, line.seconds, floor))
    for quote in line.quotes:
        show(table.quoted(ours, quote))
    return verdicts


if __name__ == "__main__":
    main()
