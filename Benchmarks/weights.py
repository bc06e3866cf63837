"""A table of weights for the people of a synthetic file."""

import random


def write_weights(path, names, seed):
    """Kilograms as scales give them, with one decimal; the same seed gives the same weights."""
    numbers = random.Random(seed + 1)
    with open(path, "w", encoding="ascii") as table:
        table.write("sample\tweight_kg\n")
        for name in names:
            table.write(f"{name}\t{min(max(round(numbers.gauss(75, 14), 1), 40.0), 140.0)}\n")
