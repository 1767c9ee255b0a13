"""What looks like a rule and is not shown as one, with the reason: formulas, validations, conditional formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas import Refusal
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.reading import Sheet
from workflow_studio.importing.rules.colouring import MOST_FORMATS
from workflow_studio.importing.rules.colouring import quoted as quoted_format
from workflow_studio.importing.rules.columns import passed_over
from workflow_studio.importing.rules.deciding import formulas_looked_at
from workflow_studio.importing.rules.formats import ways_to_colour
from workflow_studio.importing.rules.formula_rules import MOST_RULES
from workflow_studio.importing.rules.typing_in import MOST_VALIDATIONS, comparing, ways_to_type
from workflow_studio.importing.rules.typing_in import quoted as quoted_validation

MOST_LISTED = 500
"""Of formulas, of validations and of formats; what is more is counted."""
FORMULA, VALIDATION, FORMAT = "formula", "validation", "conditional format"


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Something that is not shown as a rule though it may be one, and why; `cells` is a range such as `E2:E90`.

    `what` is one of the three above; `sheet` and `cells` are empty for what is only counted.
    """

    what: str
    sheet: str
    cells: str
    text: str
    why: str


def untranslated(seen: Seen) -> tuple[Untranslated, ...]:
    """Everything that may be a rule and was not understood, or that there was too much of."""
    return (
        *_bounded(untranslated_formulas(seen)),
        *_bounded(_validations(seen)),
        *_bounded(_formats(seen)),
    )


def untranslated_formulas(seen: Seen) -> Iterator[Untranslated]:
    """Every formula that was not understood, or that decides something in a way that makes no table."""
    rules = 0
    for one in seen.once(formulas_looked_at):
        rules += one.translation is not None
        why = one.why
        if one.translation is not None and rules > MOST_RULES:
            why = f"the workbook has more than {MOST_RULES} rules"
        if why:
            yield Untranslated(FORMULA, one.column.sheet, one.column.area.a1, f"={one.column.text}", why)
    many = "the workbook has too many different formulas to look at all of them"
    for sheet, run in passed_over(seen):
        yield Untranslated(FORMULA, sheet, run.range.a1, f"={run.text}", many)


def _validations(seen: Seen) -> Iterator[Untranslated]:
    book = Book(seen.workbook)
    many = f"the sheet has more than {MOST_VALIDATIONS} validations"
    for sheet in seen.workbook.sheets:
        for number, one in enumerate(seen.markings(sheet.name).validations):
            if comparing(one):
                ways = Refusal(many) if number >= MOST_VALIDATIONS else ways_to_type(one, sheet, book)
                yield from _refused(VALIDATION, sheet, one.ranges[0].a1, quoted_validation(one), ways)


def _formats(seen: Seen) -> Iterator[Untranslated]:
    book = Book(seen.workbook)
    many = f"the sheet has more than {MOST_FORMATS} conditional formats"
    for sheet in seen.workbook.sheets:
        for number, one in enumerate(seen.markings(sheet.name).conditional_formats):
            if one.ranges:
                ways = Refusal(many) if number >= MOST_FORMATS else ways_to_colour(one, sheet, book)
                yield from _refused(FORMAT, sheet, one.ranges[0].a1, quoted_format(one), ways)


def _refused(what: str, sheet: Sheet, cells: str, text: str, ways: object) -> Iterator[Untranslated]:
    if isinstance(ways, Refusal):
        yield Untranslated(what, sheet.name, cells, text, ways.why)


def _bounded(found: Iterable[Untranslated]) -> Iterator[Untranslated]:
    """The first of them, and how many there are more."""
    more = 0
    last: Untranslated | None = None
    for number, one in enumerate(found):
        if number < MOST_LISTED:
            yield one
        else:
            more, last = more + 1, one
    if last is not None:
        yield replace(last, sheet="", cells="", text=f"{more:,} more", why="there are too many to list them all")
