"""A rule that a workbook calculates with: its decision table, the formula beside it, and how it was checked."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.claims.quotes import formula_box
from workflow_studio.desktop.claims.text_grid import Grid, TextGrid
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.model import DecisionTable

MOST_ROWS, MOST_LINES, MOST_DIFFERENCES = 40, 8, 12


class RuleView(QWidget):
    """Shows one decision table."""

    def __init__(self, rule: DecisionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(words.DECISION_TABLE, "heading"))
        column.addWidget(TextGrid(_grid(rule), words.DECISION_TABLE))
        hidden = len(rule.rows) - MOST_ROWS
        more = f" {words.rows_hidden(hidden)}" if hidden > 0 else ""
        column.addWidget(Label(words.POLICIES[rule.hit_policy] + more, "help"))
        if rule.formula:
            column.addSpacing(4)
            column.addLayout(_formula_head(rule))
            column.addWidget(formula_box(rule.formula))
        self._add_replay(column, rule)

    def _add_replay(self, column: QVBoxLayout, rule: DecisionTable) -> None:
        if rule.replayed:
            exact = rule.reproduced == rule.replayed
            replayed = words.reproduced(rule.reproduced, rule.replayed)
            column.addLayout(_line(replayed, "circle-check" if exact else "triangle-alert", not exact))
        for note in rule.notes:
            column.addLayout(_line(note, "info", False))
        if rule.disagreements:
            column.addWidget(Label(words.DIFFERS, "heading"))
            column.addWidget(TextGrid(_differences(rule), words.DIFFERS))
            hidden = len(rule.disagreements) - MOST_DIFFERENCES
            if hidden > 0:
                column.addWidget(Label(words.differences_hidden(hidden), "help", wrap=True))
        for part in rule.untranslated[:MOST_LINES]:
            column.addLayout(_line(words.not_in_the_table(part), "info", False))


def _grid(rule: DecisionTable) -> Grid:
    headings = (*rule.inputs, rule.output)
    rows = tuple(tuple(row[: len(headings)]) for row in rule.rows[:MOST_ROWS] if len(row) >= len(headings))
    outcome = len(headings) - 1
    labels = tuple(str(number + 1) for number in range(len(rows)))
    return Grid(headings, rows, labels, frozenset((row, outcome) for row in range(len(rows))))


def _differences(rule: DecisionTable) -> Grid:
    """The cells on which the workbook shows something else, with what that is."""
    parts = (one.partition(": ") for one in rule.disagreements[:MOST_DIFFERENCES])
    return Grid(words.DIFFERENCE_HEADINGS, tuple((cell, how or words.SHOWS_SOMETHING_ELSE) for cell, _, how in parts))


def _formula_head(rule: DecisionTable) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(Label(words.FORMULA, "heading"))
    head.addWidget(Label(place(rule.sheet, rule.cells), "address"))
    head.addStretch(1)
    return head


def _line(text: str, icon: str, warns: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "warn" if warns else "ok" if icon == "circle-check" else "text2", 14))
    row.addWidget(Label(text, "small", wrap=True), 1)
    return row
