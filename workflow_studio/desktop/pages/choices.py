"""The row above the sheets: which paper, what is on it, and what is done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.picture.sheets import PAPERS, SheetSetup

DIRECTIONS = ("Landscape", "Portrait")
FITS = ("Readable text", "One page")


class Choices(QWidget):
    """`changed` says that another setup is chosen; `print_wanted` and `export_wanted` that a button was pressed."""

    changed = Signal()
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = _box("Paper", [paper.title for paper in PAPERS])
        self.direction = _box("Direction of the paper", DIRECTIONS)
        self.fit = _box("What fits", FITS)
        self.title, self.legend = QCheckBox("Title"), QCheckBox("Legend")
        self.place = Label("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for box in (self.paper, self.direction, self.fit):
            box.currentIndexChanged.connect(self._on_choice)
            row.addWidget(box)
        for tick in (self.title, self.legend):
            tick.setChecked(True)
            tick.toggled.connect(self._on_choice)
            row.addWidget(tick)
        row.addStretch(1)
        row.addWidget(self.place)
        row.addSpacing(8)
        self.print = TextButton("Print…", "", "printer", tip="Print these pages (Ctrl+P)")
        self.print.clicked.connect(self.print_wanted)
        self.export = TextButton("Export PDF…", "", "download", tip="Write these pages as PDF (Ctrl+Shift+E)")
        self.export.clicked.connect(self.export_wanted)
        row.addWidget(self.print)
        row.addWidget(self.export)

    @property
    def setup(self) -> SheetSetup:
        """What is chosen; without a date."""
        return SheetSetup(
            PAPERS[self.paper.currentIndex()].name,
            landscape=self.direction.currentIndex() == 0,
            one_page=self.fit.currentIndex() == 1,
            title=self.title.isChecked(),
            legend=self.legend.isChecked(),
        )

    def _on_choice(self) -> None:
        self.direction.setEnabled(not PAPERS[self.paper.currentIndex()].slide)
        self.changed.emit()


def _box(name: str, words: list[str] | tuple[str, ...]) -> QComboBox:
    box = QComboBox()
    box.addItems(words)
    box.setAccessibleName(name)
    box.setToolTip(name)
    return box
