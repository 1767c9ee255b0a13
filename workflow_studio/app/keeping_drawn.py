"""The behavior that keeps a map drawn: what an edit adds gets a place, and connectors follow what it moves."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.app.drawing_anew import DrawnEdit, drawn_anew
from workflow_studio.app.drawn_maps import DrawnMaps
from workflow_studio.app.flow_badges import flows_with_badge_changed
from workflow_studio.editing.commands import Arrange, ChangeTogether, Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.placing import arrange as write_arrangement
from workflow_studio.model import Document, Edge, Element, Flow, Lane, Node, Pain, ProcessMap, Question, Shape

DRAWN_FIELDS = (
    "map", "lane", "position", "source", "target", "label", "count", "wait", "kind", "name", "medium",
    "complete_and_accurate", "phase", "phases",
)  # fmt: skip

_DRAWN = (Node, Lane, Flow, ProcessMap)
_PLACES = frozenset({Shape, Edge})  # of which thousands can change at once


def keep_drawn(draft: Draft, command: Command, maps: DrawnMaps | None = None) -> None:
    """Draw again what the edit changed, in the same undo step; a layout that was just applied is left alone.

    `maps`: kept from edit to edit, so that not all of a map is read again for each.
    """
    if isinstance(command, Arrange) or (isinstance(command, ChangeTogether) and command.drawn):
        return
    diff = draft.diff()
    document = draft.document_after(diff)
    known = DrawnMaps() if maps is None else maps
    for map_id in _maps_to_draw(diff, document):
        edit = DrawnEdit(draft.document, document, map_id, command, diff)
        write_arrangement(draft, drawn_anew(edit, known.of(document, map_id, draft.document, diff)))


def _maps_to_draw(diff: Diff, document: Document) -> list[str]:
    found: dict[str, None] = {}
    for element in _redrawn(diff):
        found.update(dict.fromkeys(key for key in _maps_of(element, diff, document) if key in document.maps))
        if len(found) == len(document.maps):
            break  # thousands of boxes may be left to look at
    return list(found)


def _redrawn(diff: Diff) -> Iterator[Element]:
    for _, before, after in diff.pairs():
        element = after or before
        drawn = type(element) in _PLACES or isinstance(element, _DRAWN)
        if element and ((drawn and _looks_different(before, after)) or flows_with_badge_changed(before, after)):
            yield element


def _looks_different(before: Element | None, after: Element | None) -> bool:
    if before is None or after is None or type(after) in _PLACES:
        return not isinstance(before or after, ProcessMap)
    # A step's name does not change its box, but an event's stands below it and a flow's label needs room.
    names = [n for n in DRAWN_FIELDS if n != "name" or after.id.startswith("event")]
    return any(getattr(before, name, None) != getattr(after, name, None) for name in names)


def _maps_of(element: Element, diff: Diff, document: Document) -> Iterator[str]:
    if type(element) is Shape:
        owner = document.find(element.of) or diff.removed.get(element.of)
        if isinstance(owner, Node | Lane):
            yield owner.map
    elif type(element) is Edge:
        if element.of in document.flows:
            yield document.flows[element.of].map
    elif isinstance(element, ProcessMap):
        yield element.id
    elif isinstance(element, Node | Lane | Flow):
        yield element.map
    elif isinstance(element, Pain | Question) and element.about in document.flows:
        yield document.flows[element.about].map
