"""Colours as `RRGGBB`: given directly, by the theme with a tint, or by the old numbered palette."""

from __future__ import annotations

import colorsys
import re

from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element

_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_THEME_ORDER = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
"""How colours of a theme are numbered: light before dark, unlike in the theme itself."""
_OFFICE_THEME = (
    "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF",
    "800080",
)  # fmt: skip
_FIRST_EIGHT = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_PALETTE = (
    *_FIRST_EIGHT, *_FIRST_EIGHT,
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
    "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
    "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
    "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
    "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
    "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip


class Colours:
    """Resolves colour elements of one workbook."""

    def __init__(self, styles: Element, theme: Element) -> None:
        scheme = next(theme.within("clrScheme"), NOTHING)
        self._theme = [_scheme_colour(scheme, name) or usual for name, usual in _usual_theme()]
        own = styles.child("colors", "indexedColors")
        given = [_rgb(colour.get("rgb")) for colour in own.all("rgbColor")] if own is not None else []
        self._palette = [colour or usual for colour, usual in zip(given, _PALETTE, strict=False)]
        self._palette += _PALETTE[len(self._palette) :]

    def resolve(self, colour: Element | None) -> str:
        """`RRGGBB`; empty for automatic colours, for white and for what is no colour."""
        if colour is None or colour.flag("auto"):
            return ""
        base = self._base(colour)
        if not base:
            return ""
        resolved = _tinted(base, max(-1.0, min(colour.number("tint"), 1.0)))
        return "" if resolved == "FFFFFF" else resolved

    def _base(self, colour: Element) -> str:
        if "rgb" in colour.attributes:
            return _rgb(colour.get("rgb"))
        for name, known in (("theme", self._theme), ("indexed", self._palette)):
            index = colour.whole(name, -1)
            if 0 <= index < len(known):
                return known[index]
        return ""


def _usual_theme() -> list[tuple[str, str]]:
    return list(zip(_THEME_ORDER, _OFFICE_THEME, strict=True))


def _scheme_colour(scheme: Element, name: str) -> str:
    entry = scheme.child(name)
    if entry is None or not entry.children:
        return ""
    colour = entry.children[0]
    return _rgb(colour.get("lastClr") or colour.get("val"))


def _rgb(text: str) -> str:
    match = _RGB.fullmatch(text)
    return match[1].upper() if match else ""


def _tinted(rgb: str, tint: float) -> str:
    """Lighter for a positive tint, darker for a negative one, as the file format defines it (on the lightness)."""
    if not tint:
        return rgb
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    lightness = lightness * (1 + tint) if tint < 0 else lightness * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))
