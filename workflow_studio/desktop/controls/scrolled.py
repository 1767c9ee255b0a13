"""A dialog's content that scrolls where the screen is too small for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

SHARE_OF_SCREEN = 0.92


class Scrolled(QScrollArea):
    """Asks for room for the whole page, and scrolls in less. `name` is what a screen reader says.

    The keyboard stops here only where there is but text to read; otherwise it goes to what is on the page.
    """

    def __init__(self, page: QWidget, name: str) -> None:
        super().__init__()
        self._page = page
        page.setProperty("kind", "page")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "reading")
        if any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in page.findChildren(QWidget)):
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        """Room for the page beside the bar."""
        return self._page.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)


def fit_to_screen(dialog: QDialog) -> None:
    """As large as its content, but not larger than the screen."""
    room = dialog.screen().availableGeometry().size() * SHARE_OF_SCREEN
    dialog.resize(dialog.sizeHint().boundedTo(room))
