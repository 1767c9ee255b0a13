"""What colours are called."""

from __future__ import annotations

import colorsys

_HUES = ((0.045, "red"), (0.13, "orange"), (0.19, "yellow"), (0.45, "green"), (0.55, "turquoise"), (0.7, "blue"),
         (0.83, "purple"), (0.94, "pink"), (1.01, "red"))  # fmt: skip
"""Up to which hue, around the circle from 0 to 1, a colour has this name."""


def colour_name(rgb: str) -> str:
    """The plain name of a colour given as `RRGGBB`; `a colour` where it is none."""
    try:
        red, green, blue = (int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4))
    except ValueError:
        return "a colour"
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.12 or lightness > 0.985 or lightness < 0.06:
        return "white" if lightness > 0.95 else "black" if lightness < 0.15 else "grey"
    return next(name for least, name in _HUES if hue < least)
