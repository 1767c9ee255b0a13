"""Legends of colours: filled cells with a few words beside or inside, or a line such as “green = paid”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.analysis.eventlog import paused
from workflow_studio.importing.claims.columns_alike import quotable
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.claims.loose_texts import loose_texts
from workflow_studio.importing.finding import Quote, Seen
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.recognition import Kind, Table
from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.colour_words import COLOUR_OF_WORD, colour_name
from workflow_studio.importing.recognition.vocabulary import LEGEND_WORDS
from workflow_studio.importing.recognition.wording import words

LONGEST_MEANING = 60

_SWATCH_CELLS = 6
_MOST_SWATCHES = 2_000
_LONGEST_LINE = 300
_NEAR_ROWS, _NEAR_COLUMNS = 2, 4
_LEGENDS = words(LEGEND_WORDS)
_MAY_BE_LEGENDS = frozenset({Kind.VALUE_LIST, Kind.OTHER, Kind.FORM})
_PARTS = re.compile(r"[,;\n|、；]|\s/\s")
_EXPLAINED = re.compile(
    r"^[\s(]*(?:[^\W\d_]{3,12}: ?)?(?P<colour>[^\W\d_]{1,10})(?: (?:rows?|cells?|fill|zeilen?|zellen?))?"
    r" ?(?:=|:|–|—|->|→|＝|：| - | means | bedeutet | signifie | significa | は) ?(?P<meaning>\S.{0,59})$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a legend says of a colour. `rgb` is none where it only names the colour."""

    colour: str
    rgb: str | None
    text: str
    quote: Quote

    def where(self, sheet: str) -> str:
        """Where the legend is, as seen from a sheet. Its cell is in the quote: a sentence with it would be another
        one as soon as a row is added above."""
        return "by the legend" if self.quote.sheet == sheet else f"by the legend of {quoted(self.quote.sheet)}"


@dataclass(frozen=True, slots=True)
class _Swatch:
    row: int
    column: int
    rgb: str
    meaning: Meaning | None = None


def legend_for(seen: Seen, table: Table) -> list[Meaning]:
    """What the colours in a table mean: by its own sheet, else by a sheet called legend, else by coloured lists."""
    own = _entries(seen, seen.sheet(table.sheet), table)
    if own:
        return own
    others = [one for one in seen.workbook.sheets if one.name != table.sheet]
    called = [one for sheet in others if normalised(sheet.name) in _LEGENDS for one in _entries(seen, sheet, table)]
    return called or [one for sheet in others for one in _in_lists(seen, sheet, table)]


def _in_lists(seen: Seen, sheet: Sheet, table: Table) -> Iterator[Meaning]:
    """The coloured words of a list of values, which the cells of the table are filled in from."""
    lists = [one.range for one in seen.found if one.sheet == sheet.name and one.kind.kind is Kind.VALUE_LIST]
    for one in _swatches(seen, sheet, _data_areas(seen, sheet.name, table)) if lists else ():
        place = one.quote.area
        if place is not None and any(area.holds(place.first_row, place.first_column) for area in lists):
            yield one


def is_legend(table: Table, colours: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    """Whether a table only explains colours, each in a row of its own."""
    rows = [{row for row, _ in cells} for cells in colours.values()]
    small = table.kind.kind in _MAY_BE_LEGENDS and len(rows) >= 2 and all(len(one) == 1 for one in rows)
    return small or any(normalised(text) in _LEGENDS for text in (table.title, *(one.name for one in table.columns)))


def _entries(seen: Seen, sheet: Sheet, table: Table) -> list[Meaning]:
    taken = _data_areas(seen, sheet.name, table)
    return [*_swatches(seen, sheet, taken), *_lines(seen, sheet, taken)]


def meaning_of(legend: Sequence[Meaning], rgb: str) -> Meaning | None:
    """What a colour means: the entry of just this shade, else the only one of a colour that is called the same."""
    exact = [one for one in legend if one.rgb == rgb]
    if exact:
        return exact[0]
    alike = [one for one in legend if one.colour == colour_name(rgb)]
    return alike[0] if len({one.text.casefold() for one in alike}) == 1 else None


def _swatches(seen: Seen, sheet: Sheet, taken: Sequence[Range]) -> Iterator[Meaning]:
    """Small filled areas outside the data: next to others of another colour, or under a word for legend."""
    found = list(_small_fills(seen, sheet, taken))
    for one in found:
        if one.meaning is not None and (_has_neighbour(one, found) or _under_a_word(sheet, one)):
            yield one.meaning


def _small_fills(seen: Seen, sheet: Sheet, taken: Sequence[Range]) -> Iterator[_Swatch]:
    number = 0
    for fill in seen.markings(sheet.name).fills:
        for area in paused(fill.ranges, seen.pause):
            number += 1
            if number > _MOST_SWATCHES:
                return
            if area.width > _SWATCH_CELLS or area.height > _SWATCH_CELLS or not colour_name(fill.colour):
                continue
            for row in range(area.first_row, area.last_row + 1):
                if not any(one.holds(row, area.first_column) for one in taken):
                    meaning = _explained(sheet, row, area, fill.colour.upper())
                    yield _Swatch(row, area.first_column, fill.colour.upper(), meaning)


def _data_areas(seen: Seen, sheet: str, table: Table) -> list[Range]:
    """Where a filled cell is data or a header: the table in question and those that cannot be a legend."""
    tables = [one for one in seen.found if one is table or one.kind.kind not in _MAY_BE_LEGENDS]
    return [one.range for one in tables if one.sheet == sheet]


def _explained(sheet: Sheet, row: int, area: Range, rgb: str) -> Meaning | None:
    """The words inside a filled cell, right of it, or left of it."""
    for column in (area.first_column, area.last_column + 1, area.first_column - 1):
        value = sheet.cell(row, column)
        if isinstance(value, str) and value.strip():
            text = " ".join(value.split())
            if len(text) > LONGEST_MEANING:
                return None
            quote = Quote(sheet.name, Range(row, column, row, column), text)
            return Meaning(colour_name(rgb), rgb, _without_colour(text), quote)
    return None


def _without_colour(text: str) -> str:
    """`Green = paid` in a green cell means `paid`."""
    match = _EXPLAINED.match(text)
    return match["meaning"].strip() if match and normalised(match["colour"]) in COLOUR_OF_WORD else text.lstrip("=:–- ")


def _has_neighbour(one: _Swatch, others: Sequence[_Swatch]) -> bool:
    return any(
        other.rgb != one.rgb
        and other.meaning is not None
        and (
            (other.column == one.column and 0 < abs(other.row - one.row) <= _NEAR_ROWS)
            or (other.row == one.row and 0 < abs(other.column - one.column) <= _NEAR_COLUMNS)
        )
        for other in others
    )


def _under_a_word(sheet: Sheet, one: _Swatch) -> bool:
    near = [(one.row - up, one.column + side) for up in (0, 1, 2) for side in (-2, -1, 0, 1)]
    texts = [value for row, column in near if isinstance(value := sheet.cell(row, column), str)]
    return any(normalised(text) in _LEGENDS for text in texts)


def _lines(seen: Seen, sheet: Sheet, taken: Sequence[Range]) -> Iterator[Meaning]:
    """Lines that explain colours by their names."""
    for row, column, text in loose_texts(sheet, taken, _LONGEST_LINE, seen.pause):
        for part in _PARTS.split(text):
            match = _EXPLAINED.match(part.strip())
            name = COLOUR_OF_WORD.get(normalised(match["colour"])) if match else None
            if match and name:
                place = Range(row, column, row, column)
                yield Meaning(name, None, match["meaning"].strip(" .)"), Quote(sheet.name, place, quotable(text)))
