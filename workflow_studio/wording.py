"""How the product says things on every floor."""

from __future__ import annotations

PRODUCT = "Workflow Studio"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 step`, `3 steps`, `1,204 cells`; `many` where the plural is not made with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
