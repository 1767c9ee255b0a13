"""The agenda of an open document in words: what was typed becomes items, and items become lines."""

from __future__ import annotations

import re

from workflow_studio.desktop.words import workshop as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import AddElement, ChangeTogether, SetFields
from workflow_studio.editing.diff import Diff
from workflow_studio.model import AgendaItem, Document

_MINUTES = re.compile(r"^(?P<title>.*?)[\s,;:·–-]+(?P<minutes>\d{1,4})\s*(?:m|min|mins|minutes|')?$", re.IGNORECASE)
USUAL_MINUTES = 15
LONGEST = 24 * 60


def items_of(document: Document) -> tuple[AgendaItem, ...]:
    """The agenda in its order."""
    return tuple(sorted(document.agenda.values(), key=lambda item: item.position))


def line_of(item: AgendaItem) -> str:
    """An item on one line, which may be typed like that, too: `Walk the as-is · 40 min`."""
    return words.item_line(item.title, item.minutes)


def fields_of(line: str) -> dict[str, object]:
    """The title and the minutes of a typed line; without a number, or with one that no day has, the usual minutes."""
    found = _MINUTES.match(line.strip())
    if found is None or not 1 <= int(found["minutes"]) <= LONGEST or not found["title"].strip():
        return {"title": line.strip(), "minutes": USUAL_MINUTES}
    return {"title": found["title"].strip(), "minutes": int(found["minutes"])}


def add_item(open_map: OpenMap, line: str) -> None:
    """One more item at the end."""
    last = max((item.position for item in open_map.document.agenda.values()), default=-1)
    open_map.execute(AddElement(AgendaItem, {**fields_of(line), "position": last + 1}))


def change_item(open_map: OpenMap, item: str, line: str) -> None:
    """Another title or other minutes."""
    open_map.execute(SetFields(item, fields_of(line)))


def move_item(open_map: OpenMap, item: str, step: int) -> None:
    """One place up or down: the two items change their positions."""
    items = items_of(open_map.document)
    at = next(number for number, one in enumerate(items) if one.id == item)
    if 0 <= at + step < len(items):
        one, other = items[at], items[at + step]
        swapped = {
            one.id: (one, one.model_copy(update={"position": other.position})),
            other.id: (other, other.model_copy(update={"position": one.position})),
        }
        open_map.execute(ChangeTogether(open_map.document, Diff.of(swapped, {}), words.MOVE_ITEM))
