"""The assistant's words and figures: cells, sizes, questions, counts, doubts."""

from __future__ import annotations

import datetime

import pytest

from tests.desktop.assistant.workbooks import LOG, STEPS, opened, sample, workbook
from workflow_studio.app.importing import build
from workflow_studio.desktop.assistant.cell_text import cell_text, day_and_month
from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.assistant.date_questions import date_questions
from workflow_studio.desktop.assistant.described import facts_of, rows_sentence, will_be_used
from workflow_studio.desktop.assistant.doubts import doubtful
from workflow_studio.desktop.assistant.questions_panel import explained
from workflow_studio.desktop.assistant.summary import counts_of, first_map, map_of
from workflow_studio.desktop.words.assistant import file_size
from workflow_studio.desktop.words.assistant_table import rows_are
from workflow_studio.importing.reading import Value
from workflow_studio.importing.recognition import DateReading, Kind


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("  two\nlines ", "two lines"),
        (True, "Yes"),
        (2025, "2025"),
        (1.5, "1.5"),
        (2.0, "2"),
        (datetime.date(2025, 2, 3), "3 Feb 2025"),
        (datetime.datetime(2025, 2, 3, 14, 5), "3 Feb 2025 14:05"),
        (datetime.datetime(2025, 2, 3), "3 Feb 2025"),
        (datetime.time(9, 30), "09:30"),
        (datetime.timedelta(hours=30, minutes=5), "30:05 h"),
    ],
)
def test_a_cell_says_its_value_in_one_line(value: Value, text: str) -> None:
    assert cell_text(value) == text


def test_amounts_have_their_thousands_grouped() -> None:
    assert cell_text(14300, amount=True) == "14,300"
    assert cell_text(1234.5, amount=True) == "1,234.5"


def test_sizes_are_said_as_people_say_them() -> None:
    assert [file_size(1), file_size(189), file_size(4_100), file_size(214_000), file_size(2_300_000)] == [
        "1 byte", "189 bytes", "4.1 KB", "214 KB", "2.3 MB",
    ]  # fmt: skip


def test_the_tracker_says_what_it_is_and_which_rows_are_cases() -> None:
    choices = Choices.proposed((sample("purchase_requests.xlsx"),))
    tracker = next(one for one in choices.tables if one.used)
    assert facts_of(tracker).startswith("Case tracker · ")
    assert rows_sentence(tracker.table).startswith("Rows 17 to 42") and "cases" in rows_sentence(tracker.table)
    assert will_be_used(choices) == "1 of 6 sheets will be used."
    assert "gives no map" in facts_of(next(one for one in choices.tables if one.found.sheet == "Vendors"))


def test_rows_without_a_name_of_their_own_hold_data() -> None:
    choices = Choices.proposed((sample("purchase_requests.xlsx"),))
    vendors = next(one.table for one in choices.tables if one.found.sheet == "Vendors")
    assert rows_sentence(vendors).startswith("Rows 2 to ") and "hold data." in rows_sentence(vendors)
    assert rows_are(Kind.EVENT_LOG, 2, 2, 1) == "Row 2 is an event."


def test_dates_that_fit_both_orders_are_asked_about_once_for_the_table() -> None:
    choices = Choices.proposed((opened(workbook(Log=LOG, Steps=STEPS)),))
    (question,) = date_questions(choices)
    assert (question.table, question.columns, question.count, question.more) == (0, (2,), 6, False)
    assert question.example == "03/02/2025 10:00"
    assert [day_and_month(question.day_first), day_and_month(question.month_first)] == ["3 February", "2 March"]
    assert question.answer is None
    assert explained(question) == (
        "Time (column C) on sheet Log has 6 dates typed as text, such as 03/02/2025 10:00, that fit both."
    )


def test_an_answered_question_stays_with_its_answer_and_goes_with_its_table() -> None:
    choices = Choices.proposed((opened(workbook(Log=LOG, Steps=STEPS)),))
    choices = choices.with_dates(0, (2,), DateReading.DAY_FIRST)
    assert [question.answer for question in date_questions(choices)] == [DateReading.DAY_FIRST]
    assert date_questions(choices.tick(0, False)) == ()


@pytest.mark.parametrize("name", ["purchase_requests.xlsx", "pricing_changes.xlsx", "store_returns.xlsx"])
def test_where_the_cells_settle_it_nothing_is_asked(name: str) -> None:
    assert date_questions(Choices.proposed((sample(name),))) == ()


def test_the_counts_are_those_of_the_map() -> None:
    choices = Choices.proposed((sample("store_returns.xlsx"),))
    imported = build(choices.chosen())
    counts = {count.word: count.figure for count in counts_of(imported, choices)}
    assert counts["steps"] == 16 and counts["participants"] == 5 and counts["decisions"] == 7
    assert "cases" not in counts and "maps" not in counts


def test_each_table_is_shown_the_map_it_went_into() -> None:
    choices = Choices.proposed((opened(workbook(Log=LOG, Steps=STEPS)),)).with_dates(0, (2,), DateReading.DAY_FIRST)
    imported = build(choices.chosen())
    shown = [map_of(imported, one.table, "made.xlsx") for one in choices.tables]
    assert len(set(shown)) == 2 and None not in shown
    assert first_map(imported.document) in shown
    assert map_of(imported, choices.tables[0].table, "another.xlsx") is None


def test_columns_read_with_little_confidence_need_a_look() -> None:
    choices = Choices.proposed((sample("pricing_changes.xlsx"),))
    log = next(one.table for one in choices.tables if one.used)
    unsure = {column.index for column in log.columns if column.confidence < 0.6}
    assert {column.index for column in doubtful(log)} <= unsure
    settled = choices.with_role(choices.tables.index(next(one for one in choices.tables if one.used)),
                                doubtful(log)[0].index, doubtful(log)[0].role)  # fmt: skip
    assert settled.tables is not choices.tables
