"""What reads what in a workbook: the drawing, and below it the picked arrow with a formula and its cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.formula_text import readable_formula
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.controls.nothing_here import NothingHere
from workflow_studio.desktop.sources.lineage_canvas import LineageCanvas
from workflow_studio.desktop.words import sources as words
from workflow_studio.model.lineage import LineageLink
from workflow_studio.picture.lineage import LineageArrow, arrow_words

SHARES = (3, 2)
"""How the drawing and the picked arrow share the height."""
LARGE = 1_000
"""Times this, so that Qt takes the shares for sizes that have to be made smaller."""


class LineageView(QStackedWidget):
    """Says so where nothing is read."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = LineageCanvas()
        self._words = Label("", "quiet", wrap=True)
        self._scroll, self._detail = QScrollArea(), QScrollArea()
        there = QWidget()
        self.addWidget(there)
        self.addWidget(NothingHere("workflow", words.NOTHING_READ))
        column = QVBoxLayout(there)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._words.setContentsMargins(20, 12, 20, 8)
        column.addWidget(self._words)
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._detail.setWidgetResizable(True)
        self._detail.setAccessibleName(words.PICKED_ARROW)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        for number, part in enumerate((self._scroll, self._detail)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(number, SHARES[number])
        self._parts.setSizes([share * LARGE for share in SHARES])
        column.addWidget(self._parts, 1)
        for part in (self._scroll, self._detail):
            part.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._detail.setProperty("kind", "reading")
        self.canvas.picked.connect(self._show_arrow)

    @property
    def arrow_count(self) -> int:
        """How many arrows there are."""
        return len(self.canvas.drawing.arrows)

    def show_links(self, name: str, links: Sequence[LineageLink]) -> None:
        """Show what reads what in the workbook of this name."""
        self.canvas.show_links(name, links)
        self.setCurrentIndex(0 if self.arrow_count else 1)
        self._words.setText(words.arrows(self.canvas.drawing.left_out))

    def take_keyboard(self) -> None:
        """Put the keyboard on the drawing."""
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_arrow(self, number: int) -> None:
        place = self.canvas.place_of(number).center()
        self._scroll.ensureVisible(round(place.x()), round(place.y()), 240, 80)
        self._detail.setWidget(_arrow_detail(self.canvas.drawing.arrows[number]))


def _arrow_detail(arrow: LineageArrow) -> QWidget:
    content = QWidget()
    content.setProperty("kind", "page")
    column = QVBoxLayout(content)
    column.setContentsMargins(20, 12, 20, 12)
    column.setSpacing(8)
    column.addWidget(Label(f"{arrow_words(arrow.links)}.", "strong", wrap=True))
    if arrow.links[0].book:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(IconLabel("external-link", "warn"))
        row.addWidget(Label(words.ANOTHER_WORKBOOK, "small", wrap=True), 1)
        column.addLayout(row)
    for link in arrow.links:
        column.addWidget(Label(words.columns_read(link.kind, link.columns, link.target_columns), "small", wrap=True))
        if link.example:
            column.addWidget(Label(readable_formula(link.example), "formula", wrap=True))
            place = words.formula_place(link.cells, link.target_sheet, link.read)
            column.addWidget(Label(place, "quiet", wrap=True))
    column.addStretch(1)
    return content
