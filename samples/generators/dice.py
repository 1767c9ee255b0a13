"""Repeatable chance: the same seed gives the same picks on every Python version."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Picks made from `random.Random(seed).random()` alone.

    Python promises that this one method gives the same sequence for ever; `choice`, `shuffle` and the
    distributions carry no such promise, and the committed samples must be reproducible.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - sample data, nothing secret

    def chance(self, share: float) -> bool:
        """True in `share` (0 to 1) of the calls."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included, all equally likely."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of `choices`, all equally likely."""
        return choices[self.between(0, len(choices) - 1)]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, each as likely as its share of the summed weights."""
        point = self._random.random() * sum(weights.values())
        for choice, weight in weights.items():
            point -= weight
            if point < 0:
                return choice
        return choice
