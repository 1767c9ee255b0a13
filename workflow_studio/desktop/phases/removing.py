"""Taking a phase away: where steps name it, the user says whether they go on naming it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.dialogs.message import ask
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import RemovePhase
from workflow_studio.model.phases import same_phase
from workflow_studio.model.views import steps_of

FORGET, KEEP, CANCEL = "Clear it", "Keep it", "Cancel"


def remove_phase(parent: QWidget | None, open_map: OpenMap, phase: str) -> None:
    """Take the phase's band away, after asking what its steps say from then on."""
    wanted = same_phase(phase)
    named = sum(same_phase(step.phase) == wanted for step in steps_of(open_map.document, open_map.map_id))
    answer = FORGET
    if named:
        steps = "1 step names" if named == 1 else f"{named} steps name"
        answer = ask(
            parent,
            f"Take the phase “{phase}” away?",
            f"{steps} it. Clear it from them, or keep the word for later?",
            (FORGET, KEEP, CANCEL),
        )
    if answer != CANCEL:
        open_map.execute(RemovePhase(open_map.map_id, phase, forget=answer == FORGET))
