"""A single column of texts: which of them are titles, which head others, which are the items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_NUMBERED = re.compile(r"\s*(?:\(?\d{1,3}[.):]|[-•*▪‣☐☑✓])\s*\S")


def is_numbered(text: str) -> bool:
    """Whether a text begins with a number or bullet of its own: `1. Open the valve`."""
    return _NUMBERED.match(text) is not None


def titles_and_headings(texts: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The places of titles and of headings in a column of texts from top to bottom; all others are items.

    Where all but the first texts are numbered (`1. Open the valve`), the unnumbered ones head them. Where items
    come again under each heading (the same checks for each machine), the headings are what does not come again;
    what stands above the first heading is a title.
    """
    numbered = [at for at, text in enumerate(texts) if is_numbered(text)]
    if len(numbered) >= 3 and 2 * len(numbered) > len(texts):
        return _split(texts, numbered)
    times = Counter(texts)
    again = [at for at, text in enumerate(texts) if times[text] > 1]
    if 3 * len(again) >= len(texts):
        # What comes again under each heading is a whole group: what stands before or after it heads a group.
        beside = {at + step for at in again for step in (-1, 1) if 0 <= at + step < len(texts)}
        heads = sorted(at for at in beside if times[texts[at]] == 1)
        if len(heads) >= 2:
            return frozenset(range(heads[0])), frozenset(heads)
    return frozenset(), frozenset()


def _split(texts: Sequence[str], numbered: Sequence[int]) -> tuple[frozenset[int], frozenset[int]]:
    """Titles and headings where the items are numbered: a heading stands right above an item."""
    items = set(numbered)
    others = [at for at in range(len(texts)) if at not in items]
    first = numbered[0]
    leading = [at for at in others if at < first]
    headings = {at for at in others if at > first and at + 1 in items}
    if headings and leading:
        headings.add(leading.pop())
    return frozenset(leading), frozenset(headings)
