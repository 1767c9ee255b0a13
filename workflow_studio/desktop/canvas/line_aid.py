"""Help with a line that is being written: what it will do, and who can be meant by an `@`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from workflow_studio.desktop.words import canvas as words
from workflow_studio.editing.commands import Command, SetFields, WriteSteps
from workflow_studio.editing.names import NOBODY_YET, same_name
from workflow_studio.editing.rules.writing import performers_on
from workflow_studio.editing.step_line import Mark, WrittenStep, marks_in, read_line
from workflow_studio.model import Document, clean_name
from workflow_studio.model.views import nodes_of

MOST_OFFERS = 6
_BARE = re.compile(r"(?:^|(?<=\s))@$")


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody who can be meant by the mark between `begin` and `end`; `new`: a lane would be made."""

    name: str
    begin: int
    end: int
    new: bool = False

    @property
    def text(self) -> str:
        """How it is offered."""
        return words.new_participant(self.name) if self.new else self.name


class LineAid:
    """Knows whose lanes there are on a map, and for whom the writer has asked for a new one."""

    def __init__(self, document: Document, map_id: str, node: str = "") -> None:
        self.new: tuple[str, ...] = ()
        self._lanes = tuple(name for name in performers_on(document, map_id) if name != NOBODY_YET)
        self._known = {same_name(name) for name in self._lanes}
        others = (one.name for one in document.participants.values() if one.name != NOBODY_YET)
        self._others = tuple(name for name in others if same_name(name) not in self._known)
        self._nodes_of = document, map_id, node

    def read(self, line: str) -> tuple[WrittenStep, ...]:
        """The steps that the line says; who has no lane and was not asked for is text."""
        return read_line(line, self._is_performer)

    def rename(self, node: str, line: str) -> Command:
        """What gives a node that is there the name and all else that the line says."""
        steps = self.read(line)
        if len(steps) == 1 and steps[0].is_plain:
            return SetFields(node, {"name": steps[0].name})
        return WriteSteps(node, steps, self.new)

    def ask_for(self, offer: Offer) -> None:
        """A new lane is wanted for this name."""
        if offer.new and not self._is_performer(offer.name):
            self.new = (*self.new, offer.name)

    def offers(self, line: str, at: int) -> tuple[Offer, ...]:
        """Who can be meant by the mark at this place in the line; nobody where it is clear or no mark stands there."""
        mark = _mark_at(line, at)
        if mark is None or self._is_performer(mark.words):
            return ()
        found = [Offer(name, mark.begin, mark.end) for name in _beginning(mark.words, self._lanes)]
        found += [Offer(name, mark.begin, mark.end, True) for name in _beginning(mark.words, self._others)]
        if mark.words and all(same_name(one.name) != same_name(mark.words) for one in found):
            return (*found[: MOST_OFFERS - 1], Offer(mark.words, mark.begin, mark.end, True))
        return tuple(found[:MOST_OFFERS])

    def unclear(self, line: str) -> int | None:
        """Where the first mark stands that names nobody who has a lane; none where all are clear."""
        marks = (mark for mark in marks_in(line) if mark.sign == "@" and not self._is_performer(mark.words))
        return next((mark.begin + 1 for mark in marks), None)

    def says(self, line: str) -> str:
        """What the line will do, in a few words; empty where it only gives a name."""
        if not line.strip():
            return words.LINE_HINT
        first, *following = read_line(line)
        parts = [*self._of_step(first)]
        for step in following:
            there = self._others_named.count(same_name(step.name)) == 1
            more = f" ({', '.join(self._of_step(step))})" if not step.is_plain else ""
            parts.append(words.said(words.ON_TO if there else words.NEXT, step.name + more))
        return " · ".join(parts)

    @cached_property
    def _others_named(self) -> list[str]:
        """The names of the map's other nodes: thousands on a large map, and most lines name none."""
        document, map_id, node = self._nodes_of
        return [same_name(one.name) for one in nodes_of(document, map_id) if one.id != node]

    def _of_step(self, step: WrittenStep) -> Iterable[str]:
        if step.performer:
            yield f"→ {self._lane(step.performer)}"
        yield from map(words.problem, step.problems)
        yield from map(words.question, step.questions)

    def _lane(self, name: str) -> str:
        if same_name(name) in self._known:
            return name
        return words.new_lane(name) if self._is_performer(name) else words.no_lane(name)

    def _is_performer(self, name: str) -> bool:
        return same_name(name) in self._known or same_name(name) in map(same_name, self.new)


def _mark_at(line: str, at: int) -> Mark | None:
    bare = _BARE.search(line[:at])
    if bare is not None and not line[at:].strip():
        return Mark("@", bare.start(), at, "")
    for mark in marks_in(line):
        if mark.sign == "@" and mark.begin < at <= mark.begin + len(line[mark.begin : mark.end].rstrip()):
            return mark
    return None


def _beginning(typed: str, names: Sequence[str]) -> list[str]:
    """The names that begin with this, then those of which another word does."""
    wanted = clean_name(typed).casefold()
    first = [name for name in names if name.casefold().startswith(wanted)]
    inside = [name for name in names if f" {wanted}" in name.casefold() and name not in first]
    return first + inside
