"""Which place on its arrow a figure takes where each covers something."""

from __future__ import annotations

from workflow_studio.picture.handoffs.bends import Arc, Box
from workflow_studio.picture.handoffs.figures import Figured, placed_figures

SIGHT: Box = (0.0, 0.0, 600.0, 400.0)
ARROW = Figured("4.0 h", Arc((50.0, 200.0), (300.0, 200.0), (550.0, 200.0)), 2.0)


def straight(*ends: tuple[float, float]) -> Figured:
    """An arrow without a figure."""
    (x1, y1), (x2, y2) = ends
    return Figured("", Arc((x1, y1), ((x1 + x2) / 2, (y1 + y2) / 2), (x2, y2)), 2.0)


def figure_among(*others: Figured) -> Box:
    """Where the one figure stands."""
    return placed_figures([ARROW, *others], [0], [], SIGHT)[0]


def middle(box: Box) -> float:
    return box[0] + box[2] / 2


def test_a_figure_that_covers_nothing_stands_in_the_middle() -> None:
    assert middle(figure_among()) == 300.0


def test_where_every_place_covers_an_arrow_a_figure_stands_off_the_crossing_with_it() -> None:
    crossing = straight((50.0, 184.0), (550.0, 215.0))
    assert abs(middle(figure_among(crossing)) - 308.0) > 21.0


def test_where_every_place_covers_an_arrow_a_figure_stands_off_the_beginning_of_one() -> None:
    halves = straight((300.0, 190.0), (550.0, 190.0)), straight((20.0, 190.0), (260.0, 190.0))
    left, _, wide, _ = figure_among(*halves)
    assert left > 320.0 or left + wide < 300.0


def test_a_figure_covers_no_second_arrow_to_keep_off_a_crossing() -> None:
    crossing = straight((50.0, 184.0), (550.0, 215.0))
    left, right = straight((20.0, 205.0), (260.0, 205.0)), straight((340.0, 195.0), (580.0, 195.0))
    assert middle(figure_among(crossing, left, right)) == 300.0
