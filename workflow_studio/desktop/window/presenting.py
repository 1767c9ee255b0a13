"""What the actions Present and Less motion do: the map on the wall, and afterwards everything as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.appearance.motion import system_wants_less_motion
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.words import presentation as words
from workflow_studio.desktop.workspace.workspace import Workspace


class Presenting(QObject):
    """The handler, for whichever workspace is open."""

    def __init__(
        self, workspace: Callable[[], Workspace | None], say: Callable[[str], None], settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._open, self._say, self._settings, self._window = workspace, say, settings, window
        self._shown: QWidget | None = None
        # As somebody chose, or else as the system wants it. Asked once: every edit ticks what is chosen.
        self._less_motion = settings.flag("less_motion", system_wants_less_motion())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their ids."""
        return {"view.present": self.present, "view.less_motion": self._toggle_motion}

    def mark_chosen(self, actions: ActionRegistry) -> None:
        """Tick whether what is shown glides."""
        actions["view.less_motion"].setChecked(self._less_motion)

    def present(self) -> None:
        """Show the map large from the selected step on, or from its beginning."""
        workspace = self._open()
        if workspace is None:
            return
        open_map = workspace.open_map
        if not open_map.reading_order:
            self._say(words.NOTHING_TO_PRESENT)
            return
        if self._shown is not None:
            self._shown.raise_()
            self._shown.activateWindow()
            return
        from workflow_studio.desktop.presentation.window import PresentationWindow  # not needed to open the window

        start = open_map.selection[0] if len(open_map.selection) == 1 else ""
        shown = PresentationWindow(
            open_map, start, not self._less_motion, self._window, workspace.overlays.kind
        )
        self._shown = shown
        shown.ended.connect(self._forget)
        shown.setGeometry(self._window.geometry())
        shown.showFullScreen()
        shown.activateWindow()

    def end(self) -> None:
        """The document is closed, and its presentation with it."""
        if self._shown is not None:
            self._shown.close()

    def _toggle_motion(self) -> None:
        self._less_motion = not self._less_motion
        self._settings.set_flag("less_motion", self._less_motion)

    def _forget(self, _node: str) -> None:
        self._shown = None
        self._window.activateWindow()
