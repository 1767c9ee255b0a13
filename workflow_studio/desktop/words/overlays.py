"""What is said of what the map is coloured by, and of what stands on its steps."""

from __future__ import annotations

SHOW, DETAIL = "Show", "Detail"


def chosen(name: str, choice: str) -> str:
    """What a button of choices says: `Show: Wait`."""
    return f"{name}: {choice}"


def legend(title: str, note: str) -> str:
    """How the legend is read out."""
    return f"Legend: {title}. {note}".strip()
