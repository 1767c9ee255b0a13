"""How well a header matches the vocabulary."""

from __future__ import annotations

import re
from functools import lru_cache

from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.vocabulary import TERMS, UNIT_WORDS, Concept

LONGEST_HEADER = 60
_SHORTEST_COMPOUND = 5
_ASIDE = 0.6
"""What a word in brackets counts for: `中項目 (機能)`, `Effort (days)`."""
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")


def words(text: str) -> frozenset[str]:
    """A comma-separated line of the vocabulary as a set of comparable terms."""
    return frozenset(filter(None, (normalised(term) for term in text.split(","))))


@lru_cache(maxsize=4096)
def concepts_of(header: str) -> dict[Concept, float]:
    """How surely (0 to 1) a header speaks of each concept; empty for text too long to be a header.

    The whole header being a term counts most, then a term at its end or start, then a term anywhere, then a
    compound (`Freigabedatum`, `承認担当者`) that ends or starts with a term.
    """
    if not header or len(header) > LONGEST_HEADER:
        return {}
    text = _compact(normalised(header))
    if not text:
        return {}
    main = _compact(normalised(_BRACKETS.sub(" ", header))) or text
    scores: dict[Concept, float] = {}
    for term, concepts in _index().items():
        strength = max(_strength(main, term), _ASIDE * _strength(text, term) if text != main else 0.0)
        if strength:
            for concept in concepts:
                scores[concept] = max(scores.get(concept, 0.0), strength)
    return scores


def unit_of(header: str) -> str | None:
    """The unit of time a header names (`minutes`, `hours`, `days`, `weeks`)."""
    tokens = normalised(header).split()
    for unit, terms in _UNITS.items():
        if any(token in terms for token in tokens):
            return unit
    return None


def _strength(text: str, term: str) -> float:
    if text == term:
        return 1.0
    share = len(term) / len(text)
    if not term.isascii() and _is_cjk(term):
        place = 0.2 if text.endswith(term) else 0.0
        return 0.55 + 0.2 * share + place if len(term) > 1 and term in text else 0.0
    padded = f" {text} "
    if f" {term} " in padded:
        place = 0.12 if text.endswith(f" {term}") else 0.06 if text.startswith(f"{term} ") else 0.0
        several = 0.08 if " " in term else 0.0
        return min(0.95, 0.45 + 0.3 * share + place + several)
    if (
        len(term) >= _SHORTEST_COMPOUND
        and " " not in term
        and any(len(token) >= len(term) + 3 and token.endswith(term) for token in text.split())
    ):
        return 0.45 + 0.2 * share
    return 0.0


def _compact(text: str) -> str:
    """Blanks mean nothing beside Chinese characters and kana."""
    return text.replace(" ", "") if _is_cjk(text) else text


def _is_cjk(text: str) -> bool:
    return any("\u3040" <= character <= "\u9fff" for character in text)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Concept, ...]]:
    index: dict[str, tuple[Concept, ...]] = {}
    for concept, lines in TERMS.items():
        for line in lines:
            for term in map(_compact, words(line)):
                if concept not in index.get(term, ()):
                    index[term] = (*index.get(term, ()), concept)
    return index


_UNITS = {unit: words(line) for unit, line in UNIT_WORDS.items()}
