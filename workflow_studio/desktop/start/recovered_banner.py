"""Work that a crash left behind, offered before anything else."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.wording import counted

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
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(f"Unsaved work from {_said(found.when)} was recovered", "strong"))
        size = f"{counted(found.steps, 'step')} in {counted(found.lanes, 'lane')}"
        words.addWidget(Label(f"{found.name}, {size}.", "quiet"))
        words.addStretch(1)
        row.addLayout(words, 1)
        discard = TextButton("Discard…", "plain")
        discard.clicked.connect(lambda: self.discarded.emit(found))
        open_it = TextButton("Open recovered map")
        open_it.clicked.connect(lambda: self.opened.emit(found))
        row.addWidget(discard)
        row.addWidget(open_it)


def _said(when: datetime.datetime) -> str:
    """The time, and the day before it where it was not today."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    today = local.date() == QDateTime.currentDateTime().date()
    return QLocale(QLocale.Language.English).toString(local, "HH:mm" if today else "d MMMM, HH:mm")
