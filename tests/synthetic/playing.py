"""Playing a known process out, case by case."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import TrueStep, Truth

DAY = datetime.timedelta(days=1)
RARE = 0.08


@dataclass(frozen=True)
class Happening:
    """A step of a case: its place, who did it, and when."""

    step: int
    person: str
    when: datetime.datetime


def played(process: KnownProcess, dice: Random, number: int) -> list[Happening]:
    """One case: mostly straight on, sometimes back once, sometimes past what can be skipped."""
    when = datetime.datetime(2025, 1, 6, 9) + DAY * (number * 2 % 200) + datetime.timedelta(minutes=7 * number)
    way, place, went_back = [0], 0, False
    while place < len(process.steps) - 1:
        if place == process.back[0] and not went_back and dice.random() < 0.3:
            place, went_back = process.back[1], True
        elif place == process.skip[0] and dice.random() < 0.3:
            place = process.skip[1]
        else:
            place += 1
        way.append(place)
    found = []
    for step in way:
        found.append(Happening(step, dice.choice(process.people[process.steps[step].role]), when))
        when += DAY * dice.randrange(1, 5) + datetime.timedelta(minutes=dice.randrange(1, 300))
    return found


def without_repeats(case: list[Happening]) -> list[Happening]:
    """What a tracker with one date a step shows of a case: the last time of each."""
    last = {one.step: one for one in case}
    return sorted(last.values(), key=lambda one: one.when)


def observed_orders(truth: Truth, cases: list[list[Happening]]) -> None:
    """Note which steps directly followed which: often enough to be found, or now and then."""
    counts: dict[tuple[int, int], int] = {}
    for case in cases:
        for one, other in pairwise(case):
            counts[one.step, other.step] = counts.get((one.step, other.step), 0) + 1
    truth.orders = {pair for pair, count in counts.items() if count >= RARE * len(cases)}
    truth.rare_orders = set(counts) - truth.orders


def truth_of_log(process: KnownProcess) -> Truth:
    """The steps with everybody who does them."""
    truth = Truth()
    truth.steps = [TrueStep({step.name}, {step.role, *process.people[step.role]}) for step in process.steps]
    return truth
