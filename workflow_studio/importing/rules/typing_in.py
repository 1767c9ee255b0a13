"""Rules for what may be typed into cells, from data validation. Lists of values are no rules but vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.formulas import Refusal, Tree, parse
from workflow_studio.importing.formulas.book import Book
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
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import Validation
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.comparisons import CAPITAL, OPERATORS, operator_tests
from workflow_studio.importing.rules.conditions import Tests, TooManyCases, cases
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.places import named_area, title_of
from workflow_studio.importing.rules.quotes import limit_quotes
from workflow_studio.importing.rules.sentences import accepted_sentence, allowed_sentence
from workflow_studio.importing.rules.table_texts import inputs_of, texts_of, titles_of
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.typed_in import Held, held_against
from workflow_studio.importing.rules.words import Words
from workflow_studio.model import ClaimKind, DecisionTable, EvidenceKind, HitPolicy

MOST_VALIDATIONS = 200
"""On one sheet."""
HERE = Cells(Corner(Coordinate(0, False), Coordinate(0, False)))
_KINDS = frozenset({"whole", "decimal", "date", "time", "textLength", "custom"})
"""The kinds that compare; `list` names values."""
_SAID = {"whole": "whole number", "decimal": "number", "textLength": "length of the text"}
_SURE_FROM, _BROKEN_FROM = 0.9, 0.5
"""Share of cells that keep to a rule: below the one it may be out of use, below the other it was never kept to."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A validation that was understood: the ways in which a value may be typed in, and what its cells are called."""

    validation: Validation
    ways: tuple[Tests, ...]
    sheet: Sheet
    title: str
    words: Words


def comparing(validation: Validation) -> bool:
    """Whether a validation compares what is typed in with something."""
    return validation.kind in _KINDS and bool(validation.ranges)


def typing_rules(seen: Seen, book: Book, labels: Labels, keys: Keys, allowance: Allowance) -> Iterator[Finding]:
    """One finding for each validation that compares, and a problem for each that is broken."""
    for sheet in seen.workbook.sheets:
        seen.pause()
        for validation in filter(comparing, seen.markings(sheet.name).validations[:MOST_VALIDATIONS]):
            ways = ways_to_type(validation, sheet, book)
            if not isinstance(ways, Refusal):
                rule = _named(validation, ways, sheet, book, labels)
                held = held_against(validation, ways, sheet, seen, book, labels, allowance)
                yield from _findings(rule, held, book, keys, allowance)


def _named(validation: Validation, ways: tuple[Tests, ...], sheet: Sheet, book: Book, labels: Labels) -> _Rule:
    area = named_area(validation.ranges, sheet, labels)
    title = title_of(area, sheet, labels)
    return _Rule(validation, ways, sheet, title, Words(labels, book, sheet, area, here=title))


def ways_to_type(validation: Validation, sheet: Sheet, book: Book) -> tuple[Tests, ...] | Refusal:
    """The ways in which a value may be typed in; a refusal where the validation was not understood."""
    first = validation.ranges[0]
    operands: list[Tree] = []
    for formula in validation.formulas:
        tree = parse(formula.removeprefix("="), first.first_row, first.first_column)
        found = tree if isinstance(tree, Refusal) else resolved(tree, book, sheet.name, first.first_column)
        if isinstance(found, Refusal):
            return found
        operands.append(_as_typed(plain_columns(found, first.first_column), validation.kind))
    if validation.kind == "custom":
        try:
            ways = cases(operands[0]) if operands else ()
        except TooManyCases:
            return Refusal("it holds in too many ways for a table")
    else:
        subject: Tree = Call("LEN", (HERE,)) if validation.kind == "textLength" else HERE
        ways = operator_tests(subject, validation.operator or "between", operands)
    return ways or Refusal("it has no condition that a value could meet")


def _as_typed(tree: Tree, kind: str) -> Tree:
    """Numbers of days and times of day as people type them."""
    if kind == "date" and isinstance(tree, Number) and 0 < tree.value <= LAST_DAY:
        return day_call(day_of(tree.value))
    if kind == "time" and isinstance(tree, Number) and 0 <= tree.value < 1:
        minutes = round(tree.value * 24 * 60)
        return Call("TIME", (Number(float(minutes // 60)), Number(float(minutes % 60)), Number(0.0)))
    return tree


def _findings(rule: _Rule, held: Held, book: Book, keys: Keys, allowance: Allowance) -> Iterator[Finding]:
    validation, words = rule.validation, rule.words
    table = _table(rule, held, allowance)
    operands = [test.operand for way in rule.ways for test in way]
    limits = limit_quotes(operands, rule.sheet.name, words, book)
    own = Quote(rule.sheet.name, validation.ranges[0], shortened(quoted(validation)), EvidenceKind.VALIDATION)
    if validation.kind == "custom":
        says = accepted_sentence(rule.title, rule.ways, words)
    else:
        says = allowed_sentence(rule.ways, words, whole=validation.kind == "whole")
    key = keys.key(rule.sheet.name, rule.title, "input")
    confidence = 0.95 if held.fitting >= _SURE_FROM * held.tried else 0.75
    reasons = (f"{held.fitting:,} of {held.tried:,} filled cells keep to it.",) if held.tried else ()
    quotes = (own, *limits)[:MOST_QUOTES]
    together = f"Cells of “{rule.sheet.name}” take only certain entries."
    yield Finding(ClaimKind.RULE, key, says, confidence, quotes, reasons=reasons, rule=table, together=together)
    if held.refused:
        yield _problem(rule, held, says, own, key)


def _table(rule: _Rule, held: Held, allowance: Allowance) -> DecisionTable:
    rows = (*(Row(way, Text("allowed")) for way in rule.ways), Row((), Text("refused")))
    kept = allowance.kept(len(held.refused))
    more = len(held.refused) - kept
    refused = (f"{cell.a1}: holds {_held(cell, rule.sheet)}, which would be refused" for cell in held.refused[:kept])
    return DecisionTable(
        inputs=titles_of(inputs_of(rows), rule.words),
        output="Entry",
        rows=texts_of(rows, rule.words),
        hit_policy=HitPolicy.FIRST,
        formula=rule.validation.formulas[0] if rule.validation.kind == "custom" else quoted(rule.validation),
        sheet=rule.sheet.name,
        cells=" ".join(area.a1 for area in rule.validation.ranges),
        replayed=held.tried,
        reproduced=held.fitting,
        disagreements=(*refused, *((f"… and {more:,} more",) if more else ())),
        notes=(held.why,) if held.why else (),
    )


def _problem(rule: _Rule, held: Held, says: str, own: Quote, key: str) -> Finding:
    """The control that is missing: the sheet refuses what is typed in, but not what is there already or pasted."""
    count = len(held.refused)
    cells = f"{count:,} of {held.tried:,} filled cells" if held.tried > 1 else "The only filled cell"
    verb = "breaks" if count == 1 else "break"
    sheet = rule.sheet
    quotes = [
        Quote(sheet.name, cell, _held(cell, sheet))
        for cell in held.refused[: MOST_QUOTES - 1]
    ]
    return Finding(
        ClaimKind.PROBLEM,
        f"problem/{key.removeprefix('rule/')}",
        f"{cells} in “{rule.title}” on sheet “{sheet.name}” {verb} the rule for what may be typed in: {says}",
        0.9 if held.fitting >= _BROKEN_FROM * held.tried else 0.7,
        (own, *quotes),
        reasons=("The sheet checks what is typed in, but not what was pasted or was there before the rule.",),
    )


def _held(cell: Range, sheet: Sheet) -> str:
    return shortened(text_of(sheet.cell(cell.first_row, cell.first_column)))


def quoted(validation: Validation) -> str:
    """A validation as people say it: `whole number between 1 and 50`."""
    operator = OPERATORS.get(validation.operator, CAPITAL.sub(" ", validation.operator).lower())
    parts = (_SAID.get(validation.kind, validation.kind), operator, " and ".join(validation.formulas))
    return " ".join(part for part in (*parts, validation.error) if part)
