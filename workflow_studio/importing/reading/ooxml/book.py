"""What a workbook says of itself: names for cells, other workbooks it uses, who keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import TypeVar
from urllib.parse import unquote

from workflow_studio.importing.reading.markings import BookMarkings, DefinedName, ExternalBook
from workflow_studio.importing.reading.ooxml.formulas import LONGEST_FORMULA
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.text import moment, shown
from workflow_studio.importing.reading.ooxml.tree import Element
from workflow_studio.importing.reading.references import without_prefixes

_Said = TypeVar("_Said", DefinedName, ExternalBook)

MOST_NAMES = 10_000
MOST_BOOKS = 1_000
_MOST_CHARACTERS = 4_000_000
"""Of all names together: they travel in one message."""
_BUILT_IN = "_xlnm."


def defined_names(parts: Parts) -> tuple[DefinedName, ...]:
    """Names somebody gave to cells and formulas; what programs keep for themselves (print areas) is left out."""
    sheets = [shown(name.get("name")) for name in parts.workbook.within("sheet")]
    named = (_defined(element, sheets) for element in parts.workbook.within("definedName"))
    return _fitting(name for name in islice(named, MOST_NAMES) if name is not None)


def _defined(element: Element, sheets: list[str]) -> DefinedName | None:
    name, refers_to = shown(element.get("name")), shown(element.text)
    if not name or not refers_to or len(refers_to) > LONGEST_FORMULA or name.lower().startswith(_BUILT_IN):
        return None
    number = element.whole("localSheetId", -1)
    sheet = sheets[number] if 0 <= number < len(sheets) else ""
    return DefinedName(name, without_prefixes(refers_to), sheet, element.flag("hidden"))


def external_books(parts: Parts) -> tuple[ExternalBook, ...]:
    """Workbooks that formulas refer to by number, in the order they are numbered."""
    relations = {relation.id: relation.target for relation in parts.relations(parts.main)}
    references = list(parts.workbook.within("externalReference"))[:MOST_BOOKS]
    books = (_external(parts, index, relations.get(ref.get("id"), "")) for index, ref in enumerate(references, 1))
    return _fitting(book for book in books if book is not None)


def _external(parts: Parts, index: int, part: str) -> ExternalBook | None:
    book = next(parts.tree(part).within("externalBook"), None)
    if book is None:
        return None
    targets = {relation.id: relation.target for relation in parts.relations(part)}
    names = [shown(sheet.get("val")) for sheet in book.within("sheetName")]
    return ExternalBook(index, _file_name(targets.get(book.get("id"), "")), tuple(filter(None, names)))


def _file_name(target: str) -> str:
    """The last part of a path or address, as a person would call the file."""
    if "://" in target:
        target = re.split("[?#]", target, maxsplit=1)[0]
    return shown(re.split(r"[/\\]", unquote(target))[-1])


def _fitting(found: Iterable[_Said]) -> tuple[_Said, ...]:
    """As many as a message can carry."""
    kept: list[_Said] = []
    characters = 0
    for said in found:
        characters += len(repr(said))
        if characters > _MOST_CHARACTERS:
            break
        kept.append(said)
    return tuple(kept)


def with_properties(book: BookMarkings, parts: Parts) -> BookMarkings:
    """The markings with who made the workbook and who saved it last, and when."""
    for part in parts.related("", "core-properties")[:1]:
        core = {element.tag: shown(element.text) for element in parts.tree(part).children}
        book = replace(
            book,
            creator=core.get("creator", ""),
            last_modified_by=core.get("lastModifiedBy", ""),
            created=moment(core.get("created", "")),
            modified=moment(core.get("modified", "")),
        )
    return book
