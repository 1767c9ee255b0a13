"""How fast 5,000 claims come on the screen, scroll, and follow a decision."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import many_claims
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.workspace.open_map import OpenMap

pytestmark = pytest.mark.benchmark


@pytest.fixture
def open_map(own_data_folder: object, qapp: QApplication) -> Iterator[OpenMap]:
    Appearance(qapp)
    session = EditSession(many_claims(5_000))
    yield OpenMap(session)
    session.close()


def shown(open_map: OpenMap, qtbot: QtBot) -> ClaimsInbox:
    inbox = ClaimsInbox(open_map)
    qtbot.addWidget(inbox)
    inbox.resize(1600, 900)
    inbox.show()
    QApplication.processEvents()
    return inbox


def test_opening(benchmark: BenchmarkFixture, open_map: OpenMap, qtbot: QtBot) -> None:
    benchmark.pedantic(lambda: shown(open_map, qtbot), rounds=6, warmup_rounds=1)
    assert benchmark.stats.stats.min < 0.15


def test_scrolling(benchmark: BenchmarkFixture, open_map: OpenMap, qtbot: QtBot) -> None:
    inbox, at = shown(open_map, qtbot), count()

    def scroll() -> None:
        inbox.list.verticalScrollBar().setValue(next(at) * 700)
        inbox.list.viewport().repaint()

    benchmark.pedantic(scroll, rounds=100, warmup_rounds=5)
    assert benchmark.stats.stats.median < 0.016


def test_deciding(benchmark: BenchmarkFixture, open_map: OpenMap, qtbot: QtBot) -> None:
    inbox = shown(open_map, qtbot)
    benchmark.pedantic(lambda: inbox.do(Deed.ACCEPT), rounds=20, warmup_rounds=2)
    assert benchmark.stats.stats.median < 0.1
