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
    source = lucide.lucide_icon(name)
    root = ElementTree.fromstring(source)  # noqa: S314  a file of an installed package, not a user's
    shapes = list(root)
    if not shapes:
        raise ValueError(f"Lucide has no icon called {name}")
    for shape in root.iter():
        shape.tag = shape.tag.removeprefix(_SVG)
    return "".join(ElementTree.tostring(shape, encoding="unicode").strip() for shape in shapes)
