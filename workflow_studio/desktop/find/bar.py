"""The bar over the map, the table and the text: find words, go from place to place, replace them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from workflow_studio.app.finding.replacing import replace_all, replace_one
from workflow_studio.app.finding.searching import Hit, Query, find
from workflow_studio.desktop.controls.buttons import IconButton, TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.words import find as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.words import readable, word_for

FIELD, SHORTEST_FIELD = 260, 120
CHECKED_MS = 150


class FindBar(QWidget):
    """Hidden until it is asked for. `found`: bring this element of the map or line of the workshop into sight, empty
    for what belongs to the map as a whole; `highlighted`: these hold the words; `left`: the keyboard goes back to what
    was searched."""

    found = Signal(str)
    highlighted = Signal(object)
    left = Signal()

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self.field, self.instead = _line(words.FIND), _line(words.REPLACE_WITH)
        self._case = _toggle("case-sensitive", words.CASE)
        self._whole = _toggle("whole-word", words.WHOLE_WORDS)
        self.count, self.where = Label("", "quiet"), ElidedLabel("", "caption")
        self.replace, self.replace_all = TextButton(words.REPLACE), TextButton(words.REPLACE_ALL)
        self._second = QWidget()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CHECKED_MS)
        self._lay_out()
        self._join()
        self.hide()

    def begin(self, replacing: bool = False) -> None:
        """Come, and take the keyboard."""
        self._second.setVisible(replacing or (self.isVisible() and self._second.isVisibleTo(self)))
        self.show()
        self._search(stay=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, step: int) -> None:
        """Go to the next place, or with -1 to the one before; after the last comes the first."""
        if not self.isVisible():
            self.begin()
        self._search(stay=True)
        if self._hits:
            self._go((self._at + step) % len(self._hits) if self._at >= 0 else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on (with Shift back), Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.instead.hasFocus():
            self._replace_one()
        else:
            super().keyPressEvent(event)

    def close_bar(self) -> None:
        """Go; what was found stays selected."""
        self.hide()
        self.highlighted.emit(frozenset())
        self.left.emit()

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.field.text(), self._case.isChecked(), self._whole.isChecked())

    def _lay_out(self) -> None:
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.NAME)
        close = IconButton("x", words.CLOSE)
        close.clicked.connect(self.close_bar)
        previous, following = IconButton("chevron-up", words.PREVIOUS), IconButton("chevron-down", words.FOLLOWING)
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        first = _row(self.field, self._case, self._whole, previous, following, self.count)
        first.addSpacing(8)
        first.addWidget(self.where, 1)
        first.addWidget(close)
        second = _row(self.instead, self.replace, self.replace_all)
        second.addStretch(1)
        self._second.setLayout(second)
        self._second.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addWidget(hairline())

    def _join(self) -> None:
        self.field.textEdited.connect(lambda _text: self._search())
        self._case.toggled.connect(lambda _on: self._search())
        self._whole.toggled.connect(lambda _on: self._search())
        self.replace.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        self._later.timeout.connect(lambda: self._search(stay=True))
        self._open_map.changed.connect(lambda _diff: self._later.start() if self.isVisible() else None)
        self._open_map.shown.connect(lambda _map: self._later.start() if self.isVisible() else None)

    def _search(self, *, stay: bool = False) -> None:
        """Find the words; the place stays, or is the first."""
        before = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        self._hits = find(self._open_map.document, self.query, self._open_map.map_id)
        self._at = -1
        if stay and before is not None:
            self._at = self._hits.index(before) if before in self._hits else -1
        here = {hit.place.shown_at for hit in self._hits if hit.place.map == self._open_map.map_id}
        self.highlighted.emit(frozenset(here))
        if not stay and self._hits:
            self._go(0)
        self._tell()

    def _go(self, at: int) -> None:
        self._at = at
        place = self._hits[at].place
        if place.map != self._open_map.map_id:
            self._open_map.show_map(place.map)
            self._search_here(place.shown_at)
        self._open_map.select(place.on_map)
        self.found.emit(place.shown_at)
        self._tell()

    def _search_here(self, shown_at: str) -> None:
        """Another map is shown: its places come first now."""
        self._later.stop()
        before = self._hits[self._at]
        self._search(stay=True)
        self._at = self._hits.index(before) if before in self._hits else self._at

    def _tell(self) -> None:
        there = bool(self._hits)
        number = words.place(self._at + 1, len(self._hits)) if self._at >= 0 else words.found(len(self._hits))
        self.count.setText(number if there else words.NOTHING if self.field.text() else "")
        self.where.setText(self._where_words())
        for button in (self.replace, self.replace_all):
            button.setEnabled(there)

    def _where_words(self) -> str:
        """What holds the words, for what is not to be seen on the map."""
        if not 0 <= self._at < len(self._hits):
            return ""
        place = self._hits[self._at].place
        element = self._open_map.document.find(place.element)
        kind = word_for(type(element)).capitalize() if element is not None else words.DOCUMENT
        field = "" if place.field in ("name", "text", "label", "title") else readable(place.field)
        return words.where(kind, field, " ".join(place.text.split()))

    def _replace_one(self) -> None:
        """Replace the words at this place and go on to the next."""
        self._search(stay=True)
        if not self._hits:
            return
        if self._at < 0:
            self._go(0)
            return
        at = self._at
        command = replace_one(self._hits[at], self.query, self.instead.text())
        if self._open_map.execute(command) is not None:
            self._search(stay=True)
            if self._hits:
                self._go(at % len(self._hits))

    def _replace_all(self) -> None:
        self._search(stay=True)
        command = replace_all(self._open_map.document, self._hits, self.query, self.instead.text())
        if self._open_map.execute(command) is not None:
            self._search(stay=True)


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMinimumWidth(SHORTEST_FIELD)
    field.setMaximumWidth(FIELD)
    return field


def _toggle(icon: str, tip: str) -> QToolButton:
    button = IconButton(icon, tip)
    button.setCheckable(True)
    return button


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 6, 8, 6)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part, 4 if isinstance(part, QLineEdit) else 0)  # a field takes what it can have before the rest
    return row
