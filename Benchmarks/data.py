"""The inputs, made by the generators beside this file when they are missing or were made otherwise."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
from typing import NamedTuple

from lines.line import Missing
from measure import Failure
from positions import defining_positions

HERE = pathlib.Path(__file__).resolve().parent
SHARED = ("assembly.py", "positions.py", "weights.py")


class Sizes(NamedTuple):
    """How much of everything."""

    genome: int  # records
    gvcf: int  # records
    cohorts: dict  # samples
    files: int
    panel: int  # people
    few: int  # people


FULL = Sizes(4_700_000, 30_000_000, {"100k": 100_000, "500k": 500_000}, 1_000, 3_202, 120)
SMALL = Sizes(100_000, 300_000, {"100k": 500, "500k": 1_000}, 40, 100, 10)


class Cohort(NamedTuple):
    """Many people in one file, or a list of files; with their weights."""

    path: pathlib.Path
    weights: pathlib.Path
    samples: int


class Data:
    """Every method gives the path of an input that exists."""

    def __init__(self, root, sizes, real=None):
        self.root, self.sizes, self.real = root, sizes, real
        root.mkdir(parents=True, exist_ok=True)

    def positions(self):
        """The regions file that bcftools reads: contig and 1-based position, each place once."""
        path = self.root / "positions.tsv"
        places = dict.fromkeys((p.contig, p.position) for p in defining_positions())
        path.write_text("".join(f"{contig}\t{position}\n" for contig, position in places))
        return path

    def genome(self):
        return self._made("genome.vcf.gz", "generate-genome.py", "--records", self.sizes.genome)

    def genome_bcf(self):
        return self._made("genome.bcf", "generate-genome.py", "--records", self.sizes.genome)

    def gvcf(self):
        return self._made("genome.g.vcf.gz", "generate-gvcf.py", "--records", self.sizes.gvcf)

    def without_index(self, path):
        """The same bytes under a name that has no index beside it."""
        folder = self.root / "unindexed"
        folder.mkdir(exist_ok=True)
        twin = folder / path.name
        twin.unlink(missing_ok=True)
        os.link(path, twin)
        return twin

    def cohort(self, size, form):
        samples = self.sizes.cohorts[size]
        path = self._made(
            f"cohort-{size}.{form}", "generate-cohort.py", "--samples", samples,
            "--weights", f"cohort-{size}.{form}.weights.tsv")
        return Cohort(path, self.root / f"{path.name}.weights.tsv", samples)

    def files(self):
        genome = self.genome()
        path = self._made("files", "generate-files.py", "--files", self.sizes.files, "--genome", genome)
        return Cohort(path / "list.txt", path / "weights.tsv", self.sizes.files)

    def panel(self):
        return self._people("panel", self.sizes.panel)

    def few(self):
        """120 people; those of a folder of real ones where it is given, each with the same weight."""
        if self.real is None:
            return self._people("few", self.sizes.few)
        path = self.real / "1000g.GRCh38.vcf.gz"
        listed = subprocess.run(["bcftools", "query", "-l", path], capture_output=True, text=True, check=True)
        names = listed.stdout.split()
        weights = self.root / "real.weights.tsv"
        weights.write_text("sample\tweight_kg\n" + "".join(f"{name}\t72.5\n" for name in names))
        return Cohort(path, weights, len(names))

    def _people(self, name, people):
        weights = f"{name}.weights.tsv"
        path = self._made(f"{name}.vcf.gz", "generate-panel.py", "--people", people, "--weights", weights)
        return Cohort(path, self.root / weights, people)

    def pypgx(self):
        """The program `pypgx` in an environment of its own, from PyPI."""
        home = HERE / "data" / "pypgx"
        program = home / "bin" / "pypgx"
        if not program.exists():
            print("installing PyPGx from PyPI", file=sys.stderr, flush=True)
            for command in (
                [sys.executable, "-m", "venv", "--clear", home],
                [home / "bin" / "python", "-m", "pip", "install", "--quiet", "pypgx", "pandas<3"],
            ):
                if subprocess.run(command, stdout=sys.stderr).returncode != 0:
                    shutil.rmtree(home, ignore_errors=True)
                    raise Missing("could not be installed from PyPI")
        return program

    def _made(self, name, script, *arguments):
        """The file or folder `name`; a run that is interrupted leaves nothing under that name."""
        arguments = [str(argument) for argument in arguments]
        path, record = self.root / name, self.root / "made" / f"{name}.sha256"
        key = self._key(script, arguments)
        if path.exists() and record.exists() and record.read_text() == key:
            return path
        print(f"making {path}", file=sys.stderr, flush=True)
        making = self.root / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        record.parent.mkdir(exist_ok=True)
        # The list of a folder of files names its paths: that one is made where it stays.
        output = path if script == "generate-files.py" else making / name
        record.unlink(missing_ok=True)
        command = [sys.executable, HERE / script, "--output", output, *arguments]
        if subprocess.run(command, cwd=making, stdout=subprocess.DEVNULL).returncode != 0:
            raise Failure(f"{script} failed")
        for made in making.iterdir():
            os.replace(made, self.root / made.name)
        making.rmdir()
        record.write_text(key)
        return path

    @staticmethod
    def _key(script, arguments):
        """What a file follows from: the generator, what it shares with others, its arguments, the rules' positions."""
        digest = hashlib.sha256(repr((arguments, defining_positions())).encode())
        for source in (script, *SHARED):
            digest.update((HERE / source).read_bytes())
        return digest.hexdigest()
