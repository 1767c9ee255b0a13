"""Whether a text looks like somebody's name, like a role, or could be either."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from workflow_studio.importing.claims.people_words import (
    GIVEN_NAMES,
    NOBODY,
    PARTICLES,
    ROLE_ENDINGS_JP,
    ROLE_NOUNS,
    SURNAMES_JP,
)
from workflow_studio.importing.mapping.names import words
from workflow_studio.importing.mapping.people import kind_of
from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import words as terms
from workflow_studio.model import ParticipantKind

LONGEST_NAME = 50

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LOGIN_NAME = re.compile(r"[a-zà-ÿ]{2,20}[._][a-zà-ÿ]{2,20}")
_INITIALS = re.compile(r"(?:[A-ZÄÖÜÉÑ]\.? ?){2,4}|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ][a-zäöü]?")
_WORD_OF_A_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*\.?")
_KANJI = re.compile(r"[\u3005\u4e00-\u9fff]")
_ROLE_TERMS = terms(ROLE_WORDS) | ROLE_NOUNS
_PLACEHOLDER = re.compile(r"\s*tc=\{")
"""What stands instead of an author where a threaded comment is kept for older programs."""
_GERMAN_ROLE_ENDINGS = ("leiter", "leiterin", "abteilung", "beauftragter", "beauftragte", "verantwortlicher", "stelle")
_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "prof", "herr", "frau", "m", "mme", "sr", "sra"))


class Looks(StrEnum):
    """What a name in a cell looks like. Initials are of somebody, but of whom has to be found out."""

    PERSON = "person"
    INITIALS = "initials"
    ROLE = "role"
    SYSTEM = "system"
    EITHER = "either"


@lru_cache(maxsize=8192)
def looks_of(name: str) -> Looks:
    """What a single name looks like by itself."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        return Looks.EITHER
    if _EMAIL.fullmatch(name) or _LOGIN_NAME.fullmatch(name):
        return Looks.PERSON
    if _KANJI.search(name):
        return _japanese(name)
    if kind_of(name) is ParticipantKind.SYSTEM:
        return Looks.SYSTEM
    tokens = words(name).split()
    if any(token in _ROLE_TERMS or token.endswith(_GERMAN_ROLE_ENDINGS) for token in tokens):
        return Looks.ROLE
    if _INITIALS.fullmatch(name):
        return Looks.INITIALS
    return _latin(name.split(), tokens)


def _latin(spelled: list[str], tokens: list[str]) -> Looks:
    if not all(map(_WORD_OF_A_NAME.fullmatch, (word.strip(",") for word in spelled))):
        return Looks.EITHER
    if tokens and tokens[0] in GIVEN_NAMES | _HONORIFICS:
        return Looks.PERSON
    proper = [word for word in spelled if words(word) not in PARTICLES]
    if not 2 <= len(proper) <= 4 or len(spelled) > 6:
        return Looks.EITHER
    if all(word[0].isupper() for word in proper):
        return Looks.PERSON
    # `Budget owner`: names have capitals throughout, titles in a sentence do not.
    return Looks.ROLE if spelled[0][0].isupper() else Looks.EITHER


def _japanese(name: str) -> Looks:
    plain = name.replace(" ", "").replace("　", "").removesuffix("さん").removesuffix("様")
    if any(plain.startswith(surname) and len(plain) <= len(surname) + 3 for surname in SURNAMES_JP):
        return Looks.ROLE if plain.endswith(("部", "課", "室", "チーム")) else Looks.PERSON
    return Looks.ROLE if plain.endswith(ROLE_ENDINGS_JP) else Looks.EITHER


def is_full_name(name: str) -> bool:
    """Whether a text looks like a person's first and last name, as initials can stand for."""
    return looks_of(name) is Looks.PERSON and len(words(name).split()) >= 2 and "@" not in name


def is_nobody(name: str) -> bool:
    """Whether a file names a program or a default account instead of a person."""
    tokens = words(name).split()
    return not tokens or _PLACEHOLDER.match(name) is not None or any(token in NOBODY for token in tokens)


def initials_of(name: str) -> frozenset[str]:
    """The initials somebody may sign with: of all words, and without `de` and `van`; lower case."""
    tokens = words(name).split()
    proper = [token for token in tokens if token not in PARTICLES] or tokens
    ways = {"".join(word[0] for word in tokens), "".join(word[0] for word in proper)}
    if len(proper) > 2:
        ways.add(proper[0][0] + proper[-1][0])
    return frozenset(way for way in ways if len(way) >= 2)
