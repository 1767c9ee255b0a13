"""Values put into a few classes from little to much, each with about as many values as the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

MOST_CLASSES = 5
RANGE = "–"
TIMES = "×"


@dataclass(frozen=True, slots=True)
class ValueClass:
    """The smallest and the largest value in a class, and how many values are in it."""

    low: float
    high: float
    count: int


class Classes:
    """The classes of some values. Values that are written alike are in the same class, so that no two ranges meet."""

    def __init__(self, values: Iterable[float], written: Callable[[float], str], most: int = MOST_CLASSES) -> None:
        self._written = written
        self._first: dict[str, float] = {}
        ordered = sorted(values)
        alike = [self._first.setdefault(written(value), value) for value in ordered]
        cuts = {alike[number * len(alike) // most] for number in range(1, most)} if alike else set()
        self._cuts = sorted(cut for cut in cuts if cut > alike[0])
        members: dict[int, list[float]] = {}
        for value in ordered:
            members.setdefault(self.of(value), []).append(value)
        self.classes = tuple(ValueClass(held[0], held[-1], len(held)) for _, held in sorted(members.items()))

    def of(self, value: float) -> int:
        """The number of a value's class, 0 for the least."""
        return bisect_right(self._cuts, self._first.get(self._written(value), value))

    def words(self, number: int) -> str:
        """The range of a class: "2–8 min", "12 min – 2.3 d", "30–268×"."""
        low, high = self._written(self.classes[number].low), self._written(self.classes[number].high)
        if low == high:
            return low
        if low.endswith(TIMES) and high.endswith(TIMES):
            return f"{low.removesuffix(TIMES)}{RANGE}{high}"
        (figure, _, unit), (_, _, other) = low.partition(" "), high.partition(" ")
        return f"{figure}{RANGE}{high}" if unit == other else f"{low} {RANGE} {high}"

    def beginning(self, number: int) -> str:
        """Where a class begins, in few letters: "≥ 12 min". Where it ends the next class says."""
        one = self.classes[number]
        low = self._written(one.low)
        return low if low == self._written(one.high) else f"≥ {low}"


def strength(number: int, count: int, strongest: int = MOST_CLASSES) -> int:
    """Which of the colours 1 (little) to `strongest` a class takes: few classes lie far apart, a single one between."""
    if count == 1:
        return (strongest + 1) // 2
    return 1 + round(number * (strongest - 1) / (count - 1))
