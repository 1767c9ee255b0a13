"""Rules that colour cells by what they hold, from conditional formats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.formulas import Refusal, Tree, parse
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.quoting import MOST_QUOTES, shortened
from workflow_studio.importing.formulas.resolving import resolved
from workflow_studio.importing.formulas.tree import Text, plain_columns
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import ConditionalFormat
from workflow_studio.importing.rules.colours import colour_name
from workflow_studio.importing.rules.comparisons import OPERATORS, operator_tests
from workflow_studio.importing.rules.conditions import CONTAINS, Test, Tests, TooManyCases, cases
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.quotes import limit_quotes
from workflow_studio.importing.rules.sentences import THE_CELL, coloured_sentence
from workflow_studio.importing.rules.table_texts import inputs_of, texts_of, titles_of
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.typing_in import HERE
from workflow_studio.importing.rules.words import Words
from workflow_studio.model import ClaimKind, DecisionTable, EvidenceKind, HitPolicy

MOST_FORMATS = 200
HIGHLIGHTED = "highlighted"
_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")


def colouring_rules(seen: Seen, book: Book, labels: Labels, keys: Keys) -> Iterator[Finding]:
    """One finding for each place that is coloured by conditions, with a row for each of them."""
    for sheet in seen.workbook.sheets:
        places: dict[tuple[Range, ...], list[ConditionalFormat]] = {}
        for one in seen.markings(sheet.name).conditional_formats[:MOST_FORMATS]:
            if one.ranges:
                places.setdefault(one.ranges, []).append(one)
        for ranges, formats in places.items():
            rows = [(row, one) for one in formats for row in _rows(one, sheet, book)]
            if rows:
                yield _finding(ranges, rows, sheet, book, labels, keys)


def _rows(one: ConditionalFormat, sheet: Sheet, book: Book) -> list[Row]:
    colour = Text(colour_name(one.fill) if one.fill else HIGHLIGHTED)
    return [Row(way, colour) for way in _ways(one, sheet, book)]


def _ways(one: ConditionalFormat, sheet: Sheet, book: Book) -> tuple[Tests, ...]:
    """The ways in which a condition holds; none for kinds that compare with nothing (scales, bars, icons)."""
    match one.kind:
        case "cellIs":
            operands = _operands(one, sheet, book)
            return operator_tests(HERE, one.operator, operands)
        case "expression":
            return _expression_ways(one, sheet, book)
        case "containsText" | "notContainsText" if one.text:
            return ((Test(HERE, CONTAINS, Text(one.text), negated=one.kind == "notContainsText"),),)
        case "containsBlanks" | "notContainsBlanks":
            return ((Test(HERE, "ISBLANK", negated=one.kind == "notContainsBlanks"),),)
    return ()


def _expression_ways(one: ConditionalFormat, sheet: Sheet, book: Book) -> tuple[Tests, ...]:
    operands = _operands(one, sheet, book)
    try:
        ways = cases(operands[0]) if operands else ()
    except TooManyCases:
        return ()
    return ways if all(ways) else ()


def _operands(one: ConditionalFormat, sheet: Sheet, book: Book) -> list[Tree]:
    """The formulas of a condition; none where one was not understood."""
    first = one.ranges[0]
    found: list[Tree] = []
    for formula in one.formulas:
        tree = parse(formula.removeprefix("="), first.first_row, first.first_column)
        plain = tree if isinstance(tree, Refusal) else resolved(tree, book, sheet.name, first.first_column)
        if isinstance(plain, Refusal):
            return []
        found.append(plain_columns(plain, first.first_column) if first.width == 1 else plain)
    return found


def _finding(
    ranges: tuple[Range, ...],
    rows: list[tuple[Row, ConditionalFormat]],
    sheet: Sheet,
    book: Book,
    labels: Labels,
    keys: Keys,
) -> Finding:
    first = ranges[0]
    wide, own = any(area.width > 1 for area in ranges), _is_own(rows)
    words = Words(labels, book, sheet, first.first_row, first.first_column, here=THE_CELL if wide and own else "")
    title = "" if wide else labels.of_cell(sheet, first.first_row, first.first_column)
    what = f"“{title}” is" if title else f"Cells in {first.a1} are" if own else "Rows are"
    plain = tuple(row for row, _ in rows)
    table = DecisionTable(
        inputs=titles_of(inputs_of(plain), words),
        output="Colour",
        rows=texts_of(plain, words),
        hit_policy=HitPolicy.FIRST,
        formula="; ".join(dict.fromkeys(formula for _, one in rows for formula in one.formulas)),
        sheet=sheet.name,
        cells=" ".join(area.a1 for area in ranges),
        untranslated=("Colours of conditions are not kept in the file, so there is nothing to try it on.",),
    )
    formats = dict.fromkeys(one for _, one in rows)
    quotes = [Quote(sheet.name, first, shortened(_quote(one)), EvidenceKind.FORMAT) for one in formats]
    operands = [test.operand for row in plain for test in row.tests]
    quotes.extend(limit_quotes(operands, sheet.name, words, book))
    says = coloured_sentence(what, plain, words)
    key = keys.key(sheet.name, title or ("cells" if own else "rows"), "colour")
    return Finding(ClaimKind.RULE, key, says, 0.9, tuple(quotes[:MOST_QUOTES]), rule=table)


def _is_own(rows: list[tuple[Row, ConditionalFormat]]) -> bool:
    """Whether cells are coloured by what they hold themselves."""
    return any(test.subject == HERE for row, _ in rows for test in row.tests)


def _quote(one: ConditionalFormat) -> str:
    """The condition as people say it: `cell is > 90`, not `cellIs greaterThan 90`."""
    kind = _CAPITAL.sub(" ", one.kind).lower()
    operator = OPERATORS.get(one.operator, _CAPITAL.sub(" ", one.operator).lower())
    said = " ".join(part for part in (kind, operator, "; ".join(one.formulas), one.text) if part)
    return f"{said} → {colour_name(one.fill)}" if one.fill else said
