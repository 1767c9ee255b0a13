"""The tables of one sheet: declared ones at their word, the others cut out of what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from workflow_studio.importing.reading.markings import NO_MARKINGS, Markings, Shape
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import NamedTable, Sheet
from workflow_studio.importing.recognition.blocks import find_blocks
from workflow_studio.importing.recognition.build import build_table
from workflow_studio.importing.recognition.cells import Sort, header_text, normalised, sort_of
from workflow_studio.importing.recognition.drawings import drawing_of
from workflow_studio.importing.recognition.form_blocks import is_form
from workflow_studio.importing.recognition.grid import Grid, never_stop
from workflow_studio.importing.recognition.headers import Header, find_header, header_names, with_group_row
from workflow_studio.importing.recognition.kinds_and_roles import Kind
from workflow_studio.importing.recognition.spaced_columns import without_spacing
from workflow_studio.importing.recognition.table import Guess, Skipped, Table
from workflow_studio.importing.recognition.vocabulary import LEGEND_WORDS
from workflow_studio.importing.recognition.wording import concepts_of, words

LARGEST_GAP = 10
"""Blank rows that may lie between the parts of one table."""
FORM_GAP = 2
"""Blank rows that may lie between the parts of one form."""
LONGEST_LABEL = 60
FEWEST_LINKS = 2
"""Lines between shapes that make a drawing a flowchart."""
SURE_HEADER = 3.4
"""A block inside the columns of a table above needs a header as plain as this to be a table of its own."""
_LEGEND = words(LEGEND_WORDS)
_HEADER_WORDS = 0.34
_TITLE_DISTANCE = 3
_LONGEST_INTRODUCTION = 6
_COLOUR_LEGEND = "Colour legend"


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a sheet and the blocks of cells that belong to none."""

    tables: tuple[Table, ...]
    left_over: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A block and the header found in it."""

    area: Range
    header: Header | None


def tables_on(
    sheet: Sheet, surroundings: str, markings: Markings = NO_MARKINGS, pause: Callable[[], None] = never_stop
) -> Found:
    """Find and judge every table of a sheet; `surroundings` is what the workbook is called, `pause` as in `Grid`."""
    pause()
    grid = Grid.of(sheet, pause)
    declared = [table for table in sheet.tables if _is_there(table, sheet)]
    blocks = without_spacing(grid, find_blocks(grid.occupancy.without(table.range for table in declared)))
    parts = _joined(grid, [_Part(block, find_header(grid, block)) for block in blocks])
    tables = [_declared_table(grid, table, surroundings) for table in declared]
    left_over = []
    loose = []
    for part in parts:
        if _is_table(grid, part) and not _introduces(part, parts):
            loose.append(part)
        else:
            left_over.append(Skipped(part.area, _why_no_table(grid, part.area)))
    for part in loose:
        tables.append(_table(grid, part, _text_above(grid, part.area, left_over), surroundings))
    tables.sort(key=lambda table: table.range)
    return Found(tuple(_with_drawing(sheet, tables, left_over, grid, markings)), tuple(_in_one_row(left_over)))


def table_over(sheet: Sheet, area: Range, surroundings: str, kind: Kind | None) -> Table:
    """The table in exactly this range, its header found inside it."""
    grid = Grid.of(sheet)
    header = find_header(grid, area)
    return _table(grid, _Part(area, header), "", surroundings, kind)


def rebuilt(
    sheet: Sheet, table: Table, area: Range, header_rows: tuple[int, ...], surroundings: str, kind: Kind | None
) -> Table:
    """The same table with another header or kind."""
    grid = Grid.of(sheet)
    return build_table(
        grid,
        area,
        header_rows,
        title=table.title,
        surroundings=f"{sheet.name} {table.title} {surroundings}",
        kind=kind,
    )


def _is_there(table: NamedTable, sheet: Sheet) -> bool:
    area = table.range
    return area.first_row < sheet.height and area.first_column < sheet.width and table.header_rows <= 1


def _declared_table(grid: Grid, declared: NamedTable, surroundings: str) -> Table:
    area = declared.range
    last = min(area.last_row - declared.totals_rows, grid.sheet.height - 1)
    area = replace(area, last_row=max(last, area.first_row), last_column=min(area.last_column, grid.sheet.width - 1))
    header: tuple[int, ...] = (area.first_row,) if declared.header_rows else ()
    if header:
        header = with_group_row(grid, area, header)
        area = replace(area, first_row=header[0])
    return build_table(grid, area, header, surroundings=f"{grid.sheet.name} {declared.name} {surroundings}", title="")


def _joined(grid: Grid, parts: Sequence[_Part]) -> list[_Part]:
    """Parts that continue a table above them, after blank rows, become one with it."""
    result: list[_Part] = []
    for part in parts:
        for at in range(len(result) - 1, -1, -1):
            if _continues(grid, result[at], part):
                result[at] = _Part(result[at].area.joined(part.area), result[at].header)
                break
        else:
            result.append(part)
    return result


def _continues(grid: Grid, above: _Part, part: _Part) -> bool:
    upper, lower = above.area, part.area
    gap = lower.first_row - upper.last_row - 1
    if above.header is None:
        return 1 <= gap <= FORM_GAP and _continues_form(grid, above, part)
    if not 1 <= gap <= LARGEST_GAP or upper.width < 2:
        return False
    if lower.first_column < upper.first_column or lower.last_column > upper.last_column:
        return False
    only_header = above.header.rows[-1] == upper.last_row
    if only_header and gap > 1:
        return False
    if part.header is not None and part.header.score >= SURE_HEADER and _is_own(grid, above, part):
        own_title = part.header.rows[0] > lower.first_row
        return gap <= 1 and not own_title and _names(grid, above) == _names(grid, part)
    if len(grid.filled_columns(lower.first_row, lower)) == 1 and lower.height == 1:
        return False
    return 2 * lower.width >= upper.width


def _continues_form(grid: Grid, above: _Part, part: _Part) -> bool:
    """Whether two blocks are parts of one form: labels and values in the same columns."""
    upper, lower = above.area, part.area
    if (upper.first_column, upper.last_column) != (lower.first_column, lower.last_column):
        return False
    if part.header is not None and part.header.score >= SURE_HEADER:
        return False
    labels = [grid.cell(row, lower.first_column) for row in range(lower.first_row, lower.last_row + 1)]
    worded = all(isinstance(label, str) and len(label) <= LONGEST_LABEL for label in labels)
    return worded and len(set(labels)) == len(labels) and is_form(grid, upper)


def _is_own(grid: Grid, above: _Part, part: _Part) -> bool:
    """Whether the header of a part is one: made of header words, or text where the table above has other values."""
    assert part.header is not None
    if _known_share(grid, part) >= _HEADER_WORDS:
        return True
    row, last = part.header.rows[-1], above.area.last_row
    pairs = [(grid.cell(row, c), grid.cell(last, c)) for c in grid.filled_columns(row, part.area)]
    other = sum(
        value is not None and sort_of(value) is not Sort.TEXT and sort_of(name) is Sort.TEXT for name, value in pairs
    )
    return 3 * other >= len(pairs)


def _names(grid: Grid, part: _Part) -> list[tuple[str, str]]:
    return header_names(grid, part.area, part.header.rows) if part.header else []


def _is_table(grid: Grid, part: _Part) -> bool:
    """Whether a block is worth being shown as a table, and not a title, a legend or a note."""
    area = part.area
    if _is_legend(grid, area):
        return False
    if part.header is not None:
        rows = area.last_row - part.header.rows[-1]
        if rows == 0:
            return area.width >= 3 and _known_share(grid, part) >= 0.5
        return rows >= 2 or area.width >= 2
    if area.width == 1:
        return area.height >= 3 and _are_short(grid, area)
    return area.height >= 3 and _fill(grid, area) >= 0.3


def _introduces(part: _Part, parts: Sequence[_Part]) -> bool:
    """Whether a column of texts is what stands above a table: its title, its owner, its legend.

    Between it and the table other such texts may stand.
    """
    area = part.area
    if part.header is not None or area.width > 1 or area.height > _LONGEST_INTRODUCTION:
        return False
    below = [
        other
        for other in parts
        if 0 < other.area.first_row - area.last_row <= _TITLE_DISTANCE
        and other.area.first_column <= area.first_column <= other.area.last_column
    ]
    return any(
        (other.header is not None and other.area.width > 1) or (other.area.width == 1 and _introduces(other, parts))
        for other in below
    )


def _known_share(grid: Grid, part: _Part) -> float:
    assert part.header is not None
    names = [name for _, name in header_names(grid, part.area, part.header.rows) if name]
    known = sum(max(concepts_of(name).values(), default=0.0) >= 0.5 for name in names)
    return known / max(len(names), 1)


def _are_short(grid: Grid, area: Range) -> bool:
    texts = [header_text(grid.cell(row, area.first_column)) for row in range(area.first_row, area.last_row + 1)]
    return sum(len(text) <= 60 for text in texts) >= 0.8 * len(texts)


def _fill(grid: Grid, area: Range) -> float:
    rows = range(area.first_row, min(area.last_row, area.first_row + 200) + 1)
    return sum(grid.occupancy.row(row, area).bit_count() for row in rows) / (len(rows) * area.width)


def _is_legend(grid: Grid, area: Range) -> bool:
    """Whether a small block explains colours: under a word for it that stands alone in its row or ends in a colon."""
    if area.height > 10 or area.width > 4:
        return False
    for row in range(area.first_row, min(area.last_row, area.first_row + 1) + 1):
        texts = [header_text(grid.cell(row, column)) for column in grid.filled_columns(row, area)]
        named = [text for text in texts if normalised(text) in _LEGEND]
        if any(len(texts) == 1 or text.endswith((":", "：")) for text in named):
            return True
    return False


def _why_no_table(grid: Grid, area: Range) -> str:
    if _is_legend(grid, area):
        return _COLOUR_LEGEND
    words_there = [
        value
        for row in range(area.first_row, min(area.last_row, area.first_row + 50) + 1)
        for column in grid.filled_columns(row, area)
        if sort_of(value := grid.cell(row, column)) is Sort.TEXT
    ]
    if area.height == 1 and len(words_there) == 1:
        return "Text outside the tables"
    return "Free text" if len(words_there) >= 2 else "Cells outside the tables"


def _in_one_row(left_over: Sequence[Skipped]) -> Iterator[Skipped]:
    """Scattered cells of the same rows told once."""

    def same_rows(one: Skipped) -> tuple[int, int, str]:
        return one.range.first_row, one.range.last_row, one.reason

    for (_, _, reason), group in groupby(left_over, key=same_rows):
        area = reduce(Range.joined, (one.range for one in group))
        yield Skipped(area, reason)


def _text_above(grid: Grid, area: Range, left_over: Sequence[Skipped]) -> str:
    """The title of a table: the topmost short text in blocks of their own that stand over it."""
    title = ""
    top = area.first_row
    for skipped in sorted(left_over, key=lambda one: (-one.range.last_row, -one.range.first_column)):
        place = skipped.range
        over = place.first_column <= area.last_column and place.last_row < area.first_row
        if (
            not over
            or top - place.last_row > _TITLE_DISTANCE
            or place.height > _LONGEST_INTRODUCTION
            or skipped.reason == _COLOUR_LEGEND
        ):
            continue
        text = header_text(grid.cell(place.first_row, place.first_column))
        if text and len(text) <= 100:
            title, top = text, min(top, place.first_row)
    return title


def _table(grid: Grid, part: _Part, title: str, surroundings: str, kind: Kind | None = None) -> Table:
    area = part.area
    header: tuple[int, ...] = part.header.rows if part.header else ()
    first = header[0] if header else area.first_row
    above = []
    for row in range(area.first_row, first):
        columns = grid.filled_columns(row, area)
        if not columns:
            continue
        text = header_text(grid.cell(row, columns[0]))
        is_title = not title and len(columns) == 1 and len(text) <= 100
        title = text if is_title else title
        place = Range(row, columns[0], row, columns[-1])
        above.append(Skipped(place, "Title" if is_title else "Text above the header"))
    return build_table(
        grid,
        replace(area, first_row=first),
        header,
        title=title,
        surroundings=f"{grid.sheet.name} {title} {surroundings}",
        above=above,
        kind=kind,
    )


def _with_drawing(
    sheet: Sheet, tables: list[Table], left_over: Sequence[Skipped], grid: Grid, markings: Markings
) -> list[Table]:
    """Add the drawn flowchart when the sheet has one, and something for a sheet that holds only loose text."""
    drawing = drawing_of(markings)
    if len(drawing.links) >= FEWEST_LINKS and 2 * len(drawing.links) >= len(markings.connectors):
        reason = f"{len(drawing.links)} lines connect {len(drawing.nodes)} shapes that are drawn on the sheet"
        found = _without_columns(sheet, Guess(Kind.DRAWN_FLOWCHART, 0.95), reason, _under(markings.shapes))
        return [replace(found, shapes=len(markings.shapes), connectors=len(markings.connectors)), *tables]
    drawn = not markings.shapes and sheet.shapes >= 3 and sheet.connectors >= FEWEST_LINKS
    if drawn and _filled_cells(grid) <= 3 * sheet.shapes:
        reason = f"{sheet.shapes} shapes and {sheet.connectors} connectors are drawn on the sheet"
        found = _without_columns(sheet, Guess(Kind.DRAWN_FLOWCHART, 0.95), reason, _whole(sheet))
        return [replace(found, shapes=sheet.shapes, connectors=sheet.connectors), *tables]
    if not tables and left_over:
        return [_without_columns(sheet, Guess(Kind.OTHER, 0.8), "the sheet holds text, but no table", _whole(sheet))]
    return tables


def _whole(sheet: Sheet) -> Range:
    return Range(0, 0, max(sheet.height - 1, 0), max(sheet.width - 1, 0))


def _under(shapes: Sequence[Shape]) -> Range:
    """The cells under the upper left corners of shapes."""
    rows, columns = [shape.row for shape in shapes], [shape.column for shape in shapes]
    return Range(min(rows), min(columns), max(rows), max(columns))


def _filled_cells(grid: Grid) -> int:
    return sum(row.bit_count() for row in grid.occupancy.rows)


def _without_columns(sheet: Sheet, kind: Guess, reason: str, area: Range) -> Table:
    second = Guess(Kind.OTHER if kind.kind is not Kind.OTHER else Kind.FORM, 0.1)
    return Table(
        sheet=sheet.name,
        hidden=sheet.hidden,
        range=area,
        header_rows=(),
        data_rows=(),
        columns=(),
        kind=kind,
        runner_up=second,
        reasons=(reason,),
    )
