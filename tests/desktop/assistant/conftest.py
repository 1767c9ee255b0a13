"""What the assistant's tests share: the theme, and the main page with a workbook in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workflow_studio.app.importing import Opened
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.assistant.choosing_page import ChoosingPage
from workflow_studio.desktop.assistant.reading import Read

Show = Callable[..., ChoosingPage]


@pytest.fixture
def kept() -> Iterator[list[QWidget]]:
    """Windows that live until they were closed: one that only its own job refers to would go down with the job."""
    windows: list[QWidget] = []
    yield windows
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows.clear()


@pytest.fixture
def show(qtbot: QtBot, appearance: Appearance, kept: list[QWidget]) -> Show:
    """Shows workbooks on the page and waits until their map is drawn."""

    def _show(*books: Opened) -> ChoosingPage:
        page = ChoosingPage()
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1600, 960)
        page.show()
        page.show_read(Read(books, (), 0.1))
        settle(qtbot, page)
        return page

    return _show


def settle(qtbot: QtBot, page: ChoosingPage) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not page.building.busy, timeout=20_000)
