from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from workflow_studio.importing.reading import Range, Workbook, read_workbook
from workflow_studio.importing.reading.markings import (
    Comment,
    ConditionalFormat,
    DefinedName,
    Fill,
    FormulaRun,
    LeftAlone,
    Validation,
)


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """A tracker as a team keeps it, with a sheet of lists beside it."""
    path = tmp_path_factory.mktemp("markings") / "tracker.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"author": "Ann", "created": datetime(2024, 3, 1)})
        plain, yellow, open_ = (
            book.add_format(),
            book.add_format({"bg_color": "#FFFF00"}),
            book.add_format({"locked": False}),
        )
        tracker, lists = book.add_worksheet("Tracker"), book.add_worksheet("Lists")
        lists.write_column("A1", ["Owners", "Ann", "Bob", None, "Cem"])
        lists.add_table("C1:C3", {"name": "Codes", "columns": [{"header": "Code"}], "data": [["R1"], [7]]})
        book.define_name("Owners", "=Lists!$A$2:$A$5")
        book.define_name("Tracker!Rate", "=0.25")
        book.define_name("CodeList", "=Codes[Code]")
        tracker.write_row("A1", ["Step", "Owner", "Status", "Days", "Doubled"], yellow)
        for row in range(1, 6):
            tracker.write_row(row, 0, [f"Step {row}", "Ann", "Open", row], plain)
            tracker.write_formula(row, 4, f"=D{row + 1}*2")
        tracker.write("B3", "Bob", yellow)
        tracker.write("C4", "Done", open_)
        tracker.data_validation("C2:C6", {"validate": "list", "source": ["Open", "In progress", "Done"]})
        tracker.data_validation("B2:B6", {"validate": "list", "source": "=Owners"})
        tracker.data_validation("F2", {"validate": "list", "source": "=CodeList"})
        tracker.data_validation("G2", {"validate": "list", "source": "=Lists!$A:$A"})
        tracker.data_validation(
            "D2:D6",
            {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 30, "input_message": "Working days",
             "error_message": "A month at most"},
        )  # fmt: skip
        tracker.data_validation("H2", {"validate": "any", "input_title": "Note", "input_message": "Free text"})
        tracker.conditional_format(
            "C2:C6",
            {
                "type": "text",
                "criteria": "containing",
                "value": "Done",
                "format": book.add_format({"bg_color": "#00B050"}),
            },
        )
        tracker.conditional_format("D2:D6", {"type": "cell", "criteria": ">", "value": 20, "format": yellow})
        tracker.conditional_format("D2:D6", {"type": "data_bar", "data_bar_2010": True})
        tracker.write_comment("B3", "Ann:\nShe approves, too", {"author": "Ann"})
        tracker.write_comment("A2", "Ask first", {"author": "Bob"})
        tracker.set_row(4, None, None, {"hidden": True})
        tracker.set_row(5, None, None, {"hidden": True})
        tracker.set_column("E:F", 10, None, {"hidden": True})
        tracker.protect("secret")
        tracker.write_url("A9", "https://example.com")
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Tracker!$D$2:$D$6"})
        chart.set_title({"name": "Days a step"})
        tracker.insert_chart("H1", chart)
        tracker.insert_textbox("H20", "Send it back")
        tracker.add_sparkline("I1", {"range": "Tracker!D2:D6"})
    return read_workbook(path)


def test_a_formula_filled_down_is_one_run(tracker: Workbook) -> None:
    assert tracker.markings.of("Tracker").formulas == (FormulaRun(Range.parse("E2:E6"), "D2*2"),)


def test_validations_offer_their_choices_wherever_they_stand(tracker: Workbook) -> None:
    rules = {rule.ranges[0].a1: rule for rule in tracker.markings.of("Tracker").validations}
    assert rules["C2:C6"] == Validation(
        (Range.parse("C2:C6"),), "list", "", ('"Open,In progress,Done"',), ("Open", "In progress", "Done")
    )
    assert rules["B2:B6"].choices == ("Ann", "Bob", "Cem")
    assert rules["F2"].choices == ("R1", "7")
    assert rules["G2"].choices == ("Owners", "Ann", "Bob", "Cem")
    assert rules["D2:D6"] == Validation(
        (Range.parse("D2:D6"),), "whole", "between", ("1", "30"), (), "Working days", "A month at most"
    )
    assert (rules["H2"].kind, rules["H2"].prompt) == ("any", "Note\nFree text")


def test_conditional_formats_tell_their_fill(tracker: Workbook) -> None:
    formats = tracker.markings.of("Tracker").conditional_formats
    assert ConditionalFormat((Range.parse("D2:D6"),), "cellIs", "greaterThan", ("20",), "", "FFFF00") in formats
    done = next(rule for rule in formats if rule.kind == "containsText")
    assert (done.text, done.fill, done.ranges[0].a1) == ("Done", "00B050", "C2:C6")
    assert [rule.kind for rule in formats].count("dataBar") == 1


def test_comments_tell_who_wrote_them_once(tracker: Workbook) -> None:
    assert tracker.markings.of("Tracker").comments == (
        Comment(1, 0, "Ask first", "Bob"),
        Comment(2, 1, "She approves, too", "Ann"),
    )


def test_filled_cells_are_gathered(tracker: Workbook) -> None:
    assert tracker.markings.of("Tracker").fills == (Fill("FFFF00", (Range.parse("A1:E1"), Range.parse("B3"))),)
    assert tracker.markings.of("Lists").fills == ()


def test_what_is_hidden_or_may_be_edited_is_told(tracker: Workbook) -> None:
    markings = tracker.markings.of("Tracker")
    assert (markings.hidden_rows, markings.hidden_columns) == (((4, 5),), ((4, 5),))
    assert (markings.protected, markings.unlocked) == (True, (Range.parse("C4"),))
    assert not tracker.markings.of("Lists").protected


def test_a_text_box_lies_where_its_anchor_says(tracker: Workbook) -> None:
    (shape,) = tracker.markings.of("Tracker").shapes
    assert (shape.text, shape.outline, shape.row, shape.column) == ("Send it back", "rect", 19, 7)
    # four columns of 64 pixels are seen before H, two are hidden, one is the textbox's own
    assert shape.left == 5 * 64 * 9_525
    assert shape.right - shape.left == 192 * 9_525
    # two rows of the nineteen above are hidden
    assert shape.top == 17 * 20 * 9_525


def test_the_workbook_tells_of_itself(tracker: Workbook) -> None:
    book = tracker.markings
    assert (book.creator, book.created[:10]) == ("Ann", "2024-03-01")
    assert set(book.names) == {
        DefinedName("Owners", "Lists!$A$2:$A$5"),
        DefinedName("Rate", "0.25", "Tracker"),
        DefinedName("CodeList", "Codes[Code]"),
    }


def test_what_was_left_alone_is_named_and_said(tracker: Workbook) -> None:
    assert set(tracker.markings.left_alone) == {
        LeftAlone("chart", "Days a step", "Tracker"),
        LeftAlone("link", "", "Tracker"),
        LeftAlone("sparkline", "", "Tracker"),
    }
    assert "1 chart on sheet “Tracker” was not read (“Days a step”)." in tracker.notes
    assert not any("omment" in note for note in tracker.notes)


def test_colours_of_themes_and_palettes_are_resolved(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    colours = (
        Color(theme=4),
        Color(theme=4, tint=0.6),
        Color(theme=0, tint=-0.25),
        Color(indexed=13),
        Color(theme=0),
        Color(rgb="FFFFFFFF"),
    )
    for row, colour in enumerate(colours, 1):
        book.active.cell(row, 1, "x").fill = PatternFill("solid", fgColor=colour)
    book.active.cell(9, 1).fill = PatternFill("lightUp", fgColor="FF0000")
    book.save(tmp_path / "colours.xlsx")
    fills = read_workbook(tmp_path / "colours.xlsx").markings.of("Sheet").fills
    assert {fill.ranges[0].a1: fill.colour for fill in fills} == {
        "A1": "4F81BD",
        "A2": "B9CDE5",
        "A3": "BFBFBF",
        "A4": "FFFF00",
    }


def test_other_kinds_of_files_say_that_only_values_are_read(shared: Path) -> None:
    book = read_workbook(shared / "corpus" / "apache__test-data_spreadsheet_date.xlsb")
    assert [note for note in book.notes if "only the values" in note] == list(book.notes)
    assert book.markings.sheets == {}
