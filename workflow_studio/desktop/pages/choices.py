"""The row above the sheets: which paper, what is on it, and what is done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import pages as words
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.sheets import PAPERS, SheetSetup


class Choices(QWidget):
    """`changed` says that another setup is chosen, `colours_wanted` which overlay somebody chose; `print_wanted` and
    `export_wanted` that a button was pressed."""

    changed = Signal()
    colours_wanted = Signal(object)
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = _box(words.PAPER, [paper.title for paper in PAPERS])
        self.direction = _box(words.DIRECTION, words.DIRECTIONS)
        self.fit = _box(words.FIT, words.FITS)
        self.colours = _box(words.COLOURED_BY, [kind.name for kind in OVERLAY_WORDS.values()])
        self.colours.activated.connect(lambda number: self.colours_wanted.emit(list(OVERLAY_WORDS)[number]))
        self.title, self.legend = QCheckBox(words.TITLE), QCheckBox(words.LEGEND)
        self.place = Label("", "quiet")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for box in (self.paper, self.direction, self.fit):
            box.currentIndexChanged.connect(self._on_choice)
            row.addWidget(box)
        row.addWidget(self.colours)
        for tick in (self.title, self.legend):
            tick.setChecked(True)
            tick.toggled.connect(self._on_choice)
            row.addWidget(tick)
        row.addStretch(1)
        row.addWidget(self.place)
        row.addSpacing(8)
        self.print = TextButton(words.PRINT, "", "printer", tip=words.PRINT_TIP)
        self.print.clicked.connect(self.print_wanted)
        self.export = TextButton(words.EXPORT, "", "download", tip=words.EXPORT_TIP)
        self.export.clicked.connect(self.export_wanted)
        row.addWidget(self.print)
        row.addWidget(self.export)

    def show_place(self, text: str) -> None:
        """Say which page is in sight."""
        self.place.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow row has buttons without words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._say_on_buttons(shown=True)
        self._say_on_buttons(shown=self._row.sizeHint().width() <= self.width())

    def _say_on_buttons(self, *, shown: bool) -> None:
        for button, text in ((self.print, words.PRINT), (self.export, words.EXPORT)):
            button.setText(f" {text}" if shown else "")
        self._row.invalidate()

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

    def show_colours(self, kind: OverlayKind) -> None:
        """Say what the map is coloured by."""
        self.colours.setCurrentIndex(list(OVERLAY_WORDS).index(kind))

    def _on_choice(self) -> None:
        self.direction.setEnabled(not PAPERS[self.paper.currentIndex()].slide)
        self.changed.emit()


def _box(name: str, choices: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.addItems(choices)
    box.setAccessibleName(name)
    box.setToolTip(name)
    return box
