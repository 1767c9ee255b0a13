"""Measuring and wrapping text without a screen: the same line breaks wherever a picture is painted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from workflow_studio.picture.clusters import clusters
from workflow_studio.picture.inter_widths import RUNS, UNITS_PER_EM

WEIGHTS = (400, 500, 600)
ELLIPSIS = "…"
LONGEST_LOOKED_AT = 1_000
"""No line of a picture holds more characters than this; the rest of a longer text is not even measured."""

_WIDE = 1.05
_EMOJI = 1.4
_OTHER = 0.8
"""Widths in em of characters that Inter lacks and some other font supplies: estimates on the generous side."""

_BREAKS = re.compile(r"(?<=[-/_,;:.&+])(?=[^\W\d_])|(?<![€$£¥§])(?:(?<!\d)\s+|(?<=\d)\s+(?![%×€$£¥]))")
"""After punctuation before a letter, and at blanks that do not part a figure from its sign."""

_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
_NEVER_FIRST = frozenset("ー、。，．・：；！？）」』】〉》〕］｝々ゝゞヽヾ" + _SMALL_KANA)
_NEVER_LAST = frozenset("（「『【〈《〔［｛")
"""East Asian signs that begin or end no line (JIS X 4051): lengthened vowels, small kana, punctuation, brackets."""


def width(text: str, size: float, weight: int = 400) -> float:
    """The width in px of one line of text in Inter at this size and weight (400, 500 or 600), without kerning."""
    return _em_width(text, weight) * size


def measured_exactly(text: str) -> bool:
    """Are all of the text's characters in Inter itself, so that `width` is what will be painted?"""
    return text.isascii() or all(ord(char) in _table() for char in text)


def elide(text: str, room: float, size: float, weight: int = 400) -> str:
    """The text, or as much of its beginning as fits into `room` px with "…"; empty where not even that fits."""
    head = text[:LONGEST_LOOKED_AT]
    if len(head) == len(text) and width(text, size, weight) <= room:
        return text
    left = room - width(ELLIPSIS, size, weight)
    if left < 0:
        return ""
    kept, _ = _split_at(head, left, size, weight)
    return kept.rstrip() + ELLIPSIS


@lru_cache(maxsize=20_000)
def wrap(text: str, rooms: tuple[float, ...], size: float, weight: int = 400) -> tuple[str, ...]:
    """The text in at most as many lines as there are `rooms` (px), the last one elided if need be.

    Lines break at blanks, after punctuation within a word, between wide (CJK) characters but not within Korean words,
    and anywhere between clusters in a word that is wider than its line.
    """
    lines: list[str] = []
    rest = text[:LONGEST_LOOKED_AT].strip()
    for number, room in enumerate(rooms):
        if not rest:
            break
        if number == len(rooms) - 1:
            lines.append(elide(rest + text[LONGEST_LOOKED_AT:], room, size, weight))
            break
        line, rest = _first_line(rest, room, size, weight)
        lines.append(line)
    return tuple(line for line in lines if line)


def fits(text: str, rooms: tuple[float, ...], size: float, weight: int = 400) -> bool:
    """Does the whole text fit into these lines without a word being broken where it must not?"""
    at = 0
    for line in wrap(text, rooms, size, weight):
        if not text.startswith(line, at) or (at and at not in _break_positions(text)):
            return False
        at += len(line)
        at += len(text[at:]) - len(text[at:].lstrip())
    return at == len(text)


def parts_a_word(text: str, line: str) -> bool:
    """Does a first line like this end within a word, where none may be broken?"""
    rest = text[len(line) :]
    at = len(text) - len(rest.lstrip())
    return bool(rest.strip()) and at not in _break_positions(text)


def _first_line(text: str, room: float, size: float, weight: int) -> tuple[str, str]:
    if width(text, size, weight) <= room:
        return text, ""
    best = 0
    for end in _break_positions(text):
        if width(text[:end].rstrip(), size, weight) > room:
            break
        best = end
    if best:
        return text[:best].rstrip(), text[best:].lstrip()
    line, rest = _split_at(text, room, size, weight)
    return line.rstrip(), rest.lstrip()


def _break_positions(text: str) -> Sequence[int]:
    positions = {match.end() for match in _BREAKS.finditer(text)}
    if not text.isascii():
        positions.update(i for i in range(1, len(text)) if _may_part(text[i - 1], text[i]))
    return sorted(positions)


def _may_part(before: str, after: str) -> bool:
    """May a line end between these two, with no blank there? Only in scripts that are written without blanks."""
    if not _is_wide(before) or not _is_wide(after) or before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    return not (_is_hangul(before) and _is_hangul(after))


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _split_at(text: str, room: float, size: float, weight: int) -> tuple[str, str]:
    """As many whole clusters as fit, and the rest."""
    end, used = 0, 0.0
    for cluster in clusters(text):
        used += width(cluster, size, weight)
        if used > room:
            break
        end += len(cluster)
    return text[:end], text[end:]


def _em_width(text: str, weight: int) -> float:
    table, column = _table(), WEIGHTS.index(weight)
    total = 0
    estimated = 0.0
    for char in text:
        widths = table.get(ord(char))
        if widths is None:
            estimated += _estimate(char)
        else:
            total += widths[column]
    return total / UNITS_PER_EM + estimated


@cache
def _table() -> dict[int, tuple[int, ...]]:
    """Code point to its advance widths, one for each of WEIGHTS, in font units."""
    table = {}
    for run in RUNS.split("\n"):
        first, *widths = run.split() or ("0",)
        for offset, triple in enumerate(widths):
            table[int(first, 16) + offset] = tuple(map(int, triple.split(",")))
    return table


@lru_cache(maxsize=5_000)
def _estimate(char: str) -> float:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if ord(char) >= 0x1F000:
        return _EMOJI
    if _is_wide(char):
        return _WIDE
    return _EMOJI if category == "So" else _OTHER


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
