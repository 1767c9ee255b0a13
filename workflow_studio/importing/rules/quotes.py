"""What a rule is based on: its formula, the cells of its limits, its lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.importing.finding import Quote
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.look_ups import LookUp
from workflow_studio.importing.formulas.quoting import MOST_QUOTES, shortened
from workflow_studio.importing.formulas.tree import Cells, Tree, parts
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.rules.columns import FormulaColumn
from workflow_studio.importing.rules.words import Words
from workflow_studio.model import EvidenceKind

_ROWS_QUOTED = 4


def rule_quotes(
    column: FormulaColumn, trees: Iterable[Tree], look_ups: Iterable[LookUp], words: Words, book: Book
) -> tuple[Quote, ...]:
    """The formula, then the lists it looks in, then the single cells it reads in every row."""
    formula = Quote(column.sheet, column.area, shortened(f"={column.text}"), EvidenceKind.FORMULA)
    lists = [_list_quote(one) for one in look_ups if one.sheet]
    return (formula, *lists, *limit_quotes(trees, column.sheet, words, book))[:MOST_QUOTES]


def limit_quotes(trees: Iterable[Tree], sheet: str, words: Words, book: Book) -> tuple[Quote, ...]:
    """The single cells with a value that these parts of formulas read in every row, each once."""
    found: dict[tuple[str, Range], Quote] = {}
    for cells in _limits(trees, words):
        there, area = book.sheet(cells.sheet or sheet), words.place(cells)
        if there is not None and area is not None:
            text = text_of(there.cell(area.first_row, area.first_column))
            found.setdefault((there.name, area), Quote(there.name, area, shortened(text)))
    return tuple(quote for quote in found.values() if quote.text)


def _limits(trees: Iterable[Tree], words: Words) -> Iterator[Cells]:
    for tree in trees:
        for part in parts(tree):
            if isinstance(part, Cells) and not part.book and words.is_one_cell(part):
                yield part


def _list_quote(listed: LookUp) -> Quote:
    first = listed.area.first_row
    rows = range(first, min(first + _ROWS_QUOTED, listed.area.last_row + 1))
    said = "; ".join(filter(None, (_row_text(listed.results.sheet, row, listed.area) for row in rows)))
    more = "; …" if listed.area.height > _ROWS_QUOTED else ""
    return Quote(listed.sheet, listed.area, shortened(said + more), EvidenceKind.RANGE)


def _row_text(sheet: Sheet, row: int, area: Range) -> str:
    cells = (sheet.cell(row, column) for column in range(area.first_column, area.last_column + 1))
    return " | ".join(filter(None, map(text_of, cells)))
