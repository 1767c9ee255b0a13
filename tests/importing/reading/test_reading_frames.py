from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.reading import Value
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.clean import clean_value
from workflow_studio.importing.reading.frames import pack, rows_message, rows_of, unpack

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=10_000)).map(lambda t: timedelta(seconds=int(t.total_seconds()))),
)


@given(st.lists(st.lists(VALUES, max_size=5), max_size=5))
def test_rows_come_out_of_the_pipe_as_they_went_in(rows: list[list[Value]]) -> None:
    expected = [tuple(row) for row in rows]
    kind, payload = unpack(pack(rows_message([list(row) for row in rows]))[4:])
    received = rows_of(payload)
    assert kind == "rows"
    assert received == expected
    assert [[type(cell) for cell in row] for row in received] == [[type(cell) for cell in row] for row in expected]


@pytest.mark.parametrize(
    "message",
    [
        ("rows", {"rows": [[1]], "dates": []}),
        ("sheet", {}),
        ("unheard of", {}),
        ("done", {"fingerprint": "x"}),
        ("failure", {"type": "Damaged"}),
    ],
)
def test_messages_that_make_no_sense_are_noticed(message: tuple[str, dict[str, object]]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, IndexError)):
        Assembler("x").take(message)


@pytest.mark.parametrize(
    "payload",
    [
        {"rows": [[{"a": 1}]], "dates": []},
        {"rows": [[[1, 2]]], "dates": []},
        {"rows": [], "dates": [[0, 0, "date", "2025-01-01"]]},
        {"rows": [[None]], "dates": [[0, 0, "code", "x"]]},
        {"rows": [[None]], "dates": [[0, 0, "date", "not a date"]]},
        {"rows": 5, "dates": []},
    ],
)
def test_rows_that_are_not_plain_values_are_refused(payload: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, IndexError)):
        rows_of(payload)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("", None),
        (" \t\n", None),
        ("  kept ", "  kept "),
        ("a\x00b\ud800c\ufeff", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        (3.0, 3),
        (3.5, 3.5),
        (float("inf"), None),
        (float("nan"), None),
        (1e300, 1e300),
        (True, True),
        (date(1899, 12, 30), None),
        (datetime(1900, 12, 30), None),
        (time(8, 30), time(8, 30)),
    ],
)
def test_cells_are_cleaned_at_the_edge(raw: object, clean: Value) -> None:
    assert clean_value(raw) == clean
