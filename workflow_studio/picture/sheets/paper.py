"""Kinds of paper, and what can be chosen for the sheets of a map. Lengths are px of 1/96 inch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PX_PER_MM = 96 / 25.4
PX_PER_PT = 96 / 72

PaperName = Literal["a4", "a3", "16:9", "letter", "tabloid"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper by its sides in mm; `slide` is one that is seen on a screen and so has no upright form."""

    name: PaperName
    title: str
    long: float
    short: float
    margin: float = 12.0
    slide: bool = False


PAPERS: tuple[Paper, ...] = (
    Paper("a4", "A4", 297, 210),
    Paper("a3", "A3", 420, 297),
    Paper("16:9", "16:9 slide", 338.667, 190.5, margin=8.0, slide=True),
    Paper("letter", "Letter", 279.4, 215.9),
    Paper("tabloid", "Tabloid", 431.8, 279.4),
)


def paper_named(name: str) -> Paper:
    """The paper of this name; A4 for a name that there is none of."""
    return next((paper for paper in PAPERS if paper.name == name), PAPERS[0])


@dataclass(frozen=True, slots=True)
class SheetSetup:
    """How a map is put on paper: `one_page` makes it as small as that takes, else texts stay readable.

    `date` is ISO, and written as people read it; empty for none.
    """

    paper: PaperName = "a4"
    landscape: bool = True
    one_page: bool = False
    title: bool = True
    legend: bool = True
    date: str = ""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper."""
        paper = paper_named(self.paper)
        long, short = paper.long * PX_PER_MM, paper.short * PX_PER_MM
        return (long, short) if self.landscape or paper.slide else (short, long)

    @property
    def margin(self) -> float:
        """What is left free at each side of the paper."""
        return paper_named(self.paper).margin * PX_PER_MM
