"""A problem in the content: missing, doubtful or not understood. Results carry issues; nothing raises them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One sentence about the content, with where to look: an element of a document or cells of a source.

    `what` names the sort of thing it is about where something was left out (see `SkippedRange.what`).
    """

    level: Level
    text: str
    about: str | None = None
    sheet: str = ""
    cells: str = ""
    what: str = ""
