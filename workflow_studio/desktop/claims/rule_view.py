"""A rule that a workbook calculates with: its decision table, the formula beside it, and how it was checked."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.quotes import formula_box
from workflow_studio.desktop.claims.text_grid import Grid, TextGrid
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.dock.where import place
from workflow_studio.model import DecisionTable, HitPolicy

MOST_ROWS, MOST_CELLS = 40, 8
POLICIES = {
    HitPolicy.FIRST: "The first row that fits counts.",
    HitPolicy.UNIQUE: "Only one row can fit.",
}


class RuleView(QWidget):
    """Shows one decision table."""

    def __init__(self, rule: DecisionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label("Decision table", "heading"))
        column.addWidget(TextGrid(_grid(rule), "Decision table"))
        hidden = len(rule.rows) - MOST_ROWS
        more = f" {hidden:,} more rows are not shown." if hidden > 0 else ""
        column.addWidget(Label(POLICIES[rule.hit_policy] + more, "help"))
        if rule.formula:
            column.addSpacing(4)
            column.addLayout(_formula_head(rule))
            column.addWidget(formula_box(rule.formula))
        self._add_replay(column, rule)

    def _add_replay(self, column: QVBoxLayout, rule: DecisionTable) -> None:
        if rule.replayed:
            exact = rule.reproduced == rule.replayed
            column.addLayout(_line(replayed(rule), "circle-check" if exact else "triangle-alert", not exact))
        if rule.disagreements:
            column.addWidget(
                Label(f"The workbook shows something else in {_some(rule.disagreements)}.", "help", wrap=True)
            )
        for part in rule.untranslated[:MOST_CELLS]:
            column.addLayout(_line(f"Not in the table: {part}", "info", False))


def replayed(rule: DecisionTable) -> str:
    """`410 of 412 rows reproduced`."""
    return f"{rule.reproduced:,} of {rule.replayed:,} rows reproduced"


def _grid(rule: DecisionTable) -> Grid:
    headings = (*rule.inputs, rule.output)
    rows = tuple(tuple(row[: len(headings)]) for row in rule.rows[:MOST_ROWS] if len(row) >= len(headings))
    outcome = len(headings) - 1
    labels = tuple(str(number + 1) for number in range(len(rows)))
    return Grid(headings, rows, labels, frozenset((row, outcome) for row in range(len(rows))))


def _formula_head(rule: DecisionTable) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(Label("Formula", "heading"))
    head.addWidget(Label(place(rule.sheet, rule.cells), "address"))
    head.addStretch(1)
    return head


def _line(text: str, icon: str, warns: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "warn" if warns else "ok" if icon == "circle-check" else "text2", 14))
    row.addWidget(Label(text, "small", wrap=True), 1)
    return row


def _some(cells: tuple[str, ...]) -> str:
    shown = ", ".join(cells[:MOST_CELLS])
    return shown if len(cells) <= MOST_CELLS else f"{shown} and {len(cells) - MOST_CELLS} more cells"
