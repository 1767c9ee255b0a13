"""The handoffs of a map as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model import Document, Flow
from workflow_studio.model.frequency import frequency_words
from workflow_studio.model.handoffs import what_passes
from workflow_studio.model.views import participant_of
from workflow_studio.picture import duration
from workflow_studio.picture.shares import percent

FROM, TO, PASSES, HOW, WAIT, CASES, OFTEN, ACCURACY, OWNER = range(9)
FIGURES = (WAIT, CASES, OFTEN, ACCURACY)
SORT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """`SORT` gives what a column is sorted by; what is not known comes last among the largest first."""

    def __init__(self) -> None:
        super().__init__()
        self._document = Document()
        self.flows: tuple[Flow, ...] = ()

    def show_flows(self, document: Document, flows: Sequence[Flow]) -> None:
        """Show these instead; where they are the same ones, only what stands in them changes."""
        same = [flow.id for flow in flows] == [flow.id for flow in self.flows]
        if not same:
            self.beginResetModel()
        self._document, self.flows = document, tuple(flows)
        if not same:
            self.endResetModel()
        elif self.flows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.flows) - 1, len(words.HEADINGS) - 1))

    def is_used(self, column: int) -> bool:
        """Whether any row says something in this column."""
        return any(_words(self._document, flow, column) != words.NOTHING for flow in self.flows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """One row a handoff."""
        return 0 if parent.isValid() else len(self.flows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """As many as there are headings."""
        return 0 if parent.isValid() else len(words.HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, those of figures on the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return words.HEADINGS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, order, side; nobody who owns a failure is marked with a sign besides its colour."""
        flow, column = self.flows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(self._document, flow, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(self._document, flow, column)
        if role == SORT:
            return _order(self._document, flow, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.FontRole:
            return _bold() if column == WAIT else None
        if column == OWNER and flow.failure_owner is None:
            if role == Qt.ItemDataRole.ForegroundRole:
                return color("danger")
            return icon("triangle-alert", "danger", 14) if role == Qt.ItemDataRole.DecorationRole else None
        return color("text2") if role == Qt.ItemDataRole.ForegroundRole and column == HOW else None


def _bold() -> QFont:
    return font(12, 600)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


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
