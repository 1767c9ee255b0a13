"""A section of the inspector that lists what was said elsewhere of the element; hidden where nothing was."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import IconLabel, hairline
from workflow_studio.desktop.inspector.page import PADDING, section_heading


class ListSection(QWidget):
    """A title with a count, and rows that are made anew only when what they say changed."""

    def __init__(self, title: str, apart: int) -> None:
        super().__init__()
        self._shown: Hashable = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline())
        part = QVBoxLayout()
        part.setContentsMargins(PADDING, 12, PADDING, 12)
        part.setSpacing(8)
        heading, self._count, _ = section_heading(title)
        part.addLayout(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(apart)
        part.addLayout(self._rows)
        whole.addLayout(part)
        self.hide()

    def show_list(self, said: Hashable, count: int, rows: Iterable[QWidget]) -> None:
        """Show these rows (drawn up only where `said` is news), and how many things they tell."""
        self.setVisible(bool(count))
        self._count.setText(str(count))
        if said == self._shown:
            return
        self._shown = said
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for row in rows:
            self._rows.addWidget(row)


def row_with_sign(icon: str, ink: str, said: str = "") -> tuple[QWidget, QHBoxLayout]:
    """A row that begins with a sign, at the height of its first line; `said` is what a screen reader says for it."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    sign = IconLabel(icon, ink)
    sign.setAccessibleName(said)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    return whole, row
