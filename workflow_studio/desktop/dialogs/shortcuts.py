"""All keys on one sheet, with a search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.controls.scrolled import Scrolled, fit_to_screen
from workflow_studio.desktop.dialogs.shortcut_columns import KeyColumns
from workflow_studio.desktop.dialogs.shortcut_groups import key_groups
from workflow_studio.desktop.words import dialogs as words

SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
SEARCH_WIDTH = 300


class ShortcutSheet(QDialog):
    """What is typed searches, the arrow keys scroll, Enter and Esc close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.SHORTCUTS)
        self._keys = KeyColumns(key_groups())
        self._sheet = Scrolled(self._keys, words.ALL_KEYS)
        self._none = Label(words.NO_KEY_FOUND, "quiet", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(self._head())
        layout.addWidget(self._none)
        layout.addWidget(self._sheet, 1)
        close = TextButton(words.CLOSE, "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._none.hide()
        fit_to_screen(self)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that a line does not need scroll the sheet."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in SCROLLING:
            return QApplication.sendEvent(self._sheet, event)
        return super().eventFilter(watched, event)

    def _head(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(words.SEARCH_KEYS)
        self.search.setAccessibleName(words.SEARCH_KEYS)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.textChanged.connect(self._show_answers)
        self.search.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(Label(words.SHORTCUTS, "object"), 1)
        row.addWidget(self.search, 1)
        return row

    def _show_answers(self, search: str) -> None:
        found = self._keys.show_answers(search)
        self._none.setVisible(not found)
        self._sheet.verticalScrollBar().setValue(0)
