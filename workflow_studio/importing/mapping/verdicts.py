"""Whether a machine could do a step, as teams write it in a column of their own."""

from __future__ import annotations

import re

from workflow_studio.model import Verdict

_NAMED = (
    (Verdict.JUDGMENT, r"\b(?:not|no|non|nicht|cannot|can't|never)\b.{0,12}\bautomat"),
    (Verdict.MIXED, r"\b(?:mixed|partly|partial\w*|hybrid|semi|teil(?:s|weise)?|teilauto\w*)\b"),
    (Verdict.COORDINATION, r"co-?ordinat|koordin|coordina"),
    (Verdict.JUDGMENT, r"judge?ment|\bhuman\b|\bexpert|ermessen|urteil|jugement|juicio"),
    (Verdict.AUTOMATABLE, r"automat|\brules?\b|rule-based|machine|robot|\brpa\b|regelbasiert"),
)
_PATTERNS = tuple((verdict, re.compile(pattern, re.IGNORECASE)) for verdict, pattern in _NAMED)
_YES_WORDS, _NO_WORDS = "yes y ja j oui o sí si x ✓ ✔ true 1", "no n nein non false 0"
_YES, _NO = frozenset(_YES_WORDS.split()), frozenset(_NO_WORDS.split())
_OPPOSITE = {Verdict.AUTOMATABLE: Verdict.JUDGMENT, Verdict.JUDGMENT: Verdict.AUTOMATABLE}


def verdict_in(text: str, header: str) -> Verdict | None:
    """The verdict that a cell states, or that a yes or no under a header such as `Automatable?` means."""
    answer = text.strip().casefold()
    if answer not in _YES | _NO:
        return _named(text)
    asked = _named(header)
    return asked if asked is None or answer in _YES else _OPPOSITE.get(asked)


def _named(text: str) -> Verdict | None:
    return next((verdict for verdict, pattern in _PATTERNS if pattern.search(text)), None)
