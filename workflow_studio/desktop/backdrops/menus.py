"""The submenu of the picture behind the map, on empty ground."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model.views import backdrop_of


def add_picture(menu: QMenu, open_map: OpenMap) -> None:
    """What can be done with it; where there is none, how to put one there. Nothing while something is selected."""
    if open_map.selection:
        return
    backdrop = backdrop_of(open_map.document, open_map.map_id)
    if backdrop is None:
        _add(menu, open_map, "Picture behind the &map…", "insert.picture")
        return
    sub = menu.addMenu("&Picture behind the map")
    _add(sub, open_map, "&Move and resize", "picture.move")
    _add(sub, open_map, "&Lighter", "picture.lighter")
    _add(sub, open_map, "&Stronger", "picture.stronger")
    _add(sub, open_map, "&Hide" if backdrop.shown else "S&how", "picture.shown")
    sub.addSeparator()
    _add(sub, open_map, "&Another one…", "insert.picture")
    _add(sub, open_map, "&Remove", "picture.remove")


def _add(menu: QMenu, open_map: OpenMap, text: str, action_id: str) -> None:
    menu.addAction(text).triggered.connect(partial(_want, open_map, action_id))


def _want(open_map: OpenMap, action_id: str, *_checked: bool) -> None:
    open_map.action_wanted.emit(action_id)
