"""The tile of a verdict in lists: drawn once and used again, to the last pixel as if it were drawn each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.controls.verdict_box import draw_verdict_tile, paint_verdict_tile
from workflow_studio.model import Verdict

GROUNDS = ("#ffffff", "#dbeafe", "#1e2430")


@pytest.mark.parametrize("hollow", [False, True])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("y", [3.0, 3.5])
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_tile_that_was_drawn_before_looks_as_if_drawn_anew(
    appearance: Appearance, hollow: bool, ratio: float, y: float, ground: str
) -> None:
    box = QRectF(7.0, y, 18.0, 18.0)
    for verdict in (*Verdict, None):
        drawn, used_again = (_image(ratio, ground) for _ in range(2))
        with QPainter(drawn) as painter:
            draw_verdict_tile(painter, box, verdict, hollow=hollow)
        for _ in range(2):
            used_again.fill(QColor(ground))
            with QPainter(used_again) as painter:
                paint_verdict_tile(painter, box, verdict, hollow=hollow)
        assert drawn == used_again


def _image(ratio: float, ground: str) -> QImage:
    image = QImage(round(32 * ratio), round(32 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    return image
