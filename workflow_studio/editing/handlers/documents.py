"""Titles, processes and maps."""

from __future__ import annotations

from itertools import chain

from workflow_studio.editing.commands import AddMap, AddProcess, RenameDocument
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.draft import Draft
from workflow_studio.model import (
    Decision,
    Edge,
    Element,
    Event,
    Flow,
    Lane,
    MapState,
    Note,
    Process,
    ProcessMap,
    Shape,
    Step,
)


def rename_document(draft: Draft, command: RenameDocument) -> None:
    """Give the document its new title."""
    draft.title = command.title


def add_process(draft: Draft, command: AddProcess) -> None:
    """A process after the others, with an empty as-is map."""
    position = 1 + max((process.position for process in draft.all(Process)), default=-1)
    process = draft.add(Process, name=command.name, position=position)
    draft.add(ProcessMap, process=process.id, name="As-is", state=MapState.AS_IS)


def add_map(draft: Draft, command: AddMap) -> None:
    """A map after the process's others, empty or with a copy of what another map shows."""
    position = 1 + max((m.position for m in draft.referring(ProcessMap, command.process)), default=-1)
    added = draft.add(ProcessMap, process=command.process, name=command.name, state=command.state, position=position)
    if command.copy_of is not None:
        added = draft.replace(added, phases=draft.get(ProcessMap, command.copy_of).phases)
        copy_elements(draft, _content(draft, command.copy_of), {command.copy_of: added.id})


def _content(draft: Draft, map_id: str) -> list[Element]:
    flows = draft.referring(Flow, map_id)
    placed: list[Element] = [
        *draft.referring(Lane, map_id),
        *chain.from_iterable(draft.referring(kind, map_id) for kind in (Step, Decision, Event)),
    ]
    notes = draft.referring(Note, map_id, "map")
    shapes = (shape for element in (*placed, *notes) for shape in draft.referring(Shape, element.id))
    edges = (edge for flow in flows for edge in draft.referring(Edge, flow.id))
    return [*placed, *flows, *notes, *shapes, *edges]
