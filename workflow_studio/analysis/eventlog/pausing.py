"""Long work that can be stopped: it pauses every thousand steps, and whoever wants it stopped raises there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from heapq import merge
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
S = TypeVar("S", bound=Sized)
Pause: TypeAlias = Callable[[], None]

AT_ONCE = 1 << 10
"""Steps between two pauses."""
SORTED_AT_ONCE = 1 << 14


def never_stop() -> None:
    """The pause of work that nobody asks to be stopped."""


def paused(items: Iterable[T], pause: Pause) -> Iterable[T]:
    """The same items, with a pause every thousand of them."""
    return items if pause is never_stop else _paused(items, pause)


def paused_by_length(items: Iterable[S], pause: Pause) -> Iterator[S]:
    """The same items, with a pause whenever those since the last one are a thousand long together."""
    length = AT_ONCE
    for item in items:
        if length >= AT_ONCE:
            pause()
            length = 0
        length += len(item)
        yield item


def stretches(length: int, pause: Pause) -> Iterator[slice]:
    """Places 0 to `length` a thousand at once, with a pause before each: for work on whole pieces of lists."""
    for start in range(0, length, AT_ONCE):
        pause()
        yield slice(start, min(start + AT_ONCE, length))


def in_order(items: Sequence[T], key: Callable[[T], Any], pause: Pause) -> list[T]:
    """The items sorted, in pieces where they are many: nothing else can run while a long list is sorted at once."""
    pieces = []
    for start in range(0, len(items), SORTED_AT_ONCE):
        pause()
        pieces.append(sorted(items[start : start + SORTED_AT_ONCE], key=key))
    return list(paused(merge(*pieces, key=key), pause)) if len(pieces) > 1 else pieces[0] if pieces else []


def _paused(items: Iterable[T], pause: Pause) -> Iterator[T]:
    for number, item in enumerate(items):
        if not number % AT_ONCE:
            pause()
        yield item
