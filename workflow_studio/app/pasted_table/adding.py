"""Taking what a pasted table gives into an open document, drawn, as one undo step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from workflow_studio.app.keeping import KEEPING
from workflow_studio.editing.commands import ChangeTogether
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.editing.names import same_name
from workflow_studio.model import (
    Artifact,
    Assessment,
    Decision,
    Document,
    Element,
    Event,
    Flow,
    Lane,
    Pain,
    Participant,
    Process,
    ProcessMap,
    Question,
    Step,
    System,
    table_of,
)
from workflow_studio.model.views import lanes_of

_KINDS = (Process, ProcessMap, Participant, Lane, Step, Decision, Event, Flow, Artifact, System)
_BESIDE = (Pain, Question, Assessment)


@dataclass(frozen=True, slots=True)
class Added:
    """The change, worked out for this very document, what it is called, and the map that it adds to or makes."""

    step: Diff
    document: Document
    label: str
    map_id: str


def added(document: Document, made: Document, map_id: str | None) -> Added | None:
    """What taking the pasted steps into this map does, or as a process of its own; none where there is nothing in it.

    Who and what has the name of what is there already is that. Where the cells came from is not kept: the clipboard
    is no file that anybody could look into.
    """
    if not made.maps:
        return None
    draft = Draft(document)
    theirs = next(iter(made.maps))
    known = _named_alike(draft, made)
    if map_id is not None:
        known |= {theirs: map_id, made.maps[theirs].process: document.maps[map_id].process}
        known |= _same_lanes(document, made, map_id, known)
    elements = [element for element in _wanted(made) if element.id not in known]
    copies = {**known, **copy_elements(draft, elements, known)}
    _put_in_order(draft, made, copies, below=map_id)
    nodes = sum(isinstance(element, Step | Decision | Event) for element in elements)
    label = f"Paste {nodes} {'row' if nodes == 1 else 'rows'}"
    editor = Editor(document, KEEPING)
    outcome = editor.execute(ChangeTogether(document, draft.diff(), label))
    assert isinstance(outcome, Changed), "what was mapped is sound"
    return Added(outcome.diff, document, label, copies[theirs])


def _wanted(made: Document) -> list[Element]:
    """The map and what stands on it, without evidence."""
    tables = chain.from_iterable(made.table(table_of(kind)).values() for kind in (*_KINDS, *_BESIDE))
    return [element.model_copy(update={"evidence": ()}) for element in tables]


def _named_alike(draft: Draft, made: Document) -> dict[str, str]:
    """Our participants, systems and artifacts by the ids of theirs of the same name."""
    found: dict[str, str] = {}
    for kind in (Participant, System, Artifact):
        ours = {_name_of(one): one.id for one in reversed(list(draft.all(kind)))}
        theirs = made.table(table_of(kind)).values()
        found |= {one.id: ours[_name_of(one)] for one in theirs if _name_of(one) in ours}
    return found


def _name_of(element: Element) -> str:
    return same_name(str(getattr(element, "name", "")))


def _same_lanes(document: Document, made: Document, map_id: str, known: Mapping[str, str]) -> dict[str, str]:
    ours = {lane.participant: lane.id for lane in lanes_of(document, map_id)}
    theirs = ((lane.id, known.get(lane.participant)) for lane in made.lanes.values())
    return {lane: ours[participant] for lane, participant in theirs if participant in ours}


def _put_in_order(draft: Draft, made: Document, copies: Mapping[str, str], below: str | None) -> None:
    """New lanes below those that are there, a new process after the others."""
    first = 1 + max((lane.position for lane in draft.document.lanes.values() if lane.map == below), default=-1)
    for lane in made.lanes.values():
        if copies[lane.id] not in draft.document.lanes:
            draft.replace(draft.get(Lane, copies[lane.id]), position=first + lane.position)
    if below is None:
        last = 1 + max((process.position for process in draft.document.processes.values()), default=-1)
        for process in made.processes:
            draft.replace(draft.get(Process, copies[process]), position=last)
