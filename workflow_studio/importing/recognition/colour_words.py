"""What people call a colour: one word for all its shades."""

from __future__ import annotations

import colorsys
import re

from workflow_studio.importing.recognition.cells import normalised

_RGB = re.compile(r"[0-9A-Fa-f]{6}")
_LEAST_COLOUR = 0.12
_BLACK_UNTIL, _WHITE_FROM = 0.12, 0.97
_HUES = (
    (14, "red"), (46, "orange"), (70, "yellow"), (165, "green"), (195, "turquoise"), (255, "blue"), (290, "purple"),
    (340, "pink"), (361, "red"),
)  # fmt: skip
"""Where a hue ends, in degrees."""
_BROWN_UNTIL, _PALE_FROM, _PALE_YELLOW_FROM = 0.4, 0.75, 40
"""Dark orange is called brown, and pale gold yellow."""
_WORDS = {
    "red": "red, rot, rouge, rojo, roja, 赤, 赤色",
    "orange": "orange, naranja, amber, オレンジ, 橙, 橙色",
    "yellow": "yellow, gelb, jaune, amarillo, amarilla, 黄, 黄色",
    "green": "green, grün, vert, verte, verde, 緑, 緑色",
    "turquoise": "turquoise, teal, cyan, türkis, turquesa, 水色",
    "blue": "blue, blau, bleu, bleue, azul, 青, 青色",
    "purple": "purple, violet, lila, violett, morado, 紫, 紫色",
    "pink": "pink, magenta, rosa, rose, ピンク, 桃色",
    "brown": "brown, braun, marron, marrón, brun, 茶, 茶色",
    "grey": "grey, gray, grau, gris, 灰, 灰色, グレー",
    "black": "black, schwarz, noir, negro, 黒, 黒色",
}
COLOUR_OF_WORD = {normalised(word): name for name, line in _WORDS.items() for word in line.split(",")}
"""Words for colours in five languages, with the English one."""


def colour_name(rgb: str) -> str:
    """The plain word for a colour given as `RRGGBB`; empty for white and for what is no colour."""
    if not _RGB.fullmatch(rgb):
        return ""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if light < _BLACK_UNTIL:
        return "black"
    # Near white and black the saturation says little: what counts is how far the three parts lie apart.
    if max(red, green, blue) - min(red, green, blue) < _LEAST_COLOUR * min(1.0, 2 * (1 - light) + 0.3):
        return "" if light >= _WHITE_FROM else "grey"
    name = next(name for end, name in _HUES if hue * 360 < end)
    if name == "orange" and light >= _PALE_FROM and hue * 360 >= _PALE_YELLOW_FROM:
        return "yellow"
    return "brown" if name == "orange" and light < _BROWN_UNTIL and saturation < 1.0 else name
