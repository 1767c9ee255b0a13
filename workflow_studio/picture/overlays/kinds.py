"""What a map can be coloured by, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class OverlayKind(StrEnum):
    """The overlays. The verdict is how a map looks without any other."""

    VERDICT = "verdict"
    TIME = "time"
    WAIT = "wait"
    COST = "cost"
    VOLUME = "volume"
    ERRORS = "errors"
    EVIDENCE = "evidence"
    SOURCES = "sources"


class OverlayWords(NamedTuple):
    """How an overlay is called, its icon (Lucide), and what it answers."""

    name: str
    icon: str
    says: str


OVERLAY_WORDS: Mapping[OverlayKind, OverlayWords] = MappingProxyType(
    {
        OverlayKind.VERDICT: OverlayWords("Verdict", "scale", "Could a machine do this step?"),
        OverlayKind.TIME: OverlayWords("Process time", "clock", "How long is a step worked on?"),
        OverlayKind.WAIT: OverlayWords("Wait", "hourglass", "How long does the work lie before a step?"),
        OverlayKind.COST: OverlayWords("Cost", "coins", "What does the work on a step cost?"),
        OverlayKind.VOLUME: OverlayWords("Volume", "layers", "How often is a step done, and a way taken?"),
        OverlayKind.ERRORS: OverlayWords("Errors", "triangle-alert", "Where does work come in wrong or come back?"),
        OverlayKind.EVIDENCE: OverlayWords("Evidence", "eye", "How do we know of a step?"),
        OverlayKind.SOURCES: OverlayWords("Who said so", "message-square-quote", "Who, or which file, tells of it?"),
    }
)
"""In the order of menus and keys."""
