"""Lucide icons as pieces of SVG."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import cache

import lucide

_SVG = "{http://www.w3.org/2000/svg}"
GRID = 24.0
"""Icons are drawn on a square of this size, with lines that take their colour and width from around them."""


@cache
def icon_shapes(name: str) -> str:
    """The shapes inside an icon, as SVG elements without namespace prefix; ValueError for a name Lucide lacks."""
    if name not in _names():
        raise ValueError(f"Lucide has no icon called {name}")
    root = ElementTree.fromstring(lucide.lucide_icon(name))  # noqa: S314  from an installed package, not from a user
    for shape in root.iter():
        shape.tag = shape.tag.removeprefix(_SVG)
    return "".join(ElementTree.tostring(shape, encoding="unicode").strip() for shape in root)


@cache
def _names() -> frozenset[str]:
    """All icons; asked for an unknown one, Lucide would give a placeholder."""
    return frozenset(lucide.get_icon_list())
