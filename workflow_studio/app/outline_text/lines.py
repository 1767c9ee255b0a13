"""The lines of an outline as they come: typed, or pasted from notes with bullets, numbers, tabs and any line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAB = 4
_BULLET = re.compile(
    r"(?:[•‣◦▪▫●○■□·∙*–—\uf0b7\uf0a7\uf0d8]\s*|[+-]\s+|o\t\s*|\(?\d{1,4}[.)]\s+|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?\s+"
    r"|\(?[a-zA-Z]\)\s+|\[[ xX]?\]\s+)+"
)
_RULE = re.compile(r"(?:[-_=*–—]\s?){3,}$")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line without its bullet. `indent` counts columns, `start` characters before the text; numbers are from 0."""

    number: int
    indent: int
    start: int
    text: str

    @property
    def is_rule(self) -> bool:
        """A line of dashes: what follows does not come after what stands before."""
        return _RULE.match(self.text) is not None


def source_lines(text: str) -> Iterator[SourceLine]:
    """The lines that have anything in them."""
    for number, line in enumerate(split_lines(text)):
        words = line.strip()
        if words:
            before = len(line) - len(line.lstrip())
            bullet = None if _RULE.match(words) else _BULLET.match(words)
            skipped = bullet.end() if bullet and bullet.end() < len(words) else 0
            yield SourceLine(number, _columns(line[:before]), before + skipped, words[skipped:])


def split_lines(text: str) -> list[str]:
    """The lines of a text from any system."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _columns(blanks: str) -> int:
    columns = 0
    for blank in blanks:
        columns += TAB - columns % TAB if blank == "\t" else 1
    return columns
