"""What the command field can find, and what of it fits what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be found: what to show, and what to do when it is picked; `element` is on a map.

    A `number` stands before the text, in a column of its own, and is found as well.
    """

    text: str
    detail: str
    run: Callable[[], object]
    icon: str = ""
    tile: str = ""
    element: str = ""
    number: str = ""

    @property
    def searched(self) -> str:
        """What is looked through."""
        return f"{self.number} {self.text}".lstrip().casefold()


def matching(offers: list[Offer], text: str) -> list[Offer]:
    """The offers that hold every word of the text; names that begin with it first, then words that do."""
    words = text.casefold().split()
    if not words:
        return offers
    found = [offer for offer in offers if all(word in offer.searched for word in words)]
    return sorted(found, key=lambda offer: _distance(offer.searched, words))


def _distance(name: str, words: list[str]) -> int:
    if name.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in name.split()) else 2
