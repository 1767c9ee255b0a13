"""A page beside the map that shows what the open document says, as long as it is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent

from workflow_studio.desktop.workspace.views import ViewPage


class FollowingPage(ViewPage):
    """Catches up when it comes in sight; Esc leads back to the map."""

    def follow(self) -> None:
        """Show the document as it is now."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was out of sight."""
        super().showEvent(event)
        self.follow()
