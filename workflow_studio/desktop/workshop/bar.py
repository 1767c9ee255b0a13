"""The line above the map during a workshop: the scope on the left, the agenda's clock on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.elided_edit import ElidedEdit
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label, separator
from workflow_studio.desktop.words import workshop as words
from workflow_studio.desktop.workshop.agenda import items_of
from workflow_studio.desktop.workshop.clock import AgendaClock, clock_face
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import AgendaItem, clean_name

HEIGHT, SHORTEST_SCOPE = 40, 160


class WorkshopBar(QWidget):
    """Follows the process that is shown and the agenda; the scope is written in place."""

    def __init__(self, open_map: OpenMap, clock: AgendaClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map, self._clock = open_map, clock
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(words.WORKSHOP)
        self.scope = ElidedEdit()
        self.scope.setProperty("kind", "flat")
        self.scope.setPlaceholderText(words.SCOPE_PROMPT)
        self.scope.setAccessibleName(words.SCOPE_NAME)
        self.scope.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.scope.setMinimumWidth(SHORTEST_SCOPE)
        self.scope.textEdited.connect(self._write_scope)
        self.scope.editingFinished.connect(open_map.break_merge)
        self._item = ElidedLabel("", "small")
        self._item.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._item.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.face = Label("", "strong")
        self.face.setAccessibleName(words.TIME_LEFT)
        self._start = IconButton("play", words.START_CLOCK)
        self._pause = IconButton("pause", words.PAUSE_CLOCK)
        self._next = IconButton("skip-forward", words.NEXT_ITEM)
        self._start.clicked.connect(self.switch)
        self._pause.clicked.connect(self.switch)
        self._next.clicked.connect(self.go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("crosshair", "text2", 16))
        row.addWidget(self.scope, 1)
        row.addWidget(separator())
        row.addWidget(self._item)
        for part in (self.face, self._start, self._pause, self._next):
            row.addWidget(part)
        open_map.changed.connect(lambda _diff: self._follow())
        open_map.shown.connect(lambda _map: self._follow())
        clock.ticked.connect(self._show_clock)
        self._follow()

    def switch(self) -> None:
        """Start the clock, on the first item where none is on yet, or pause it."""
        items = items_of(self._open_map.document)
        if items and self._at(items) is None:
            self._clock.put_on(items[0].id)
        if items:
            self._clock.switch()

    def go_on(self) -> None:
        """The next item, after the last one the first again."""
        items = items_of(self._open_map.document)
        if items:
            at = self._at(items)
            self._clock.put_on(items[0 if at is None else (at + 1) % len(items)].id)

    def _follow(self) -> None:
        document = self._open_map.document
        scope = " ".join(document.processes[self._process()].scope.split())
        if clean_name(self.scope.text()) != scope:
            self.scope.setText(scope)
            self.scope.setCursorPosition(0)
        self.scope.setToolTip(scope)
        self._show_clock()

    def _show_clock(self) -> None:
        items = items_of(self._open_map.document)
        at = self._at(items)
        item = items[at] if at is not None else items[0] if items else None
        self._item.setText(words.item_on((at or 0) + 1, len(items), item.title) if item else words.NO_AGENDA)
        left = self._clock.left(item.minutes) if item and at is not None else item.minutes * 60 if item else 0.0
        self.face.setText(clock_face(left) if item else "")
        self.face.set_kind("danger" if item and left <= 0 else "strong")
        self._start.setVisible(not self._clock.runs)
        self._pause.setVisible(self._clock.runs)
        for button in (self._start, self._pause, self._next):
            button.setEnabled(item is not None)

    def _at(self, items: tuple[AgendaItem, ...]) -> int | None:
        return next((number for number, item in enumerate(items) if item.id == self._clock.item), None)

    def _process(self) -> str:
        return self._open_map.document.maps[self._open_map.map_id].process

    def _write_scope(self, text: str) -> None:
        self._open_map.execute(SetFields(self._process(), {"scope": clean_name(text)}, merge=True))
