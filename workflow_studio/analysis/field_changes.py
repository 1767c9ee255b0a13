"""What two readings of a workbook say differently of one thing and no claim tells in a sentence: times, systems, notes.

Three ways: as it was read before, as it is in the map, as it is read now. What the user changed stays, so it is only
told where the workbook changed it, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from workflow_studio.analysis.field_words import FIELDS, Wording
from workflow_studio.model import TABLES, Claim, Document, Element, table_of
from workflow_studio.model.claims import BESIDE, stands_beside
from workflow_studio.model.records import element_of, read_records

SEVERAL = 3
"""Things that one sentence tells of together."""
_IN_SENTENCES = {"handoff": ("medium", "artifacts")}
"""Fields that the sentences of a kind of claim tell."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that the workbook says differently now, of these `elements`: `words`, what they are called, `tail`.

    `claim` is one that it belongs to.
    """

    claim: str
    elements: tuple[str, ...]
    words: str
    name: str
    tail: str

    @property
    def says(self) -> str:
        """The change in one sentence."""
        return f"{self.words} {self.name}: {self.tail}"


def field_changes(old: Claim, claim: Claim, before: Document, after: Document, told: bool) -> Iterator[FieldChange]:
    """The fields of what a claim made that differ between the readings; `told`: its sentence is told as changed."""
    was, now = read_records(old), read_records(claim)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) == now.get(key) or (table_of(key) not in BESIDE and (key not in was or key not in now)):
            continue
        compared = _Compared(element_of(was.get(key)), before.find(key), element_of(now.get(key)), before, after)
        skipped = _IN_SENTENCES.get(claim.kind.value, ()) if told else ()
        for field, words in FIELDS.get(TABLES[table_of(key)], {}).items():
            tail = compared.tail(field) if field not in skipped else ""
            if tail:
                yield FieldChange(claim.id, (compared.shows_on(key),), words, compared.name(), tail)


def gathered(changes: Iterable[FieldChange]) -> list[FieldChange]:
    """Each change once, and what became the same for several things, as with a new column, in one sentence."""
    alike: defaultdict[tuple[str, str, str], dict[tuple[str, ...], FieldChange]] = defaultdict(dict)
    for change in changes:
        alike[table_of(change.elements[0]), change.words, change.tail].setdefault(change.elements, change)
    found = [one for (table, _, _), group in alike.items() for one in _together(table, list(group.values()))]
    return sorted(found, key=lambda one: len(one.elements))


def _together(table: str, changes: list[FieldChange]) -> list[FieldChange]:
    if len(changes) < SEVERAL:
        return changes
    elements = tuple(key for change in changes for key in change.elements)
    return [replace(changes[0], elements=elements, name=f"{'of ' * (table == 'flows')}{len(elements)} {table}")]


def performer_that_stays(old: Claim, claim: Claim, before: Document, after: Document) -> str:
    """The sentence where the workbook gave a step to somebody else and the user had done so, too; else nothing."""
    was, now = read_records(old), read_records(claim)
    for key in (key for key in was.keys() & now.keys() if key in before.steps):
        compared = _Compared(element_of(was[key]), before.steps[key], element_of(now[key]), before, after)
        if compared.stays("lane"):
            return f"Performer of {compared.name()}: {compared.tail('lane')}"
    return ""


@dataclass(frozen=True, slots=True)
class _Compared:
    """An element as it was read, as it was on the map, and as it is read now; none where it was or is not there."""

    was: Element | None
    mine: Element | None
    now: Element | None
    before: Document
    after: Document

    def name(self) -> str:
        """What it is called in a sentence."""
        element = self.now or self.was
        return Wording(self.before, self.after).name(element) if element is not None else ""

    def tail(self, field: str) -> str:
        """What is said of a field; nothing where it says the same, or the map had it so already, or had it no more."""
        was, mine, now = self._values(field)
        if was == now or (self.mine is None and self.was is not None):
            return ""
        if self.mine is not None and mine == now:
            return ""
        wording = Wording(self.before, self.after)
        if self.stays(field):
            said = wording.value(field, now)
            return f"the workbook now says {said}; you set {wording.value(field, mine)}, which stays."
        exact = wording.value(field, was) == wording.value(field, now)
        if exact and self._is_counted():
            return ""
        said, before = (wording.value(field, value, exact=exact) for value in (now, was))
        return f"{said}, before {before}."

    def stays(self, field: str) -> bool:
        """Whether the user had set something else there, and the workbook did, too."""
        was, mine, now = self._values(field)
        return self.mine is not None and mine not in (was, now) and was != now

    def shows_on(self, key: str) -> str:
        """The element on the map that it is about."""
        element = self.now or self.was
        return stands_beside(element) if element is not None and table_of(key) in BESIDE else key

    def _values(self, field: str) -> tuple[Any, Any, Any]:
        was, mine, now = (getattr(one, field, None) for one in (self.was, self.mine, self.now))
        return _none(was), _none(mine), _none(now)

    def _is_counted(self) -> bool:
        """Whether it is a figure of an event log, which is a little different every month."""
        process_map = self.after.maps.get(getattr(self.now, "map", ""))
        return process_map is not None and process_map.log is not None


def _none(value: Any) -> Any:
    """Empty texts and lists are nothing; a time of 0 is one."""
    return None if value in ("", ()) else value
