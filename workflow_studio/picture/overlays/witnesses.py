"""The overlay of who said so: a hue and initials for each person or file that tells of a step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, LegendEntry, MapOverlay

HUES = 8
"""More than these cannot be told apart; the last one is then for everybody else."""
NOBODY = replace(NOT_KNOWN, word="Nobody")
OTHERS = "Others"
LONGEST_NAME = 28
_WORD = re.compile(r"[^\W_]+")
_SUFFIX = re.compile(r"\.\w{2,5}$")


def witnesses_overlay(witnesses: Mapping[str, str]) -> MapOverlay:
    """Each node by who tells of it; an empty name for nobody."""
    sizes = Counter(name for name in witnesses.values() if name)
    names = sorted(sizes, key=lambda name: (-sizes[name], name.casefold()))
    marks = _initials(names)
    shown = names if len(names) <= HUES else names[: HUES - 1]
    hues = {name: f"hue{number}" for number, name in enumerate(shown, 1)}
    nodes = {
        node: BoxStyle(hues.get(name, f"hue{HUES}"), f"{marks[name]}  {name}", short=marks[name]) if name else NOBODY
        for node, name in witnesses.items()
    }
    legend = [
        LegendEntry(BoxStyle(hues[name], ""), f"{marks[name]}  {_short(name)}", sizes[name], marks[name])
        for name in shown
    ]
    if rest := sum(sizes[name] for name in names[len(shown) :]):
        legend.append(LegendEntry(BoxStyle(f"hue{HUES}", ""), OTHERS, rest))
    if nobody := sum(not name for name in witnesses.values()):
        legend.append(LegendEntry(NOBODY, NOBODY.word, nobody))
    kind = OverlayKind.SOURCES
    return MapOverlay(kind, OVERLAY_WORDS[kind].name, nodes, legend=tuple(legend))


def _initials(names: Iterable[str]) -> dict[str, str]:
    """Two letters for each name; names with the same letters are numbered."""
    given: dict[str, str] = {}
    used: Counter[str] = Counter()
    for name in names:
        letters = "".join(word[0] for word in _WORD.findall(_SUFFIX.sub("", name)))[:2].upper() or "?"
        used[letters] += 1
        given[name] = letters if used[letters] == 1 else f"{letters}{used[letters]}"
    return given


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
