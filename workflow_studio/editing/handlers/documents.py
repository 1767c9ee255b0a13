"""Titles, processes and maps."""

from __future__ import annotations

from workflow_studio.editing.commands import AddMap, AddProcess, RenameDocument
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.map_content import map_content
from workflow_studio.model import MapState, Process, ProcessMap


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
        copies = copy_elements(draft, map_content(draft, command.copy_of), {command.copy_of: added.id})
        for inner in (draft.get(ProcessMap, key) for key in copies.values() if key in draft.table("maps")):
            draft.replace(inner, state=command.state)
