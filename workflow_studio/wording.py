"""How the product says things on every floor."""

from __future__ import annotations

from collections.abc import Iterable

PRODUCT = "Workflow Studio"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 step`, `3 steps`, `1,204 cells`; `many` where the plural is not made with an s."""
    return f"{number:,} {noun(number, one, many)}"


def noun(number: int, one: str, many: str | None = None) -> str:
    """The noun alone, for a number that stands somewhere else."""
    return one if number == 1 else many or f"{one}s"


def listed(names: Iterable[str], most: int) -> str:
    """`A, B, C and 2 more`. Where only one would be left it is named instead of counted."""
    every = list(names)
    shown = every if len(every) <= most + 1 else every[:most]
    rest = len(every) - len(shown)
    return ", ".join(shown) + (f" and {rest:,} more" if rest else "")


def whole_percent(share: float) -> str:
    """How sure something is, or how far it has come; `picture.shares` says shares that people gave or measured."""
    return f"{round(share * 100)} %"
