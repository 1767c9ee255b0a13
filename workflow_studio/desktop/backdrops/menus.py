"""The submenu of the picture behind the map, on empty ground."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from workflow_studio.desktop.words import backdrops as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model.views import backdrop_of


def add_picture(menu: QMenu, open_map: OpenMap) -> None:
    """What can be done with it; where there is none, how to put one there. Nothing while something is selected."""
    if open_map.selection:
        return
    backdrop = backdrop_of(open_map.document, open_map.map_id)
    if backdrop is None:
        _add(menu, open_map, words.PUT_ONE, "insert.picture")
        return
    sub = menu.addMenu(words.THE_PICTURE)
    _add(sub, open_map, words.MOVE_AND_RESIZE, "picture.move")
    _add(sub, open_map, words.LIGHTER, "picture.lighter")
    _add(sub, open_map, words.STRONGER, "picture.stronger")
    _add(sub, open_map, words.HIDE if backdrop.shown else words.SHOW, "picture.shown")
    sub.addSeparator()
    _add(sub, open_map, words.ANOTHER_ONE, "insert.picture")
    _add(sub, open_map, words.REMOVE, "picture.remove")


def _add(menu: QMenu, open_map: OpenMap, text: str, action_id: str) -> None:
    menu.addAction(text).triggered.connect(partial(_want, open_map, action_id))


def _want(open_map: OpenMap, action_id: str, *_checked: bool) -> None:
    open_map.action_wanted.emit(action_id)
