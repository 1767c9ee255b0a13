"""The retirement card of a workbook: what it says itself on the left, what only people can say on the right."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.text_fields import TextField, ValueField
from workflow_studio.desktop.sources.month_bars import MonthBars
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import RetirementCard, Source

WIDEST = 1120
MOST_COLUMNS = 40
READER_HELP = "Who looks at it. An answer to the question “Who reads …?” among the claims stands here too."
NOT_KNOWN = "The workbook does not say."


class CardView(QScrollArea):
    """What has to be known before the workbook can be given up."""

    def __init__(self, open_map: OpenMap) -> None:
        super().__init__()
        self._open_map = open_map
        self._source: Source | None = None
        self._kept_by, self._rhythm, self._unused = (Label("", "", wrap=True) for _ in range(3))
        self.months = MonthBars()
        self._months_title = Label("New rows by month", "field")
        self.reader = TextField(open_map, partial(self._write, "reader"), "Still to be asked")
        self.decision = TextField(open_map, partial(self._write, "decision"), "Still to be asked")
        self.retire_by = ValueField(
            "To be retired by", "A day such as 2026-03-31.", day_of, str, partial(self._write, "retire_by", merge=False)
        )
        self.setAccessibleName("Retirement card")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "reading")
        self._lay_out()

    def show_source(self, source: Source) -> None:
        """Show this workbook's card; what is being typed is left alone."""
        card = source.card or RetirementCard()
        self._source = source
        self._kept_by.setText("\n".join(card.kept_by) or NOT_KNOWN)
        self._rhythm.setText(card.rhythm or "No dates show how fast it grows.")
        self.months.show_months(card.months)
        self._months_title.setVisible(bool(card.months))
        self._unused.setText(_listed(card.unused_columns) or "None: every column is filled at times.")
        self.reader.show_value(card.reader)
        self.decision.show_value(card.decision)
        self.retire_by.show_value(card.retire_by)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field."""
        self.reader.setFocus()

    def _write(self, field: str, text: str, merge: bool = True) -> None:
        if self._source is not None:
            card = (self._source.card or RetirementCard()).model_copy(update={field: text})
            self._open_map.execute(SetFields(self._source.id, {"card": card}, merge=merge))

    def _lay_out(self) -> None:
        known, asked = _column("What the workbook says"), _column("What only people can say")
        for title, words in (("Kept by", self._kept_by), ("How it grows", self._rhythm)):
            known.addLayout(_fact(title, words))
        known.addLayout(_fact(self._months_title, self.months))
        known.addLayout(_fact("Columns that nobody fills", self._unused))
        asked.addWidget(Field("Read by", self.reader, READER_HELP))
        asked.addWidget(Field("The decision it feeds", self.decision, "What is decided with it, and how often."))
        asked.addWidget(self.retire_by)
        for column in (known, asked):
            column.addStretch(1)
        sheet = QWidget()
        sheet.setMaximumWidth(WIDEST)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(20, 20, 20, 20)
        columns.setSpacing(48)
        columns.addLayout(known, 1)
        columns.addLayout(asked, 1)
        content = QWidget()
        content.setProperty("kind", "page")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(sheet, 1)
        row.addStretch(0)
        self.setWidget(content)


def day_of(text: str) -> str:
    """An ISO date as it is written, or empty; ValueError in words for anything else."""
    try:
        return datetime.date.fromisoformat(text.strip()).isoformat() if text.strip() else ""
    except ValueError:
        raise ValueError("Write a day such as 2026-03-31.") from None


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    column.addWidget(Label(title, "section"))
    return column


def _fact(title: str | Label, words: QWidget) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(4)
    part.addWidget(title if isinstance(title, Label) else Label(title, "field"))
    part.addWidget(words)
    return part


def _listed(columns: Sequence[str]) -> str:
    more = len(columns) - MOST_COLUMNS
    return "\n".join((*columns[:MOST_COLUMNS], *((f"and {more} more",) if more > 0 else ())))
