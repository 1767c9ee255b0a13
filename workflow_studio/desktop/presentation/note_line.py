"""One line to write down what somebody says while the map is shown: a problem or a question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import presentation as words
from workflow_studio.model import Pain, Question

Kind = type[Pain] | type[Question]


class NoteLine(QWidget):
    """Hidden until `begin`. `written` gives the kind, the element and the text; `closed` that the keyboard is free."""

    written = Signal(object, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._about: tuple[Kind, str] = (Pain, "")
        self._label = Label("", "present-label")
        self.edit = QLineEdit()
        self.edit.setProperty("kind", "present")
        self.edit.returnPressed.connect(self._finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 8, 24, 8)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self.edit, 1)
        row.addWidget(Label(words.NOTE_HINT, "present-hint"))
        self.hide()

    def begin(self, kind: Kind, element: str, name: str) -> None:
        """Ask for a problem with, or a question about, this element."""
        self._about = kind, element
        asked = words.problem_with(_short(name)) if kind is Pain else words.question_about(_short(name))
        self._label.setText(asked)
        self.edit.setAccessibleName(asked)
        self.edit.clear()
        self.show()
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc writes nothing down. Every other key is the field's, never the presentation's."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        event.accept()

    def _finish(self) -> None:
        text = self.edit.text().strip()
        self._close()
        if text:
            self.written.emit(*self._about, text)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:39]}…"
