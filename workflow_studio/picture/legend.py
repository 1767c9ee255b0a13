"""The legend: a chip for each verdict in use and what a wide arrow means."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from workflow_studio.model import Verdict
from workflow_studio.picture.borders import verdict_box
from workflow_studio.picture.items import Icon, Item, Line, Move, Path, Stroke
from workflow_studio.picture.paths import arrow_head
from workflow_studio.picture.sizes import (
    ARROW_LENGTH,
    ARROW_WIDTH,
    CHIP_HEIGHT,
    CHIP_RADIUS,
    HANDOFF_WIDTH,
    TAG_ICON,
    TYPE,
)
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT, text_line
from workflow_studio.picture.verdicts import VERDICT_STYLES

CHIP_PADDING = 7.0
ICON_GAP = 4.0
PITCH = 8.0
ROW_PITCH = CHIP_HEIGHT + 8.0
SAMPLE_LENGTH = 24.0
HANDOFF_WORD = "Handoff"

Entry: TypeAlias = tuple[float, Callable[[float, float], tuple[Item, ...]]]
"""How wide an entry is, and what draws it at a place."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Its items and the room they take."""

    items: tuple[Item, ...]
    width: float
    height: float


def legend(
    verdicts: Collection[Verdict | None], *, handoffs: bool, left: float = 0.0, top: float = 0.0, room: float = 1e9
) -> Legend:
    """The legend at this place, wrapped into rows of at most `room` px; without entries it takes no room."""
    entries = [_chip_entry(verdict) for verdict in VERDICT_STYLES if verdict in verdicts]
    if handoffs:
        entries.append((_handoff_width(), _handoff_sample))
    items: list[Item] = []
    x, y, widest = left, top, 0.0
    for wide, draw in entries:
        if x > left and x + wide > left + room:
            x, y = left, y + ROW_PITCH
        items += draw(x, y)
        x += wide + PITCH
        widest = max(widest, x - PITCH - left)
    return Legend(tuple(items), widest, y + CHIP_HEIGHT - top if entries else 0.0)


def verdict_chip(verdict: Verdict | None, x: float, y: float) -> tuple[Item, ...]:
    """A verdict's icon and word in its colours, 20 px high."""
    style = VERDICT_STYLES[verdict]
    box = verdict_box("", verdict, x, y, chip_width(verdict), CHIP_HEIGHT, CHIP_RADIUS)
    icon = Icon("", style.icon, x + CHIP_PADDING, y + (CHIP_HEIGHT - TAG_ICON) / 2, TAG_ICON, f"{style.token}.tag")
    word_x = x + CHIP_PADDING + TAG_ICON + ICON_GAP
    return (*box, icon, text_line("", "chip", style.word, word_x, _baseline(y), f"{style.token}.tag"))


def chip_width(verdict: Verdict | None) -> float:
    """How wide `verdict_chip` is."""
    return 2 * CHIP_PADDING + TAG_ICON + ICON_GAP + _word_width(VERDICT_STYLES[verdict].word, "chip")


def _chip_entry(verdict: Verdict | None) -> Entry:
    return chip_width(verdict), partial(verdict_chip, verdict)


def _handoff_width() -> float:
    return PITCH + SAMPLE_LENGTH + PITCH + _word_width(HANDOFF_WORD, "canvas event")


def _handoff_sample(x: float, y: float) -> tuple[Item, ...]:
    middle, start = y + CHIP_HEIGHT / 2, x + PITCH
    tip = start + SAMPLE_LENGTH, middle
    line = (Move((start, middle)), Line((tip[0] - ARROW_LENGTH + 1, middle)))
    return (
        Path("", line, stroke=Stroke("handoff", HANDOFF_WIDTH)),
        Path("", arrow_head(tip, (start, middle), ARROW_LENGTH, ARROW_WIDTH), closed=True, fill="handoff"),
        text_line("", "canvas event", HANDOFF_WORD, tip[0] + PITCH, _baseline(y), "text2"),
    )


def _baseline(y: float) -> float:
    return y + CHIP_HEIGHT / 2 + TYPE["chip"].size * CAP_HEIGHT / 2


def _word_width(word: str, role: str) -> float:
    style = TYPE[role]
    return width(word, style.size, style.weight)
