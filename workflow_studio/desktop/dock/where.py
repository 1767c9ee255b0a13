"""What an issue or a piece of evidence is about, in words, and where it stands."""

from __future__ import annotations

import re
from collections import defaultdict

from workflow_studio.desktop.words import dock as words
from workflow_studio.model import Document, Flow, Lane, Node, Participant, ProcessMap, Source
from workflow_studio.model.views import is_handoff

_RANGE = re.compile(r"([A-Z]{0,3})(\d{1,7}):([A-Z]{0,3})(\d{1,7})")


def about(document: Document, element_id: str | None) -> str:
    """The element in words: `Step Approve the request`, `Handoff A → B`; empty for what is on no map."""
    element = document.find(element_id) if element_id else None
    if isinstance(element, Node):
        return words.node(_kind_of(document, element.id), element.name)
    if isinstance(element, Flow):
        giver, taker = (_name_of(document, end) for end in (element.source, element.target))
        return words.flow(giver, taker, handoff=is_handoff(document, element))
    if isinstance(element, Lane):
        return words.participant(document.participants[element.participant].name)
    if isinstance(element, Participant | Source) or element is None:
        return ""
    if isinstance(element, ProcessMap):
        return words.map_of(element.name, document.processes[element.process].name)
    return str(getattr(element, "name", ""))


def _kind_of(document: Document, node: str) -> str:
    return words.STEP if node in document.steps else words.DECISION if node in document.decisions else words.EVENT


def _name_of(document: Document, node: str) -> str:
    """A node's name; for one without a name what it is."""
    return document.node(node).name or _kind_of(document, node).lower()


def place(sheet: str, cells: str) -> str:
    """Sheet and cells as they are quoted everywhere: `Tracker 2025 · M17:M428`."""
    return " · ".join(part for part in (sheet, in_words(cells)) if part)


def in_words(cells: str) -> str:
    """A1 text as a person says it: `A66:U66, A73:U73, A74:U74` is `rows 66, 73 to 74`; `…` stands for more of them.

    Only several pieces of rows become rows; one range and anything else stay as they are.
    """
    named = cells.removesuffix(" …")
    spans = [_rows_of(part.strip()) for part in named.split(",")]
    found = sorted(span for span in spans if span is not None)
    if len(spans) < 2 or len(found) < len(spans):
        return cells
    runs = [found[0]]
    for first, last in found[1:]:
        if first <= runs[-1][1] + 1:
            runs[-1] = runs[-1][0], max(last, runs[-1][1])
        else:
            runs.append((first, last))
    return words.rows(", ".join(words.run_of_rows(*run) for run in runs), more=named != cells)


def _rows_of(cells: str) -> tuple[int, int] | None:
    """The first and last row of whole rows, or of pieces of rows over several columns; none for other cells."""
    match = _RANGE.fullmatch(cells)
    if match is None:
        return None
    column, row, last_column, last_row = match.groups()
    return (int(row), int(last_row)) if column != last_column or not column else None


def users_of_evidence(document: Document) -> dict[str, list[str]]:
    """The ids of the elements that point at each piece of evidence."""
    users: dict[str, list[str]] = defaultdict(list)
    for element in document.elements():
        for evidence_id in element.evidence:
            users[evidence_id].append(element.id)
    return users
