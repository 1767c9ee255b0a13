"""The one question the cells cannot answer: is 03/02 the third of February or the second of March?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflow_studio.desktop.assistant.choices import Choices, TableChoice
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Column, DateReading, Role, read_date

ROWS_LOOKED_AT = 2_000
"""More would take too long while the user is clicking."""
DATE_ROLES = (Role.TIMESTAMP, Role.START_TIME, Role.MILESTONE_DATE)


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """One question for all such columns of a table (`columns`: sheet columns from 0).

    `example` is a text of the first column that fits both orders, `day_first` and `month_first` what it means
    in each; `count` such texts were found in the first rows. `answer` is None while it is open.
    """

    table: int
    sheet: str
    columns: tuple[int, ...]
    names: tuple[str, ...]
    count: int
    more: bool
    example: str
    day_first: date
    month_first: date
    answer: DateReading | None


def date_questions(choices: Choices) -> tuple[DateQuestion, ...]:
    """The questions for the tables that will be used, answered ones included."""
    return tuple(
        question
        for at, choice in enumerate(choices.tables)
        if choice.used and (question := _question(at, choice, choices.workbook(at))) is not None
    )


def _question(at: int, choice: TableChoice, workbook: Workbook) -> DateQuestion | None:
    unsettled = {column.index for column in choice.guessed.columns if column.dates is DateReading.UNDECIDED}
    columns = [column for column in choice.table.columns if column.index in unsettled and column.role in DATE_ROLES]
    found = [moment for column in columns for moment in _both_ways(choice, column, workbook)]
    if not found:
        return None
    text, day_first, month_first = found[0]
    return DateQuestion(
        at,
        choice.table.sheet,
        tuple(column.index for column in columns),
        tuple(words.column(column.letter, column.title) for column in columns),
        len(found),
        len(choice.table.data_rows) > ROWS_LOOKED_AT,
        text,
        day_first,
        month_first,
        choice.dates.get(columns[0].index),
    )


def _both_ways(choice: TableChoice, column: Column, workbook: Workbook) -> Iterator[tuple[str, date, date]]:
    sheet = workbook.sheet(choice.table.sheet)
    for row in choice.table.data_rows[:ROWS_LOOKED_AT]:
        text = sheet.cell(row, column.index)
        if isinstance(text, str):
            one, two = (read_date(text, way) for way in (DateReading.DAY_FIRST, DateReading.MONTH_FIRST))
            if one is not None and two is not None and one != two:
                yield text, one, two
