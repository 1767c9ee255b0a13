"""The left column: the workbooks of a document, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.nav_row import NavRow
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.words import sources as words
from workflow_studio.model import Source

WIDTH = 248


class BookList(QWidget):
    """`chosen` gives the id of a source; the figures count the columns in which something was found."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, NavRow] = {}
        self._names: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(words.WORKBOOKS)
        self.setFixedWidth(WIDTH)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(hairline(upright=True))

    def show_sources(self, sources: Sequence[Source]) -> None:
        """List these; one alone needs no list."""
        names = tuple((source.id, source.name) for source in sources)
        if names != self._names:
            self._names = names
            self._fill(sources)
        for source in sources:
            self.rows[source.id].show_count(sum(bool(column.findings) for column in source.profile))
        self.setVisible(len(sources) > 1)

    def mark(self, source_id: str) -> None:
        """Mark the workbook that is shown."""
        for key, row in self.rows.items():
            row.setChecked(key == source_id)

    def take_keyboard(self) -> None:
        """Put the keyboard on the workbook that is shown."""
        for row in self.rows.values():
            if row.isChecked():
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _fill(self, sources: Sequence[Source]) -> None:
        content = QWidget()
        content.setProperty("kind", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        title = Label(words.WORKBOOKS, "heading")
        title.setContentsMargins(16, 0, 0, 6)
        column.addWidget(title)
        self.rows = {source.id: NavRow(source.name, "file-spreadsheet") for source in sources}
        for key, row in self.rows.items():
            row.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            column.addWidget(row)
        column.addStretch(1)
        self._scroll.setWidget(content)
