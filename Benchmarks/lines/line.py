"""The parts of a line of the table."""

from typing import Callable, NamedTuple


class Side(NamedTuple):
    """A program that runs beside azadose on the same file."""

    name: str
    arguments: list
    reach: float | None = None  # azadose's median divided by the program's is at most this; None: for information


class Quote(NamedTuple):
    """A time that another source states. Nothing is run for it, and no limit follows from it."""

    name: str
    seconds: float


class Line(NamedTuple):
    """One work: azadose's command, what runs beside it, and what is to be reached."""

    work: str
    arguments: list
    sides: tuple = ()
    quotes: tuple = ()
    seconds: float | None = None  # azadose's median is at most this
    runs: int = 5
    warm_up: bool = True  # one run of each program first, not counted; it fills the file cache
    check: Callable | None = None  # is given a folder to run in; raises Failure where azadose gives no answer


class Missing(Exception):
    """Why a line cannot be measured here."""


class Bench(NamedTuple):
    """What every line asks for."""

    binary: str
    static_binary: str | None
    data: object  # the inputs, made when missing
