"""What is typed into cells held against the rule for what may be typed in: cells that it would refuse today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas.book import Book, WorkDone
from workflow_studio.importing.formulas.code import NotWorkedOut, single
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.values import is_true
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import Validation
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.conditions import Tests
from workflow_studio.importing.rules.places import cells_in


@dataclass(frozen=True, slots=True)
class Held:
    """How many cells that somebody filled in were held against a validation, and those that it would refuse.

    `why` says why it was not held against them, or not against all; empty where it was.
    """

    tried: int = 0
    refused: tuple[Range, ...] = ()
    why: str = ""

    @property
    def fitting(self) -> int:
        """Number of cells that keep to it."""
        return self.tried - len(self.refused)


def held_against(
    validation: Validation, ways: Sequence[Tests], sheet: Sheet, seen: Seen, book: Book, labels: Labels,
    allowance: Allowance,
) -> Held:  # fmt: skip
    """The filled cells of a validation held against the ways in which a value may be typed in."""
    tried = 0
    refused: list[Range] = []
    try:
        codes = [[single(compiled(test.tree, book, sheet.name)) for test in way] for way in ways]
        for row, column in _typed(validation.ranges, sheet, seen, labels):
            if not allowance.take():
                return Held(tried, tuple(refused), f"It was tried on the first {tried:,} filled cells only.")
            tried += 1
            if not any(all(is_true(code(row, column)) for code in way) for way in codes):
                refused.append(Range(row, column, row, column))
    except NotWorkedOut as reason:
        return Held(why=f"It could not be tried on the cells: {reason}.")
    except WorkDone:
        return Held(tried, tuple(refused), f"It was tried on the first {tried:,} filled cells only.")
    return Held(tried, tuple(refused))


def _typed(ranges: Sequence[Range], sheet: Sheet, seen: Seen, labels: Labels) -> Iterator[tuple[int, int]]:
    """The filled cells of these ranges; results of formulas are not checked by validations, so they do not count."""
    columns = {column for area in ranges for column in range(area.first_column, area.last_column + 1)}
    calculated: dict[int, set[int]] = {}
    for run in seen.markings(sheet.name).formulas:
        area = run.range
        if area.first_column in columns:
            calculated.setdefault(area.first_column, set()).update(range(area.first_row, area.last_row + 1))
    for row, column in cells_in(ranges, sheet, labels):
        if sheet.cell(row, column) is not None and row not in calculated.get(column, ()):
            yield row, column
