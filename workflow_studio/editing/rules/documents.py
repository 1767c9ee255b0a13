"""When documents, processes, maps and lanes can be changed."""

from __future__ import annotations

from workflow_studio.editing.commands import AddLane, AddMap, AddProcess, Insert, MoveLane, ReadAgain, RenameDocument
from workflow_studio.editing.rules.existence import missing, nameless
from workflow_studio.model import Document, Lane, MapState, Process, ProcessMap, Source, broken_invariants


def rename_document(_: Document, command: RenameDocument) -> str | None:
    """A document has a title."""
    return nameless(command.title, "a document")


def add_process(_: Document, command: AddProcess) -> str | None:
    """A process has a name."""
    return nameless(command.name, "a process")


def add_map(document: Document, command: AddMap) -> str | None:
    """A process has one as-is map; to-be maps as many as wanted."""
    reason = missing(document, command.process, Process)
    if reason is None and command.copy_of is not None:
        reason = missing(document, command.copy_of, ProcessMap)
    if reason is None and command.state is MapState.AS_IS and _has_as_is(document, command.process):
        reason = "This process has an as-is map already; add a to-be map instead."
    return reason


def insert(_: Document, command: Insert) -> str | None:
    """Only a sound document is taken in."""
    return "What should be inserted is damaged." if broken_invariants(command.document) else None


def read_again(document: Document, command: ReadAgain) -> str | None:
    """The sources are the document's, and what was read from their new versions is sound."""
    if not 0 < len(command.sources) <= len(command.document.sources) or broken_invariants(command.document):
        return "What was read from the workbook is damaged."
    return next((reason for key in command.sources if (reason := missing(document, key, Source))), None)


def add_lane(document: Document, command: AddLane) -> str | None:
    """A lane is in a map and has a name."""
    return missing(document, command.map, ProcessMap) or nameless(command.name, "a lane")


def move_lane(document: Document, command: MoveLane) -> str | None:
    """The lane is there; any position is brought into range."""
    return missing(document, command.lane, Lane)


def _has_as_is(document: Document, process: str) -> bool:
    return any(m.process == process and m.state is MapState.AS_IS for m in document.maps.values())
