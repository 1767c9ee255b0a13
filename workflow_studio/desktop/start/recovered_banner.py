"""Work that a crash left behind, offered before anything else."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.words import dates
from workflow_studio.desktop.words import start as words

if TYPE_CHECKING:  # found after the first window is up
    from workflow_studio.app.recovery import Recoverable


class RecoveredBanner(QFrame):
    """One recovered document."""

    opened = Signal(object)
    discarded = Signal(object)

    def __init__(self, found: Recoverable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setFixedHeight(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(IconLabel("rotate-ccw-clock", "warn", 20))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        said.addWidget(Label(words.recovered_from(_said(found.when)), "strong"))
        said.addWidget(ElidedLabel(words.recovered_size(found.name, found.steps, found.lanes), "quiet"))
        said.addStretch(1)
        row.addLayout(said, 1)
        discard = TextButton(words.DISCARD, "plain")
        discard.clicked.connect(lambda: self.discarded.emit(found))
        open_it = TextButton(words.OPEN_RECOVERED)
        open_it.clicked.connect(lambda: self.opened.emit(found))
        row.addWidget(discard)
        row.addWidget(open_it)


def _said(when: datetime.datetime) -> str:
    """The time, and the day before it where it was not today."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    today = local.date() == QDateTime.currentDateTime().date()
    return QLocale(QLocale.Language.English).toString(local, dates.TIME if today else dates.DAY_AND_TIME)
