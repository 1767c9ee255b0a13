"""The short lists of a workshop: what a long line keeps."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from workflow_studio.desktop.workshop.line_list import cut_before


def test_who_raised_a_topic_is_seen_however_long_the_topic_is(qapp: QApplication) -> None:
    measured, topic = QFontMetrics(qapp.font()), "Who may see what people earn in the other countries @Dana"
    room = measured.horizontalAdvance(topic) // 2
    cut = cut_before(topic, "@Dana", measured, room)
    assert cut.startswith("Who may") and cut.endswith("… @Dana")
    assert measured.horizontalAdvance(cut) <= room


def test_a_topic_that_has_room_stays_as_it_is(qapp: QApplication) -> None:
    measured = QFontMetrics(qapp.font())
    assert cut_before("Archive rules @Lee", "@Lee", measured, 2_000) == "Archive rules @Lee"
