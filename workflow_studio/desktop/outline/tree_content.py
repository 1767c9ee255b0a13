"""What the outline lists: lanes from top to bottom, in each its steps, decisions and events as they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workflow_studio.model import Decision, Document, Event, EventKind, Node, Verdict
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import assessments_by_step, lanes_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS
from workflow_studio.picture.verdicts import VERDICT_STYLES

EVENT_ICONS = {EventKind.START: "circle", EventKind.INTERMEDIATE: "circle-pause", EventKind.END: "circle-dot"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `verdict` is set for steps only (`unassessed` where nobody judged), `icon` for everything else.

    `proposed`: nobody has confirmed it.
    """

    id: str
    name: str
    spoken: str
    icon: str = ""
    verdict: Verdict | None = None
    is_step: bool = False
    badge: str = ""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class LaneEntry:
    """A lane with its rows."""

    lane: Entry
    steps: int
    entries: tuple[Entry, ...]


def outline_of(document: Document, map_id: str, reading_order: Iterable[str]) -> tuple[LaneEntry, ...]:
    """The rows of one map, whose nodes are read in this order."""
    verdicts = {step: assessment.verdict for step, assessment in assessments_by_step(document).items()}
    badges, proposed = _badges(document), proposed_ids(document)
    in_lane: dict[str, list[Entry]] = {}
    for key in reading_order:
        node = document.node(key)
        entry = _entry(node, verdicts.get(key), badges.get(key, ""))
        in_lane.setdefault(node.lane, []).append(_marked(entry, proposed))
    return tuple(
        _lane(document, lane.id, tuple(in_lane.get(lane.id, ())), proposed) for lane in lanes_of(document, map_id)
    )


def _lane(document: Document, lane_id: str, entries: tuple[Entry, ...], proposed: frozenset[str]) -> LaneEntry:
    participant = document.participants[document.lanes[lane_id].participant]
    steps = sum(entry.is_step for entry in entries)
    spoken = f"{participant.name}, {participant.kind.value}, {steps} steps"
    entry = Entry(lane_id, participant.name, spoken, PARTICIPANT_ICONS[participant.kind])
    return LaneEntry(_marked(entry, proposed), steps, entries)


def _entry(node: Node, verdict: Verdict | None, badge: str) -> Entry:
    noted = {"triangle-alert": ", has a problem", "circle-question-mark": ", has a question"}.get(badge, "")
    if isinstance(node, Decision):
        return Entry(node.id, node.name or "Decision", f"Decision {node.name}{noted}", "diamond", badge=badge)
    if isinstance(node, Event):
        name = node.name or node.kind.value.capitalize()
        return Entry(node.id, name, f"{node.kind.value} event {node.name}{noted}", EVENT_ICONS[node.kind], badge=badge)
    spoken = f"{node.name}, {VERDICT_STYLES[verdict].word}{noted}"
    return Entry(node.id, node.name or "No name yet", spoken, verdict=verdict, is_step=True, badge=badge)


def _marked(entry: Entry, proposed: frozenset[str]) -> Entry:
    """The row, and that it is only proposed where it is."""
    return replace(entry, proposed=True, spoken=f"{entry.spoken}, proposed") if entry.id in proposed else entry


def _badges(document: Document) -> dict[str, str]:
    badges = {q.about: "circle-question-mark" for q in document.questions.values() if not q.answer.strip()}
    badges.update((pain.about, "triangle-alert") for pain in document.pains.values())
    return badges
