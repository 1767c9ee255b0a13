"""What is in sight of a map after its view gets another size, and at 100 % after all of it was shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QApplication

from tests.desktop.canvas.wall import Wall


def resize(wall: Wall, *sizes: tuple[int, int]) -> None:
    for size in sizes:
        wall.view.resize(*size)
        QApplication.processEvents()


def beside(wall: Wall) -> tuple[float, float, float, float]:
    """How much empty ground is left, above, right and below of the map, in px on the screen."""
    seen, content = wall.view.visible_rect(), wall.scene.content_rect().united(wall.scene.headers_rect())
    gaps = (
        *(content.left() - seen.left(), content.top() - seen.top()),
        *(seen.right() - content.right(), seen.bottom() - content.bottom()),
    )
    return tuple(gap * wall.view.zoom for gap in gaps)  # type: ignore[return-value]


@pytest.mark.parametrize(
    "sizes", [[(1300, 420)], [(1300, 420), (700, 500), (1600, 900)], [(1290, 750), (1280, 300), (400, 260)]]
)
def test_a_fitted_map_stays_whole_and_in_the_middle(wall: Wall, sizes: list[tuple[int, int]]) -> None:
    """WHEN panels beside and below a fitted map come, grow and go THEN it is fitted to what they leave."""
    wall.view.fit()
    resize(wall, *sizes)
    left, above, right, below = beside(wall)
    assert min(left, above, right, below) >= 0, "all of it is in sight"
    assert left == pytest.approx(right, abs=12) and above == pytest.approx(below, abs=12)


def test_after_zooming_or_scrolling_the_middle_stays(wall: Wall) -> None:
    wall.view.fit()
    wall.view.zoom_to(1.6)
    wall.view.scroll_by(QPoint(30, 20))
    middle, zoom = wall.view.visible_rect().center(), wall.view.zoom
    resize(wall, (1300, 500), (1000, 500), (1001, 433), (1300, 760))
    assert wall.view.zoom == zoom
    assert (wall.view.visible_rect().center() - middle).manhattanLength() < 4 / zoom


def test_a_small_map_that_was_put_in_the_middle_stays_there(wall: Wall) -> None:
    wall.view.fit()
    wall.view.zoom_to(0.3)
    middle = wall.view.visible_rect().center()
    resize(wall, (1000, 500), (1800, 1000))
    assert (wall.view.visible_rect().center() - middle).manhattanLength() < 4 / 0.3


def test_what_is_shown_from_its_beginning_stays_so(wall: Wall) -> None:
    resize(wall, (700, 400))
    wall.view.show_readable()
    corner, zoom = wall.view.visible_rect().topLeft(), wall.view.zoom
    resize(wall, (700, 250), (900, 300))
    assert (wall.view.visible_rect().topLeft(), wall.view.zoom) == (corner, zoom)


def test_selecting_on_a_map_that_is_seen_whole_moves_nothing(wall: Wall) -> None:
    wall.view.fit()
    before = wall.view.visible_rect()
    for figure in tuple(wall.scene.nodes):
        wall.view.reveal(figure.facts.node.id)
    assert wall.view.visible_rect() == before


def test_from_the_whole_map_to_100_percent_nothing_empty_comes_in(wall: Wall) -> None:
    resize(wall, (1000, 260))
    wall.view.fit()
    assert beside(wall)[0] > 40, "there is much emptiness beside it"
    resize(wall, (500, 900))
    assert beside(wall)[1] > 40
    wall.view.zoom_to(2.0)
    assert wall.view.visible_rect().height() < wall.scene.content_rect().height()
    assert wall.scene.ground(2.0).contains(wall.view.visible_rect())


@pytest.mark.parametrize("name", ["Something is needed", "Send quote", "Check request"])
def test_at_100_percent_what_is_selected_is_in_sight(wall: Wall, name: str) -> None:
    resize(wall, (500, 300))
    wall.view.fit()
    wall.view.select((wall.node(name).id,))
    wall.view.show_actual_size()
    shape = wall.shape(wall.node(name).id)
    assert wall.view.zoom == 1.0
    assert wall.view.visible_rect().contains(QRectF(QPointF(shape.x, shape.y), QPointF(shape.x + 20, shape.y + 20)))
