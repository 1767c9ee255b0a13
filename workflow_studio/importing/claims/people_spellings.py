"""Spellings of one name: those that differ in case, dots and blanks are one, slips of the pen only may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.importing.claims.columns_alike import Said, key_part, with_own_keys
from workflow_studio.importing.claims.in_words import in_a_row, quoted, times
from workflow_studio.importing.claims.people_columns import PeopleColumn, best_known, people_columns
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.claims.people_or_roles import Holds
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.mapping.names import (
    MERGE_FROM,
    SUGGEST_FROM,
    folded,
    likeness,
    may_be_one,
    nearest,
    words,
)
from workflow_studio.model import ClaimKind

MOST_COMPARED = 1_500
"""Among more names than these only equal ones are looked for."""

_MOST_SUGGESTED = 30
_SPELLINGS_SHOWN = 5


def find_spellings_of_people(seen: Seen) -> Iterator[Finding]:
    """Names that are one participant, and names that may be; the latter become one when somebody says so."""
    columns = seen.once(people_columns)
    groups = sorted(_groups(columns).values(), key=lambda group: folded(group[0].text))
    roles = {folded(one.text) for column in columns if column.holds is Holds.ROLES for one in column.names}
    found = [*(_merged(group, roles) for group in groups if len(group) > 1), *_suggested(groups, roles)]
    yield from with_own_keys(found)


def _groups(columns: Sequence[PeopleColumn]) -> dict[tuple[str, ...], list[Said]]:
    """The different spellings of each name in all columns, the most frequent first."""
    spelled: dict[str, Said] = {}
    for column in columns:
        for one in column.names:
            known = spelled.get(one.text)
            spelled[one.text] = Said(one.text, one.count + known.count, known.quotes) if known else one
    groups: dict[tuple[str, ...], list[Said]] = {}
    for one in sorted(spelled.values(), key=best_known):
        groups.setdefault(_key(one.text), []).append(one)
    return groups


def _key(name: str) -> tuple[str, ...]:
    """Equal for what is one name: `A.S. De Silva` and `A S De Silva`, `Weber, Martin` and `Martin Weber`."""
    return tuple(sorted(words(name).split())) if "," in name else _in_order(name)


def _in_order(name: str) -> tuple[str, ...]:
    tokens = words(name).split()
    whole = len(tokens) == 2 and all(len(token) > 1 for token in tokens)
    return tuple(sorted(tokens)) if whole else (folded(name),)


def _merged(group: Sequence[Said], roles: set[str]) -> Finding:
    names = [quoted(one.text) for one in group[:_SPELLINGS_SHOWN]]
    what = _what(group[0].text, roles)
    return Finding(
        ClaimKind.PARTICIPANT,
        f"participant/spellings/{key_part(min(one.text for one in group))}",
        f"{in_a_row(names)} are one {what}.",
        _confidence(group, what),
        tuple(quote for one in group for quote in one.quotes[:2])[:12],
        (
            "They differ only in upper and lower case, dots, blanks or the order of their words.",
            "; ".join(f"{quoted(one.text)} {times(one.count)}" for one in group[:_SPELLINGS_SHOWN]) + ".",
        ),
        about=tuple(one.text for one in group),
        joins=tuple(one.text for one in group),
        together="Names that are only written in different ways are one.",
    )


def _confidence(group: Sequence[Said], what: str) -> float:
    """A single word may be a login, where `TEST` and `test` are two."""
    alone = what == "person" and len(words(group[0].text).split()) == 1
    return 0.8 if alone and looks_of(group[0].text) is not Looks.INITIALS else 0.95


def _what(name: str, roles: set[str]) -> str:
    return "role" if folded(name) in roles or looks_of(name) is Looks.ROLE else "person"


def _suggested(groups: Sequence[Sequence[Said]], roles: set[str]) -> Iterator[Finding]:
    """Pairs of names of which one looks like a slip of the pen for the other."""
    if len(groups) > MOST_COMPARED:
        return
    firsts = [group[0] for group in groups]
    names = [one.text for one in firsts]
    pairs = {
        (min(at, other), max(at, other))
        for at, name in enumerate(names)
        for other, _ in nearest(name, names, SUGGEST_FROM)
        if other != at and may_be_one(name, names[other]) and not _abbreviated(name, names[other])
    }
    for one, other in sorted(pairs)[:_MOST_SUGGESTED]:
        yield _suggestion(firsts[one], firsts[other], roles)


def _abbreviated(one: str, other: str) -> bool:
    """`D. Ruiz` may stand for `Dana Ruiz`: that is looked for apart, with all names it could stand for."""
    return any(len(token) == 1 for name in (one, other) for token in words(name).split())


def _suggestion(one: Said, other: Said, roles: set[str]) -> Finding:
    alike = likeness(one.text, other.text)
    first, second = sorted((one, other), key=best_known)
    return Finding(
        ClaimKind.PARTICIPANT,
        f"participant/may-be-one/{'/'.join(sorted((key_part(one.text), key_part(other.text))))}",
        f"{quoted(first.text)} and {quoted(second.text)} may be one {_what(first.text, roles)}.",
        0.8 if alike >= MERGE_FROM else round(0.4 + 0.003 * alike, 2),
        (*first.quotes[:3], *second.quotes[:3]),
        (
            "They differ in a letter or two, as a slip of the pen does.",
            f"{quoted(first.text)} stands there {times(first.count)}, {quoted(second.text)} {times(second.count)}.",
        ),
        about=(first.text, second.text),
        joins=(first.text, second.text),
        inferred=True,
        together="Names that differ in a letter or two may be one.",
    )
