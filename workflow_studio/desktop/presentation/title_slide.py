"""What stands on the wall before the first step: the process, its scope, its counts, who takes part, and the date."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.presentation.telling import state_of
from workflow_studio.desktop.words import presentation as words
from workflow_studio.exporting.specification.words import readable_date
from workflow_studio.model import Document

LONGEST_SCOPE, LONGEST_NAMES = 280, 240
MARGIN, WIDEST = 96, 1100


class TitleSlide(QWidget):
    """Covers the map until somebody goes on."""

    def __init__(self, document: Document, map_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "panel")
        process = document.processes[document.maps[map_id].process]
        measures = measure_map(document, map_id)
        self.title = Label(process.name, "present-name", wrap=True)
        self.scope = Label(_shortened(process.scope, LONGEST_SCOPE), "present", wrap=True)
        self.people = Label(_shortened(" · ".join(measures.lanes), LONGEST_NAMES), "present", wrap=True)
        self.figures = _figures(measures)
        date = readable_date(datetime.date.today().isoformat())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(Label(f"{state_of(document, map_id)} · {date}", "present-label"))
        column.addSpacing(8)
        column.addWidget(self.title)
        if process.scope:
            column.addSpacing(12)
            column.addWidget(self.scope)
        column.addSpacing(40)
        column.addLayout(self._counts())
        column.addSpacing(40)
        if measures.lanes:
            column.addWidget(Label(words.TAKING_PART, "present-label"))
            column.addSpacing(4)
            column.addWidget(self.people)
        column.addStretch(3)
        column.addWidget(Label(words.BEGIN, "present-hint"))
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 48, MARGIN, 40)
        row.addWidget(middle, 1)
        self.setAccessibleName(words.title_slide(process.name))
        self.setAccessibleDescription(". ".join([self.scope.text(), *(f"{n:,} {what}" for n, what in self.figures)]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins, too."""
        self.hide()
        event.accept()

    def _counts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(56)
        for number, what in self.figures:
            one = QVBoxLayout()
            one.setSpacing(0)
            one.addWidget(Label(f"{number:,}", "display"))
            one.addWidget(Label(what, "present-label"))
            row.addLayout(one)
        row.addStretch(1)
        return row


def _figures(measures: MapMeasures) -> list[tuple[int, str]]:
    """What is counted, with its noun; what there is none of is left out."""
    counts = (len(measures.lanes), measures.steps, measures.decisions, measures.handoffs)
    found = [(number, words.counted_noun(number, what)) for what, number in zip(words.COUNTED, counts, strict=True)]
    return [(number, what) for number, what in found if number]


def _shortened(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
