"""What the map says."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.wording import counted

BORDER_PASSED_NO_STEP = (
    "A phase reaches as far as its steps. Drag its border past a step to put that step on the other side."
)


def dots(by_voter: Sequence[tuple[str, int]]) -> str:
    """Who gave something a dot: `Dots: Dana (2), Kim`."""
    return "Dots: " + ", ".join(f"{name} ({number})" if number > 1 else name for name, number in by_voter)


def disagrees(name: str, text: str) -> str:
    """Who says otherwise, and what: `Kim disagrees: nobody checks on Fridays`."""
    return f"{name} disagrees: {text}" if text else f"{name} disagrees"


def dots_counted(number: int) -> str:
    """`3 dots`."""
    return counted(number, "dot")


def disagreements_counted(number: int) -> str:
    """`1 disagreement`."""
    return counted(number, "disagreement")
