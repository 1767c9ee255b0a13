"""Values in classes: every value in one, from little to much, with ranges that do not meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.overlays.classes import MOST_CLASSES, Classes, strength

SECONDS = st.lists(st.floats(0, 1e8, allow_nan=False), min_size=1, max_size=60)


@given(SECONDS)
def test_every_value_is_in_one_of_a_few_classes_in_order(values: list[float]) -> None:
    classes = Classes(values, duration)

    assert sum(one.count for one in classes.classes) == len(values)
    assert 1 <= len(classes.classes) <= MOST_CLASSES
    for number, one in enumerate(classes.classes):
        assert one.low <= one.high
        assert classes.of(one.low) == classes.of(one.high) == number
    assert all(left.high < right.low for left, right in zip(classes.classes, classes.classes[1:], strict=False))


@given(SECONDS)
def test_no_two_ranges_share_a_written_figure(values: list[float]) -> None:
    classes = Classes(values, duration)
    ends = [{duration(one.low), duration(one.high)} for one in classes.classes]
    assert sum(len(end) for end in ends) == len(set().union(*ends))


def test_ranges_are_written_as_people_write_them() -> None:
    def words(*values: float) -> list[str]:
        classes = Classes(values, duration, most=1)
        return [classes.words(number) for number in range(len(classes.classes))]

    assert words(120, 480) == ["2–8 min"]
    assert words(720, 86_400 * 2.3) == ["12 min – 2.3 d"]
    assert words(600, 600) == ["10 min"]
    assert Classes((30, 268), lambda value: times(round(value)), most=1).words(0) == "30–268×"


def test_no_value_makes_no_class() -> None:
    assert Classes((), duration).classes == ()


def test_few_classes_lie_far_apart() -> None:
    assert [strength(number, 5) for number in range(5)] == [1, 2, 3, 4, 5]
    assert [strength(number, 2) for number in range(2)] == [1, 5]
    assert strength(0, 1) == 3
