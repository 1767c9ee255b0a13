"""What filled cells mean: by a legend, by a status column that says the same, or by asking."""

from __future__ import annotations

import pytest
from claims_books import filled, said, seen, table, the, tracker, with_text

from workflow_studio.importing.claims.colours_found import find_colours
from workflow_studio.importing.claims.colours_of_rules import find_colours_of_rules
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import ConditionalFormat, Markings
from workflow_studio.importing.recognition import Kind
from workflow_studio.importing.recognition.colour_words import colour_name
from workflow_studio.model import SURE, ClaimKind

ROWS = "\n".join(f"PR-{at:02} | Lamp {at} | {'Paid' if at <= 5 else 'Open'} | _" for at in range(1, 21))
CASES = tracker(f"Request no.=case | What=attribute | Status=status | Note=note\n{ROWS}")
GREEN, LIGHT_GREEN, RED, BLUE = "00B050", "C6EFCE", "FF0000", "4472C4"


def test_a_legend_of_swatches_tells_what_rows_mean() -> None:
    made = with_text(with_text(CASES, "A24", "on hold"), "A25", "rejected")
    book = seen(made, fills=(filled(GREEN, "A9:D11", "A24"), filled(RED, "B14:B15", "A25")))
    green = the(find_colours, book, "Green")
    assert green.kind is ClaimKind.STATE
    assert green.says == "Green rows mean “on hold” (by the legend)."
    assert green.confidence >= SURE
    assert green.about == ("on hold",)
    assert [quote.text for quote in green.quotes] == ["on hold", "PR-08", "PR-09", "PR-10"]
    assert the(find_colours, book, "Red").says == "Red cells in “What” mean “rejected” (by the legend)."


def test_words_beside_a_swatch_explain_it() -> None:
    made = with_text(with_text(CASES, "G2", "late"), "G3", "at risk")
    book = seen(made, fills=(filled(RED, "A9:A10", "F2"), filled("FFC000", "A13", "F3")))
    assert said(find_colours, book) == [
        "Red cells in “Request no.” mean “late” (by the legend).",
        "Orange cells in “Request no.” mean “at risk” (by the legend).",
    ]


@pytest.mark.parametrize(
    "line", ["green = on hold, red = late", "Farben: grün = on hold; rot = late", "緑＝on hold、赤＝late"]
)
def test_a_line_of_words_is_a_legend(line: str) -> None:
    book = seen(with_text(CASES, "A24", line), fills=(filled(LIGHT_GREEN, "A9:D11"),))
    assert said(find_colours, book) == ["Green rows mean “on hold” (by the legend)."]


def test_another_shade_than_the_legend_is_less_sure() -> None:
    made = with_text(with_text(CASES, "A24", "on hold"), "A25", "late")
    book = seen(made, fills=(filled(LIGHT_GREEN, "A9:D11"), filled(GREEN, "A24"), filled(RED, "A25")))
    assert the(find_colours, book, "Green").confidence < SURE


def test_without_a_legend_it_is_asked_with_examples() -> None:
    (found,) = find_colours(seen(CASES, fills=(filled(RED, "A5", "A9", "A12"), filled("FF5050", "A14"))))
    assert found.kind is ClaimKind.QUESTION
    assert found.says == "What does red mean? 4 cells in “Request no.” are red, for example “PR-04”."
    assert [quote.area.a1 if quote.area else "" for quote in found.quotes] == ["A5", "A9", "A12", "A14"]


def test_a_colour_that_repeats_the_status_is_not_asked_about() -> None:
    (found,) = find_colours(seen(CASES, fills=(filled(GREEN, "A2:D6"),)))
    assert found.says == "Green rows are those with “Paid” in “Status”."
    assert found.inferred


@pytest.mark.parametrize(
    "decoration",
    [
        [filled(BLUE, "A1:D1")],
        [filled(BLUE, "B2:B21")],
        [filled(BLUE, *(f"A{row}:D{row}" for row in range(2, 22, 2)))],
        [filled(BLUE, "A2:D21")],
        [filled("FFFFFF", "A4")],
        [filled("not a colour", "A4")],
        [filled(BLUE, "A1:XFD1048576")],
        [filled(BLUE, "F30")],
        [filled(f"FF{shade:02X}00", f"A{shade % 20 + 2}", f"B{shade % 18 + 2}") for shade in range(0, 200, 2)],
    ],
    ids=["header", "column", "stripes", "background", "white", "nonsense", "everything", "outside", "shades"],
)
def test_decoration_is_not_asked_about(decoration: list) -> None:
    assert said(find_colours, seen(CASES, fills=tuple(decoration))) == []


@pytest.mark.parametrize(("kind", "sheet"), [(Kind.VALUE_LIST, "Lists"), (Kind.OTHER, "Legend")])
def test_a_coloured_list_on_another_sheet_is_a_legend(kind: Kind, sheet: str) -> None:
    words = table(kind, "State=attribute\nlate\nat risk", sheet)
    book = seen(CASES, words, fills=(filled(RED, "A9:A10"),))
    fills = (filled(RED, "A2"), filled(GREEN, "A3"))
    book.workbook.markings.sheets[sheet] = Markings(fills=fills)
    assert said(find_colours, book) == [f"Red cells in “Request no.” mean “late” (by the legend of “{sheet}”)."]


def test_a_legend_explains_what_a_rule_colours() -> None:
    made = with_text(with_text(CASES, "G2", "late"), "G3", "at risk")
    rule = ConditionalFormat((Range.parse("A2:D21"),), "expression", formulas=("$C2=1",), fill=RED)
    book = seen(made, fills=(filled(RED, "F2"), filled("FFC000", "F3")), conditional_formats=(rule,))
    assert said(find_colours_of_rules, book) == ["Red cells in “Tracker” mean “late” (by the legend)."]


def test_bars_of_a_calendar_and_labels_of_a_form_mean_nothing() -> None:
    plan = table(
        Kind.STEP_LIST,
        "Step=step-name | Mo=attribute | Tu=attribute | We=attribute\nOrder | _ | _ | _\nPay | _ | _ | _",
    )
    assert said(find_colours, seen(plan, fills=(filled(RED, "B2:C2", "D3"),))) == []
    form = table(Kind.FORM, "Field=attribute | Value=attribute\nName | Ann\nDate | Monday", "Form")
    assert said(find_colours, seen(form, fills=(filled(RED, "A2"), filled(GREEN, "A3")))) == []


def test_a_coloured_title_is_no_legend() -> None:
    book = seen(with_text(CASES, "A24", "Purchase tracker"), fills=(filled(RED, "A24", "A9"),))
    assert "?" in said(find_colours, book)[0]


@pytest.mark.parametrize(
    ("rgb", "name"),
    [
        ("FF0000", "red"), ("C00000", "red"), ("FFC7CE", "red"), ("FFC000", "orange"), ("FFFF00", "yellow"),
        ("FFEB9C", "yellow"), ("FFF2CC", "yellow"), ("FCE4D6", "orange"), ("92D050", "green"), ("00B050", "green"),
        ("C6EFCE", "green"), ("00B0F0", "blue"),
        ("4472C4", "blue"), ("DDEBF7", "blue"), ("7030A0", "purple"), ("FF66CC", "pink"), ("808080", "grey"),
        ("D9D9D9", "grey"), ("000000", "black"), ("833C0B", "brown"), ("FFFFFF", ""), ("", ""), ("zzzzzz", ""),
    ],
)  # fmt: skip
def test_colours_have_plain_names(rgb: str, name: str) -> None:
    assert colour_name(rgb) == name
