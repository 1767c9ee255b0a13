"""Four steps of waiting: how dark a cell and an arrow are."""

from __future__ import annotations

from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.durations import DAY
from workflow_studio.picture.items import Stroke

_FROM, _OVER = (1 * DAY, 3 * DAY), 5 * DAY
WAIT_WORDS = ("under 1 d", "1 to 3 d", "3 to 5 d", "over 5 d")
"""The steps in words, from short to long."""


def wait_step(seconds: float | None) -> int | None:
    """0 to 3, from short to long, as the words say: 5 days are not over 5 days; none where the wait is not known."""
    return None if seconds is None else sum(seconds >= bound for bound in _FROM) + (seconds > _OVER)


def wait_fill(step: int | None) -> ColourToken:
    """The colour of a cell."""
    return "panel" if step is None else f"wait{step + 1}"


def wait_edge(step: int | None) -> Stroke | None:
    """The edge of a cell: only where no colour tells it from an empty one."""
    return Stroke("line2", 1.0) if step is None else None


def wait_line(step: int | None) -> ColourToken:
    """The colour of an arrow."""
    return "line2" if step is None else f"waitline{step + 1}"
