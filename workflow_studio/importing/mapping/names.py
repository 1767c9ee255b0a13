"""Names of people and steps: when two spellings are one name, when they may be, how a cell with several is split."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import words as vocabulary

MERGE_FROM = 95
SUGGEST_FROM = 70
MOST_COMPARED = 3000
"""Among more names than these only equal ones are found: comparing each with each would take minutes."""

_LETTERS_OF_A_SLIP = 4
_WORD_ALIKE_FROM = 70
_ROLE_WORDS = vocabulary(ROLE_WORDS)
_CERTAIN_SEPARATORS = re.compile(r"\s*[,;/\n，；、]\s*")
_POSSIBLE_SEPARATORS = re.compile(r"\s*(?:[,;/\n，；、]|&|\+|\b(?:and|und|et|y)\b)\s*", re.IGNORECASE)


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """What spellings of one name have in common: no case, no dots, no blanks, no hyphens."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFKC", re.sub(r"[\s.\-_’'`]+", "", plain)) or plain.strip()


@lru_cache(maxsize=8192)
def words(name: str) -> str:
    """A name in lower case with single blanks, for comparing word by word."""
    return " ".join(re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", name).casefold()).split())


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 100, whatever the order of their words (token sort ratio).

    Names that differ in a number are different: `Team 1` is not `Team 2`.
    """
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return 0.0
    if folded(one) == folded(other):
        return 100.0
    if not words(one) or not words(other):
        return 0.0  # names of signs alone (`○○`, `◇◇`) are alike only when they are equal
    return fuzz.token_sort_ratio(words(one), words(other))


def nearest(name: str, known: Sequence[str], least: float) -> list[tuple[int, float]]:
    """The places in `known` of the two names most alike to this one, with how alike they are, best first."""
    if len(known) > MOST_COMPARED:
        return []
    # rapidfuzz compares fast but does not know about numbers: `likeness` has the last word on the best ones.
    choices = [words(one) for one in known]
    found = process.extract(words(name), choices, scorer=fuzz.token_sort_ratio, limit=8, score_cutoff=least)
    rated = [(place, likeness(name, known[place])) for _, _, place in found]
    return sorted(((place, ratio) for place, ratio in rated if ratio >= least), key=lambda one: -one[1])[:2]


def may_be_one(one: str, other: str) -> bool:
    """Whether one of two names looks like a slip of the pen for the other, word for word: `Anna Berg`, `Anne Berg`.

    `Head of procurement` and `Procurement` are two, and so are `AP clerk` and `AR clerk`: short words are
    chosen, not mistyped.
    """
    if likeness(one, other) < SUGGEST_FROM:
        return False
    left, right = words(one).split(), words(other).split()
    for word in (word for word in list(left) if word in right):
        left.remove(word)
        right.remove(word)
    return len(left) == len(right) and all(any(_slip(a, b) for b in right) for a in left)


def _slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]  # an initial
    return min(len(one), len(other)) >= _LETTERS_OF_A_SLIP and fuzz.ratio(one, other) >= _WORD_ALIKE_FROM


def split_names(text: str, alone: Iterable[str]) -> tuple[str, ...]:
    """The names in a cell. `alone`: the folded names that have a cell of their own somewhere.

    Commas, semicolons, slashes and line ends separate names; `&`, `+` and `and` only where one of the parts is also
    found alone or all are full names (`Kim Olsen & Sara Brandt`), because `Sales & Marketing` is one team.
    """
    parts = tuple(part for part in _POSSIBLE_SEPARATORS.split(text.strip()) if part)
    if len(parts) > 1 and (any(folded(part) in alone for part in parts) or all(map(_is_full_name, parts))):
        return parts
    return tuple(part for part in _CERTAIN_SEPARATORS.split(text.strip()) if part)


def _is_full_name(text: str) -> bool:
    """`Kim Olsen`: first and last name, neither of them a word of roles or teams."""
    parts = text.split()
    capitals = all(part[:1].isupper() and part[1:].islower() for part in parts)
    return len(parts) == 2 and capitals and not any(word in _ROLE_WORDS for word in map(str.casefold, parts))
