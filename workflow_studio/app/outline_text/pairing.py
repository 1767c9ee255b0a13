"""Which line of a changed outline is which of the one before: by its name, else by its place between lines that are."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from difflib import SequenceMatcher

from workflow_studio.app.outline_text.outline import Entry, class_of
from workflow_studio.app.outline_text.targets import folded

ALIKE = 0.5
MOST_COMPARED = 400
"""Pairs of names; where more would have to be compared, only places count."""


def paired(before: Sequence[Entry], after: Sequence[Entry]) -> list[int | None]:
    """For each entry after, the place of the one before that it is; none for a new one."""
    found: list[int | None] = [None] * len(after)
    start = _same_ends(before, after)
    for place in range(start):
        found[place] = place
    end = _same_ends(before[start:][::-1], after[start:][::-1])
    for place in range(1, end + 1):
        found[-place] = len(before) - place
    _pair_by_name(before, after, found, (start, len(before) - end), (start, len(after) - end))
    _pair_by_place(before, after, found)
    return found


def _same_ends(before: Sequence[Entry], after: Sequence[Entry]) -> int:
    count = 0
    while count < min(len(before), len(after)) and _key(before[count]) == _key(after[count]):
        count += 1
    return count


def _key(entry: Entry) -> tuple[str, type]:
    return folded(entry.name), class_of(entry.kind)


def _pair_by_name(
    before: Sequence[Entry],
    after: Sequence[Entry],
    found: list[int | None],
    own: tuple[int, int],
    new: tuple[int, int],
) -> None:
    """Those of one name in their order; the ones in the same lane first."""
    for with_lane in (True, False):
        taken = set(found)
        places: dict[object, deque[int]] = defaultdict(deque)
        for place in range(*own):
            if place not in taken:
                places[_named(before[place], with_lane)].append(place)
        for place in range(*new):
            if found[place] is None and places.get(_named(after[place], with_lane)):
                found[place] = places[_named(after[place], with_lane)].popleft()


def _named(entry: Entry, with_lane: bool) -> object:
    return (*_key(entry), entry.lane) if with_lane else _key(entry)


def _pair_by_place(before: Sequence[Entry], after: Sequence[Entry], found: list[int | None]) -> None:
    """What is left between the same neighbours: the most alike names first, then one by one where as many are left."""
    taken = {place for place in found if place is not None}
    place = 0
    while place < len(after):
        if found[place] is not None:
            place += 1
            continue
        last = place
        while last < len(after) and found[last] is None:
            last += 1
        above = found[place - 1] if place else -1
        new, own = list(range(place, last)), _free(len(before), above, taken)
        _pair_gap(before, after, found, own, new)
        taken |= {one for one in found[place:last] if one is not None}
        place = last


def _free(count: int, above: int | None, taken: set[int]) -> list[int]:
    """The places below this one up to the next that is taken."""
    places = []
    place = (-1 if above is None else above) + 1
    while place < count and place not in taken:
        places.append(place)
        place += 1
    return places


def _pair_gap(
    before: Sequence[Entry], after: Sequence[Entry], found: list[int | None], own: list[int], new: list[int]
) -> None:
    if 0 < len(own) * len(new) <= MOST_COMPARED:
        rated = sorted(
            ((_likeness(before[old], after[place]), -old, -place) for old in own for place in new), reverse=True
        )
        for likeness, old, place in rated:
            if likeness >= ALIKE and -old in own and -place in new:
                found[-place] = -old
                own.remove(-old)
                new.remove(-place)
    if len(own) == len(new):
        for old, place in zip(own, new, strict=True):
            found[place] = old


def _likeness(one: Entry, other: Entry) -> float:
    return SequenceMatcher(None, folded(one.name)[:200], folded(other.name)[:200], autojunk=False).ratio()
