"""Names of people and steps: when two spellings are one name, when they may be, how a cell with several is split."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

MERGE_FROM = 95
SUGGEST_FROM = 70
SAME_STEP_FROM = 85

_CERTAIN_SEPARATORS = re.compile(r"\s*[,;/\n]\s*")
_POSSIBLE_SEPARATORS = re.compile(r"\s*(?:[,;/\n]|&|\+|\band\b|\bund\b|\bet\b)\s*", re.IGNORECASE)
_AGENT_BY = re.compile(r"^(?P<stem>\w+?)(?P<double>(?P<last>[bdgmnprt])(?P=last))?ed by$", re.IGNORECASE)


def folded(name: str) -> str:
    """What spellings of one name have in common: no case, no dots, no blanks, no hyphens."""
    return re.sub(r"[\s.\-_’'`]+", "", name.casefold())


def words(name: str) -> str:
    """A name in lower case with single blanks, for comparing word by word."""
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split())


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 100, whatever the order of their words (token sort ratio).

    Names that differ in a number are different: `Team 1` is not `Team 2`.
    """
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return 0.0
    if folded(one) == folded(other):
        return 100.0
    return fuzz.token_sort_ratio(words(one), words(other))


def split_names(text: str, alone: Iterable[str]) -> tuple[str, ...]:
    """The names in a cell. `alone`: the folded names that have a cell of their own somewhere.

    Commas, semicolons, slashes and line ends separate names; `&`, `+` and `and` only where one of the parts is also
    found alone, because `Sales & Marketing` is one team.
    """
    parts = tuple(part for part in _POSSIBLE_SEPARATORS.split(text.strip()) if part)
    if len(parts) > 1 and any(folded(part) in alone for part in parts):
        return parts
    return tuple(part for part in _CERTAIN_SEPARATORS.split(text.strip()) if part)


def role_behind(header: str) -> str:
    """The role that a column of people is named after: `Requested by` is filled in by the `Requester`."""
    match = _AGENT_BY.match(header.strip())
    if match is None:
        return header.strip()
    stem = match["stem"] + (match["double"] or "")
    agent = {"creat": "Creator", "initiat": "Initiator", "inspect": "Inspector"}.get(stem.casefold())
    return agent or f"{stem}er".capitalize()
