"""What is done to a document as a whole, its processes and maps."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import Document, MapState


@dataclass(frozen=True, slots=True)
class RenameDocument(Command):
    """Give the document another title."""

    title: str


@dataclass(frozen=True, slots=True)
class AddProcess(Command):
    """A new process with an empty as-is map."""

    name: str


@dataclass(frozen=True, slots=True)
class AddMap(Command):
    """A further map of a process; `copy_of` copies that map's lanes, nodes, flows and geometry into it."""

    process: str
    name: str
    state: MapState = MapState.TO_BE
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Insert(Command):
    """Take all elements of another document in, under new ids. Participants and systems of the same name become one.

    That two workbooks mean the same is a claim; `unsure` are ids of the other document for which it stays to decide.
    """

    document: Document
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadAgain(Command):
    """Bring the map up to date with newer versions of its sources.

    `document` is what the import made of the new files alone; its sources, in their order, are newer versions of
    `sources`, and what comes after those is new, as one more month of a series. Names, places, verdicts, notes and
    decisions stay; what the workbooks alone say follows them. `drop_gone`: what they no longer say and nobody touched
    is taken out.
    """

    sources: tuple[str, ...]
    document: Document
    drop_gone: bool = True
