"""Runs programs and takes their time and memory. Every output is a file in one temporary folder."""

import os
import pathlib
import shutil
import signal
import statistics
import sys
import time
from typing import NamedTuple

# Stands in a program's arguments for the file that it writes; without it, standard output is that file.
OUT = "{out}"


class Failure(Exception):
    """A program that ended with an error, or an answer that is not one."""


class Run(NamedTuple):
    """One run: wall-clock seconds, and the largest resident memory of the process or of one that it ran, in bytes."""

    seconds: float
    peak: int


def run(arguments, folder):
    """Runs a program to its end. Its output is `folder/out`, what it says on standard error `folder/err`."""
    out, err = folder / "out", folder / "err"
    command = [str(out) if part == OUT else str(part) for part in arguments]
    mode = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    screen = os.devnull if OUT in arguments else out
    actions = [(os.POSIX_SPAWN_OPEN, 1, str(screen), mode, 0o600), (os.POSIX_SPAWN_OPEN, 2, str(err), mode, 0o600)]
    start = time.perf_counter()
    try:
        child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    except OSError as error:
        raise Failure(f"{command[0]}: {error.strerror}") from None
    try:
        _, status, usage = os.wait4(child, 0)
    except BaseException:  # interrupted: nothing is left running
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    elapsed = time.perf_counter() - start
    if status != 0:
        text = err.read_text(errors="replace").strip()[-500:]
        raise Failure(f"{' '.join(command)[:300]} ended with {os.waitstatus_to_exitcode(status)}: {text}")
    return Run(elapsed, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def clear(folder):
    """Takes away what a run wrote, so that the next one begins as that one did."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def in_turn(programs, rounds, folder):
    """Runs the programs in turn, A B C A B C: for each program the list of its runs."""
    runs = [[] for _ in programs]
    for _ in range(rounds):
        for mine, program in zip(runs, programs):
            mine.append(run(program, folder))
            clear(folder)
    return runs


def median(runs):
    return statistics.median(one.seconds for one in runs)


def peak(runs):
    return max(one.peak for one in runs)


def smallest_peak(folder):
    """What a program that does nothing seems to need: a new process begins with its parent's memory."""
    found = peak([run(["true"], folder) for _ in range(3)])
    clear(folder)
    return found


def first_rows(path: pathlib.Path, count):
    """The first lines of a file, split at tabs."""
    with open(path, encoding="utf-8") as table:
        return [line.rstrip("\n").split("\t") for _, line in zip(range(count), table)]
