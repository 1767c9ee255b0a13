"""What the outline lists: lanes from top to bottom, in each its steps, decisions and events as they are read; notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workflow_studio.desktop.words import outline as words
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.index import Index
from workflow_studio.editing.standing import changes_standing
from workflow_studio.model import (
    Assessment,
    Decision,
    Document,
    Element,
    Event,
    EventKind,
    Flow,
    Lane,
    Node,
    Note,
    Pain,
    Participant,
    Question,
    Verdict,
)
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import assessments_by_step, lanes_of, notes_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS
from workflow_studio.picture.verdicts import VERDICT_STYLES

PROBLEM, QUESTION, NOTE = "triangle-alert", "circle-question-mark", "sticky-note"
DECISION_ICON = "diamond"
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
    """A lane with its rows and how many steps it has; or, under the map's id, the notes of the map."""

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
    lanes = (
        _lane(document, lane.id, tuple(in_lane.get(lane.id, ())), proposed) for lane in lanes_of(document, map_id)
    )
    return (*lanes, *_notes(document, map_id))


def changed_rows(document: Document, index: Index, diff: Diff, shown: Mapping[str, Entry]) -> list[Entry] | None:
    """The shown rows that say something else after this change; none where rows may have come, gone or moved.

    Reads nothing but what the change touched, so it costs the same in every outline.
    """
    if changes_standing(diff):
        return None
    touched: set[str] = set()
    for _, before, after in diff.meant():
        if _moves_rows(before, after):
            return None
        touched.update(key for element in (before, after) for key in _row_of(element))
    touched |= {note for key in touched for note in index.referrers(key, "notes")}
    return [_row_again(document, index, shown[key]) for key in touched if key in shown]


def _moves_rows(before: Element | None, after: Element | None) -> bool:
    element = before or after
    if isinstance(element, Lane | Participant | Note):
        return True
    names = ("lane",) if isinstance(element, Node) else ("source", "target") if isinstance(element, Flow) else ()
    return any(getattr(before, name, None) != getattr(after, name, None) for name in names)


def _row_of(element: Element | None) -> tuple[str, ...]:
    if isinstance(element, Node):
        return (element.id,)
    if isinstance(element, Assessment):
        return (element.step,)
    return (element.about,) if isinstance(element, Pain | Question) else ()


def _row_again(document: Document, index: Index, row: Entry) -> Entry:
    """The row of a node as it reads now, or of a note about it; whether it is proposed has not changed."""
    if (note := document.notes.get(row.id)) is not None:
        return _note(document, note)
    verdicts = (document.assessments[key].verdict for key in index.referrers(row.id, "assessments"))
    questions = (document.questions[key] for key in index.referrers(row.id, "questions"))
    asked = any(not question.answer.strip() for question in questions)
    badge = PROBLEM if index.referrers(row.id, "pains") else QUESTION if asked else ""
    entry = _entry(document.node(row.id), next(verdicts, None), badge)
    return _marked(entry, frozenset({row.id}) if row.proposed else frozenset())


def _lane(document: Document, lane_id: str, entries: tuple[Entry, ...], proposed: frozenset[str]) -> LaneEntry:
    participant = document.participants[document.lanes[lane_id].participant]
    steps = sum(entry.is_step for entry in entries)
    spoken = words.spoken_lane(participant.name, participant.kind.value, steps)
    entry = Entry(lane_id, participant.name, spoken, PARTICIPANT_ICONS[participant.kind])
    return LaneEntry(_marked(entry, proposed), steps, entries)


def _notes(document: Document, map_id: str) -> tuple[LaneEntry, ...]:
    """The notes of the map under a row of their own, where there are any."""
    entries = tuple(_note(document, note) for note in notes_of(document, map_id))
    head = Entry(map_id, words.NOTES, words.spoken_notes(len(entries)), NOTE)
    return (LaneEntry(head, len(entries), entries),) if entries else ()


def _note(document: Document, note: Note) -> Entry:
    text = " ".join(note.text.split())
    about = str(getattr(document.find(note.about or ""), "name", ""))
    return Entry(note.id, text or words.NO_NAME, words.spoken_note(text, about), NOTE)


def _entry(node: Node, verdict: Verdict | None, badge: str) -> Entry:
    noted = {PROBLEM: words.HAS_PROBLEM, QUESTION: words.HAS_QUESTION}.get(badge, "")
    if isinstance(node, Decision):
        spoken = words.spoken_decision(node.name, noted)
        return Entry(node.id, node.name or words.DECISION, spoken, DECISION_ICON, badge=badge)
    if isinstance(node, Event):
        name = node.name or node.kind.value.capitalize()
        spoken = words.spoken_event(node.kind.value, node.name, noted)
        return Entry(node.id, name, spoken, EVENT_ICONS[node.kind], badge=badge)
    spoken = words.spoken_step(node.name, VERDICT_STYLES[verdict].word, noted)
    return Entry(node.id, node.name or words.NO_NAME, spoken, verdict=verdict, is_step=True, badge=badge)


def _marked(entry: Entry, proposed: frozenset[str]) -> Entry:
    """The row, and that it is only proposed where it is."""
    return replace(entry, proposed=True, spoken=words.proposed(entry.spoken)) if entry.id in proposed else entry


def _badges(document: Document) -> dict[str, str]:
    badges = {q.about: QUESTION for q in document.questions.values() if not q.answer.strip()}
    badges.update((pain.about, PROBLEM) for pain in document.pains.values())
    return badges
