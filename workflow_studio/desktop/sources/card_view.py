"""The retirement card of a workbook: what it says itself on the left, what only people can say on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.dates import as_read
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.inspector.field import Field
from workflow_studio.desktop.inspector.text_fields import TextField, ValueField
from workflow_studio.desktop.sources.month_bars import MonthBars
from workflow_studio.desktop.words import sources as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.importing.recognition import read_date
from workflow_studio.model import RetirementCard, Source

WIDEST = 1120


class CardView(QScrollArea):
    """What has to be known before the workbook can be given up."""

    def __init__(self, open_map: OpenMap) -> None:
        super().__init__()
        self._open_map = open_map
        self._source: Source | None = None
        self._kept_by, self._rhythm, self._unused = (Label("", "", wrap=True) for _ in range(3))
        self.months = MonthBars()
        self._months_title = Label(words.NEW_ROWS, "field")
        self.reader = TextField(open_map, partial(self._write, "reader"), words.TO_ASK)
        self.decision = TextField(open_map, partial(self._write, "decision"), words.TO_ASK)
        retired = partial(self._write, "retire_by", merge=False)
        self.retire_by = ValueField(words.RETIRE_BY, words.RETIRE_BY_HELP, day_of, as_read, retired)
        self.setAccessibleName(words.CARD)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "reading")
        self._lay_out()

    def show_source(self, source: Source) -> None:
        """Show this workbook's card; what is being typed is left alone."""
        card = source.card or RetirementCard()
        self._source = source
        self._kept_by.setText("\n".join(card.kept_by) or words.NOT_KNOWN)
        self._rhythm.setText(card.rhythm or words.RHYTHM_NOT_KNOWN)
        self.months.show_months(card.months)
        self._months_title.setVisible(bool(card.months))
        self._unused.setText(words.unused(card.unused_columns))
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
        known, asked = _column(words.FROM_WORKBOOK), _column(words.FROM_PEOPLE)
        known.addLayout(_fact(words.KEPT_BY, self._kept_by))
        known.addLayout(_fact(words.GROWS, self._rhythm))
        known.addLayout(_fact(self._months_title, self.months))
        known.addLayout(_fact(words.UNUSED, self._unused))
        asked.addWidget(Field(words.READ_BY, self.reader, words.READ_BY_HELP))
        asked.addWidget(Field(words.FEEDS, self.decision, words.FEEDS_HELP))
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
    """A day in ISO form from what somebody wrote, or empty; ValueError in words where day and month are not clear."""
    if not text.strip():
        return ""
    day = read_date(text)
    if day is None:
        raise ValueError(words.NO_DAY)
    return day.isoformat()[:10]


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    column.addWidget(Label(title, "section"))
    return column


def _fact(title: str | Label, says: QWidget) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(4)
    part.addWidget(title if isinstance(title, Label) else Label(title, "field"))
    part.addWidget(says)
    return part
