"""What conditional formats colour now, and whether fills by hand and statuses say the same."""

from __future__ import annotations

import datetime

import pytest
from rule_books import conditional, only_rule, seen, sheet

from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Fill
from workflow_studio.importing.rules.coloured_notes import NO_SHARE

RED, GREEN = "FF0000", "00B050"
DUE = sheet(
    "Tracker",
    ("Request", "Due date", "Status"),
    *((f"R-{day}", datetime.date(2025, 1, day), "Late" if day < 4 else "Open") for day in range(1, 9)),
)
OVERDUE = conditional("B2:B99", "cellIs", "lessThan", "TODAY()", fill=RED)


def test_how_much_each_condition_colours_is_said_and_no_share_is_made_up() -> None:
    formats = [
        conditional("C2:C99", "cellIs", "equal", '"Late"', fill=RED),
        conditional("C2:C99", "cellIs", "equal", '"Open"', fill=GREEN),
        conditional("C2:C99", "cellIs", "equal", '"Closed"', fill="FFFF00"),
    ]
    _, table = only_rule(seen(DUE, formats=formats))
    assert table.notes == (
        "Of 8 cells, 8 are coloured now: 3 red by row 1 of the table, 5 green by row 2 of the table, none by row 3.",
        NO_SHARE,
    )
    assert (table.replayed, table.reproduced, table.disagreements) == (0, 0, ())


def test_the_first_condition_that_holds_gives_the_colour() -> None:
    formats = [
        conditional("A2:C99", "expression", "", '$C2="Late"', fill=RED),
        conditional("A2:C99", "expression", "", "LEN($C2)=4", fill=GREEN),
    ]
    _, table = only_rule(seen(DUE, formats=formats))
    assert table.notes[0] == (
        "Of 8 rows, 8 are coloured now: 3 red by row 1 of the table, 5 green by row 2 of the table."
    )


def test_today_is_the_day_of_saving_and_the_status_beside_is_compared() -> None:
    _, table = only_rule(seen(DUE, formats=[OVERDUE], saved="2025-01-04T09:00:00Z"))
    assert table.notes == (
        "Of 8 cells, 3 are coloured now: 3 red by row 1 of the table.",
        "“Today” is taken as 4 Jan 2025, the day on which the file was saved last.",
        "Where it is red, “Status” beside it is “Late” in 3.",
        "“Status” and the colours agree: each of its values always has the same colour, or none.",
        NO_SHARE,
    )


def test_a_status_with_several_colours_is_named() -> None:
    _, table = only_rule(seen(DUE, formats=[OVERDUE], saved="2025-01-06T09:00:00Z"))
    assert "Where it is red, “Status” beside it is “Late” in 3, “Open” in 2." in table.notes
    assert "“Status” and the colours do not say the same: different colours stand beside “Open”." in table.notes


def test_without_a_day_of_saving_nothing_is_counted() -> None:
    _, table = only_rule(seen(DUE, formats=[OVERDUE]))
    assert table.notes == (
        "It could not be tried on the cells: it depends on the day on which it is calculated.",
        NO_SHARE,
    )


def test_the_same_colours_filled_by_hand_are_compared_cell_by_cell() -> None:
    fills = [Fill("FF3333", (Range.parse("C2:C3"), Range.parse("C9"))), Fill("0070C0", (Range.parse("C5"),))]
    _, table = only_rule(seen(DUE, formats=[conditional("C2:C99", "cellIs", "equal", '"Late"', fill=RED)], fills=fills))
    assert table.notes[1] == (
        "3 cells are also filled with these colours by hand; the conditions give 2 of them the same colour."
    )
    assert table.disagreements == ("C9: filled red by hand, the conditions give no colour",)


@pytest.mark.parametrize(
    ("kind", "formula", "text", "says", "tried"),
    [
        ("beginsWith", 'LEFT(C2,2)="La"', "La", "“Status” is highlighted when first 2 of “Status” is “La”.",
         "Of 8 cells, 3 are coloured now"),
        ("duplicateValues", "", "", "“Status” is highlighted when how often the same “Status” is there is over 1.",
         "Of 8 cells, 8 are coloured now"),
        ("containsErrors", "ISERROR(C2)", "", "“Status” is highlighted when “Status” is an error.",
         "It could not be tried on the cells: errors in cells are read as empty."),
    ],
)  # fmt: skip
def test_more_kinds_of_conditions(kind: str, formula: str, text: str, says: str, tried: str) -> None:
    given = conditional("C2:C9", kind, "", *([formula] if formula else []), text=text)
    finding, table = only_rule(seen(DUE, formats=[given]))
    assert finding.says == says
    assert table.notes[0].startswith(tried)
