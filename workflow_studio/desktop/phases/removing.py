"""Taking a phase away: where steps name it, the user says whether they go on naming it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.dialogs.message import ask
from workflow_studio.desktop.words import phases as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import RemovePhase
from workflow_studio.model.phases import same_phase
from workflow_studio.model.views import steps_of


def remove_phase(parent: QWidget | None, open_map: OpenMap, phase: str) -> None:
    """Take the phase's band away, after asking what its steps say from then on."""
    wanted = same_phase(phase)
    named = sum(same_phase(step.phase) == wanted for step in steps_of(open_map.document, open_map.map_id))
    answer = words.FORGET
    if named:
        choices = (words.FORGET, words.KEEP, words.CANCEL)
        answer = ask(parent, words.remove_question(phase), words.what_steps_say(named), choices)
    if answer != words.CANCEL:
        open_map.execute(RemovePhase(open_map.map_id, phase, forget=answer == words.FORGET))
