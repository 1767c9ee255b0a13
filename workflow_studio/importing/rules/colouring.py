"""Rules that colour cells by what they hold, from conditional formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.formulas import Refusal
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.quoting import MOST_QUOTES, shortened
from workflow_studio.importing.formulas.tree import Text
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.reading.markings import ConditionalFormat
from workflow_studio.importing.recognition.colour_words import colour_name
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.coloured_cells import coloured_now
from workflow_studio.importing.rules.coloured_notes import colour_notes, hand_differences
from workflow_studio.importing.rules.comparisons import CAPITAL, OPERATORS
from workflow_studio.importing.rules.formats import ways_to_colour
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.places import named_area, title_of
from workflow_studio.importing.rules.quotes import limit_quotes
from workflow_studio.importing.rules.sentences import THE_CELL, coloured_sentence
from workflow_studio.importing.rules.table_texts import inputs_of, texts_of, titles_of
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.typing_in import HERE
from workflow_studio.importing.rules.words import Words
from workflow_studio.model import ClaimKind, DecisionTable, EvidenceKind, HitPolicy

MOST_FORMATS = 200
"""On one sheet."""
HIGHLIGHTED = "highlighted"
_EXPRESSION = "expression"


def colouring_rules(seen: Seen, book: Book, labels: Labels, keys: Keys, allowance: Allowance) -> Iterator[Finding]:
    """One finding for each place that is coloured by conditions, with a row for each of them."""
    for sheet in seen.workbook.sheets:
        seen.pause()
        places: dict[tuple[Range, ...], list[ConditionalFormat]] = {}
        for one in seen.markings(sheet.name).conditional_formats[:MOST_FORMATS]:
            if one.ranges:
                places.setdefault(one.ranges, []).append(one)
        for ranges, formats in places.items():
            rows = [(row, one) for one in formats for row in _rows(one, sheet, book)]
            if rows:
                yield _finding(ranges, rows, sheet, seen, book, labels, keys, allowance)


def _rows(one: ConditionalFormat, sheet: Sheet, book: Book) -> list[Row]:
    ways = ways_to_colour(one, sheet, book)
    return [] if isinstance(ways, Refusal) else [Row(way, Text(_colour(one))) for way in ways]


def _colour(one: ConditionalFormat) -> str:
    """The fill's name; formats may also set the font or the border, and a white fill takes a colour away."""
    return colour_name(one.fill) or ("white" if one.fill else HIGHLIGHTED)


def _finding(
    ranges: tuple[Range, ...], rows: Sequence[tuple[Row, ConditionalFormat]], sheet: Sheet, seen: Seen, book: Book,
    labels: Labels, keys: Keys, allowance: Allowance,
) -> Finding:  # fmt: skip
    wide, own = any(area.width > 1 for area in ranges), _is_own(rows)
    area = named_area(ranges, sheet, labels)
    title = "" if wide else title_of(area, sheet, labels)
    words = Words(labels, book, sheet, area, here=THE_CELL if wide and own else title)
    what = f"“{title}” is" if title else f"Cells in {ranges[0].a1} are" if own else "Rows are"
    plain = tuple(row for row, _ in rows)
    now = coloured_now(ranges, plain, sheet, seen, book, labels, allowance)
    table = DecisionTable(
        inputs=titles_of(inputs_of(plain), words),
        output="Colour",
        rows=texts_of(plain, words),
        hit_policy=HitPolicy.FIRST,
        formula="; ".join(dict.fromkeys(_condition(one) for _, one in rows)),
        sheet=sheet.name,
        cells=" ".join(area.a1 for area in ranges),
        disagreements=tuple(hand_differences(now, allowance)),
        notes=tuple(colour_notes(now, plain, book)),
    )
    formats = dict.fromkeys(one for _, one in rows)
    quotes = [Quote(sheet.name, ranges[0], shortened(quoted(one)), EvidenceKind.FORMAT) for one in formats]
    quotes.extend(limit_quotes([test.operand for row in plain for test in row.tests], sheet.name, words, book))
    says = coloured_sentence(what, plain, words)
    key = keys.key(sheet.name, title or ("cells" if own else "rows"), "colour")
    return Finding(ClaimKind.RULE, key, says, 0.9, tuple(quotes[:MOST_QUOTES]), rule=table)


def _is_own(rows: Sequence[tuple[Row, ConditionalFormat]]) -> bool:
    """Whether cells are coloured by what they hold themselves."""
    return any(test.subject == HERE for row, _ in rows for test in row.tests)


def quoted(one: ConditionalFormat) -> str:
    """The condition as people say it: `cell is > 90 → red`, not `cellIs greaterThan 90`."""
    said = f"formula {one.formulas[0]}" if one.kind == _EXPRESSION and one.formulas else _condition(one)
    return f"{said} → {_colour(one)}" if one.fill else said


def _condition(one: ConditionalFormat) -> str:
    """The formula that colours, or what the cell is compared with."""
    if one.kind == _EXPRESSION and one.formulas:
        return one.formulas[0]
    kind = CAPITAL.sub(" ", one.kind).lower()
    operator = OPERATORS.get(one.operator, CAPITAL.sub(" ", one.operator).lower())
    return " ".join(part for part in (kind, operator, " and ".join(one.formulas), one.text) if part)
