"""When a map's phases can be changed."""

from __future__ import annotations

from workflow_studio.editing.commands import PutInPhase, RemovePhase, RenamePhase, SetPhases
from workflow_studio.editing.rules.existence import first_missing, missing, nameless
from workflow_studio.model import Document, ProcessMap, Step
from workflow_studio.model.phases import same_phase

MOST_PHASES = 50


def set_phases(document: Document, command: SetPhases) -> str | None:
    """The map is there, and there are not more bands than anybody could read."""
    reason = missing(document, command.map, ProcessMap)
    return reason or ("A map has at most 50 phases." if len(command.phases) > MOST_PHASES else None)


def rename_phase(document: Document, command: RenamePhase) -> str | None:
    """The map has that phase, and the new name is one."""
    return _no_phase(document, command) or nameless(command.name, "a phase")


def remove_phase(document: Document, command: RemovePhase) -> str | None:
    """The map has that phase."""
    return _no_phase(document, command)


def put_in_phase(document: Document, command: PutInPhase) -> str | None:
    """Only steps name their phase; decisions and events go with them."""
    return first_missing(document, command.steps, Step)


def _no_phase(document: Document, command: RenamePhase | RemovePhase) -> str | None:
    reason = missing(document, command.map, ProcessMap)
    if reason is None and same_phase(command.phase) not in map(same_phase, document.maps[command.map].phases):
        reason = "The map does not show that phase any more."
    return reason
