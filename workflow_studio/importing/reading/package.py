"""What calamine does not tell about an Office Open XML workbook: declared tables, drawings, and parts not read."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from workflow_studio.importing.reading.prescan import ZIP_TROUBLE
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import NamedTable

_LARGEST_PART = 32 * 1024 * 1024
"""Tables, relations and drawings are small; a larger one is left alone."""


@dataclass(slots=True)
class SheetFacts:
    """What the package says about one sheet."""

    tables: list[NamedTable] = field(default_factory=list)
    shapes: int = 0
    connectors: int = 0
    pictures: int = 0
    charts: int = 0
    has_comments: bool = False
    has_pivot: bool = False
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What the package says about the whole workbook; `sheets` is keyed by sheet name."""

    sheets: dict[str, SheetFacts]
    parts: tuple[str, ...]


def read_package(path: Path) -> PackageFacts:
    """Facts from a zipped Office workbook; what cannot be read is left out, never an error."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower(): name for name in archive.namelist()}
            package = _Package(archive, names)
            sheets = {name: package.sheet_facts(part) for name, part in package.sheet_parts()}
            return PackageFacts(sheets, tuple(sorted(names)))
    except ZIP_TROUBLE:
        return PackageFacts({}, ())


@dataclass(frozen=True, slots=True)
class _Package:
    archive: zipfile.ZipFile
    names: dict[str, str]

    def sheet_parts(self) -> Iterator[tuple[str, str]]:
        """Sheet names with the part that holds each."""
        relations = {identity: target for identity, _, target in self.relations("xl/workbook.xml")}
        for tag, attributes in self.elements("xl/workbook.xml"):
            if tag == "sheet" and (part := relations.get(attributes.get("id", ""))):
                yield attributes.get("name", ""), part

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """Id, last word of the type, and target part of everything a part refers to inside the package."""
        folder, name = posixpath.split(part)
        return [
            (
                attributes.get("Id", ""),
                attributes.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/"),
            )
            for tag, attributes in self.elements(f"{folder}/_rels/{name}.rels")
            if tag == "Relationship" and attributes.get("TargetMode") != "External"
        ]

    def sheet_facts(self, part: str) -> SheetFacts:
        facts = SheetFacts(bytes=self.size(part))
        for _, kind, target in self.relations(part):
            if kind == "table":
                facts.tables.extend(self.declared_table(target))
            elif kind == "drawing":
                self.count_drawing(target, facts)
            elif kind in {"comments", "threadedComment"}:
                facts.has_comments = True
            elif kind == "pivotTable":
                facts.has_pivot = True
        return facts

    def declared_table(self, part: str) -> list[NamedTable]:
        for tag, attributes in self.elements(part):
            if tag != "table":
                continue
            try:
                return [
                    NamedTable(
                        attributes.get("displayName") or attributes.get("name", ""),
                        Range.parse(attributes["ref"]),
                        int(attributes.get("headerRowCount", "1")),
                        int(attributes.get("totalsRowCount", "0")),
                    )
                ]
            except (KeyError, ValueError):
                return []
        return []

    def count_drawing(self, part: str, facts: SheetFacts) -> None:
        for tag, _ in self.elements(part):
            if tag == "sp":
                facts.shapes += 1
            elif tag == "cxnSp":
                facts.connectors += 1
            elif tag == "pic":
                facts.pictures += 1
            elif tag == "graphicFrame":
                facts.charts += 1

    def size(self, part: str) -> int:
        name = self.names.get(part.lower())
        return self.archive.getinfo(name).file_size if name else 0

    def elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        """Start tags of a small XML part: local names, and attributes by local name."""
        if not 0 < self.size(part) <= _LARGEST_PART:
            return []
        found: list[tuple[str, dict[str, str]]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            found.append((_local(tag), {_local(key): value for key, value in attributes.items()}))

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = start
        try:
            parser.Parse(self.archive.read(self.names[part.lower()]), True)
        except (expat.ExpatError, *ZIP_TROUBLE):
            return found
        return found


def _local(name: str) -> str:
    return re.sub(r"^.* ", "", name)
