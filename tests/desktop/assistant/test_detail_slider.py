"""How much of a log the map shows, said beside the slider."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.assistant.detail_slider import DetailSlider


@pytest.mark.parametrize("share", [0.5, 0.9999])
def test_what_is_said_of_the_share_does_not_widen_the_panel(qtbot: QtBot, share: float) -> None:
    slider = DetailSlider()
    qtbot.addWidget(slider)
    before = slider.minimumSizeHint().width()
    slider.show_coverage(share)
    assert slider.minimumSizeHint().width() == before
    assert slider.shown.text().endswith("of what was observed")
