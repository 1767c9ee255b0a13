"""What the command field can find, and what of it fits what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be found: what to show, and what to do when it is picked; `element` is on a map."""

    text: str
    detail: str
    run: Callable[[], object]
    icon: str = ""
    tile: str = ""
    element: str = ""


def matching(offers: list[Offer], text: str) -> list[Offer]:
    """The offers that hold every word of the text; names that begin with it first, then words that do."""
    words = text.casefold().split()
    if not words:
        return offers
    found = [offer for offer in offers if all(word in offer.text.casefold() for word in words)]
    return sorted(found, key=lambda offer: _distance(offer.text.casefold(), words))


def _distance(name: str, words: list[str]) -> int:
    if name.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in name.split()) else 2
