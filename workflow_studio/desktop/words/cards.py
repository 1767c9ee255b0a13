"""The words around workshop cards: asking for a file or a printer, and saying what happened."""

from __future__ import annotations

EXPORT_TITLE = "Export workshop cards"
MAKING = "Making the cards"


def cards_of(map_title: str) -> str:
    """What the printer and the file call the cards of a map."""
    return f"{map_title} cards"


def cards_in(name: str) -> str:
    """When the file is there."""
    return f"The cards are in {name}"
