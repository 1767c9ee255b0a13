"""The status bar: whether the work is saved, what the map counts, where it comes from."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QWidget

from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.words import dates
from workflow_studio.desktop.words import workspace as words

if TYPE_CHECKING:  # the first window shows it with no document
    from workflow_studio.desktop.workspace.open_map import OpenMap

MANY, PAUSE_MS = 500, 150
"""What is on a map with more boxes than that is counted when it is in sight."""
MESSAGE_MS = 6_000


class Status(QStatusBar):
    """Follows the open document; without one it says what the start page has to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 4, 0)
        self._open_map: OpenMap | None = None
        self._saved_at = ""
        self._sign = IconLabel("circle-check", "ok", 14)
        self._state, self._counts, self._assessed, self._claims = (Label("", "fact") for _ in range(4))
        self._said, self._source = ElidedLabel("", "fact"), ElidedLabel("", "fact")
        self._said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight)
        for widget in (self._sign, self._state, self._counts, self._assessed, self._claims):
            self.addWidget(widget)
        self.addWidget(self._said)
        self.addPermanentWidget(self._source, 1)
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self.refresh)
        self._forget = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._forget.timeout.connect(lambda: self._show_said(""))
        self.refresh()

    def follow(self, open_map: OpenMap | None) -> None:
        """Say how this document stands, or with none that nothing is open."""
        self._open_map = open_map
        self._saved_at = ""
        self._show_said("")
        if open_map is not None:
            open_map.changed.connect(lambda _diff: self._late.start())
            open_map.shown.connect(lambda _map: self._late.start())
            open_map.refused.connect(self.say)
        if open_map is not None and len(open_map.document.shapes) > MANY:
            self._show_state(open_map)
            self._late.start()
        else:
            self.refresh()

    def saved(self) -> None:
        """The document was saved just now."""
        self._saved_at = QLocale().toString(QDateTime.currentDateTime(), dates.TIME)
        self.refresh()

    def say(self, sentence: str) -> None:
        """Say something for a few seconds, for example why an edit was refused."""
        self._show_said(sentence)
        self._forget.start()

    def unsay(self, sentences: Collection[str]) -> None:
        """Say it no longer, where what is said is one of these."""
        if self._said.text() in sentences:
            self._show_said("")

    def refresh(self) -> None:
        """Show how things stand now."""
        open_map = self._open_map
        for widget in (self._sign, self._counts, self._assessed):
            widget.setVisible(open_map is not None)
        self._claims.setVisible(open_map is not None and bool(open_map.document.claims))
        if open_map is None:
            self._state.setText(words.OFFLINE)
            self._source.setText(words.SHORTCUTS)
            return
        self._show_state(open_map)
        from workflow_studio.desktop.workspace.standing import standing_of

        standing = standing_of(open_map.document, open_map.map_id)
        self._counts.setText(standing.counts)
        self._assessed.setText(standing.assessed)
        self._claims.setText(standing.claims)
        self._source.setText(standing.source)

    def _show_said(self, sentence: str) -> None:
        """What is said takes the room that it needs, and the source what is left of it."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _show_state(self, open_map: OpenMap) -> None:
        session = open_map.session
        if session.journal_failure is not None:
            self._sign.set_icon("circle-alert", "danger")
            self._state.setText(words.journal_failed(session.journal_failure.message))
        elif session.read_only:
            self._sign.set_icon("lock", "warn")
            self._state.setText(words.READ_ONLY)
        elif session.dirty:
            self._sign.set_icon("circle-dot", "text3")
            self._state.setText(words.NOT_SAVED_YET if session.path is None else words.CHANGES_NOT_SAVED)
        else:
            self._sign.set_icon("circle-check", "ok")
            self._state.setText(words.saved_at(self._saved_at) if session.path else words.NOTHING_TO_SAVE)
