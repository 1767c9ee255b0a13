"""Phases: bands from left to right with a strip of their names above the lanes, and hairlines between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.model import Document, Shape
from workflow_studio.model.phases import phase_numbers
from workflow_studio.picture.items import Item, Rect, TextLine
from workflow_studio.picture.lanes_from_afar import HAIRLINE, UPRIGHT_FROM
from workflow_studio.picture.look import Look
from workflow_studio.picture.room import event_label_width
from workflow_studio.picture.sizes import LANE_HEADER, TYPE
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.text_items import CAP_HEIGHT

STRIP = 28.0
"""The height of the names' strip."""
AFAR_STRIP = 22.0
"""Its height where the map is shown small, in px on the screen."""
BESIDE = 12.0
"""From what stands at the end of a phase to where the next begins: connectors keep farther away from steps."""
NAME_MARGIN = 8.0
FEWEST_LETTERS = 4
"""Of a name that is cut off: with fewer it says nothing."""


@dataclass(frozen=True, slots=True)
class Band:
    """A phase from its left to its right edge."""

    name: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Bands:
    """The bands of a map (`of` is its id), from the left edge of its lanes to the right, and the lanes' heights."""

    of: str
    bands: tuple[Band, ...]
    left: float
    top: float
    bottom: float

    def at(self, x: float) -> Band:
        """The band at this x, or the nearest one."""
        return next((band for band in self.bands if x < band.right), self.bands[-1])


def bands_of(document: Document, map_id: str, shapes: Mapping[str, Shape], lanes: Iterable[str]) -> Bands | None:
    """Where a map's phases lie, by what stands in them, names included; none without phases or drawn lanes."""
    phases = document.maps[map_id].phases
    boxes = [shapes[lane] for lane in lanes if lane in shapes]
    if not phases or not boxes:
        return None
    spans: dict[int, tuple[float, float]] = {}
    for key, number in phase_numbers(document, map_id).items():
        if (box := shapes.get(key)) is not None:
            event = document.events.get(key)
            beyond = max(event_label_width(event) - box.width, 0.0) / 2 if event else 0.0
            low, high = spans.get(number, (box.x, box.x + box.width))
            spans[number] = min(low, box.x - beyond), max(high, box.x + box.width + beyond)
    left, right = min(box.x for box in boxes), max(box.x + box.width for box in boxes)
    edges = _edges(len(phases), spans, left + LANE_HEADER, right)
    bands = tuple(Band(name, *edge) for name, edge in zip(phases, edges, strict=True))
    return Bands(map_id, bands, left, min(box.y for box in boxes), max(box.y + box.height for box in boxes))


def phase_line_items(shown: Bands) -> tuple[Item, ...]:
    """The hairlines between phases, across all lanes; to be painted over the lanes and under all else."""
    high = shown.bottom - shown.top
    return tuple(Rect(shown.of, band.left, shown.top, HAIRLINE, high, fill="line") for band in shown.bands[1:])


def strip_height(zoom: float) -> float:
    """How high the names' strip is at this zoom, in px of the map."""
    return AFAR_STRIP / zoom if zoom < UPRIGHT_FROM else STRIP


def phase_header_items(
    shown: Bands, look: Look | None = None, seen: tuple[float, float] | None = None, *, zoom: float = 1.0
) -> tuple[Item, ...]:
    """The strip with the names; to be painted last of all, and frozen while the window scrolls down.

    Each name stands in the middle of its phase, or of the part of it that is `seen`, from one x to another; what of it
    has no room there is left out. Where the map is shown so small (`zoom`) that the names could not be read, the strip
    grows upwards, and they grow with it; the lane headers grow to the left then, and the strip begins where they end.
    """
    afar = zoom < UPRIGHT_FROM
    scale, high = 1 / zoom if afar else 1.0, strip_height(zoom)
    right = shown.bands[-1].right
    left = min(max(shown.bands[0].left, seen[0] if seen else shown.left), right) if afar else shown.left
    top, hair = shown.top - high, HAIRLINE * scale
    items: list[Item] = [
        Rect(shown.of, left, top, right - left, high, fill="lanehead"),
        Rect(shown.of, left, top, right - left, hair, fill="line"),
        Rect(shown.of, left, shown.top, right - left, hair, fill="line"),
    ]
    edges = sorted({left, *(band.left for band in shown.bands if band.left > left), right})
    items += [Rect(shown.of, x, top, hair, high, fill="line") for x in edges]
    if afar or look is None or look.lane_names:
        names = (_name(shown.of, band, seen or (band.left, band.right), top + high / 2, scale) for band in shown.bands)
        items += [name for name in names if name is not None]
    return tuple(items)


def _name(of: str, band: Band, seen: tuple[float, float], y: float, scale: float) -> TextLine | None:
    """The name in the middle of what is seen of its band, cut off where that is too narrow; none for hardly any."""
    style = TYPE["canvas lane"]
    size, margin = style.size * scale, NAME_MARGIN * scale
    low, high = max(band.left, seen[0]), min(band.right, seen[1])
    room = high - low - 2 * margin
    if room <= 0:
        return None
    name = elide(band.name, room, size, style.weight)
    if name != band.name and len(name) <= FEWEST_LETTERS:
        return None
    wide = width(name, size, style.weight)
    return TextLine(
        of, (low + high) / 2, y + size * CAP_HEIGHT / 2, name, size, style.weight, "text", wide, "middle"
    )


def _edges(
    count: int, spans: Mapping[int, tuple[float, float]], left: float, right: float
) -> Sequence[tuple[float, float]]:
    """The left and right edge of each phase: close behind what stands in it; empty ones share what is free."""
    borders: list[float] = []
    filled = [-1, *sorted(spans), count]
    for before, after in pairwise(filled):
        low = spans[before][1] if before >= 0 else left
        high = spans[after][0] if after < count else right
        outside = (before < 0) + (after == count)  # the edges of the map, where no border is drawn
        between = after - before - outside
        borders += _shared_out(between, low, high, after_content=before >= 0, before_content=after < count)
    steady = [left]
    for border in borders:
        steady.append(min(max(border, steady[-1]), right))
    return list(zip(steady, [*steady[1:], right], strict=True))


def _shared_out(count: int, low: float, high: float, *, after_content: bool, before_content: bool) -> list[float]:
    """So many borders between two edges; with empty phases between them, close to the content at both."""
    if count == 1 and after_content and before_content:
        return [low + min(BESIDE, (high - low) / 2)]
    first = low + (BESIDE if after_content else 0.0)
    last = high - (BESIDE if before_content else 0.0)
    parts = count - 1 + (not after_content) + (not before_content)
    start = 0 if after_content else 1
    return [first + (last - first) * (start + number) / max(parts, 1) for number in range(count)]
