"""The legend: a chip for each verdict in use, what a wide arrow and what dots mean, and what is only proposed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from workflow_studio.model import Verdict
from workflow_studio.picture.borders import styled_box
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.flows import line_and_head
from workflow_studio.picture.items import Icon, Item, Line, Move, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import LegendEntry, MapOverlay
from workflow_studio.picture.paths import arrow_head
from workflow_studio.picture.proposed import SIGN, proposed_sign
from workflow_studio.picture.sizes import (
    ARROW_LENGTH,
    ARROW_WIDTH,
    CHIP_HEIGHT,
    CHIP_RADIUS,
    FLOW_WIDTH,
    HANDOFF_WIDTH,
    TAG_ICON,
    TYPE,
)
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT, text_line
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.picture.voices import NOTHING_HEARD, Heard, voice_items, voices_width

CHIP_PADDING = 7.0
ICON_GAP = 4.0
HATCHED = 14.0
PITCH = 8.0
ROW_PITCH = CHIP_HEIGHT + 8.0
SAMPLE_LENGTH = 24.0
SIGN_PITCH = SIGN + 4.0
HANDOFF_WORD = "Handoff"
PROPOSED_WORDS = "Proposed, not confirmed"
DOTS_WORDS = "Dots of the workshop"
DISAGREE_WORDS = "Somebody disagrees"

Entry: TypeAlias = tuple[float, Callable[[float, float], tuple[Item, ...]]]
"""How wide an entry is, and what draws it at a place."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Its items and the room they take."""

    items: tuple[Item, ...]
    width: float
    height: float


def legend(
    verdicts: Collection[Verdict | None],
    *,
    handoffs: bool,
    proposed: bool = False,
    heard: Heard = NOTHING_HEARD,
    overlay: MapOverlay | None = None,
    left: float = 0.0,
    top: float = 0.0,
    room: float = 1e9,
) -> Legend:
    """The legend at this place, wrapped into rows of at most `room` px; without entries it takes no room.

    An overlay's classes stand in place of the verdicts.
    """
    entries = [_chip_entry(verdict) for verdict in VERDICT_STYLES if verdict in verdicts]
    if overlay is not None:
        entries = list(_overlay_entries(overlay))
    if handoffs:
        entries.append((_sample_width(HANDOFF_WORD), _handoff_sample))
    if proposed:
        entries.append((SIGN_PITCH + _sample_width(PROPOSED_WORDS), _proposed_sample))
    entries += [_voices_entry(one, words) for one, words in _voices_explained(heard)]
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
    return chip(style, style.word, x, y)


def chip_width(verdict: Verdict | None) -> float:
    """How wide `verdict_chip` is."""
    style = VERDICT_STYLES[verdict]
    return width_of_chip(style, style.word)


def chip(style: BoxStyle, words: str, x: float, y: float) -> tuple[Item, ...]:
    """A box in this style with these words, 20 px high, and the style's icon where it has one."""
    ink, sign_at = f"{style.token}.tag", x + CHIP_PADDING + _sample_room(style)
    icon = Icon("", style.icon, sign_at, y + (CHIP_HEIGHT - TAG_ICON) / 2, TAG_ICON, ink)
    line = text_line("", "chip", words, sign_at + _icon_room(style), _baseline(y), ink)
    inside = (*((icon,) if style.icon else ()), line)
    wide = width_of_chip(style, words)
    return (*styled_box("", style, x, y, wide, CHIP_HEIGHT, CHIP_RADIUS, written=inside), *inside)


def width_of_chip(style: BoxStyle, words: str) -> float:
    """How wide `chip` is."""
    return 2 * CHIP_PADDING + _sample_room(style) + _icon_room(style) + _word_width(words, "chip")


def _sample_room(style: BoxStyle) -> float:
    """Hatching is seen before the words, since it is not behind them."""
    return HATCHED if style.hatched else 0.0


def _icon_room(style: BoxStyle) -> float:
    return TAG_ICON + ICON_GAP if style.icon else 0.0


def _chip_entry(verdict: Verdict | None) -> Entry:
    return chip_width(verdict), partial(verdict_chip, verdict)


def _overlay_entries(overlay: MapOverlay) -> Iterator[Entry]:
    """The heading, the classes with their counts, and how the figures come about."""
    yield _words_entry("chip", overlay.title, "text")
    for entry in overlay.legend:
        words = legend_words(entry)
        yield width_of_chip(entry.style, words), partial(chip, entry.style, words)
    if overlay.note:
        yield _words_entry("canvas event", overlay.note, "text2")


def legend_words(entry: LegendEntry) -> str:
    """What stands on an overlay's chip: the range or name, and how many are in it."""
    return f"{entry.words} · {entry.count:,}"


def _words_entry(role: str, words: str, colour: ColourToken) -> Entry:
    return _word_width(words, role), lambda x, y: (text_line("", role, words, x, _baseline(y), colour),)


def _sample_width(words: str) -> float:
    return PITCH + SAMPLE_LENGTH + PITCH + _word_width(words, "canvas event")


def _handoff_sample(x: float, y: float) -> tuple[Item, ...]:
    return (*_arrow(x, y, "handoff", HANDOFF_WIDTH), _words_of_sample(HANDOFF_WORD, x, y))


def _proposed_sample(x: float, y: float) -> tuple[Item, ...]:
    sign = proposed_sign("", (x + PITCH + SIGN / 2, y + CHIP_HEIGHT / 2))
    x += SIGN_PITCH
    return (*sign, *_arrow(x, y, "flow", FLOW_WIDTH, proposed=True), _words_of_sample(PROPOSED_WORDS, x, y))


def _voices_explained(heard: Heard) -> Iterator[tuple[Heard, str]]:
    if heard.dots:
        yield Heard(dots=heard.dots), DOTS_WORDS
    if heard.disagreements:
        yield Heard(disagreements=heard.disagreements), DISAGREE_WORDS


def _voices_entry(heard: Heard, words: str) -> Entry:
    """The mark as it stands on the map, with how many there are in all."""
    wide = voices_width(heard)

    def draw(x: float, y: float) -> tuple[Item, ...]:
        mark = voice_items("", (x + PITCH, y + CHIP_HEIGHT / 2), Look(), heard)
        said = text_line("", "canvas event", words, x + PITCH + wide + ICON_GAP, _baseline(y), "text2")
        return (*mark, said)

    return PITCH + wide + ICON_GAP + _word_width(words, "canvas event"), draw


def _arrow(x: float, y: float, colour: ColourToken, wide: float, *, proposed: bool = False) -> tuple[Item, ...]:
    middle, start = y + CHIP_HEIGHT / 2, x + PITCH
    tip = start + SAMPLE_LENGTH, middle
    line = (Move((start, middle)), Line((tip[0] - ARROW_LENGTH + 1, middle)))
    head = arrow_head(tip, (start, middle), ARROW_LENGTH, ARROW_WIDTH)
    return line_and_head("", line, head, colour, wide, proposed=proposed)


def _words_of_sample(words: str, x: float, y: float) -> TextLine:
    return text_line("", "canvas event", words, x + PITCH + SAMPLE_LENGTH + PITCH, _baseline(y), "text2")


def _baseline(y: float) -> float:
    return y + CHIP_HEIGHT / 2 + TYPE["chip"].size * CAP_HEIGHT / 2


def _word_width(word: str, role: str) -> float:
    style = TYPE[role]
    return width(word, style.size, style.weight)
