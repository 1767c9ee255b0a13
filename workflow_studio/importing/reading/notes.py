"""What a workbook holds besides cell values, said in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.reading.package import PackageFacts

_PARTS = (
    ("xl/vbaproject.bin", "Macros were left alone: they are never run and never read."),
    ("xl/macrosheets/", "Macro sheets were left alone: they are never run."),
    ("xl/externallinks/", "Links to other workbooks were not followed; their last stored values were read."),
    ("xl/connections.xml", "Connections to databases or the web were not followed."),
    ("xl/model/", "The data model behind pivot tables was not read."),
    ("xl/embeddings/", "Embedded documents were not read."),
    ("xl/activex/", "Buttons and other controls were not read."),
    ("xl/ctrlprops/", "Buttons and other controls were not read."),
    ("xl/slicers/", "Slicers were not read."),
)


def package_notes(facts: PackageFacts) -> list[str]:
    """Sentences on what was in the package and not read, each once."""
    general = (note for prefix, note in _PARTS if any(part.startswith(prefix) for part in facts.parts))
    return list(dict.fromkeys([*general, *_sheet_notes(facts)]))


def _sheet_notes(facts: PackageFacts) -> Iterator[str]:
    for name, sheet in facts.sheets.items():
        if sheet.has_comments:
            yield f"Comments on sheet “{name}” were not read."
        if sheet.has_pivot:
            yield f"The pivot table on sheet “{name}” was read as plain values."
        if sheet.charts:
            yield f"{_counted(sheet.charts, 'chart')} on sheet “{name}” {_was(sheet.charts)} not read."
        if sheet.pictures:
            yield f"{_counted(sheet.pictures, 'picture')} on sheet “{name}” {_was(sheet.pictures)} not read."
        if sheet.shapes or sheet.connectors:
            shapes = _counted(sheet.shapes, "drawn shape")
            connectors = _counted(sheet.connectors, "connector")
            yield f"{shapes} and {connectors} on sheet “{name}” were counted, not read."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
