"""Reading amounts and counts as people write them: `45`, `1,240`, `12.50`, `12,5`."""

from __future__ import annotations

import re

from workflow_studio.desktop.words import inspector as words

_WITH_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?")
_PLAIN = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?")


def cost_of(text: str) -> float | None:
    """The amount; none for empty text. ValueError with what to do where it is none."""
    figure = text.strip().replace("\u00a0", "").replace(" ", "")
    if not figure:
        return None
    if _WITH_THOUSANDS.fullmatch(figure):
        return float(figure.replace(",", ""))
    if _PLAIN.fullmatch(figure):
        return float(figure.replace(",", "."))
    raise ValueError(words.WRONG_COST)


def cost_words(cost: float) -> str:
    """The amount as it is written in its field."""
    return f"{cost:,.2f}".removesuffix(".00")


def count_of(text: str) -> int | None:
    """The number; none for empty text. ValueError with what to do where it is none."""
    try:
        found = cost_of(text)
    except ValueError:
        raise ValueError(words.WRONG_COUNT) from None
    if found is not None and found != int(found):
        raise ValueError(words.WRONG_COUNT)
    return None if found is None else int(found)
