"""What the styles of a workbook do to cells: their fill, whether they may be edited in a protected sheet."""

from __future__ import annotations

from workflow_studio.importing.reading.ooxml.colours import Colours
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element

MOST_STYLES = 65_536


class Styles:
    """`fills` and `unlocked` are about cell styles by number; `rule_fills` are those of conditional formats."""

    def __init__(self, parts: Parts) -> None:
        styles = _first(parts, "styles")
        self._colours = Colours(styles, _first(parts, "theme"))
        cells = _below(styles, "cellXfs")[:MOST_STYLES]
        colours = [self._solid(fill) for fill in _below(styles, "fills")]
        chosen = [xf.whole("fillId") for xf in cells]
        self.fills = {
            number: colours[fill] for number, fill in enumerate(chosen) if 0 <= fill < len(colours) and colours[fill]
        }
        self.unlocked = frozenset(number for number, xf in enumerate(cells) if _is_unlocked(xf))
        self.rule_fills = tuple(map(self.rule_fill, _below(styles, "dxfs")[:MOST_STYLES]))

    def rule_fill(self, dxf: Element) -> str:
        """The fill a conditional format gives; there the colour behind the pattern is the fill."""
        pattern = dxf.child("fill", "patternFill")
        if pattern is None or pattern.get("patternType", "solid") == "none":
            return ""
        return self._colours.resolve(pattern.child("bgColor")) or self._colours.resolve(pattern.child("fgColor"))

    def _solid(self, fill: Element) -> str:
        pattern = fill.child("patternFill")
        if pattern is None or pattern.get("patternType") != "solid":
            return ""
        return self._colours.resolve(pattern.child("fgColor"))


def _is_unlocked(xf: Element) -> bool:
    protection = xf.child("protection")
    return protection is not None and "locked" in protection.attributes and not protection.flag("locked")


def _first(parts: Parts, kind: str) -> Element:
    found = parts.related(parts.main, kind)
    return parts.tree(found[0]) if found else NOTHING


def _below(element: Element, tag: str) -> list[Element]:
    group = element.child(tag)
    return group.children if group is not None else []
