"""One value spelled in several ways, and values that look mistyped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.profile.columns import ColumnCells
from workflow_studio.importing.profile.condition import Condition, What, in_rows
from workflow_studio.importing.recognition import Role
from workflow_studio.importing.recognition.cells import header_text

_MOST_VALUES = 200
"""A column with more different values holds free text or names of its own, no repeated ones."""
_MOST_COMPARED = 40
_LONGEST_VALUE = 60
_MOST_DIFFERENT = 0.5
_LETTERS_OF_A_SLIP = 5
_FREQUENT = 5
_SELDOM = 0.2
_MANY = 2
_PEOPLE = frozenset({Role.PERFORMER, Role.PARTICIPANT, Role.LANE})
"""Spellings of people are told where people are matched."""


def spellings(cells: ColumnCells) -> Iterator[Condition]:
    """Values that differ only in case, dots and blanks, and seldom ones a letter away from a frequent one."""
    counts = _repeated(cells)
    if not counts:
        return
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        groups[folded(text)].append(text)
    variants = {usual: others for usual, *others in groups.values() if others}
    if variants:
        yield _condition(cells, counts, variants, What.SPELLINGS, 0.92)
    slips = _slips(counts, [usual for usual, *_ in groups.values()])
    if slips:
        yield _condition(cells, counts, slips, What.MISTYPED, 0.6)


def _repeated(cells: ColumnCells) -> Mapping[str, int]:
    """The texts of a column whose values come again, with their numbers; nothing for other columns."""
    if len(cells.counts) > _MOST_VALUES or len(cells.counts) > _MOST_DIFFERENT * cells.filled:
        return {}
    counts: defaultdict[str, int] = defaultdict(int)
    for value, count in cells.counts.items():
        if isinstance(value, str) and len(value) <= _LONGEST_VALUE and not says_nothing(value):
            counts[header_text(value)] += count
    return counts


def _slips(counts: Mapping[str, int], texts: list[str]) -> dict[str, list[str]]:
    """For frequent values the seldom ones that are one letter away."""
    found: dict[str, list[str]] = {}
    frequent = [text for text in texts if counts[text] >= _FREQUENT and len(text) >= _LETTERS_OF_A_SLIP][
        :_MOST_COMPARED
    ]
    for seldom in texts:
        usual = next((u for u in frequent if counts[seldom] <= _SELDOM * counts[u] and is_slip(seldom, u)), None)
        if usual is not None:
            found.setdefault(usual, []).append(seldom)
    return found


def is_slip(one: str, other: str) -> bool:
    """Whether two texts differ by one letter put in, left out, changed, or swapped with its neighbour.

    Digits are chosen, not mistyped: `Lot 1` is not `Lot 2`.
    """
    one, other = sorted((one.casefold(), other.casefold()), key=len)
    if one == other or len(other) - len(one) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    changed = one[start + (len(one) == len(other)) :] == other[start + 1 :]
    touched = one[start : start + 1] + other[start : start + 2]
    return (swapped or changed) and start > 0 and not any(map(str.isdigit, touched))


def _condition(
    cells: ColumnCells, counts: Mapping[str, int], groups: Mapping[str, list[str]], what: What, confidence: float
) -> Condition:
    odd = {text for others in groups.values() for text in others}
    quotes = cells.quotes(frozenset(value for value in cells.counts if header_text(value) in odd))
    number = sum(counts[text] for text in odd)
    usual, (other, *_) = max(groups.items(), key=lambda item: (counts[item[0]], item[0]))
    same = what is What.SPELLINGS
    looks = "is spelled otherwise" if same else "looks mistyped"
    problem = (
        f"In {in_rows(cells, number)} “{cells.name}” {looks}, for example "
        f"“{other}” beside “{usual}”: counting and filtering take them for different values."
    )
    reason = "They differ only in capitals, dots and blanks." if same else "They differ in one letter."
    told = cells.column.role not in _PEOPLE and number >= _MANY
    return Condition(what, cells, number, quotes, problem if told else "", confidence, (reason,))
