"""What the actions of phases do to the open map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from workflow_studio.desktop.canvas.gestures.drag_phase import moved
from workflow_studio.desktop.phases.choosing import PhaseDialog
from workflow_studio.desktop.phases.dialog import PhasesDialog
from workflow_studio.desktop.phases.removing import remove_phase
from workflow_studio.desktop.words import phases as words
from workflow_studio.desktop.workspace.free_names import free_name
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import PutInPhase, SetPhases
from workflow_studio.model.phases import known_phases


class PhaseWork(QObject):
    """The handlers, for whichever workspace is open."""

    def __init__(self, workspace: Callable[[], Workspace | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._open, self._window = workspace, parent

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"map.phases": self._list, "map.phase": self._put}

    def join(self, workspace: Workspace) -> None:
        """Answer the context menu of phases on this workspace's map."""
        workspace.map.phase_menu_requested.connect(lambda phase, at: self.menu(phase).exec(at))

    def menu(self, phase: str) -> QMenu:
        """What can be done with a phase."""
        workspace, open_map = self._workspace, self._workspace.open_map
        phases = self._phases(open_map)
        at = phases.index(phase)
        menu = QMenu(self._window)
        menu.addAction(words.RENAME).triggered.connect(lambda: workspace.map.rename_phase(phase))
        menu.addSeparator()
        left, right = menu.addAction(words.LEFT), menu.addAction(words.RIGHT)
        left.setEnabled(at > 0)
        right.setEnabled(at + 1 < len(phases))
        left.triggered.connect(lambda: self._set(moved(phases, phase, at - 1)))
        right.triggered.connect(lambda: self._set(moved(phases, phase, at + 2)))
        menu.addAction(words.ADD_BEFORE).triggered.connect(lambda: self._add(at))
        menu.addAction(words.ADD_AFTER).triggered.connect(lambda: self._add(at + 1))
        menu.addSeparator()
        menu.addAction(words.TAKE_AWAY).triggered.connect(lambda: remove_phase(self._window, open_map, phase))
        menu.addAction(words.HIDE).triggered.connect(lambda: self._set(()))
        menu.addAction(words.ALL_PHASES).triggered.connect(self._list)
        return menu

    @property
    def _workspace(self) -> Workspace:
        workspace = self._open()
        assert workspace is not None  # the actions need a document
        return workspace

    def _list(self) -> None:
        dialog = PhasesDialog(self._window, self._workspace.open_map)
        dialog.exec()
        dialog.deleteLater()

    def _put(self) -> None:
        """Ask for a phase, and put the selected steps into it."""
        open_map = self._workspace.open_map
        document = open_map.document
        steps = tuple(key for key in open_map.selection if key in document.steps)
        if not steps:
            return
        named = {document.steps[step].phase for step in steps}
        phases = known_phases(document, open_map.map_id)
        sentence = words.which_phase(tuple(document.steps[step].name for step in steps))
        dialog = PhaseDialog(self._window, sentence, phases, named.pop() if len(named) == 1 else "", words.PUT_THERE)
        if dialog.exec():
            open_map.execute(PutInPhase(steps, dialog.phase()))
        dialog.deleteLater()

    def _add(self, at: int) -> None:
        phases = list(self._phases(self._workspace.open_map))
        name = free_name(words.NEW_PHASE, phases)
        phases.insert(at, name)
        self._set(tuple(phases))
        self._workspace.map.setFocus()
        self._workspace.map.rename_phase(name)

    def _set(self, phases: tuple[str, ...]) -> None:
        open_map = self._workspace.open_map
        open_map.execute(SetPhases(open_map.map_id, phases))

    def _phases(self, open_map: OpenMap) -> tuple[str, ...]:
        return open_map.document.maps[open_map.map_id].phases
