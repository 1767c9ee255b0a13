"""The base of what actions do to the open map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.failure import Failure


class OnWorkspace(QObject):
    """Works on whichever workspace is open; `busy` shows long work, `say` tells the user something for a moment."""

    def __init__(
        self, workspace: Callable[[], Workspace | None], busy: Busy, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open, self._busy, self._say = workspace, busy, say

    @property
    def workspace(self) -> Workspace:
        """The open one; actions that need it are disabled without."""
        workspace = self._open()
        assert workspace is not None, "an action that needs a document ran without one"
        return workspace

    def _failed(self, failure: Failure) -> None:
        self._say(str(failure))
