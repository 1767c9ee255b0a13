"""The rules of a workbook: formulas that decide, what may be typed in, what is coloured."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.values import serial
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.colouring import colouring_rules
from workflow_studio.importing.rules.deciding import formulas_looked_at
from workflow_studio.importing.rules.formula_rules import formula_rules
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.typing_in import typing_rules


@dataclass(frozen=True, slots=True)
class CalculatedColumn:
    """A column that is calculated and decides nothing: a sum, a price with tax."""

    sheet: str
    title: str
    cells: str
    formula: str
    count: int


def find_rules(seen: Seen) -> Iterator[Finding]:
    """One finding for each formula column that decides something, each rule for input and each colouring."""
    labels, keys, allowance = Labels(seen.workbook, seen.found), Keys(), Allowance(pause=seen.pause)
    book, as_saved = Book(seen.workbook), Book(seen.workbook, today=_day_of_saving(seen))
    yield from formula_rules(seen.once(formulas_looked_at), book, as_saved, labels, keys, allowance)
    yield from typing_rules(seen, book, labels, keys, allowance)
    yield from colouring_rules(seen, as_saved, labels, keys, allowance)


def calculated_columns(seen: Seen) -> tuple[CalculatedColumn, ...]:
    """The columns of formulas that only calculate."""
    columns = (one.column for one in seen.once(formulas_looked_at) if one.translation is None and not one.why)
    return tuple(CalculatedColumn(one.sheet, one.title, one.area.a1, f"={one.text}", one.count) for one in columns)


def _day_of_saving(seen: Seen) -> float | None:
    """The number of the day on which the file was saved last: what conditions that ask for today coloured then."""
    try:
        return serial(datetime.datetime.fromisoformat(seen.workbook.markings.modified).date())
    except ValueError:
        return None
