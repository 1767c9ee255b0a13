"""Rows on their way from the reading process to the app: unchanged when they are honest, refused when they are not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.reading import Value
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.clean import EMPTY_DATES, clean_value
from workflow_studio.importing.reading.columns import MOST_LISTED, packed_moments
from workflow_studio.importing.reading.contents import MOST_ROWS_IN_A_PART
from workflow_studio.importing.reading.decode import SheetParts
from workflow_studio.importing.reading.encode import MOST_CHARACTERS, SheetEncoder
from workflow_studio.importing.reading.frames import LARGEST_FRAME, pack, unpack
from workflow_studio.importing.reading.rows import Rows

Clock = TypeVar("Clock", datetime, time)


def unfolded(when: Clock) -> Clock:
    """Without the mark of the second pass through an hour when clocks are put back, which no file knows."""
    return when.replace(fold=0)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MOMENTS = st.one_of(
    st.datetimes().map(unfolded),
    st.dates(),
    st.sampled_from([*EMPTY_DATES, date(1900, 12, 31), datetime.max]),
)
NUMBERS = st.one_of(
    st.floats(),
    st.integers(),
    st.sampled_from([0, 0.0, -0.0, 1, 1.0, 2**53, 2**53 + 1, 2.0**53, 2.0**60, -(2**53) - 1]),
)
OTHERS = st.one_of(
    st.booleans(),
    st.times().map(unfolded),
    st.timedeltas(),
    st.datetimes(timezones=st.just(UTC)).map(unfolded),
)
COLUMNS = st.sampled_from([TEXTS, MOMENTS, NUMBERS, OTHERS, TEXTS | MOMENTS | NUMBERS | OTHERS])
REFUSALS = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What `read_workbook` reports as damage."""


@st.composite
def tables(draw: st.DrawFn) -> list[list[object]]:
    """Rows of uneven length whose columns hold mostly one sort of value, and blanks."""
    columns = [draw(COLUMNS) | st.none() | st.just("") for _ in range(draw(st.integers(0, 4)))]
    rows = draw(st.lists(st.tuples(*columns), max_size=12))
    return [list(row[: draw(st.integers(0, len(row)))]) for row in rows]


def carried(*portions: Sequence[Sequence[object]]) -> Rows:
    """The rows that arrive when these are sent portion by portion."""
    encoder, parts = SheetEncoder(), SheetParts()
    for portion in portions:
        for message in encoder.messages(portion):
            kind, payload = unpack(pack(message)[4:])
            assert kind == "part"
            parts.add(payload)
    return parts.rows()


def cleaned(rows: Sequence[Sequence[object]]) -> tuple[tuple[Value, ...], ...]:
    """The same rows with every cell cleaned, rows ending at their last filled cell, the last row not blank."""
    result = [[clean_value(cell) for cell in row] for row in rows]
    for row in result:
        while row and row[-1] is None:
            row.pop()
    while result and not result[-1]:
        result.pop()
    return tuple(map(tuple, result))


@given(st.lists(st.integers(0, 2**70 - 1), min_size=1, max_size=9), st.sampled_from([1, 8, 9, 64, 65, 70]))
def test_cells_are_told_as_filled_however_many_columns_there_are(wanted: list[int], columns: int) -> None:
    """Columns beyond the eighth and beyond the sixty-fourth are counted in other ways."""
    bits = [one & ((1 << columns) - 1) | 1 for one in wanted]
    texts = [["a" if one >> at & 1 else None for at in range(columns)] for one in bits]
    numbers = [[7.5 if cell else None for cell in row] for row in texts]
    assert carried(texts).filled() == carried(numbers).filled() == tuple(bits)


def said(value: Value) -> str:
    """A value with its exact type."""
    return f"{type(value).__name__} {value!r}"


@given(st.lists(tables().filter(bool), max_size=3))
def test_rows_come_out_of_the_pipe_as_they_went_in(portions: list[list[list[object]]]) -> None:
    expected = cleaned([row for portion in portions for row in portion])
    received = carried(*portions)
    assert [[said(cell) for cell in row] for row in received] == [[said(cell) for cell in row] for row in expected]


@given(st.lists(tables().filter(bool), max_size=3), st.data())
def test_rows_made_on_demand_behave_like_a_tuple_of_tuples(
    portions: list[list[list[object]]], data: st.DataObject
) -> None:
    plain = cleaned([row for portion in portions for row in portion])
    rows = carried(*portions)
    height, width = len(plain), max(map(len, plain), default=0)
    assert len(rows) == height and rows.width == width
    assert rows == plain and plain == rows and tuple(rows) == plain and hash(rows) == hash(plain)
    assert rows != (*plain, ()) and rows != (*plain[:-1], ("?",))
    assert [rows[at] for at in range(-height, height)] == [*plain, *plain]
    cut = data.draw(st.slices(height))
    assert rows[cut] == plain[cut]
    with pytest.raises(IndexError):
        rows[height]
    assert rows.filled() == tuple(sum(1 << c for c, v in enumerate(row) if v is not None) for row in plain)
    for column in range(width + 1):
        expected = [row[column] if column < len(row) else None for row in plain]
        start = data.draw(st.integers(0, height))
        assert list(rows.column(column, start)) == expected[start:]
        assert [rows.cell(row, column) for row in range(height)] == expected
        asked = sorted(data.draw(st.sets(st.integers(0, height + 2), max_size=height)))
        assert list(rows.picked(column, asked)) == [rows.cell(row, column) for row in asked]
        texts = {text for some in rows.texts(column, range(start, height)) for text in some}
        assert texts == {value for value in expected[start:] if isinstance(value, str)}
    assert rows.cell(-1, 0) is rows.cell(0, -1) is rows.cell(height, 0) is None


def test_a_column_may_hold_more_different_texts_than_a_list_of_them() -> None:
    often = [[f"Case {number // 3}", number % 7] for number in range(3 * MOST_LISTED + 9)]
    portions = [often[at : at + MOST_ROWS_IN_A_PART] for at in range(0, len(often), MOST_ROWS_IN_A_PART)]
    assert carried(*portions) == tuple(map(tuple, often))


def test_long_texts_are_sent_in_frames_that_are_not_too_long() -> None:
    rows = [[f"{number:05}" + "x" * 20_000, "y"] for number in range(1_000)]
    frames = [pack(message) for message in SheetEncoder().messages(rows)]
    assert len(frames) > 2
    assert max(map(len, frames)) < MOST_CHARACTERS + 100_000 < LARGEST_FRAME
    assert carried(rows) == tuple(map(tuple, rows))


SHEET = {
    "name": "S", "visibility": "visible", "merged": [], "tables": [], "shapes": 0, "connectors": 0,
}  # fmt: skip


@pytest.mark.parametrize(
    "message",
    [
        ("part", {"rows": 1, "columns": [], "cells": b""}),
        ("sheet", {}),
        ("unheard of", {}),
        ("done", {"fingerprint": "x"}),
        ("failure", {"type": "Damaged"}),
    ],
)
def test_messages_that_make_no_sense_are_noticed(message: tuple[str, dict[str, object]]) -> None:
    with pytest.raises(REFUSALS):
        Assembler("x").take(message)


LISTED = {"as": "listed", "anew": True, "new": ["a"]}


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        (5, b""),
        ([5], b""),
        ([{"as": "unheard of"}], b""),
        ([{"as": "blank"}], b"\0"),
        ([LISTED], b"\1\0"),
        ([LISTED], b"\1\0\2\0"),
        ([LISTED | {"new": [{"a": 1}]}], b"\1\0\1\0"),
        ([LISTED | {"new": [["date", "not a date"]]}], b"\1\0\1\0"),
        ([LISTED | {"new": [["span", 10**12, 0, 0]]}], b"\1\0\1\0"),
        ([LISTED | {"new": [["code", "x"]]}], b"\1\0\1\0"),
        ([LISTED | {"new": ["a"] * 70_000}], b"\1\0\1\0"),
        ([{"as": "numbers"}], b"\0" * 15),
        ([{"as": "moments"}], b"\0" * 8 + b"\xff" * 8),
        ([{"as": "moments"}], b"\0" * 8 + (2**62).to_bytes(8, "little")),
        ([{"as": "texts", "bytes": 1}], b"a"),
        ([{"as": "texts", "bytes": -1}], b"a\x1fb"),
        ([{"as": "texts", "bytes": 3}], b"a\x1f\xff"),
        ([{"as": "texts", "bytes": "3"}], b"a\x1fb"),
    ],
)
def test_parts_that_are_not_made_of_values_are_refused(columns: object, cells: bytes) -> None:
    with pytest.raises(REFUSALS):
        SheetParts().add({"rows": 2, "columns": columns, "cells": cells})


@pytest.mark.parametrize("rows", [0, -1, 10**9, "2", True, None])
def test_parts_of_impossible_height_are_refused(rows: object) -> None:
    with pytest.raises(REFUSALS):
        SheetParts().add({"rows": rows, "columns": [{"as": "blank"}], "cells": b""})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KINDS_OF_COLUMNS = st.sampled_from(["blank", "numbers", "moments", "listed", "texts"])
STRANGE_COLUMNS = st.fixed_dictionaries(
    {"as": KINDS_OF_COLUMNS}, optional={"anew": JSON, "new": st.lists(JSON, max_size=3), "bytes": st.integers(-2, 20)}
)
STRANGE_PARTS = st.fixed_dictionaries(
    {"rows": st.integers(-1, 3) | JSON, "columns": st.lists(STRANGE_COLUMNS, max_size=3) | JSON}
)


@given(st.lists(st.tuples(st.just("part"), STRANGE_PARTS, st.binary(max_size=40)), max_size=3))
def test_what_a_hostile_process_says_is_refused_or_is_values(said: list[tuple[str, dict[str, object], bytes]]) -> None:
    assembler = Assembler("x")
    assembler.take(("sheet", SHEET))
    try:
        for kind, payload, cells in said:
            assembler.take(unpack(pack((kind, payload | {"cells": cells}))[4:]))
    except REFUSALS:
        return
    assembler.take(("done", {"fingerprint": "", "size": 0, "format": "xlsx", "notes": []}))
    assert assembler.workbook is not None
    (sheet,) = assembler.workbook.sheets
    for row in sheet.rows:
        for value in row:
            assert isinstance(value, str | bool | int | float | date | time | timedelta | None)


@given(st.binary(max_size=60) | st.builds(lambda text: b"\0\0\0" + bytes([len(text)]) + text, st.binary(max_size=60)))
def test_bytes_that_are_no_frame_are_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        unpack(body)


def test_json_that_is_nested_without_end_is_refused() -> None:
    text = b"[" * 100_000
    with pytest.raises(ValueError):
        unpack(len(text).to_bytes(4, "big") + text)


def test_moments_keep_their_microseconds_and_days_stay_days() -> None:
    column = [[datetime(2025, 3, 4, 5, 6, 7, 891_011)], [date(2025, 3, 4)], [datetime(2025, 3, 4)], [None]]
    assert len(packed_moments([row[0] for row in column])) == 4
    assert [said(row[0]) for row in carried(column)] == [said(row[0]) for row in column[:3]]  # type: ignore[arg-type]


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
