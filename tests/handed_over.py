"""A small map of who hands what to whom, with the figures that a workshop would write down."""

from __future__ import annotations

from collections.abc import Sequence

from tests.map_writer import MapWriter
from workflow_studio.model import Document, EventKind

DAY = 24 * 3600.0
NAMES = ("Requester", "Budget owner", "Procurement", "Vendor", "Accounts payable")
Given = tuple[int, int, float | None, int | None, float | None]
"""From which lane to which, the wait in days, the count, the %C&A."""

PURCHASE: tuple[Given, ...] = (
    (0, 1, 2.3, 412, 0.85),
    (0, 1, 0.9, 61, 0.93),
    (1, 0, 0.5, 61, None),
    (1, 2, 0.6, 351, 0.97),
    (2, 3, 0.2, 351, 0.98),
    (3, 0, 6.0, 351, 0.72),
    (0, 4, 3.4, 351, 0.81),
)


def handed_over(given: Sequence[Given] = PURCHASE, lanes: int = len(NAMES), names: Sequence[str] = NAMES) -> Document:
    """Two steps in each lane, and these flows from the first step of one lane to the second of another."""
    writer = MapWriter("Handed over")
    steps = []
    for number in range(lanes):
        name = names[number] if number < len(names) else f"Department {number + 1}"
        lane = writer.lane(name)
        steps.append([writer.step(lane, f"{name} {does}") for does in ("gives", "takes")])
    for giver, taker, wait, count, accuracy in given:
        waits = None if wait is None else wait * DAY
        writer.flow(steps[giver][0], steps[taker][1], wait=waits, count=count, complete_and_accurate=accuracy)
    return writer.build()


def chain_with_ends(accuracies: Sequence[float | None]) -> Document:
    """A start, steps in two lanes in turn, and an end; each flow between steps is a handoff with this %C&A."""
    writer = MapWriter("Chain")
    lanes = [writer.lane(name) for name in NAMES[:2]]
    start = writer.event(lanes[0], EventKind.START)
    before = writer.step(lanes[0], "Part 0")
    writer.flow(start, before)
    for number, accuracy in enumerate(accuracies, 1):
        step = writer.step(lanes[number % 2], f"Part {number}")
        writer.flow(before, step, complete_and_accurate=accuracy)
        before = step
    writer.flow(before, writer.event(lanes[len(accuracies) % 2], EventKind.END))
    return writer.build()


def only_map(document: Document) -> str:
    """The id of the document's one map."""
    (map_id,) = document.maps
    return map_id
