"""What every page of the inspector has: sections with lines between, and values that follow the document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.inspector.name_field import NameField
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document

PADDING = 16
NAME_INSET = 6
"""The edge of the name's field, which shows while it is written in, lies outside the column by this much."""
Refresh = Callable[[Document], None]


class Page(QWidget):
    """One page about `element`. `refresh` shows what the document says now; fields being typed in are left alone.

    Making a page takes far longer than filling it, so those of the usual kinds `turn_to` the next element.
    `first`: where the keyboard begins on a page that has no name to write in.
    `left`: the writing here is over, the keyboard can go back to the map.
    """

    left = Signal()

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__()
        self.open_map = open_map
        self.element = element
        self.first: QWidget | None = None
        self._refreshers: list[Refresh] = []
        self._beginners: list[Callable[[], None]] = []
        self.setProperty("kind", "page")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 12)
        self._layout.setSpacing(0)

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.open_map.document

    def about(self) -> str:
        """The element that the page is about: what its fields write into."""
        return self.element

    def turn_to(self, element: str) -> None:
        """Be about another element of the same kind. What was begun to be written about the one before is given up."""
        self.element = element
        for begin_anew in self._beginners:
            begin_anew()
        self.refresh()

    def follow(self, refresh: Refresh, begin_anew: Callable[[], None] | None = None) -> None:
        """Call `refresh` with the document after every change, and `begin_anew` before the page is about another
        element."""
        self._refreshers.append(refresh)
        if begin_anew is not None:
            self._beginners.append(begin_anew)

    def refresh(self) -> None:
        """Show what the document says now."""
        for refresh in self._refreshers:
            refresh(self.document)

    def section(self) -> QVBoxLayout:
        """A new part of the page, under a line."""
        if self._layout.count():
            self._layout.addWidget(hairline())
        part = QVBoxLayout()
        part.setContentsMargins(PADDING, 12, PADDING, 12)
        part.setSpacing(12)
        self._layout.addLayout(part)
        return part

    def append(self, part: QWidget) -> None:
        """A part that brings its own line and margins, for example because it is not always there."""
        self._layout.addWidget(part)

    def end(self) -> None:
        """Fill the rest of the page."""
        self._layout.addStretch(1)
        self.refresh()

    def header(
        self,
        where: Callable[[Document], str],
        named: Callable[[], str],
        placeholder: str,
        corner: QWidget | None = None,
    ) -> NameField:
        """The line that says what this is, with `corner` at its end, and the name of the element `named` to write."""
        part = self.section()
        part.setContentsMargins(PADDING - NAME_INSET, 8, PADDING - NAME_INSET, 4)
        part.setSpacing(2)
        caption = ElidedLabel("", "caption")
        caption.setContentsMargins(NAME_INSET, 0, NAME_INSET, 0)
        line = QHBoxLayout()
        line.addWidget(caption, 1)
        if corner is not None:
            line.addWidget(corner)
        part.addLayout(line)
        self.follow(lambda document: caption.setText(where(document)))
        name = NameField(self.open_map, named, placeholder)
        name.entered.connect(self.left)
        part.addWidget(name)
        self.follow(lambda document: name.show_value(_name_of(document, named())), name.begin_anew)
        return name


def section_heading(text: str, add_tip: str = "") -> tuple[QHBoxLayout, Label, IconButton | None]:
    """A section's title with its count on the right, and a plus where something can be added."""
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(Label(text, "title"))
    row.addStretch(1)
    count = Label("", "count")
    count.setFixedHeight(18)
    row.addWidget(count)
    button = IconButton("plus", add_tip, size=24, px=16) if add_tip else None
    if button:
        row.addWidget(button)
    return row, count, button


def _name_of(document: Document, element_id: str) -> str:
    return str(getattr(document.find(element_id), "name", ""))
