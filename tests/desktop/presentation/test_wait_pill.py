"""Where the wait stands on the way that is told: never on other words, never on what the way joins."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from workflow_studio.desktop.presentation.wait_pill import MARGIN, wait_pill
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
    label = QRectF(80, 20, 40, 20).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    assert box(wait_pill(DOWN, DAYS, label, ())).contains(QRectF(80, 20, 40, 20))


def test_an_answer_beside_the_line_stays_readable() -> None:
    answer = QRectF(104, 5, 90, 20)
    pill = wait_pill(DOWN, DAYS, answer, ())
    assert said(pill) == "wait 4.0 d" and not box(pill).intersects(answer)


def test_a_short_line_says_it_in_fewer_words() -> None:
    joined = (QRectF(-100, -30, 100, 60), QRectF(80, -30, 100, 60))
    pill = wait_pill(((0.0, 0.0), (80.0, 0.0)), DAYS, NOTHING, joined)
    assert said(pill) == "4.0 d" and not any(map(box(pill).intersects, joined))


def test_it_slides_along_the_line_before_it_covers_what_another_one_says() -> None:
    dimmed = QRectF(50, -10, 100, 40)
    pill = wait_pill(((100.0, 0.0), (100.0, 100.0)), DAYS, NOTHING, (), (dimmed.translated(0, 20),))
    assert said(pill) == "wait 4.0 d" and not box(pill).intersects(dimmed.translated(0, 20))


def test_it_does_not_slide_beside_its_own_label_that_says_the_wait() -> None:
    label = QRectF(20, 30, 160, 20)
    assert wait_pill(((100.0, 0.0), (100.0, 80.0)), DAYS, label, (QRectF(0, 0, 90, 80),)) == ()


def test_where_nothing_else_is_free_it_covers_what_is_dimmed() -> None:
    everywhere = QRectF(-500, -500, 1000, 1000)
    assert said(wait_pill(DOWN, DAYS, NOTHING, (), (everywhere,))) == "wait 4.0 d"


def test_where_there_is_no_room_there_is_none() -> None:
    joined = (QRectF(-100, -30, 100, 60), QRectF(20, -30, 100, 60))
    assert wait_pill(((0.0, 0.0), (20.0, 0.0)), DAYS, NOTHING, joined) == ()
    assert wait_pill(((0.0, 0.0),), DAYS, NOTHING, joined) == ()
