"""The table that `make bench` prints: a row for each program that runs beside azadose, or one where none does."""

from measure import median, peak

HEAD = ("work", "azadose", "beside", "median", "ratio", "pairs", "reach", "runs", "peak", "verdict")
WIDTHS = (50, 11, 30, 11, 8, 17, 10, 4, 13, 0)
LEFT = (0, 2, 9)

REACHED, MISSED, UNMEASURED, FAILED = VERDICTS = ("reached", "NOT REACHED", "not measured", "FAILED")


def head():
    return row(*HEAD)


def row(*cells):
    """Cells in their columns: words to the left, figures to the right."""
    parts = [cell.ljust(width) if index in LEFT else cell.rjust(width)
             for index, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))]
    return " ".join(parts).rstrip()


def beside(work, ours, side, theirs, floor):
    """The row of a program that ran in turn with azadose, and the verdict; None where nothing is to be reached."""
    ratio = median(ours) / median(theirs)
    pairs = sorted(a.seconds / b.seconds for a, b in zip(ours, theirs))
    verdict = None if side.reach is None else REACHED if ratio <= side.reach else MISSED
    return row(
        work, time(median(ours)), side.name, time(median(theirs)), factor(ratio),
        f"{factor(pairs[0])} .. {factor(pairs[-1])}", bound(side.reach), str(len(ours)),
        f"{memory(ours, floor)} / {memory(theirs, floor)}", verdict or ""), verdict


def unmeasured(work, ours, side, floor):
    """The row of a program that cannot run here."""
    return row(work, time(median(ours)), side.name, "", "", "", bound(side.reach), str(len(ours)),
               memory(ours, floor), UNMEASURED)


def alone(work, ours, seconds, floor):
    """The row of azadose's own time, and the verdict."""
    span = sorted(one.seconds for one in ours)
    verdict = REACHED if median(ours) < seconds else MISSED
    return row(work, time(median(ours)), "–", "", "", f"{time(span[0])} .. {time(span[-1])}",
               f"< {time(seconds)}", str(len(ours)), memory(ours, floor), verdict), verdict


def quoted(ours, quote):
    """The row of a time that somebody else measured."""
    return row("", "", f"{quote.name}, as quoted", time(quote.seconds), factor(median(ours) / quote.seconds),
               "", "–", "", "", "not measured here")


def without(name, why, verdict):
    """The row of a line that has no figures."""
    return f"{name}: {why}: {verdict}"


def factor(ratio):
    """A ratio; one below a tenth as a fraction."""
    return f"1/{1 / ratio:,.0f}" if ratio < 0.1 else f"{ratio:.2f}"


def bound(reach):
    if reach is None:
        return "–"
    return f"≤ {factor(reach)}"


def time(seconds):
    return f"{seconds * 1000:,.1f} ms" if seconds < 10 else f"{seconds:,.1f} s"


def memory(runs, floor):
    """Megabytes (10⁶ bytes); what is below the smallest that can be seen is shown so."""
    most = peak(runs)
    return f"<{floor / 1e6 + 1:.0f}" if most <= floor + 1_000_000 else f"{most / 1e6:.0f}"
