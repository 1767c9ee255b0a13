"""Times as people write them: amounts with units, clocks, ranges, plain numbers."""

from __future__ import annotations

import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.mapping.durations import (
    CALENDAR_DAY,
    HOUR,
    MINUTE,
    WORKING_DAY,
    is_range,
    lacks_unit,
    seconds,
)
from workflow_studio.importing.reading import Value

cells = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.text(alphabet="0123456789.,:- hmindays", max_size=12)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("12 min", None, 12 * MINUTE),
        ("1.5 h", None, 1.5 * HOUR),
        ("1,5 Std.", None, 1.5 * HOUR),
        ("1 h 30 min", None, 1.5 * HOUR),
        ("1h30", "hours", 1.5 * HOUR),
        ("ca. 20 Minuten", None, 20 * MINUTE),
        ("~ 5 min", None, 5 * MINUTE),
        ("45", "minutes", 45 * MINUTE),
        (45, None, 45 * MINUTE),
        (0.25, "hours", 0.25 * HOUR),
        ("90 sec", None, 90.0),
        ("1,200 min", None, 1200 * MINUTE),
        ("1.200 Min", None, 1200 * MINUTE),
        ("0.125 h", None, 0.125 * HOUR),
        ("0:45", None, 45 * MINUTE),
        ("1:30:15", "minutes", 1.5 * HOUR + 15),
        ("1:30", "minutes", 90.0),
        ("10-20 min", None, 15 * MINUTE),
        ("10 min – 1 h", None, 35 * MINUTE),
        (datetime.time(1, 30), None, 1.5 * HOUR),
        (datetime.timedelta(minutes=3), None, 3 * MINUTE),
        (0, "days", 0.0),
    ],
)
def test_work_as_people_write_it(cell: Value, unit: str | None, expected: float) -> None:
    assert seconds(cell, unit, WORKING_DAY) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("cell", "days"),
    [("2 days", 2), ("2-3 Tage", 2.5), ("1 jour", 1), ("3 business days", 3), ("2 jours ouvrés", 2), ("4d", 4)],
)
def test_a_day_is_eight_hours_of_work_and_twenty_four_of_waiting(cell: str, days: float) -> None:
    assert seconds(cell, None, WORKING_DAY) == pytest.approx(days * 8 * HOUR)
    assert seconds(cell, None, CALENDAR_DAY) == pytest.approx(days * 24 * HOUR)


def test_a_week_is_five_days_of_work_and_seven_of_waiting() -> None:
    assert seconds("8 wks", None, WORKING_DAY) == 40 * WORKING_DAY
    assert seconds(1, "weeks", CALENDAR_DAY) == 7 * CALENDAR_DAY


@pytest.mark.parametrize(
    "cell", ["soon", "", "-5 min", -5, True, None, "12 parsecs", "min", "9" * 400, 10**400, math.inf, math.nan,
             datetime.date(2025, 1, 1), datetime.timedelta(-1), "3 min or longer"]
)  # fmt: skip
def test_what_is_no_time_is_not_read(cell: Value) -> None:
    assert seconds(cell, None, WORKING_DAY) is None


def test_a_range_and_a_number_without_unit_are_told_apart() -> None:
    assert is_range("2-3 days") and is_range("10 bis 20 min")
    assert not is_range("2 days") and not is_range(23)
    assert lacks_unit("45") and lacks_unit(45) and lacks_unit(" 1,5 ")
    assert not lacks_unit("45 min") and not lacks_unit(True) and not lacks_unit(None)


@given(cells, st.none() | st.sampled_from(["minutes", "hours", "days", "weeks", "moons"]))
def test_any_cell_gives_a_sound_time_or_none(cell: Value, unit: str | None) -> None:
    found = seconds(cell, unit, WORKING_DAY)
    assert found is None or (math.isfinite(found) and found >= 0)
    assert is_range(cell) in (True, False)
    assert lacks_unit(cell) in (True, False)


@given(st.integers(0, 10_000), st.sampled_from(["s", "min", "h", "d", "weeks"]))
def test_a_longer_amount_is_a_longer_time(amount: int, unit: str) -> None:
    shorter, longer = (seconds(f"{number} {unit}", None, WORKING_DAY) for number in (amount, amount + 1))
    assert shorter is not None and longer is not None and shorter < longer
