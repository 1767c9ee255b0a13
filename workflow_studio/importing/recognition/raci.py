"""Recognising a RACI by its body, whatever the language of its header."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.kinds_and_roles import Layout
from workflow_studio.importing.recognition.profile import Profile
from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import words

_CODES = re.compile(r"[RACISVLODXQP](?:\s*[/,;&+ -]?\s*[RACISVLODXQP]){0,3}")
_WORDS = frozenset({"responsible", "accountable", "consulted", "informed"})
_ROLES = words(ROLE_WORDS)


@dataclass(frozen=True, slots=True)
class RaciMatrix:
    """The columns of codes in a table, the share of its body they fill, and how it is laid out."""

    columns: tuple[int, ...]
    share: float
    layout: Layout


def find_raci(names: Sequence[str], profiles: Sequence[Profile]) -> RaciMatrix | None:
    """The RACI in a table, if its cells hold one: columns of codes with an R and an A among them."""
    coded = [at for at, profile in enumerate(profiles) if is_coded(profile)]
    letters = Counter(letter for at in coded for value in profiles[at].values for letter in _letters(value))
    if not (letters["R"] and letters["A"]):
        return None
    filled = sum(profile.filled for profile in profiles)
    share = sum(profiles[at].filled for at in coded) / max(filled, 1)
    if len(coded) == 1:
        compound = letters["C"] + letters["I"] > 0 or any(len(_letters(v)) > 1 for v in profiles[coded[0]].values)
        enough = profiles[coded[0]].filled >= 3 and len(profiles) > 1 and compound
        return RaciMatrix(tuple(coded), share, Layout.LONG) if enough else None
    others = [at for at in range(len(profiles)) if at not in coded]
    if not others or share < 0.3:
        return None
    return RaciMatrix(tuple(coded), share, _layout(names, profiles, coded, others))


def is_coded(profile: Profile) -> bool:
    """Whether nearly all filled cells of a column are RACI codes."""
    return profile.filled > 0 and sum(map(_is_code, profile.values)) >= 0.9 * profile.filled


def _is_code(text: str) -> bool:
    return _CODES.fullmatch(text.strip().upper()) is not None or normalised(text) in _WORDS


def _letters(text: str) -> list[str]:
    if normalised(text) in _WORDS:
        return [text.strip()[0].upper()]
    return [letter for letter in text.upper() if letter.isalpha()]


def _layout(names: Sequence[str], profiles: Sequence[Profile], coded: list[int], others: list[int]) -> Layout:
    """Steps in rows or participants in rows: job words decide, then the longer texts are the steps.

    A step has one A; where every column but hardly any row has exactly one, the steps are the columns.
    """
    across = [names[at] for at in coded]
    down_column = max(others, key=lambda at: profiles[at].average_length * profiles[at].distinctness)
    down = list(profiles[down_column].values)
    points = 2.0 * (_role_share(across) - _role_share(down))
    points += 1.0 if _average(down) > _average(across) else -1.0
    one_a_column = sum(_accountables(profiles[at].values) == 1 for at in coded) / len(coded)
    points -= 0.8 if one_a_column == 1.0 and len(coded) >= 3 else 0.0
    return Layout.ROWS if points >= 0 else Layout.TRANSPOSED


def _accountables(values: Sequence[str]) -> int:
    return sum("A" in _letters(value) for value in values)


def _role_share(texts: Sequence[str]) -> float:
    said = sum(_is_role(text) for text in texts)
    return said / max(len(texts), 1)


def _is_role(text: str) -> bool:
    tokens = normalised(text).split()
    acronym = len(text.strip()) <= 5 and text.strip().isupper()
    return acronym or (len(tokens) <= 4 and any(token in _ROLES for token in tokens))


def _average(texts: Sequence[str]) -> float:
    return sum(map(len, texts)) / max(len(texts), 1)
