"""Verdicts, problems and questions that stand in a workbook beside its steps: no claim of their own makes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workflow_studio.editing.reading_again.three_ways import records_by_element
from workflow_studio.model import Claim, Document, Element, Pain, Question, table_of
from workflow_studio.model.claims import BESIDE, stands_beside
from workflow_studio.model.records import element_of

Place = tuple[str, str]
"""A table, and the id of what an element of it is about."""


@dataclass(slots=True)
class Beside:
    """What of a new document stands beside its steps: `ours` leads to what is known, `missing` to the ids that
    elements had which the user took out."""

    ours: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)


def pair_beside(document: Document, new: Document, mine: Iterable[Claim], ours: Mapping[str, str]) -> Beside:
    """Find out which of it is known: by what it is about and by its words, or as what alone has other words now."""
    found = Beside()
    there, was = _by_place(of_the_map(document)), _read_by_place(mine)
    for place, theirs in _by_place(of_the_map(new), ours).items():
        _pair_place(found, theirs, there.get(place, []), was.get(place, {}))
    return found


def of_the_map(document: Document) -> Iterator[Element]:
    """All of it that no claim of its own made."""
    claimed = {key for claim in document.claims.values() for key in claim.made}
    return (element for table in BESIDE for element in document.table(table).values() if element.id not in claimed)


def _by_place(elements: Iterable[Element], ours: Mapping[str, str] | None = None) -> dict[Place, list[Element]]:
    groups = defaultdict(list)
    for element in elements:
        about = stands_beside(element)
        groups[table_of(element), about if ours is None else ours.get(about, "")].append(element)
    return groups


def _read_by_place(claims: Iterable[Claim]) -> dict[Place, dict[str, str]]:
    """The words of what was read last by its ids."""
    groups: defaultdict[Place, dict[str, str]] = defaultdict(dict)
    for key, text in records_by_element(claims).items():
        if table_of(key) in BESIDE:
            element = element_of(text)
            if element is not None:
                groups[table_of(key), stands_beside(element)][key] = _words(element)
    return groups


def _pair_place(found: Beside, theirs: list[Element], there: list[Element], was: Mapping[str, str]) -> None:
    now = {element.id: _words(element) for element in there}
    left = {own: (now.get(own), was.get(own)) for own in (*now, *was)}
    waiting = []
    for element in theirs:
        known = next((own for own, said in left.items() if _words(element) in said), None)
        if known is None:
            waiting.append(element.id)
        else:
            del left[known]
            (found.ours if known in now else found.missing)[element.id] = known
    others = [own for own in left if own in was]
    if len(waiting) == len(others) == 1:
        (found.ours if others[0] in now else found.missing)[waiting[0]] = others[0]


def _words(element: Element) -> str:
    """What tells it from others about the same; a step has one verdict, whatever that is."""
    return " ".join(element.text.casefold().split()) if isinstance(element, Pain | Question) else ""
