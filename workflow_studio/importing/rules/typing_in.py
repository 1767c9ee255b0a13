"""Rules for what may be typed into cells, from data validation. Lists of values are no rules but vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.formulas import Refusal, Tree, parse
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import NotWorkedOut, single
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.quoting import MOST_QUOTES, shortened
from workflow_studio.importing.formulas.resolving import resolved
from workflow_studio.importing.formulas.tree import (
    Call,
    Cells,
    Coordinate,
    Corner,
    Number,
    Text,
    day_call,
    plain_columns,
)
from workflow_studio.importing.formulas.values import LAST_DAY, day_of
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import Validation
from workflow_studio.importing.rules.comparisons import operator_tests
from workflow_studio.importing.rules.conditions import Tests, TooManyCases, cases
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.quotes import limit_quotes
from workflow_studio.importing.rules.replay import MOST_DISAGREEMENTS
from workflow_studio.importing.rules.sentences import accepted_sentence, allowed_sentence
from workflow_studio.importing.rules.table_texts import inputs_of, texts_of, titles_of
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.words import Words
from workflow_studio.model import ClaimKind, DecisionTable, EvidenceKind, HitPolicy

MOST_VALIDATIONS = 200
MOST_CELLS = 50_000
"""Cells of one validation that are held against it."""
HERE = Cells(Corner(Coordinate(0, False), Coordinate(0, False)))
_KINDS = frozenset({"whole", "decimal", "date", "time", "textLength", "custom"})
"""The kinds that compare; `list` names values."""


@dataclass(slots=True)
class _Held:
    """How many filled cells were held against a validation, and those that it would refuse."""

    tried: int = 0
    fitting: int = 0
    refused: tuple[str, ...] = ()
    why: str = ""


def typing_rules(seen: Seen, book: Book, labels: Labels, keys: Keys) -> Iterator[Finding]:
    """One finding for each validation that compares what is typed in with something."""
    for sheet in seen.workbook.sheets:
        for validation in seen.markings(sheet.name).validations[:MOST_VALIDATIONS]:
            if validation.kind in _KINDS and validation.ranges:
                ways = _ways(validation, sheet, book)
                if ways:
                    yield _finding(validation, ways, sheet, book, labels, keys)


def _ways(validation: Validation, sheet: Sheet, book: Book) -> tuple[Tests, ...]:
    """The ways in which a value may be typed in; none where the validation was not understood."""
    first = validation.ranges[0]
    operands: list[Tree] = []
    for formula in validation.formulas:
        tree = parse(formula.removeprefix("="), first.first_row, first.first_column)
        found = tree if isinstance(tree, Refusal) else resolved(tree, book, sheet.name, first.first_column)
        if isinstance(found, Refusal):
            return ()
        operands.append(_as_typed(plain_columns(found, first.first_column), validation.kind))
    if validation.kind == "custom":
        try:
            return cases(operands[0]) if operands else ()
        except TooManyCases:
            return ()
    subject: Tree = Call("LEN", (HERE,)) if validation.kind == "textLength" else HERE
    return operator_tests(subject, validation.operator or "between", operands)


def _as_typed(tree: Tree, kind: str) -> Tree:
    """Numbers of days and times of day as people type them."""
    if kind == "date" and isinstance(tree, Number) and 0 < tree.value <= LAST_DAY:
        return day_call(day_of(tree.value))
    if kind == "time" and isinstance(tree, Number) and 0 <= tree.value < 1:
        minutes = round(tree.value * 24 * 60)
        return Call("TIME", (Number(float(minutes // 60)), Number(float(minutes % 60)), Number(0.0)))
    return tree


def _finding(
    validation: Validation, ways: tuple[Tests, ...], sheet: Sheet, book: Book, labels: Labels, keys: Keys
) -> Finding:
    first = validation.ranges[0]
    words = Words(labels, book, sheet, first.first_row, first.first_column)
    title = labels.of_cell(sheet, first.first_row, first.first_column)
    held = _held(validation, ways, sheet, book, labels)
    rows = (*(Row(way, Text("allowed")) for way in ways), Row((), Text("refused")))
    table = DecisionTable(
        inputs=titles_of(inputs_of(rows), words),
        output="Entry",
        rows=texts_of(rows, words),
        hit_policy=HitPolicy.FIRST,
        formula="; ".join(validation.formulas),
        sheet=sheet.name,
        cells=" ".join(area.a1 for area in validation.ranges),
        replayed=held.tried,
        reproduced=held.fitting,
        disagreements=held.refused,
        untranslated=(held.why,) if held.why else (),
    )
    operands = [test.operand for way in ways for test in way]
    limits = limit_quotes(operands, sheet.name, words, book)
    quotes = (Quote(sheet.name, first, shortened(_quote(validation)), EvidenceKind.VALIDATION), *limits)[:MOST_QUOTES]
    if validation.kind == "custom":
        says = accepted_sentence(title, ways, words)
    else:
        says = allowed_sentence(ways, words, whole=validation.kind == "whole")
    confidence = 0.95 if held.fitting >= 0.9 * held.tried else 0.75
    reasons = (f"{held.fitting:,} of {held.tried:,} filled cells keep to it.",) if held.tried else ()
    key = keys.key(sheet.name, title, "input")
    together = f"Cells of “{sheet.name}” take only certain entries."
    return Finding(ClaimKind.RULE, key, says, confidence, quotes, reasons=reasons, rule=table, together=together)


def _quote(validation: Validation) -> str:
    parts = (validation.kind, validation.operator, " and ".join(validation.formulas), validation.error)
    return " ".join(part for part in parts if part)


def _held(validation: Validation, ways: tuple[Tests, ...], sheet: Sheet, book: Book, labels: Labels) -> _Held:
    """The filled cells of the validation held against it."""
    try:
        codes = [[single(compiled(test.tree, book, sheet.name)) for test in way] for way in ways]
    except NotWorkedOut as reason:
        return _Held(why=f"It could not be tried on the rows: {reason}.")
    held, refused = _Held(), []
    try:
        for row, column in _filled(validation.ranges, sheet, labels):
            held.tried += 1
            if any(all(code(row, column) is True for code in way) for way in codes):
                held.fitting += 1
            else:
                cell = Range(row, column, row, column).a1
                refused.append(f"{cell}: holds {shortened(text_of(sheet.cell(row, column)))}, which would be refused")
    except NotWorkedOut as reason:
        return _Held(why=f"It could not be tried on the rows: {reason}.")
    more = len(refused) - MOST_DISAGREEMENTS
    held.refused = (*refused[:MOST_DISAGREEMENTS], *((f"… and {more:,} more",) if more > 0 else ()))
    return held


def _filled(ranges: tuple[Range, ...], sheet: Sheet, labels: Labels) -> Iterator[tuple[int, int]]:
    """The filled cells of these ranges, headers and the like left out where there is a table."""
    left = MOST_CELLS
    for area in ranges:
        for row in range(area.first_row, min(area.last_row, sheet.height - 1) + 1):
            for column in range(area.first_column, min(area.last_column, sheet.width - 1) + 1):
                left -= 1
                if left < 0:
                    return
                if sheet.cell(row, column) is not None and not labels.is_header(sheet, row, column):
                    yield row, column
