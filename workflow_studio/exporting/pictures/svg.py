"""A picture as a standalone SVG file: text stays text, nothing is loaded from anywhere, nothing can run.

Inter is not embedded (three weights are 1 MB; see docs/decisions/0040-one-picture.md). Each line carries the length
it was measured with, so that another font is squeezed into the same place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.icon_shapes import GRID, icon_shapes
from workflow_studio.picture.colours import ColourToken, Theme, theme_named
from workflow_studio.picture.items import (
    Circle,
    Curve,
    Icon,
    Item,
    Line,
    Path,
    Picture,
    Rect,
    Segment,
    Stroke,
    TextLine,
)
from workflow_studio.picture.sizes import FONT_FAMILIES
from workflow_studio.picture.text import measured_exactly
from workflow_studio.picture.whole_map import picture_of

SHORTEST_HELD = 4
"""So many characters are held to their width, whatever font a viewer has; fewer would be pushed over one another."""
LARGEST_SIDE = 4_000_000.0
"""In px: room for 20,000 columns. Beyond it something has strayed, and no viewer could show both it and the map."""


def svg_of_picture(picture: Picture, theme: Theme, id_prefix: str = "") -> str:
    """The SVG text. Groups carry the elements' ids, after `id_prefix` where several pictures share a page."""
    return "".join(_Writer(picture, theme, id_prefix).pieces())


def map_picture_of(source: ExportSource) -> tuple[Picture, Theme]:
    """The picture of the source's map and the theme to paint it in. Raises ExportFailure for a map of absurd size."""
    picture = picture_of(source.document, map_id_of(source), overlay=source.overlay)
    if max(picture.width, picture.height) > LARGEST_SIDE:
        raise ExportFailure(
            "This map is too large for one picture.", "Lay it out again, or move stray steps back to the others."
        )
    return picture, theme_named(source.options.theme)


def _render(source: ExportSource) -> Rendered:
    picture, theme = map_picture_of(source)
    return Rendered(svg_of_picture(picture, theme).encode("utf-8"))


SVG = ExportFormat("svg", "Picture (SVG)", ".svg", "picture", True, _render)


class _Writer:
    """Writes the elements of one SVG file in order."""

    def __init__(self, picture: Picture, theme: Theme, id_prefix: str) -> None:
        self._picture, self._theme, self._prefix = picture, theme, id_prefix
        self._used: set[str] = set()

    def pieces(self) -> Iterator[str]:
        p = self._picture
        size = f'width="{number(p.width)}" height="{number(p.height)}"'
        box = f"{number(p.left)} {number(p.top)} {number(p.width)} {number(p.height)}"
        families = ", ".join(f"'{family}'" for family in FONT_FAMILIES)
        face = f'font-family="{families}, sans-serif"'
        yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{box}" role="img" {face}>\n'
        yield f"<title>{escape(p.title)}</title>\n<desc>{escape(p.description)}</desc>\n"
        yield from self._symbols()
        place = f'x="{number(p.left)}" y="{number(p.top)}"'
        yield f'<rect {place} {size} fill="{self._theme.colour(p.background)}"/>\n'
        for element_id, items in groupby(p.items, key=lambda item: item.of):
            yield from self._group(element_id, items)
        yield "</svg>\n"

    def _symbols(self) -> Iterator[str]:
        names = sorted({item.name for item in self._picture.items if isinstance(item, Icon)})
        if names:
            yield "<defs>\n"
            for name in names:
                symbol = f'id="{self._prefix}icon-{name}" viewBox="0 0 {GRID:g} {GRID:g}"'
                yield f"<symbol {symbol}>{icon_shapes(name)}</symbol>\n"
            yield "</defs>\n"

    def _group(self, element_id: str, items: Iterable[Item]) -> Iterator[str]:
        """One element's items that follow each other; the first such group has the element's id and its caption."""
        if not element_id:
            yield from (self._item(item) for item in items)
            return
        first = element_id not in self._used
        self._used.add(element_id)
        yield f"<g id={quoteattr(self._prefix + element_id)}>" if first else "<g>"
        if first and element_id in self._picture.captions:
            yield f"<title>{escape(self._picture.captions[element_id])}</title>"
        yield "\n"
        yield from (self._item(item) for item in items)
        yield "</g>\n"

    def _item(self, item: Item) -> str:
        if isinstance(item, Rect):
            radius = f' rx="{number(item.radius)}"' if item.radius else ""
            size = f'width="{number(item.width)}" height="{number(item.height)}"'
            place = f'x="{number(item.x)}" y="{number(item.y)}"'
            return f"<rect {place} {size}{radius}{self._paint(item.fill, item.stroke)}/>\n"
        if isinstance(item, Circle):
            place = f'cx="{number(item.x)}" cy="{number(item.y)}" r="{number(item.radius)}"'
            return f"<circle {place}{self._paint(item.fill, item.stroke)}/>\n"
        if isinstance(item, Path):
            data = path_data(item.segments, closed=item.closed)
            return f'<path d="{data}"{self._paint(item.fill, item.stroke)}/>\n'
        return self._icon(item) if isinstance(item, Icon) else self._text(item)

    def _paint(self, fill: ColourToken | None, stroke: Stroke | None) -> str:
        painted = f' fill="{self._theme.colour(fill) if fill else "none"}"'
        if stroke is None:
            return painted
        painted += f' stroke="{self._theme.colour(stroke.colour)}" stroke-width="{number(stroke.width)}"'
        if stroke.dash:
            painted += f' stroke-dasharray="{" ".join(number(length) for length in stroke.dash)}"'
        return painted + (' stroke-linecap="round"' if stroke.round_cap else "")

    def _icon(self, item: Icon) -> str:
        place = f'x="{number(item.x)}" y="{number(item.y)}" width="{number(item.size)}" height="{number(item.size)}"'
        line = f'stroke="{self._theme.colour(item.colour)}" stroke-width="{number(item.stroke * GRID / item.size)}"'
        ends = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
        return f'<use href="#{self._prefix}icon-{item.name}" {place} {line} {ends}/>\n'

    def _text(self, item: TextLine) -> str:
        place = f'x="{number(item.x)}" y="{number(item.y)}"'
        turn = f' transform="rotate(-90 {number(item.x)} {number(item.y)})"' if item.upwards else ""
        anchor = f' text-anchor="{item.anchor}"' if item.anchor != "start" else ""
        face = f'font-size="{number(item.size)}" font-weight="{item.weight}"'
        held = len(item.text) >= SHORTEST_HELD and measured_exactly(item.text)
        length = f' textLength="{number(item.width)}"' if held else ""
        colour = f'fill="{self._theme.colour(item.colour)}"'
        return f"<text {place}{turn}{anchor} {face}{length} {colour}>{escape(item.text)}</text>\n"


def number(value: float) -> str:
    """A coordinate with at most two decimals, without needless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_data(segments: Iterable[Segment], *, closed: bool) -> str:
    """A path in SVG's notation."""
    parts = []
    for segment in segments:
        if isinstance(segment, Curve):
            points = (segment.control1, segment.control2, segment.to)
            parts.append("C" + " ".join(f"{number(x)} {number(y)}" for x, y in points))
        else:
            letter = "L" if isinstance(segment, Line) else "M"
            parts.append(f"{letter}{number(segment.to[0])} {number(segment.to[1])}")
    return " ".join(parts) + (" Z" if closed else "")
