"""What reads what in a workbook: the drawing, and below it the picked arrow with a formula and its cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.formula_text import readable_formula
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.sources.lineage_canvas import LineageCanvas
from workflow_studio.model.lineage import LineageKind, LineageLink
from workflow_studio.picture.lineage import LineageArrow, arrow_words

NOTHING = "No sheet of this workbook reads another sheet or another workbook."
HELP = "Arrows lead from what is read to the sheet that reads it. Pick one, or use the arrow keys."
ASK = "Ask: who keeps that workbook, and how does what it says get here?"
KIND_WORDS = {
    LineageKind.FORMULA: "Calculated with",
    LineageKind.LOOK_UP: "Looked up",
    LineageKind.CHOICES: "Offered as choices",
}
SHARES = (3, 2)
"""How the drawing and the picked arrow share the height."""
LARGE = 1_000
"""Times this, so that Qt takes the shares for sizes that have to be made smaller."""
MOST_COLUMNS = 8


class LineageView(QWidget):
    """Says so where nothing is read."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = LineageCanvas()
        self._words = Label("", "quiet", wrap=True)
        self._scroll, self._detail = QScrollArea(), QScrollArea()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._words.setContentsMargins(20, 12, 20, 8)
        column.addWidget(self._words)
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._detail.setWidgetResizable(True)
        self._detail.setAccessibleName("The picked arrow")
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
    def count(self) -> int:
        """How many arrows there are."""
        return len(self.canvas.drawing.arrows)

    def show_links(self, name: str, links: Sequence[LineageLink]) -> None:
        """Show what reads what in the workbook of this name."""
        self.canvas.show_links(name, links)
        self._parts.setVisible(bool(self.count))
        left_out = self.canvas.drawing.left_out
        more = f" {left_out:,} arrows with the fewest formulas are left out." if left_out else ""
        self._words.setText(f"{HELP}{more}" if self.count else NOTHING)
        if not self.count:
            self._words.setAlignment(Qt.AlignmentFlag.AlignTop)

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
        row.addWidget(Label(f"Another workbook. {ASK}", "small", wrap=True), 1)
        column.addLayout(row)
    for link in arrow.links:
        column.addWidget(Label(_columns_read(link), "small", wrap=True))
        if link.example:
            column.addWidget(Label(readable_formula(link.example), "formula", wrap=True))
            column.addWidget(Label(_cells(link), "quiet", wrap=True))
    column.addStretch(1)
    return content


def _columns_read(link: LineageLink) -> str:
    used = f" for {_listed(link.target_columns)}" if link.target_columns else ""
    return f"{KIND_WORDS[link.kind]}: {_listed(link.columns) or 'cells without a header'}{used}"


def _listed(columns: Sequence[str]) -> str:
    more = len(columns) - MOST_COLUMNS
    return ", ".join(f"“{name}”" for name in columns[:MOST_COLUMNS]) + (f" and {more} more" if more > 0 else "")


def _cells(link: LineageLink) -> str:
    """Where the formula stands and what it reads, for example `In cells S17:S428. It reads G4:H9.`"""
    stands = f"In cells {link.cells} of “{link.target_sheet}”." if link.cells else ""
    return " ".join(part for part in (stands, f"It reads {link.read}." if link.read else "") if part)
