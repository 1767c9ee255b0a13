"""Workbooks written part by part, for what no writer writes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""


def relations(*targets: tuple[str, str], external: bool = False) -> str:
    """A part of relations, numbered `r1`, `r2` ..., each with the last word of its type and its target."""
    mode = ' TargetMode="External"' if external else ""
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{entries}</Relationships>'


def with_parts(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A workbook with one sheet called `Sheet`, and these parts in addition or instead."""
    usual: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("person", "persons/person.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet(""),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (usual | dict(parts)).items():
            archive.writestr(name, content)
    return path


def sheet(rows: str, after: str = "", before: str = "", prefix: str = "", namespace: str = MAIN) -> str:
    """A sheet's part with rows, and what stands before and after them."""
    declared = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    return (
        f'<{prefix}worksheet {declared}="{namespace}" xmlns:r="{OFFICE}">{before}'
        f"<{prefix}sheetData>{rows}</{prefix}sheetData>{after}</{prefix}worksheet>"
    )


def with_rows(path: Path, rows: str, prefix: str = "") -> Path:
    """A workbook whose sheet has these rows."""
    return with_parts(path, {"xl/worksheets/sheet1.xml": sheet(rows, prefix=prefix)})
