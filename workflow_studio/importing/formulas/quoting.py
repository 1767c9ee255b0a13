"""How much of a formula or cell is quoted as evidence."""

from __future__ import annotations

from workflow_studio.importing.mapping.citations import LONGEST_QUOTE

MOST_QUOTES = 12


def shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A text that fits into a quote."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
