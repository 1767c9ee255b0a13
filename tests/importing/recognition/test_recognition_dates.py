from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recognition_sheets import sheet_from, workbook_of

from workflow_studio.importing.recognition import DateReading, find_tables, inspect_workbook
from workflow_studio.importing.recognition.dates import read_date, settle_reading


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-03-04", date(2025, 3, 4)),
        ("2025/03/04 08:15", datetime(2025, 3, 4, 8, 15)),
        ("2025-03-04T08:15:30", datetime(2025, 3, 4, 8, 15, 30)),
        ("2025-03-04T08:15:30Z", datetime(2025, 3, 4, 8, 15, 30, tzinfo=UTC)),
        ("2010-12-30 14:32:00+01:00", datetime(2010, 12, 30, 14, 32, tzinfo=timezone(timedelta(hours=1)))),
        (
            "2011-10-11 13:45:40.276000+02:00",
            datetime(2011, 10, 11, 13, 45, 40, 276000, tzinfo=timezone(timedelta(hours=2))),
        ),
        ("31.01.2025", date(2025, 1, 31)),
        ("1.2.25", date(2025, 2, 1)),
        ("25/12/2024", date(2024, 12, 25)),
        ("12/25/2024 3:05 PM", datetime(2024, 12, 25, 15, 5)),
        ("4 March 2025", date(2025, 3, 4)),
        ("4. März 2025", date(2025, 3, 4)),
        ("4 mars 2025", date(2025, 3, 4)),
        ("4 de marzo de 2025", date(2025, 3, 4)),
        ("Mar 4, 2025", date(2025, 3, 4)),
        ("04-Mar-25", date(2025, 3, 4)),
        ("2025年3月4日", date(2025, 3, 4)),
    ],
)
def test_dates_people_type(text: str, moment: date) -> None:
    assert read_date(text) == moment


@pytest.mark.parametrize("text", ["", "3", "10.5", "1.2.3.4", "2025", "13/13/2025", "30/02/2025", "P100", "Room 3/4/5"])
def test_texts_that_are_no_dates(text: str) -> None:
    assert read_date(text, DateReading.DAY_FIRST) is None


def test_an_ambiguous_date_is_read_in_the_order_of_its_column_or_not_at_all() -> None:
    assert read_date("03/02/2025", DateReading.DAY_FIRST) == date(2025, 2, 3)
    assert read_date("03/02/2025", DateReading.MONTH_FIRST) == date(2025, 3, 2)
    assert read_date("03/02/2025", DateReading.UNDECIDED) is None
    assert read_date("03/02/2025") is None


def test_one_telling_date_settles_its_column() -> None:
    assert settle_reading(["03/02/2025", "04/02/2025"]) is DateReading.UNDECIDED
    assert settle_reading(["03/02/2025", "14/02/2025"]) is DateReading.DAY_FIRST
    assert settle_reading(["03/02/2025", "02/14/2025"]) is DateReading.MONTH_FIRST
    assert settle_reading(["14/02/2025", "02/14/2025"]) is DateReading.UNDECIDED
    assert settle_reading(["2025-02-03"]) is DateReading.ISO
    assert settle_reading([date(2025, 2, 3), None, 5]) is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(["/", "-", "."]))
def test_a_date_written_in_an_order_is_read_back_in_that_order(day: date, mark: str) -> None:
    day_first = day.strftime(f"%d{mark}%m{mark}%Y")
    month_first = day.strftime(f"%m{mark}%d{mark}%Y")
    assert read_date(day_first, DateReading.DAY_FIRST) == day
    assert read_date(month_first, DateReading.MONTH_FIRST) == day


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    for reading in (None, *DateReading):
        assert read_date(text, reading) is None or isinstance(read_date(text, reading), date)


def test_other_columns_of_the_workbook_settle_an_open_one() -> None:
    first = sheet_from("Order | Sent\n1 | 03/02/2025\n2 | 04/02/2025", "A")
    second = sheet_from("Order | Paid\n1 | 13/02/2025\n2 | 04/02/2025", "B")
    tables = find_tables(workbook_of(first, second))
    assert {column.dates for table in tables for column in table.columns} == {None, DateReading.DAY_FIRST}


def test_what_nothing_settles_is_told() -> None:
    inspection = inspect_workbook(workbook_of(sheet_from("Order | Sent\n1 | 03/02/2025\n2 | 04/02/2025")))
    assert any("day first or month first" in issue.text for issue in inspection.issues)
