"""How a box looks beside its colours: icon, word and border, so that no one has to tell colours apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """The look of a step or a chip; `token` begins its colour tokens (`mixed` gives `mixed.fill`, `.border`, `.tag`).

    `dash` is in pixels, as SVG wants it; QPen counts in pen widths, so divide by `width` there. `hatched`: nothing is
    known. `short` is the word where there is little room: beside a decision or an event.
    `solid`: a block too small for words keeps the fill, whose lightness says how much; else the border's colour.
    """

    token: str
    word: str
    icon: str = ""
    short: str = ""
    border: Literal["single", "double"] = "single"
    width: float = 1.5
    dash: tuple[float, ...] = ()
    round_cap: bool = False
    hatched: bool = False
    solid: bool = False
