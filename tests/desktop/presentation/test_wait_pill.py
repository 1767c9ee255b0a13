"""Where the wait stands on the way that is told: never on other words or lines, never on what the way joins."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from workflow_studio.desktop.presentation.wait_pill import pill_over, wait_pill
from workflow_studio.picture.items import Item, Point, Rect, TextLine

DAYS = 4 * 86_400.0
DOWN: tuple[Point, ...] = ((100.0, 0.0), (100.0, 60.0))
NOTHING = QRectF()


def said(pill: tuple[Item, ...]) -> str:
    return next(item.text for item in pill if isinstance(item, TextLine))


def box(pill: tuple[Item, ...]) -> QRectF:
    return next(QRectF(item.x, item.y, item.width, item.height) for item in pill if isinstance(item, Rect))


def test_it_stands_in_the_middle_of_the_line() -> None:
    pill = wait_pill(DOWN, DAYS, NOTHING, ())
    assert said(pill) == "wait 4.0 d" and box(pill).center().toTuple() == (100, 30)


def test_it_covers_the_lines_own_label_wholly() -> None:
    label = QRectF(80, 20, 40, 20)
    assert box(wait_pill(DOWN, DAYS, label, ())).contains(label)


def test_an_answer_beside_the_line_stays_readable() -> None:
    answer = QRectF(104, 5, 90, 20)
    pill = wait_pill(DOWN, DAYS, answer, ())
    assert said(pill) == "wait 4.0 d" and not box(pill).intersects(answer)


def test_a_short_line_says_it_in_fewer_words() -> None:
    joined = (QRectF(-100, -30, 100, 60), QRectF(80, -30, 100, 60))
    pill = wait_pill(((0.0, 0.0), (80.0, 0.0)), DAYS, NOTHING, joined)
    assert said(pill) == "4.0 d" and not any(map(box(pill).intersects, joined))


def test_it_slides_along_the_line_from_what_another_one_says() -> None:
    words = QRectF(50, 10, 100, 40)
    pill = wait_pill(((100.0, 0.0), (100.0, 100.0)), DAYS, NOTHING, (words,))
    assert said(pill) == "wait 4.0 d" and not box(pill).intersects(words)


def test_over_a_small_label_that_says_the_same_it_stands_exactly_there() -> None:
    label = QRectF(80, 41, 40, 18)
    pill = pill_over(label, DAYS, ())
    assert said(pill) == "wait 4.0 d" and box(pill).center() == label.center()
    beside = (QRectF(135, 0, 60, 100),)
    assert said(pill_over(label, DAYS, beside)) == "4.0 d"
    assert pill_over(label, DAYS, (label,)) == ()


def test_it_stands_on_no_other_line_even_beside_its_own() -> None:
    left, right, own = (QRectF(x, -100, 8, 300) for x in (60, 130, 96))
    pill = wait_pill(DOWN, DAYS, NOTHING, (left, right))
    assert not pill or not any(map(box(pill).intersects, (left, right)))
    assert wait_pill(DOWN, DAYS, NOTHING, (left, own, right)) == ()


def test_where_there_is_no_room_there_is_none() -> None:
    joined = (QRectF(-100, -30, 100, 60), QRectF(20, -30, 100, 60))
    assert wait_pill(((0.0, 0.0), (20.0, 0.0)), DAYS, NOTHING, joined) == ()
    assert wait_pill(((0.0, 0.0),), DAYS, NOTHING, joined) == ()
