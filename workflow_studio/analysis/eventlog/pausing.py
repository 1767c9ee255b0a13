"""Long work that can be stopped: it pauses every few thousand steps, and whoever wants it stopped raises there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Pause: TypeAlias = Callable[[], None]

_BETWEEN = (1 << 12) - 1


def never_stop() -> None:
    """The pause of work that nobody asks to be stopped."""


def paused(items: Iterable[T], pause: Pause) -> Iterable[T]:
    """The same items, with a pause every few thousand of them."""
    return items if pause is never_stop else _paused(items, pause)


def _paused(items: Iterable[T], pause: Pause) -> Iterator[T]:
    for number, item in enumerate(items):
        if not number & _BETWEEN:
            pause()
        yield item
