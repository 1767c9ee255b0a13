"""The links between sheets and workbooks: many uses of cells elsewhere, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.parsing import parse
from workflow_studio.importing.formulas.tree import Cells, Name, Refusal, parts
from workflow_studio.importing.lineage.readings import MOST_COLUMNS, Reading, readings
from workflow_studio.importing.reading import Range
from workflow_studio.model import LineageKind, LineageLink

MOST_LINKS = 500
LONGEST_EXAMPLE = 500


@dataclass(frozen=True, slots=True)
class Link:
    """A link with the cells that its example stands in (none for names)."""

    link: LineageLink
    area: Range | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """All links of a workbook, and the file names of the other workbooks that it keeps links to, used or not."""

    found: tuple[Link, ...] = ()
    external: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[LineageLink, ...]:
        """The links as a document keeps them."""
        return tuple(one.link for one in self.found)


def lineage(seen: Seen) -> Lineage:
    """Which sheets of the workbook read which, and what it reads of other workbooks."""
    books = {str(one.index): one.target for one in seen.workbook.markings.external}
    grouped: dict[tuple[str, str, str, LineageKind], list[Reading]] = {}
    for one in readings(seen, Book(seen.workbook)):
        book = books.get(one.book, one.book)
        grouped.setdefault((book, one.sheet, one.target_sheet, one.kind), []).append(one)
    found = [_link(key[0], group) for key, group in grouped.items()]
    found.extend(_named(seen, books, {link.link.book for link in found}))
    found.sort(key=lambda one: -one.link.formulas)
    external = dict.fromkeys([*books.values(), *(one.link.book for one in found if one.link.book)])
    return Lineage(tuple(found[:MOST_LINKS]), tuple(filter(None, external)))


def _link(book: str, group: Sequence[Reading]) -> Link:
    example = group[0]
    columns = dict.fromkeys(column for one in group for column in one.columns)
    targets = dict.fromkeys(one.target_column for one in group)
    link = LineageLink(
        kind=example.kind,
        book=book,
        sheet=example.sheet,
        columns=tuple(columns)[:MOST_COLUMNS],
        target_sheet=example.target_sheet,
        target_columns=tuple(targets)[:MOST_COLUMNS],
        formulas=sum(one.count for one in group),
        example=example.example.replace(f"[{example.book}]", f"[{book}]")[:LONGEST_EXAMPLE],
        cells=example.cells.a1,
        read=example.read,
    )
    return Link(link, example.cells)


def _named(seen: Seen, books: dict[str, str], known: set[str]) -> list[Link]:
    """Names that stand for cells of other workbooks which no formula was seen to read."""
    found: dict[str, Link] = {}
    for name in seen.workbook.markings.names:
        tree = parse(name.refers_to.removeprefix("="))
        for part in () if isinstance(tree, Refusal) else parts(tree):
            if isinstance(part, Cells | Name) and part.book:
                book = books.get(part.book, part.book)
                link = LineageLink(
                    book=book, sheet=part.sheet, example=f"{name.name}: {name.refers_to}"[:LONGEST_EXAMPLE]
                )
                if book not in known:
                    found.setdefault(book, Link(link, None))
    return list(found.values())
