"""What a specification is made of: sections of few kinds of block, which every prose format knows how to set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from workflow_studio.model import Verdict


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: text, or a verdict's tag (`None` is "Not assessed"), with small print below it."""

    text: str = ""
    strong: bool = False
    alarming: bool = False
    is_verdict: bool = False
    verdict: Verdict | None = None
    small: str = ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column's heading, side and share of the table's width."""

    title: str
    share: float
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures in a row: each with what it counts."""

    figures: tuple[tuple[str, str], ...]


class Subject(StrEnum):
    """What a figure shows of a map or of a source."""

    MAP = "map"
    LINEAGE = "lineage"
    HANDOFF_MATRIX = "handoff matrix"
    HANDOFF_NETWORK = "handoff network"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of this subject: `about` is the id of the map, or of the source where that is what reads what."""

    about: str
    caption: str
    subject: Subject = Subject.MAP


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two."""

    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something described in labelled lines, for example one step.

    `quotes` are evidence: what it says (empty where it says no more than the title) and where it stands.
    """

    number: str
    title: str
    lines: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries one after the other."""

    entries: tuple[Entry, ...]


Block = Table | Facts | Figure | Paragraph | Entries


@dataclass(frozen=True, slots=True)
class Section:
    """A section; numbered from 1, or without a number (0) where it closes a document of several processes."""

    number: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ProcessSpec:
    """One map of one process, described: the part of a specification that reviewers read from start to end."""

    heading: str
    scope: str
    facts: Facts
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Specification:
    """The whole document.

    `particulars` are the lines under the title (date, version, prepared by, source), `closing` the sections that
    speak of all processes. With several processes there is an overview and each has its heading; with one the title
    is enough.
    """

    title: str
    kicker: str
    lead: str
    footer: str
    particulars: tuple[tuple[str, str], ...]
    overview: Table | None
    processes: tuple[ProcessSpec, ...]
    closing: tuple[Section, ...]

    @property
    def several(self) -> bool:
        """Are there several processes, each under its own heading?"""
        return len(self.processes) > 1
