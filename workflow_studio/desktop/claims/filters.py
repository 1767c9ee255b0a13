"""The left column: which list, about what, from which sheets; each with how many there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.listing import Listing, View, Wanted
from workflow_studio.desktop.claims.nav_row import NavRow
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.words import claims as words

MOST_SHEETS = 200


class Filters(QScrollArea):
    """`chosen` gives what is wanted now."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = Wanted()
        self.views = {view: NavRow(view.value) for view in View}
        self.kinds = {kind: NavRow(words.short_kind(kind), called.icon) for kind, called in words.KINDS.items()}
        self.sheets: dict[str, NavRow] = {}
        self.setAccessibleName(words.WHICH_CLAIMS)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._about, self._from = _part(words.ABOUT, self.kinds.values()), _part(words.FROM_SHEET, ())
        self.setWidget(self._content())
        for view, row in self.views.items():
            row.clicked.connect(lambda _on=False, view=view: self._choose(replace(self._wanted, view=view, kind=None)))
        for kind, row in self.kinds.items():
            row.clicked.connect(
                lambda on=False, kind=kind: self._choose(replace(self._wanted, kind=kind if on else None))
            )

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def show_view(self, view: View) -> None:
        """Go to a list, all of it."""
        self._choose(Wanted(view))

    def show_counts(self, listing: Listing) -> None:
        """Show how many there are; kinds and sheets of which there are none are left out."""
        for view, row in self.views.items():
            row.show_count(listing.views.get(view, 0))
            row.setChecked(view is self._wanted.view)
        for kind, row in self.kinds.items():
            row.show_count(listing.kinds.get(kind, 0))
            row.setVisible(kind in listing.kinds or kind is self._wanted.kind)
            row.setChecked(kind is self._wanted.kind)
        self._about.setVisible(bool(listing.kinds))
        self._show_sheets(listing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            event.ignore()

    def _show_sheets(self, listing: Listing) -> None:
        """A sheet that was seen stays listed, so that it can be ticked again."""
        for sheet in list(listing.sheets)[:MOST_SHEETS]:
            if sheet not in self.sheets and len(self.sheets) < MOST_SHEETS:
                row = self.sheets[sheet] = NavRow(sheet, box=True)
                row.clicked.connect(lambda on=False, sheet=sheet: self._tick(sheet, on))
                layout = self._from.layout()
                assert layout is not None
                layout.addWidget(row)
        for sheet, row in self.sheets.items():
            row.show_count(listing.sheets.get(sheet, 0))
            row.setVisible(sheet in listing.sheets or sheet in self._wanted.left_out)
            row.setChecked(sheet not in self._wanted.left_out)
        self._from.setVisible(any(not row.isHidden() for row in self.sheets.values()))

    def _tick(self, sheet: str, ticked: bool) -> None:
        left_out = self._wanted.left_out - {sheet} if ticked else self._wanted.left_out | {sheet}
        self._choose(replace(self._wanted, left_out=left_out))

    def _choose(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.chosen.emit(wanted)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("kind", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 0, 12)
        column.setSpacing(0)
        column.addWidget(_part(words.CLAIMS, self.views.values(), line=False))
        column.addWidget(self._about)
        column.addWidget(self._from)
        column.addStretch(1)
        return content


def _part(title: str, rows: Iterable[NavRow], line: bool = True) -> QWidget:
    """A heading with its rows, under a line."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 8 if line else 4, 0, 4)
    column.setSpacing(0)
    if line:
        column.addWidget(hairline())
        column.addSpacing(12)
    head = QHBoxLayout()
    head.setContentsMargins(16, 4, 12, 6)
    head.addWidget(Label(title, "heading"))
    column.addLayout(head)
    for row in rows:
        column.addWidget(row)
    return part
