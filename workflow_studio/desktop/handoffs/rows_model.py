"""The handoffs of a map as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.row_table import RowsModel
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.frequency import frequency_words
from workflow_studio.model.handoffs import what_passes
from workflow_studio.model.views import participant_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.shares import percent

FROM, TO, PASSES, HOW, WAIT, CASES, OFTEN, ACCURACY, OWNER = range(9)
FIGURES = (WAIT, CASES, OFTEN, ACCURACY)


class HandoffsModel(RowsModel[Flow]):
    """What is not known comes last among the largest first."""

    def __init__(self) -> None:
        super().__init__(words.HEADINGS, FIGURES)
        self._document = Document()

    def show_flows(self, document: Document, flows: Sequence[Flow]) -> None:
        """Show these instead; where they are the same ones, only what stands in them changes."""
        self._document = document
        self.show_rows(flows, same=[flow.id for flow in flows] == [flow.id for flow in self.shown])

    def is_used(self, column: int) -> bool:
        """Whether any row says something in this column."""
        return any(self.says(flow, column) != words.NOTHING for flow in self.shown)

    def says(self, row: Flow, column: int) -> str:
        """The words of a cell."""
        return _words(self._document, row, column)

    def order(self, row: Flow, column: int) -> object:
        """Figures by size, words by the alphabet."""
        return _order(self._document, row, column)

    def look(self, row: Flow, column: int, role: int) -> object:
        """Nobody who owns a failure is marked with a sign besides its colour."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(self._document, row, column)
        if role == Qt.ItemDataRole.FontRole:
            return _bold() if column == WAIT else None
        if column == OWNER and row.failure_owner is None:
            if role == Qt.ItemDataRole.ForegroundRole:
                return color("danger")
            return icon("triangle-alert", "danger", 14) if role == Qt.ItemDataRole.DecorationRole else None
        return color("text2") if role == Qt.ItemDataRole.ForegroundRole and column == HOW else None


def _bold() -> QFont:
    return font(12, 600)


def _words(document: Document, flow: Flow, column: int) -> str:
    owner = document.participants.get(flow.failure_owner or "")
    accuracy = flow.complete_and_accurate
    said = {
        FROM: participant_of(document, flow.source).name,
        TO: participant_of(document, flow.target).name,
        PASSES: ", ".join(document.artifacts[key].name for key in what_passes(document, flow)),
        HOW: flow.medium.value.capitalize() if flow.medium else "",
        WAIT: duration(flow.wait) if flow.wait is not None else "",
        CASES: f"{flow.count:,}" if flow.count is not None else "",
        OFTEN: frequency_words(flow.frequency) if flow.frequency else "",
        ACCURACY: percent(accuracy) if accuracy is not None else "",
        OWNER: owner.name if owner else words.NOBODY,
    }
    return said[column] or words.NOTHING


def _tip(document: Document, flow: Flow, column: int) -> str:
    if column in (FROM, TO):
        return f"{document.node(flow.source).name} → {document.node(flow.target).name}"
    return words.NOBODY_ANSWERS if column == OWNER and flow.failure_owner is None else ""


def _order(document: Document, flow: Flow, column: int) -> object:
    figures = {
        WAIT: flow.wait,
        CASES: flow.count,
        OFTEN: flow.frequency.a_year if flow.frequency else None,
        ACCURACY: flow.complete_and_accurate,
    }
    if column in figures:
        figure = figures[column]
        return -1.0 if figure is None else float(figure)
    return _words(document, flow, column).casefold()
