"""Where words stand in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from workflow_studio.app.finding.places import Place, places
from workflow_studio.model import Document

MOST_HITS = 5_000


@dataclass(frozen=True)
class Query:
    """Words to find, as they are written. `whole`: not inside longer words."""

    words: str
    case: bool = False
    whole: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern; nothing in them is read as a sign."""
        plain = re.escape(self.words)
        return re.compile(rf"(?<!\w){plain}(?!\w)" if self.whole else plain, 0 if self.case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """The words at one place, from this character on."""

    place: Place
    start: int


def find(document: Document, query: Query, first_map: str) -> tuple[Hit, ...]:
    """Every place with these words, those of this map first; at most MOST_HITS."""
    found: list[Hit] = []
    if query.words:
        for place in places(document, first_map):
            found += (Hit(place, match.start()) for match in query.pattern.finditer(place.text))
            if len(found) >= MOST_HITS:
                break
    return tuple(found[:MOST_HITS])
