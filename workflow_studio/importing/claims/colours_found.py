"""Colours used as a status: what they mean by their legend or by a column that says the same, else a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.claims.colours_cells import Place, are_rows, coloured_cells, rows_filled
from workflow_studio.importing.claims.colours_legend import Meaning, is_legend, legend_for, meaning_of
from workflow_studio.importing.claims.columns_alike import key_column, key_part, quotable, with_own_keys
from workflow_studio.importing.claims.in_words import in_a_row, quoted
from workflow_studio.importing.claims.states_columns import names_state
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Table
from workflow_studio.importing.recognition.colour_words import colour_name
from workflow_studio.model import ClaimKind, EvidenceKind
from workflow_studio.wording import counted

_MOST_COLOURS = 12
_EXAMPLES = 6
_MOST_SAME = 3
_PER_WORD = 2
"""Rows that a word of a column of words has on average, at least."""
_SAME_VALUE, _OF_THE_VALUE = 0.95, 0.8


@dataclass(frozen=True, slots=True)
class _Texts:
    """What a column says in each data row, and how often it says it."""

    by_row: Mapping[int, str]
    everywhere: Counter[str]


@dataclass(frozen=True, slots=True)
class _Marked:
    """Cells of one table in one colour (or in shades of it that mean the same)."""

    table: Table
    colour: str
    cells: tuple[Place, ...]
    meaning: Meaning | None
    exact: bool

    @property
    def rows(self) -> bool:
        """Whether whole rows are marked."""
        return are_rows(self.cells, self.table)


def find_colours(seen: Seen) -> Iterator[Finding]:
    """One finding for each colour that marks data cells of a table."""
    marked = (one for table in seen.found for one in _marked(seen, table))
    yield from with_own_keys(finding for one in marked if (finding := _of_marked(seen, one)) is not None)


def _marked(seen: Seen, table: Table) -> list[_Marked]:
    legend: list[Meaning] | None = None
    groups: dict[tuple[str, str], tuple[list[Place], Meaning | None, bool]] = {}
    colours = coloured_cells(seen, table)
    if is_legend(table, colours):
        return []
    for rgb, cells in colours.items():
        name = colour_name(rgb)
        if not name:
            continue
        legend = legend_for(seen, table) if legend is None else legend
        meaning = meaning_of(legend, rgb)
        exact = meaning is not None and meaning.rgb in (None, rgb)
        places, _, _ = groups.setdefault((name, meaning.text if meaning else ""), ([], meaning, exact))
        places.extend(cells)
    marked = [_Marked(table, key[0], tuple(sorted(one[0])), one[1], one[2]) for key, one in groups.items()]
    return sorted(marked, key=lambda one: (-len(one.cells), one.colour))[:_MOST_COLOURS]


def _of_marked(seen: Seen, marked: _Marked) -> Finding | None:
    """What the colour means, or the question; none where it only repeats what a cell of the row says in words."""
    if marked.meaning is not None:
        return _by_legend(seen, marked, marked.meaning)
    repeated = [(column, same) for column in marked.table.columns if (same := _same_as(seen, marked, column))]
    for column, same in repeated:
        if names_state(marked.table, column):
            return _by_column(seen, marked, column, same)
    return None if repeated else _question(seen, marked)


def _by_legend(seen: Seen, marked: _Marked, meaning: Meaning) -> Finding:
    return Finding(
        ClaimKind.STATE,
        _key("colour", marked),
        f"{_what(marked)} mean {quoted(meaning.text)} ({meaning.where(marked.table.sheet)}).",
        0.92 if marked.exact else 0.8,
        (meaning.quote, *_quotes(seen, marked)),
        (
            f"{_counted(marked)} in {quoted(marked.table.sheet)} {_is(marked)} {marked.colour}.",
            "The legend has this colour." if marked.exact else "The legend has another shade of this colour.",
        ),
        about=(meaning.text,),
        together=f"Colours in {quoted(marked.table.sheet)} mean what the legend says.",
    )


def _same_as(seen: Seen, marked: _Marked, column: Column) -> tuple[str, ...]:
    """The words that a column of few words has in just the marked rows; empty where colour and words differ."""
    texts = _texts_in(seen, marked.table, column)
    everywhere = texts.everywhere
    if not 1 < len(everywhere) <= everywhere.total() / _PER_WORD:
        return ()
    rows = {row for row, _ in marked.cells}
    said = Counter(texts.by_row[row] for row in paused(rows, seen.pause))
    words = tuple(text for text, number in said.most_common(_MOST_SAME) if number > (1 - _SAME_VALUE) * len(rows))
    inside, all_of_them = sum(said[word] for word in words), sum(everywhere[word] for word in words)
    agreed = inside >= max(2, _SAME_VALUE * len(rows)) and inside >= _OF_THE_VALUE * all_of_them
    return words if agreed and "" not in words else ()


def _texts_in(seen: Seen, table: Table, column: Column) -> _Texts:
    """What a column says, looked at once for all colours."""
    known, place = seen.once(_known_texts), (table.sheet, table.range, column.index)
    if place not in known:
        values = paused(seen.sheet(table.sheet).picked(column.index, table.data_rows), seen.pause)
        by_row = {row: text_of(value) for row, value in zip(table.data_rows, values, strict=True)}
        known[place] = _Texts(by_row, Counter(paused(by_row.values(), seen.pause)))
    return known[place]


def _known_texts(_seen: Seen) -> dict[tuple[str, Range, int], _Texts]:
    return {}


def _by_column(seen: Seen, marked: _Marked, column: Column, texts: tuple[str, ...]) -> Finding:
    return Finding(
        ClaimKind.STATE,
        _key("colour", marked),
        f"{_what(marked)} are those with {in_a_row(list(map(quoted, texts)), 'or')} in {quoted(column.name)}.",
        0.85,
        _quotes(seen, marked),
        (f"{_counted(marked)} {_is(marked)} {marked.colour}, nearly all of them with these words, and few others.",),
        about=texts,
        inferred=True,
        together=f"Colours in {quoted(marked.table.sheet)} mean what {quoted(column.name)} says.",
    )


def _question(seen: Seen, marked: _Marked) -> Finding:
    quotes = _quotes(seen, marked)
    examples = list(dict.fromkeys(quote.text for quote in quotes if quote.text))[:1]
    example = f", for example {quoted(examples[0])}" if examples else ""
    where = f"{_counted(marked)} {_is(marked)} {marked.colour}{example}."
    return Finding(
        ClaimKind.QUESTION,
        _key("question/colour", marked),
        f"What does {marked.colour} mean? {where}",
        1.0,
        quotes,
        ("The sheet has no legend for this colour.", "Headers, striped rows and filled columns are not counted."),
        ("A state", "A problem", "A priority", "Nothing"),
    )


def _key(kind: str, marked: _Marked) -> str:
    meaning = f"/{key_part(marked.meaning.text)}" if marked.meaning else ""
    return f"{kind}/{key_part(marked.table.sheet)}/{marked.colour}{meaning}"


def _what(marked: _Marked) -> str:
    """`Green rows`, `Red cells in “Due date”`."""
    colour = marked.colour.capitalize()
    return f"{colour} rows" if marked.rows else f"{colour} cells{_in_columns(marked)}"


def _counted(marked: _Marked) -> str:
    number = _number(marked)
    return counted(number, "row") if marked.rows else f"{counted(number, 'cell')}{_in_columns(marked)}"


def _number(marked: _Marked) -> int:
    return len(rows_filled(marked.cells, marked.table)) if marked.rows else len(marked.cells)


def _is(marked: _Marked) -> str:
    return "is" if _number(marked) == 1 else "are"


def _in_columns(marked: _Marked) -> str:
    names = {column.index: column.name or f"column {column.letter}" for column in marked.table.columns}
    most = [names[index] for index, _ in Counter(column for _, column in marked.cells).most_common()]
    return f" in {in_a_row([quoted(name) for name in most])}" if len(most) <= 2 else ""


def _quotes(seen: Seen, marked: _Marked) -> tuple[Quote, ...]:
    """Some of the marked cells; of a marked row the cell by which people know it."""
    sheet, key = seen.sheet(marked.table.sheet), key_column(marked.table)
    if marked.rows:
        column = key.index if key else marked.table.range.first_column
        places: Sequence[Place] = [(row, column) for row in sorted(rows_filled(marked.cells, marked.table))]
    else:
        filled = [place for place in paused(marked.cells, seen.pause) if sheet.cell(*place) is not None]
        places = filled or marked.cells
    return tuple(
        Quote(
            sheet.name, Range(row, column, row, column), quotable(text_of(sheet.cell(row, column))), EvidenceKind.FORMAT
        )
        for row, column in places[:_EXAMPLES]
    )
