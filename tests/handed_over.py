"""A small map of who hands what to whom, with the figures that a workshop would write down."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import (
    Document,
    DocumentBuilder,
    Event,
    EventKind,
    Flow,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Step,
)

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
    builder = DocumentBuilder("Handed over")
    process = builder.add(Process, name="Handed over")
    map_id = builder.add(ProcessMap, process=process.id).id
    steps = []
    for number in range(lanes):
        name = names[number] if number < len(names) else f"Department {number + 1}"
        participant = builder.add(Participant, name=name)
        lane = builder.add(Lane, map=map_id, participant=participant.id, position=number).id
        pair = (f"{name} gives", f"{name} takes")
        steps.append([builder.add(Step, map=map_id, lane=lane, name=step).id for step in pair])
    for giver, taker, wait, count, accuracy in given:
        builder.add(
            Flow,
            map=map_id,
            source=steps[giver][0],
            target=steps[taker][1],
            wait=None if wait is None else wait * DAY,
            count=count,
            complete_and_accurate=accuracy,
        )
    return builder.build()


def chain_with_ends(accuracies: Sequence[float | None]) -> Document:
    """A start, steps in two lanes in turn, and an end; each flow between steps is a handoff with this %C&A."""
    builder = DocumentBuilder("Chain")
    process = builder.add(Process, name="Chain")
    map_id = builder.add(ProcessMap, process=process.id).id
    lanes = [
        builder.add(Lane, map=map_id, participant=builder.add(Participant, name=name).id, position=place).id
        for place, name in enumerate(NAMES[:2])
    ]
    before = builder.add(Event, map=map_id, lane=lanes[0], kind=EventKind.START).id
    first = builder.add(Step, map=map_id, lane=lanes[0], name="Part 0").id
    builder.add(Flow, map=map_id, source=before, target=first)
    before = first
    for number, accuracy in enumerate(accuracies, 1):
        step = builder.add(Step, map=map_id, lane=lanes[number % 2], name=f"Part {number}").id
        builder.add(Flow, map=map_id, source=before, target=step, complete_and_accurate=accuracy)
        before = step
    end = builder.add(Event, map=map_id, lane=lanes[len(accuracies) % 2], kind=EventKind.END).id
    builder.add(Flow, map=map_id, source=before, target=end)
    return builder.build()


def only_map(document: Document) -> str:
    """The id of the document's one map."""
    (map_id,) = document.maps
    return map_id
