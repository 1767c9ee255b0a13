"""What the cases of a log went through, step after step, whoever did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.analysis.eventlog.columns import EventColumns
from workflow_studio.analysis.eventlog.ordering import MICROSECONDS, Ordered, wait_between
from workflow_studio.analysis.eventlog.pausing import Pause, in_order, paused, stretches

Steps = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sequences:
    """The activities of a log by name, and what happened case after case as their numbers.

    `steps` and `waits` have one entry for each event in the order of `Ordered.places`: its activity, and the seconds
    since the event before it in the case as far as known. `variants` are the distinct sequences of steps with where
    the cases that took them start, most usual first.
    """

    activities: tuple[str, ...]
    steps: Sequence[int]
    waits: Sequence[float | None]
    variants: dict[Steps, list[int]]

    @classmethod
    def of(cls, columns: EventColumns, order: Ordered, pause: Pause) -> Sequences:
        """Of the events in their order."""
        names, codes = list(columns.activities.numbers), columns.activities.codes
        occurring: set[int] = set()
        for part in stretches(len(codes), pause):
            occurring.update(codes[part])
        by_name = sorted(occurring, key=names.__getitem__)
        number_of = {code: number for number, code in enumerate(by_name)}
        steps: list[int] = []
        for part in stretches(len(order.places), pause):
            steps += [number_of[codes[place]] for place in order.places[part]]
        variants: dict[Steps, list[int]] = {}
        for start, end in paused(pairwise(order.starts), pause):
            variants.setdefault(tuple(steps[start:end]), []).append(start)
        usual = in_order(list(variants), lambda steps: (-len(variants[steps]), steps), pause)
        return cls(
            tuple([names[code] for code in by_name]),
            steps,
            _waits(columns, order, pause),
            {steps: variants[steps] for steps in paused(usual, pause)},
        )


def _waits(columns: EventColumns, order: Ordered, pause: Pause) -> list[float | None]:
    clock, exact, all_exact = order.clock, columns.exact, all(columns.exact)
    waits: list[float | None] = [None] if order.places else []
    for part in stretches(len(order.places) - 1, pause):
        pairs = zip(order.places[part], order.places[part.start + 1 : part.stop + 1], strict=True)
        if all_exact:
            waits += [((clock[two] or 0) - (clock[one] or 0)) / MICROSECONDS for one, two in pairs]
        else:
            waits += [wait_between(clock[one], clock[two], exact[one] and exact[two]) for one, two in pairs]
    for start in paused(order.starts[:-1], pause):
        waits[start] = None
    return waits
