"""What a specification says of the workbooks behind it."""

from __future__ import annotations

import pytest

from tests.exporting.specification.documents import EVIL, OPTIONS, purchase, rendered, two_processes
from workflow_studio.exporting.specification.blocks import Figure, Paragraph, Section, Specification, Table
from workflow_studio.exporting.specification.lineage_rows import MOST_LINKS
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.exporting.specification.workbook_rows import MOST_COLUMNS, condition_table
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ColumnFinding,
    ColumnProfile,
    Document,
    DocumentBuilder,
    Evidence,
    EvidenceStatus,
    LineageKind,
    LineageLink,
    RetirementCard,
    SkippedRange,
    Source,
)

CARD = RetirementCard(
    kept_by=("Saved last by Kim Olsen on 20 Nov 2025",),
    rhythm="“Tracker” grows by about 39 rows a month.",
    months=(("2025-10", 42), ("2025-11", 25)),
    unused_columns=("Tracker: Cost centre",),
    decision="Which orders to chase",
)
FOUND = ColumnFinding(what="dates typed as text", count=11, examples=("O37: 20/02/2025", "O40: 26/02/2025"))


def column(header: str, *findings: ColumnFinding, sampled_from: int = 0) -> ColumnProfile:
    return ColumnProfile(
        sheet="Tracker", header=header, letter="O", rows=412, filled=300, distinct=200,
        smallest="2025-01-28", largest="2025-11-21", sampled_from=sampled_from, findings=findings,
    )  # fmt: skip


def with_source(document: Document, **fields: object) -> Document:
    (source, *others) = document.sources.values()
    changed = Source.model_validate({**source.model_dump(), **fields})
    return document.with_tables({"sources": {changed.id: changed, **{other.id: other for other in others}}})


def section(spec: Specification, title: str) -> Section:
    return next(section for section in spec.closing if section.title == title)


def texts(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in table.rows]


def test_the_retirement_card_says_what_is_known_and_what_is_open() -> None:
    spec = specify(with_source(purchase(), card=CARD), OPTIONS)
    (card,) = section(spec, "The workbooks, and who keeps them").blocks
    assert isinstance(card, Table)
    assert texts(card) == [
        ("Kept by", "Saved last by Kim Olsen on 20 Nov 2025"),
        ("How it grows", "“Tracker” grows by about 39 rows a month."),
        ("Rows by month", "Oct 2025: 42, Nov 2025: 25"),
        ("Columns nobody fills", "Tracker: Cost centre"),
        ("Read by", "Still to be asked"),
        ("Decision it feeds", "Which orders to chase"),
        ("To be retired by", "Still to be asked"),
    ]


def test_only_columns_with_something_to_say_are_specified() -> None:
    profile = (column("Requested"), column("Invoiced", FOUND), column("Paid", FOUND, sampled_from=1_000_000))
    spec = specify(with_source(purchase(), profile=profile), OPTIONS)
    _lead, found = section(spec, "The condition of the data").blocks
    assert isinstance(found, Table)
    invoiced, paid = found.rows
    assert [cell.text for cell in invoiced] == [
        "Invoiced", "300 of 412", "28 Jan 2025 to 21 Nov 2025", "Dates typed as text in 11 rows (O37: 20/02/2025).",
    ]  # fmt: skip
    assert invoiced[0].small == "Tracker · O"
    assert paid[1].small == "of 1,000,000 rows these were looked at"


def test_a_long_list_of_columns_ends_with_how_many_more_there_are() -> None:
    profile = [column(f"Column {n}", FOUND) for n in range(MOST_COLUMNS + 5)]
    spec = specify(with_source(purchase(), profile=tuple(profile)), OPTIONS)
    _lead, table, rest = section(spec, "The condition of the data").blocks
    assert isinstance(table, Table)
    assert len(table.rows) == MOST_COLUMNS
    assert rest == Paragraph("5 more columns left out here.")


def test_losses_are_grouped_by_what_they_are() -> None:
    lost = (
        SkippedRange(what="rows", sheet="Log", cells="A4:K4", reason="A total."),
        SkippedRange(what="chart", sheet="Vendors", reason="It is not read."),
        SkippedRange(what="rows", sheet="Log", cells="A9:K9", reason="Guidance."),
        SkippedRange(what="rows", sheet="Log", cells="A5:K5", reason="A total."),
    )
    spec = specify(with_source(purchase(), not_understood=lost), OPTIONS)
    table = section(spec, "Sources, and what was not understood").blocks[-1]
    assert isinstance(table, Table)
    assert texts(table) == [
        ("Rows", "A total.", "Log · A4:K5"),
        ("Rows", "Guidance.", "Log · A9:K9"),
        ("Chart", "It is not read.", "Vendors"),
    ]


LINKS = (
    LineageLink(
        kind=LineageKind.LOOK_UP, sheet="Limits", columns=("Limit €",), target_sheet="Tracker",
        target_columns=("Over limit?",), formulas=412, example="=VLOOKUP(E17,Limits!$G$4:$H$9,2)", cells="S17:S428",
        read="G4:H9",
    ),
    LineageLink(book="Budget.xlsx", sheet="Q1", target_sheet="Summary", formulas=1, example="=[1]Q1!B2", cells="B2"),
)  # fmt: skip


def test_what_reads_what_is_drawn_and_listed() -> None:
    document = with_source(purchase(), lineage=LINKS)
    figure, table = section(specify(document, OPTIONS), "What reads what").blocks
    assert isinstance(figure, Figure) and figure.about in document.sources
    assert "Other workbooks are dashed." in figure.caption
    assert isinstance(table, Table)
    assert texts(table) == [
        ("Limits: Limit €", "Tracker: Over limit?", "Looked up in 412 formulas"),
        ("Q1", "Summary", "Calculated with in 1 formula"),
    ]
    assert [[cell.small for cell in row] for row in table.rows] == [
        ["G4:H9", "S17:S428", "=VLOOKUP(E17,Limits!$G$4:$H$9,2)"],
        ["another workbook, Budget.xlsx", "B2", "=[1]Q1!B2"],
    ]


def test_a_workbook_with_very_many_links_is_cut_short() -> None:
    links = tuple(LineageLink(sheet=f"S{n}", target_sheet="Sum", formulas=1) for n in range(MOST_LINKS + 3))
    *_, rest = section(specify(with_source(purchase(), lineage=links), OPTIONS), "What reads what").blocks
    assert rest == Paragraph("3 more links left out here.")


@pytest.mark.parametrize("file_format", ["html", "markdown", "docx", "spec-pdf"])
def test_every_format_shows_what_reads_what(file_format: str) -> None:
    hostile = LineageLink(book=EVIL, sheet=EVIL, columns=(EVIL,), target_sheet=EVIL, example=EVIL)
    content = rendered(file_format, with_source(purchase(), lineage=(*LINKS, hostile)))
    if file_format == "html":
        assert b"<script>alert" not in content
        assert "is read by “Tracker”: 412 formulas".encode() in content
    if file_format == "markdown":
        assert b'-->|"412 formulas"|' in content


def test_a_long_example_gives_its_cells_alone() -> None:
    long = ColumnFinding(what="stages out of order", count=48, examples=("L24:O24: " + "Confirmed 2025-02-07; " * 4,))
    found = condition_table(with_source(purchase(), profile=(column("Invoiced", long),)))
    assert found.rows[0][-1].text == "Stages out of order in 48 rows (L24:O24)."


def test_evidence_that_is_all_inferred_says_so_once() -> None:
    builder = DocumentBuilder.of(purchase())
    evidence = tuple(
        builder.add(Evidence, status=EvidenceStatus.INFERRED, sheet="Log", cells=f"B{n}", quote=f"Kim {n}").id
        for n in range(5)
    )
    builder.add(Claim, kind=ClaimKind.PARTICIPANT, says="Kim takes part.", confidence=0.6, evidence=evidence)
    _lead, table = section(specify(builder.build(), OPTIONS), "Not confirmed yet").blocks
    assert isinstance(table, Table)
    assert table.rows[0][-1].text == "Inferred: Log · B0 “Kim 0”, B1 “Kim 1”, B2 “Kim 2”; and 2 more"


def test_documents_without_such_facts_keep_their_sections() -> None:
    assert [section.title for section in specify(two_processes(), OPTIONS).closing] == [
        "Sources, and what was not understood"
    ]


def test_every_format_sets_the_sections_and_takes_names_for_names() -> None:
    hostile = ColumnFinding(what=EVIL, count=2, examples=(EVIL,))
    card = CARD.model_copy(update={"reader": EVIL})
    document = with_source(purchase(), name=EVIL, card=card, profile=(column(EVIL, hostile),))
    assert b"<script>alert" not in rendered("html", document)
    assert "The condition of the data" in rendered("markdown", document).decode()
    assert rendered("docx", document)
