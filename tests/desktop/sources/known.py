"""The purchase map with what is known of the two workbooks behind it."""

from __future__ import annotations

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ColumnFinding,
    ColumnProfile,
    Document,
    DocumentBuilder,
    LineageLink,
    RetirementCard,
    SkippedRange,
    Source,
)

TRACKER, BUDGET = "Requests 2025.xlsx", "Budget plan.xlsx"
READER = f"Who reads “{TRACKER}”, and what do they decide with it?"
LOOK_UP = "=VLOOKUP(E17,'Approval limits'!$G$4:$H$9,2,FALSE)"


def column(header: str, letter: str, filled: int, *findings: ColumnFinding) -> ColumnProfile:
    return ColumnProfile(
        sheet="Tracker", header=header, letter=letter, rows=412, filled=filled, distinct=200, findings=findings
    )


def link(kind: str, sheet: str, target: str, formulas: int, **fields: object) -> LineageLink:
    return LineageLink.model_validate(
        {"kind": kind, "sheet": sheet, "target_sheet": target, "formulas": formulas, **fields}
    )


PROFILE = (
    column("Request", "A", 412),
    column("Vendor", "H", 330, ColumnFinding(what="spelled in several ways", count=3, examples=("H40: nordlicht",))),
    column("Delivered", "J", 250, ColumnFinding(what="dates typed as text", count=11, examples=("J37: 20/02/2025",))),
)
LINKS = (
    link(
        "look-up", "Approval limits", "Tracker", 412,
        columns=("Limit €",), target_columns=("Limit",), example=LOOK_UP, cells="S17:S428", read="G4:H9",
    ),
    link("formula", "Tracker", "Summary", 24, example="=SUM(Tracker!D17:D428)", cells="B2:B25", read="D17:D428"),
    link("formula", "Q1", "Summary", 4, book="Group budget.xlsx", example="=[1]Q1!B2", cells="C2:C5", read="B2"),
)  # fmt: skip
LOSSES = (
    SkippedRange(sheet="Tracker", cells="A12:H14", what="rows", reason="Rows 12 to 14 were passed over: a legend."),
    SkippedRange(sheet="Vendors", what="chart", reason="“Ten largest”: the chart is not read."),
    SkippedRange(sheet="Tracker", cells="A429:U429", what="rows", reason="Row 429 was passed over: a total."),
)
CARD = RetirementCard(
    kept_by=("Saved last by Kim Olsen on 20 Nov 2025",),
    rhythm="“Tracker” grows by about 39 rows a month.",
    months=(("2025-09", 40), ("2025-10", 42), ("2025-11", 25)),
    unused_columns=("Tracker: Cost centre",),
)


def known_purchase() -> Document:
    """Two sources of which the first has everything, and the question who reads it; laid out."""
    document = laid_out(purchase_map())
    builder = DocumentBuilder.of(document.with_tables({"sources": {}, "evidence": {}}))
    builder.add(
        Source, name=TRACKER, read_on="2025-11-21", card=CARD, profile=PROFILE, lineage=LINKS, not_understood=LOSSES
    )
    builder.add(Source, name=BUDGET)
    builder.add(Claim, kind=ClaimKind.QUESTION, says=READER, key="question/reader", confidence=0.5)
    return builder.build()


def source_named(document: Document, name: str) -> Source:
    return next(source for source in document.sources.values() if source.name == name)


def reader_question(document: Document) -> Claim:
    return next(claim for claim in document.claims.values() if claim.says == READER)
