#!/usr/bin/env python3
"""Chooses the corpus that stays in the repository: few files that reach the most code.

    make fuzz SECONDS=3600 && Fuzzing/choose-corpus.py [ENTRY ...]

Reads the old corpus and what `make fuzz` found below .build/fuzz, lets libFuzzer say which edges
each file reaches, and keeps the files that add the most for their size, at most 100 an entry. The
packed forms are judged by our own code alone: htslib and zlib are not instrumented.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILES = 100
# The program of each entry, and how many bytes its corpus may have.
ENTRIES = {
    "tree": ("FuzzRules", 95_000),
    "load": ("FuzzRules", 95_000),
    "text": ("FuzzReading", 24_000),
    "bgzip": ("FuzzReading", 24_000),
    "bcf": ("FuzzReading", 24_000),
    "index": ("FuzzReading", 24_000),
}


def edges(entry, folders):
    """The edges that each file reaches, by path."""
    with tempfile.TemporaryDirectory() as scratch:
        control = pathlib.Path(scratch, "control")
        empty = pathlib.Path(scratch, "merged")
        empty.mkdir()
        subprocess.run(
            [ROOT / ".build/fuzz/release" / ENTRIES[entry][0], "-set_cover_merge=1", "-use_counters=0", f"-merge_control_file={control}", empty, *folders],
            env=os.environ | {"FUZZ_ENTRY": entry, "SWIFT_BACKTRACE": "enable=no"},
            check=True, capture_output=True)
        lines = control.read_text().splitlines()
    count = int(lines[0])
    paths = [pathlib.Path(line) for line in lines[2:2 + count]]
    found = {}
    for words in (line.split() for line in lines[2 + count:]):
        if words[0] == "FT":
            found[paths[int(words[1])]] = set(words[2:])
    return found


def choose(found, limit):
    """The files in the order of what they add for their size."""
    chosen, size, seen = [], 0, set()
    while len(chosen) < FILES:
        fitting = [path for path in found if size + path.stat().st_size <= limit]
        best = max(
            fitting, key=lambda path: len(found[path] - seen) / (1000 + path.stat().st_size), default=None)
        if best is None or not found[best] - seen:
            break
        seen |= found.pop(best)
        chosen.append(best)
        size += best.stat().st_size
    return chosen


for entry in sys.argv[1:] or ENTRIES:
    corpus = ROOT / "Fuzzing/corpus" / entry
    found = edges(entry, [corpus, ROOT / ".build/fuzz/corpus" / entry])
    reached = set().union(*found.values())
    texts = {path.name: path.read_bytes() for path in choose(dict(found), ENTRIES[entry][1])}
    shutil.rmtree(corpus)
    corpus.mkdir(parents=True)
    for name, text in texts.items():
        (corpus / name).write_bytes(text)
    kept = set().union(*(edge for path, edge in found.items() if path.name in texts))
    print(f"{entry}: {len(texts)} files, {sum(map(len, texts.values()))} bytes,"
          f" {len(kept)} of {len(reached)} edges")
