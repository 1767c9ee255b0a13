"""The documentation as its tests see it: pages with their links, headings, tables and commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
_COMMAND = re.compile(r"^python3 run\.py +(\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    path: Path

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def prose(self) -> str:
        """The text without blocks of code."""
        return _FENCE.sub("", self.text)

    def links(self) -> list[str]:
        """Where its relative links lead, pictures left out."""
        return [target for picture, target in _LINK.findall(self.prose) if not picture and "://" not in target]

    def pictures(self) -> list[str]:
        """The files of its pictures."""
        return [target for picture, target in _LINK.findall(self.prose) if picture]

    def anchors(self) -> set[str]:
        """What a link after `#` can name: its headings as hosts of repositories spell them."""
        headings = re.findall(r"^#+ (.+)$", self.prose, re.MULTILINE)
        return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}

    def table(self, first_heading: str) -> list[list[str]]:
        """The rows of the tables that begin with this heading, as the texts of their cells."""
        rows: list[list[str]] = []
        inside = False
        for line in self.prose.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("|") else []
            if not cells:
                inside = False
            elif inside:
                rows.append([cell.strip(" |") for cell in cells])
            else:
                inside = cells[0] == first_heading
        return [row for row in rows if not set("".join(row)) <= set("- |")]

    def commands(self) -> Iterator[list[str]]:
        """The words after `python3 run.py` in its blocks of code; what follows many blanks is an explanation."""
        for block in _FENCE.findall(self.text):
            for line in _COMMAND.findall(block):
                yield shlex.split(re.split(r"\s{5,}|\s#", line)[0])


@cache
def pages() -> tuple[Page, ...]:
    """Every page that comes with the project."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "samples").glob("*.md")]
    return tuple(Page(path) for path in sorted(found))


def page(name: str) -> Page:
    """The page at this place below the root."""
    return Page(ROOT / name)
