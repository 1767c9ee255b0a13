"""The agenda as it is typed, and its clock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.workshop.agenda import fields_of, items_of, line_of
from workflow_studio.desktop.workshop.clock import AgendaClock, clock_face
from workflow_studio.model import AgendaItem, DocumentBuilder


@pytest.mark.parametrize(
    ("typed", "title", "minutes"),
    [
        ("Walk the as-is 40", "Walk the as-is", 40),
        ("Walk the as-is, 40 min", "Walk the as-is", 40),
        ("Could a machine do it? · 30 min", "Could a machine do it?", 30),
        ("Mark the steps – 30 minutes", "Mark the steps", 30),
        ("Lunch", "Lunch", 15),
        ("Review 2024", "Review 2024", 15),
        ("Review 0", "Review 0", 15),
        ("40", "40", 15),
        ("Q3 numbers 90m", "Q3 numbers", 90),
    ],
)
def test_an_item_is_a_title_and_its_minutes(typed: str, title: str, minutes: int) -> None:
    assert fields_of(typed) == {"title": title, "minutes": minutes}


def test_what_is_shown_can_be_typed_again() -> None:
    item = AgendaItem(id="agendaitem1", title="Walk the as-is", minutes=40)
    assert fields_of(line_of(item)) == {"title": "Walk the as-is", "minutes": 40}


def test_items_stand_in_their_order() -> None:
    builder = DocumentBuilder("Workshop")
    for position, title in ((2, "End"), (0, "Scope"), (1, "Map")):
        builder.add(AgendaItem, title=title, position=position)
    assert [item.title for item in items_of(builder.build())] == ["Scope", "Map", "End"]


def test_the_clock_counts_only_while_it_runs(qtbot: QtBot) -> None:
    moment = [100.0]
    parent = QObject()
    clock = AgendaClock(parent, lambda: moment[0])
    clock.put_on("agendaitem1")
    moment[0] += 60
    assert clock.left(10) == 600, "not started yet"
    clock.switch()
    moment[0] += 90
    assert clock.left(10) == 510
    clock.switch()
    moment[0] += 500
    assert clock.left(10) == 510 and not clock.runs
    clock.switch()
    clock.put_on("agendaitem2")
    assert clock.left(5) == 300 and clock.runs, "the next item has all of its time"


@pytest.mark.parametrize(
    ("seconds", "face"), [(600, "10:00"), (59.7, "1:00"), (5, "0:05"), (0.2, "0:00"), (-65, "1:05 over")]
)
def test_the_face_says_what_is_left(seconds: float, face: str) -> None:
    assert clock_face(seconds) == face
