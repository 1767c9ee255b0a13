"""Writes lucide.tsv: on each line the name of a Lucide icon, a tab, and its shapes as pieces of SVG on a grid of 24.

Needs python-lucide, which the product itself does not: `python resources/icons/make_icons.py` for a newer set.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import lucide

TARGET = Path(__file__).resolve().parent / "lucide.tsv"
SVG = "{http://www.w3.org/2000/svg}"


def main() -> None:
    """Reads the package and writes the file."""
    icons = (f"{name}\t{shapes_of(lucide.lucide_icon(name))}\n" for name in sorted(lucide.get_icon_list()))
    TARGET.write_text("".join(icons), encoding="utf-8", newline="\n")


def shapes_of(svg: str) -> str:
    """What stands inside the icon's `svg` element, without namespace prefixes."""
    root = ElementTree.fromstring(svg)  # noqa: S314  from an installed package, not from a user
    for shape in root.iter():
        shape.tag = shape.tag.removeprefix(SVG)
    return "".join(ElementTree.tostring(shape, encoding="unicode").strip() for shape in root)


if __name__ == "__main__":
    main()
