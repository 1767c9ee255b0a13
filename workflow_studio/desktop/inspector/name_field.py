"""The name of what is selected: large, as many lines as it takes, written over in place."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent

from workflow_studio.desktop.inspector.text_fields import About, TextField
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import clean_name

MARGIN = 5


class NameField(TextField):
    """Bound to the name of `element`; typing merges into one undo step. `entered`: Enter was pressed, it is written."""

    entered = Signal()

    def __init__(self, open_map: OpenMap, element: About, placeholder: str) -> None:
        super().__init__(open_map, self._rename, placeholder, flat=True)
        self._element = element
        self.setProperty("kind", "name")
        self.document().setDocumentMargin(MARGIN)
        self.setAccessibleName(words.NAME)

    def text(self) -> str:
        """The name as it stands here."""
        return clean_name(self.toPlainText())

    def show_value(self, value: str) -> None:
        """Show what the document says, unless it is what is being typed."""
        if self.text() != value:
            super().show_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the writing: a name is one line, however it is broken here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_map.break_merge()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted becomes one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _rename(self, text: str) -> None:
        self._open_map.execute(SetFields(self._element(), {"name": clean_name(text)}, merge=True))
