"""Which sheets and other workbooks a workbook leans on."""

from __future__ import annotations

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.lineage import find_lineage, lineage
from workflow_studio.importing.reading import Range, Sheet, Value, Workbook
from workflow_studio.importing.reading.markings import (
    BookMarkings,
    DefinedName,
    ExternalBook,
    FormulaRun,
    Markings,
    Validation,
)
from workflow_studio.importing.recognition import find_tables
from workflow_studio.model import ClaimKind, LineageKind, LineageLink, Source

TRACKER: tuple[tuple[Value, ...], ...] = (
    ("Request", "Item", "Price", "Budget"),
    *((f"R-{one}", ("Laptop", "Desk")[one % 2], (900, 300)[one % 2], one) for one in range(6)),
)
RATES: tuple[tuple[Value, ...], ...] = (("Item", "Price"), ("Laptop", 900), ("Desk", 300))


def leaning(
    formulas: dict[str, str],
    validations: tuple[Validation, ...] = (),
    external: tuple[ExternalBook, ...] = (),
    names: tuple[DefinedName, ...] = (),
) -> Seen:
    runs = tuple(FormulaRun(Range.parse(area), text) for area, text in formulas.items())
    sheets = (Sheet("Tracker", "visible", TRACKER), Sheet("Rates", "hidden", RATES))
    marks = BookMarkings(external=external, names=names, sheets={"Tracker": Markings(runs, validations)})
    workbook = Workbook("tracker.xlsx", "", 0, "xlsx", sheets, markings=marks)
    return Seen(workbook, find_tables(workbook))


def test_a_sheet_that_others_look_things_up_in_is_data_that_feeds_them() -> None:
    seen = leaning({"C2:C7": "VLOOKUP(B2,Rates!$A$2:$B$3,2,FALSE)"})
    assert lineage(seen).links == (
        LineageLink(
            kind=LineageKind.LOOK_UP,
            sheet="Rates",
            columns=("Price",),
            target_sheet="Tracker",
            target_columns=("Price",),
            formulas=6,
            example="=VLOOKUP(B2,Rates!$A$2:$B$3,2,FALSE)",
            cells="C2:C7",
            read="A2:B3",
        ),
    )
    (finding,) = find_lineage(seen)
    assert (finding.kind, finding.key, finding.about) == (ClaimKind.DATASET, "dataset/rates", ("Rates",))
    assert finding.says == "Sheet “Rates” feeds “Tracker”: 6 formulas look “Price” up in it."
    assert finding.quotes[0].area == Range.parse("C2:C7")


def test_runs_of_one_column_count_together_and_a_formula_that_reads_twice_counts_once() -> None:
    formula = "INDEX(Rates!$B:$B,MATCH(B{0},Rates!$A:$A,0))"
    (link,) = lineage(leaning({"C2:C3": formula.format(2), "C5:C7": formula.format(5)})).links
    assert (link.formulas, link.columns) == (5, ("Price",))


def test_what_is_looked_for_is_not_looked_up_in() -> None:
    links = lineage(leaning({"C2:C7": "VLOOKUP(Rates!A2,$A$2:$C$7,2,FALSE)"})).links
    assert [(one.kind, one.sheet) for one in links] == [(LineageKind.FORMULA, "Rates")]


def test_lists_to_choose_from_and_names_are_followed() -> None:
    choices = Validation((Range.parse("B2:B99"),), "list", "", ("Items",))
    seen = leaning({}, validations=(choices,), names=(DefinedName("Items", "Rates!$A$2:$A$3"),))
    (link,) = lineage(seen).links
    assert (link.kind, link.sheet, link.columns, link.target_columns) == (
        LineageKind.CHOICES, "Rates", ("Item",), ("Item",),
    )  # fmt: skip
    assert list(find_lineage(seen)) == []


def test_another_workbook_is_asked_about_with_its_file_name() -> None:
    seen = leaning({"D2:D7": "[1]Plan!$B2*2"}, external=(ExternalBook(1, "Budget 2025.xlsx"),))
    (question,) = find_lineage(seen)
    assert (question.kind, question.key) == (ClaimKind.QUESTION, "question/workbook/budget2025xlsx")
    assert question.says == "Who keeps “Budget 2025.xlsx”, and how does it reach this workbook?"
    assert question.quotes[0].text == "=[Budget 2025.xlsx]Plan!$B2*2"
    assert question.reasons == ("6 formulas read cells of it.",)
    (link,) = lineage(seen).links
    assert (link.book, link.sheet, link.target_columns, link.formulas) == ("Budget 2025.xlsx", "Plan", ("Budget",), 6)


def test_a_link_that_nothing_reads_is_asked_about_differently() -> None:
    external = (ExternalBook(1, "Old.xlsx"), ExternalBook(2, "Gone.xlsx"))
    seen = leaning({}, external=external, names=(DefinedName("Rate", "[1]Plan!$A$1"),))
    assert [one.says for one in find_lineage(seen)] == [
        "Is “Old.xlsx” still used, and who keeps it?",
        "Is “Gone.xlsx” still used, and who keeps it?",
    ]
    assert lineage(seen).external == ("Old.xlsx", "Gone.xlsx")


def test_formulas_on_their_own_sheet_are_no_links() -> None:
    assert lineage(leaning({"C2:C7": "D2*2+Tracker!D2", "D2:D7": "Nowhere!A1"})).links == ()


def test_links_are_kept_in_the_source_of_a_document() -> None:
    links = lineage(leaning({"C2:C7": "VLOOKUP(B2,Rates!$A$2:$B$3,2,FALSE)"})).links
    source = Source(id="source1", name="tracker.xlsx", lineage=links)
    assert Source.model_validate_json(source.model_dump_json()) == source
