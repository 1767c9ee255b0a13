"""The submenu that puts the selected steps into a phase."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.words import phases as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import PutInPhase
from workflow_studio.model.phases import known_phases, same_phase


def add_phases(menu: QMenu, open_map: OpenMap) -> None:
    """The map's phases, to put the selected steps into."""
    document = open_map.document
    steps = tuple(key for key in open_map.selection if key in document.steps)
    phases = known_phases(document, open_map.map_id)
    if not steps or not phases:
        return
    sub = menu.addMenu(words.IN_PHASE)
    named = {same_phase(document.steps[step].phase) for step in steps}
    for phase in (*phases, ""):
        action = sub.addAction(literal(phase) or words.NO_PHASE)
        action.setCheckable(True)
        action.setChecked(named == {same_phase(phase)})
        action.triggered.connect(partial(_put, open_map, steps, phase))


def _put(open_map: OpenMap, steps: tuple[str, ...], phase: str, *_checked: bool) -> None:
    open_map.execute(PutInPhase(steps, phase))
