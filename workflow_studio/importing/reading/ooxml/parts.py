"""The parts of a zipped Office workbook and how they refer to each other."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element, parse
from workflow_studio.importing.reading.prescan import CHUNK, ZIP_TROUBLE

_USUAL_MAIN = "xl/workbook.xml"
_LARGEST_PART = 32 * 1024 * 1024
"""Everything but sheets and texts is small; a larger part is left alone."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to. `kind` is the last word of the type; `target` a part, or an address when external."""

    id: str
    kind: str
    target: str
    external: bool


class Parts:
    """A package that was opened; what cannot be read is empty, never an error."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = {name.lower(): name for name in archive.namelist()}

    @classmethod
    def of(cls, path: Path) -> Parts | None:
        """The package at a path; None when it is none."""
        try:
            return cls(zipfile.ZipFile(path))
        except ZIP_TROUBLE:
            return None

    def close(self) -> None:
        """Close the file; nothing can be read afterwards."""
        self._archive.close()

    @cached_property
    def main(self) -> str:
        """The workbook's own part; some programs number it."""
        return next(iter(self.related("", "officeDocument")), _USUAL_MAIN)

    @cached_property
    def workbook(self) -> Element:
        """The root of the workbook's own part."""
        return self.tree(self.main)

    @cached_property
    def sheets(self) -> list[tuple[str, Relation]]:
        """Sheet names in order with the part that holds each."""
        relations = {relation.id: relation for relation in self.relations(self.main)}
        described = [(sheet.get("name"), relations.get(sheet.get("id"))) for sheet in self.workbook.within("sheet")]
        return [(name, relation) for name, relation in described if relation is not None and not relation.external]

    def relations(self, part: str) -> list[Relation]:
        """Everything a part refers to."""
        folder, name = posixpath.split(part)
        return [
            _relation(folder, element)
            for element in self.tree(posixpath.join(folder, "_rels", f"{name}.rels")).all("Relationship")
        ]

    def related(self, part: str, kind: str) -> list[str]:
        """The parts a part refers to as `kind`."""
        return [
            relation.target
            for relation in self.relations(part)
            if relation.kind.lower() == kind.lower() and not relation.external
        ]

    def size(self, part: str) -> int:
        """Bytes of a part when unpacked; 0 when there is none."""
        name = self.names.get(part.lower())
        return self._archive.getinfo(name).file_size if name else 0

    def tree(self, part: str) -> Element:
        """A small XML part."""
        return parse(self.chunks(part)) if 0 < self.size(part) <= _LARGEST_PART else NOTHING

    def content(self, part: str) -> bytes:
        """All bytes of a small part."""
        return b"".join(self.chunks(part)) if self.size(part) <= _LARGEST_PART else b""

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part in portions; they end where the package is broken."""
        name = self.names.get(part.lower())
        if name is None:
            return
        try:
            with self._archive.open(name) as stream:
                yield from _portions(stream)
        except ZIP_TROUBLE:
            return


def _portions(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk


def _relation(folder: str, element: Element) -> Relation:
    external = element.get("TargetMode").lower() == "external"
    target = element.get("Target")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Id"), element.get("Type").rsplit("/", 1)[-1], target, external)
