"""Parts of a workbook that are named and left alone: charts, pivot tables, macros, connections, pictures ..."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.reading.markings import LeftAlone
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.text import shown
from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element

MOST_LEFT_ALONE = 2_000
_LONGEST_NAME = 200
_QUERY = re.compile(r"(?:Query|Abfrage|Requête|Consulta)\s*[-–]\s*(.+)")
_MODULE = re.compile(rb"[\r\n](?:Module|Class|BaseClass)=([^\r\n/\x00]{1,64})(?=[\r\n])")
_PACKAGE_PARTS = (
    ("macro sheet", "xl/macrosheets/"),
    ("link to another workbook", "xl/externallinks/externallink"),
    ("data model", "xl/model/"),
)
_RELATED = (("pivot table", "pivotTable"), ("slicer", "slicer"), ("timeline", "timeline"), ("query", "queryTable"))
_COUNTED = (
    ("link", ("hyperlink",)),
    ("embedded document", ("oleObject",)),
    ("control", ("control",)),
    ("sparkline", ("sparkline",)),
)


def left_alone_in_book(parts: Parts) -> Iterator[LeftAlone]:
    """What belongs to no sheet."""
    yield from _macros(parts)
    yield from _connections(parts)
    for what, prefix in _PACKAGE_PARTS:
        count = sum(name.startswith(prefix) for name in parts.names)
        if count:
            yield LeftAlone(what, count=count)
    for name, relation in parts.sheets:
        if relation.kind.lower() in {"chartsheet", "dialogsheet"}:
            yield LeftAlone("chart sheet" if relation.kind.lower() == "chartsheet" else "dialog", _name(name))


def left_alone_on_sheet(parts: Parts, name: str, part: str, sheet: Element) -> Iterator[LeftAlone]:
    """What one sheet holds."""
    for drawing in parts.related(part, "drawing"):
        yield from _in_drawing(parts, name, drawing)
    for what, kind in _RELATED:
        for target in parts.related(part, kind):
            root = parts.tree(target)
            inner = next(root.within(kind), root) if kind in {"slicer", "timeline"} else root
            yield LeftAlone(what, _name(inner.get("name")), name)
    for what, tags in _COUNTED:
        count = sum(1 for _ in sheet.within(*tags))
        if count:
            yield LeftAlone(what, sheet=name, count=count)


def _macros(parts: Parts) -> Iterator[LeftAlone]:
    """Names of macro modules from the plain list inside the macro project; nothing in it is unpacked or run."""
    projects = [part for part in parts.names if part.endswith("vbaproject.bin")]
    for project in projects[:1]:
        names = dict.fromkeys(name.decode("latin-1") for name in _MODULE.findall(parts.content(project)))
        for name in list(names)[:MOST_LEFT_ALONE] or [""]:
            yield LeftAlone("macro", _name(name))


def _connections(parts: Parts) -> Iterator[LeftAlone]:
    for target in parts.related(parts.main, "connections"):
        for connection in parts.tree(target).all("connection"):
            name = _name(connection.get("name"))
            query = _QUERY.fullmatch(name)
            yield LeftAlone("query", query[1]) if query else LeftAlone("connection", name)


def _in_drawing(parts: Parts, sheet: str, part: str) -> Iterator[LeftAlone]:
    drawing = parts.tree(part)
    targets = {relation.id: relation.target for relation in parts.relations(part)}
    for frame in drawing.within("graphicFrame"):
        shown_in_it = next(frame.within("chart", "relIds", "slicer", "timeslicer"), NOTHING)
        if shown_in_it.tag == "chart":
            yield LeftAlone("chart", _title(parts.tree(targets.get(shown_in_it.get("id"), ""))), sheet)
        elif shown_in_it.tag not in {"slicer", "timeslicer"}:  # those are named by the sheet
            frame_name = next(frame.within("cNvPr"), NOTHING)
            yield LeftAlone("diagram" if shown_in_it.tag else "chart", _name(frame_name.get("name")), sheet)
    pictures = sum(1 for _ in drawing.within("pic"))
    if pictures:
        yield LeftAlone("picture", sheet=sheet, count=pictures)


def _title(chart: Element) -> str:
    """What is written over a chart: typed, or taken from a cell."""
    title = next(chart.within("chart"), NOTHING).child("title")
    if title is None:
        return ""
    typed = "".join(text.text for text in title.within("t"))
    return _name(typed or next((value.text for value in title.within("v")), ""))


def _name(text: str) -> str:
    return shown(text)[:_LONGEST_NAME]
