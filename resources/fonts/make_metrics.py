"""Writes workflow_studio/picture/inter_widths.py from the bundled Inter fonts.

Needs fontTools, which the product itself does not: `python resources/fonts/make_metrics.py` after changing the fonts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent
TARGET = FONTS.parent.parent / "workflow_studio" / "picture" / "inter_widths.py"
WEIGHTS = {400: "Inter-Regular.ttf", 500: "Inter-Medium.ttf", 600: "Inter-SemiBold.ttf"}
HEADER = '''"""Advance widths of the bundled Inter, made by resources/fonts/make_metrics.py: do not edit.

A run is "FIRST width width ...": the first code point in hex, then one width for each code point that follows,
as regular, medium and semibold joined by commas, in font units.
"""

UNITS_PER_EM = {units}
RUNS = """
'''


def main() -> None:
    """Reads the three fonts and writes the table."""
    fonts = [TTFont(FONTS / name) for name in WEIGHTS.values()]
    (units,) = {font["head"].unitsPerEm for font in fonts}
    text = HEADER.replace("{units}", str(units)) + "".join(f"{line}\n" for line in runs(fonts)) + '"""\n'
    TARGET.write_text(text, encoding="utf-8")


def runs(fonts: list[TTFont]) -> Iterator[str]:
    """Lines of up to 7 consecutive characters that all fonts have, without private-use and control characters."""
    common = set.intersection(*(set(font.getBestCmap()) for font in fonts))
    points = sorted(point for point in common if unicodedata.category(chr(point)) not in ("Cc", "Co"))
    for _, numbered in groupby(enumerate(points), key=lambda pair: pair[1] - pair[0]):
        run = [point for _, point in numbered]
        for start in range(0, len(run), 7):
            part = run[start : start + 7]
            yield f"{part[0]:04X} " + " ".join(widths(fonts, point) for point in part)


def widths(fonts: list[TTFont], point: int) -> str:
    """The advance widths of one character in the three weights."""
    return ",".join(str(font["hmtx"][font.getBestCmap()[point]][0]) for font in fonts)


if __name__ == "__main__":
    main()
