"""A map on a view that is really shown, with a hand that uses mouse and keys on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.canvas.wall import Wall
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.model import Document


@pytest.fixture
def hang(qtbot: QtBot, appearance: Appearance, own_data_folder: object) -> Iterator[Callable[[EditSession], Wall]]:
    """Hangs a session's first map on the wall."""
    walls: list[Wall] = []

    def make(session: EditSession) -> Wall:
        walls.append(Wall(qtbot, session))
        return walls[-1]

    yield make
    for wall in walls:
        wall.session.close()


@pytest.fixture
def wall(hang: Callable[[EditSession], Wall], purchase: Document) -> Wall:
    """The purchase map: 4 lanes, 10 steps."""
    return hang(EditSession(purchase))


@pytest.fixture
def blank(hang: Callable[[EditSession], Wall]) -> Wall:
    """A map with one empty lane."""
    return hang(EditSession.blank("Returns", "Clerk"))
