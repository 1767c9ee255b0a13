"""Where the work changes hands: who follows whom within the cases of a log."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog.columns import NOBODY
from workflow_studio.analysis.eventlog.events import EventLog
from workflow_studio.analysis.eventlog.pausing import Pause, paused, stretches


@dataclass(frozen=True, slots=True)
class Handovers:
    """How often each performer was followed by each, both known, and from which activity to which it was by somebody
    else: numbers of performers and of activities."""

    pairs: Counter[tuple[int, int]] = field(default_factory=Counter)
    changes: Counter[tuple[int, int]] = field(default_factory=Counter)


def handovers(log: EventLog, pause: Pause) -> Handovers:
    """Count them (van der Aalst, Reijers, Song 2005 for the handover of work)."""
    found = Handovers()
    codes, places, steps = log.columns.performers.codes, log.order.places, log.sequences.steps
    takers: list[int] = []
    for part in stretches(len(places), pause):
        takers += [codes[place] for place in places[part]]
    givers = [NOBODY, *takers[:-1]]
    for start in paused(log.order.starts[:-1], pause):
        givers[start] = NOBODY
    for part in stretches(len(places) - 1, pause):
        after = slice(part.start + 1, part.stop + 1)
        found.pairs.update(zip(givers[after], takers[after], strict=True))
        found.changes.update(
            [
                (before, step)
                for giver, taker, before, step in zip(
                    givers[after], takers[after], steps[part], steps[after], strict=True
                )
                if giver != taker and giver != NOBODY and taker != NOBODY
            ]
        )
    for pair in [pair for pair in found.pairs if NOBODY in pair]:
        del found.pairs[pair]
    return found
