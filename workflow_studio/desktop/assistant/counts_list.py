"""What will be created: figures with a few words each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayoutItem, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.summary import Count
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.words import assistant as words


class CountsList(QWidget):
    """A column of figures, flush right, with what they count beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: tuple[Count, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 44)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show these figures."""
        if tuple(counts) == self.counts:
            return
        self.counts = tuple(counts)
        while (item := self._grid.takeAt(0)) is not None:
            _remove(item)
        for row, count in enumerate(self.counts):
            figure = Label(f"{count.figure:,}", "figure")
            figure.setAccessibleName(words.figure_for_a_reader(count.figure, count.word, count.where))
            beside = QVBoxLayout()
            beside.setSpacing(0)
            beside.setContentsMargins(0, 5, 0, 0)
            beside.addWidget(Label(count.word, "acting"))
            where = ElidedLabel(count.where, "quiet")
            where.brief = count.brief
            beside.addWidget(where)
            self._grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(beside, row, 1)


def _remove(item: QLayoutItem) -> None:
    if (widget := item.widget()) is not None:
        widget.hide()
        widget.deleteLater()
    elif (layout := item.layout()) is not None:
        while (inner := layout.takeAt(0)) is not None:
            _remove(inner)
