"""Forms become maps: their parts one after the other, and several sheets as the cases of a log."""

from __future__ import annotations

from pathlib import Path

from tests.importing.mapping.mapping_tables import flows, lanes, node, quotes, texts
from tests.importing.recognition.recognition_sheets import sheet_from, workbook_of
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import Sheet, Workbook, read_workbook
from workflow_studio.importing.recognition import Kind, find_tables

REPORT = """
Non-conformance report

Found in the warehouse
Report no.: | {number}
Found on: | @{found}
Finder: | {finder}
What happened: | Label missing on 12 boxes

Dealt with by quality
Assigned to: | I. Costa
Measure: | Printer repaired
Repaired on: | @{repaired}
"""


def report(number: int, found: str = "2025-02-03", repaired: str = "2025-02-07", finder: str = "K. Olsen") -> Sheet:
    text = REPORT.format(number=number, found=found, repaired=repaired, finder=finder)
    return sheet_from(text, f"NCR {number}")


def mapped(*workbooks: Workbook) -> Mapped:
    sources = []
    for workbook in workbooks:
        found = find_tables(workbook)
        sources.append(ChosenTables(workbook, tuple(table for table in found if table.gives_a_map), found))
    return map_tables(sources, MappingOptions(1.0, "2025-11-21"))


def test_the_parts_of_one_form_are_steps() -> None:
    document = mapped(workbook_of(report(17))).document
    assert flows(document) == {("Found in the warehouse", "Dealt with by quality", "")}
    assert lanes(document) == ["Finder", "quality"]
    assert "What happened" in node(document, "Found in the warehouse").description
    assert "A3" in quotes(document, node(document, "Found in the warehouse").evidence)


def test_the_sheets_of_one_form_are_cases_of_one_process() -> None:
    book = workbook_of(report(17), report(18, "2025-02-04", "2025-02-09"), report(19, "2025-02-10", "2025-02-11"))
    document = mapped(book).document
    (process,) = document.maps.values()
    assert process.log is not None
    assert (process.log.cases, process.log.events) == (3, 6)
    assert {"Found", "Repaired"} <= {step.name for step in document.steps.values()}
    sheets = {document.evidence[one].sheet for one in node(document, "Found").evidence}
    assert sheets == {"NCR 17", "NCR 18", "NCR 19"}


def test_the_same_form_in_several_files_is_one_process_too() -> None:
    first, second = workbook_of(report(17), name="a.xlsx"), workbook_of(report(18), name="b.xlsx")
    document = mapped(first, second).document
    (process,) = document.maps.values()
    assert process.log is not None and process.log.cases == 2
    sources = {document.evidence[one].source for one in node(document, "Found").evidence}
    assert sources == set(document.sources)


def test_labels_beside_each_other_are_fields_too() -> None:
    text = "Visit\nName: | Kim Olsen | Host: | {host}\nArrived: | @2025-03-0{day} | Left: | @2025-03-0{day}"
    sheets = [sheet_from(text.format(host=host, day=day), f"Visit {day}") for day, host in ((3, "Bo"), (4, "Jo"))]
    document = mapped(workbook_of(*sheets)).document
    assert {"Arrived", "Left"} == {step.name for step in document.steps.values()}
    cited = {document.evidence[one].cells for one in node(document, "Left").evidence}
    assert cited == {"C3:D3"}


def test_a_sheet_of_settings_is_no_process() -> None:
    book = workbook_of(sheet_from("Currency | EUR\nStart | @2025-01-01\nRate | 0.19\nHours a day | 8", "Settings"))
    (table,) = find_tables(book)
    assert (table.kind.kind, table.gives_a_map) == (Kind.FORM, False)
    result = map_tables([ChosenTables(book, (table,), (table,))], MappingOptions())
    assert "A single form that is not divided into parts tells of no process, so it gives no map." in texts(result)


def test_a_real_form_goes_from_its_finder_to_its_fixer(shared: Path) -> None:
    document = mapped(read_workbook(shared / "corpus" / "Neos21__不具合管理票.xlsx")).document
    assert flows(document) == {("不具合発見者記載", "調査・対応者記載", "")}
    assert lanes(document) == ["発見者", "調査・対応者"]
