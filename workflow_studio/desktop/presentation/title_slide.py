"""What stands on the wall before the first step: the process, its scope, its counts, who takes part, and the date."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.desktop.controls.few_lines import FewLines
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.presentation.telling import state_of
from workflow_studio.desktop.words import presentation as words
from workflow_studio.exporting.specification.words import readable_date
from workflow_studio.model import Document

MARGIN, MARGIN_SHARE, WIDEST = 96, 0.075, 1100
AT_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""Names written from right to left begin the same column as all the rest of the slide."""
ROOMY = 560
"""px of height from which the names of all who take part have room."""
BETWEEN_NAMES = "\u00a0· "
"""Between those who take part: the dot never begins a line."""
HIGH = 700
"""px of height from which many of them have."""


class TitleSlide(QWidget):
    """Covers the map until somebody goes on."""

    def __init__(self, document: Document, map_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "panel")
        process = document.processes[document.maps[map_id].process]
        measures = measure_map(document, map_id)
        self.title = FewLines(process.name, "present-name", 2)
        self.scope = FewLines(process.scope, "present", 3)
        self.people = FewLines(BETWEEN_NAMES.join(measures.lanes), "present", 2)
        for part in (self.title, self.scope, self.people):
            part.setAlignment(AT_THE_LEFT)
        self.figures = _figures(measures)
        date = readable_date(datetime.date.today().isoformat())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(4)
        column.addWidget(Label(f"{state_of(document, map_id)} · {date}", "present-label"))
        column.addSpacing(8)
        column.addWidget(self.title)
        if process.scope:
            column.addSpacing(12)
            column.addWidget(self.scope)
        column.addStretch(1)
        column.addLayout(self._counts())
        column.addStretch(1)
        self._taking_part = Label(words.TAKING_PART, "present-label")
        column.addWidget(self._taking_part)
        column.addWidget(self.people)
        column.addStretch(6)
        column.addWidget(Label(words.BEGIN, "present-hint"))
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        middle.setLayout(column)
        self._around = QHBoxLayout(self)
        self._around.addWidget(middle, 1)
        self.setAccessibleName(words.title_slide(process.name))
        self.setAccessibleDescription(". ".join([self.scope.whole, *(f"{n:,} {what}" for n, what in self.figures)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small screen has less on it, never words that are cut in half."""
        super().resizeEvent(event)
        roomy = self.height() >= ROOMY
        self.title.set_look("present-name" if roomy else "display", 2)
        self.scope.set_look("present", 3 if roomy else 2)
        self.people.set_look("present", 5 if self.height() >= HIGH else 2)
        for part in (self._taking_part, self.people):
            part.setVisible(roomy)
        margin = min(MARGIN, round(self.width() * MARGIN_SHARE))
        self._around.setContentsMargins(margin, margin // 2, margin, margin // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins, too."""
        self.hide()
        event.accept()

    def _counts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(48)
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
