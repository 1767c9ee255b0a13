"""One registry: no dead entry, no key twice, everything findable."""

from __future__ import annotations

from collections import Counter

import lucide
import pytest
from PySide6.QtGui import QKeySequence

from workflow_studio.desktop.actions.action import Keys
from workflow_studio.desktop.actions.catalogue import ACTIONS, MENUS, ON_A_LANE, ON_THE_MAP
from workflow_studio.desktop.actions.catalogue.map_menu import ALIGN
from workflow_studio.desktop.dialogs.shortcuts import COLUMNS, rows_of
from workflow_studio.desktop.window.menus import SUBMENUS

IDS = {action.id for action in ACTIONS}


def test_every_id_is_used_once() -> None:
    assert len(IDS) == len(ACTIONS)


def test_menus_name_declared_actions_only() -> None:
    named = [entry for _, entries in MENUS for entry in entries if entry not in ("-", "*recent", "*align")]
    assert set(named) <= IDS
    others = {"-", "*align", *SUBMENUS}
    assert {entry for entry in (*ON_THE_MAP, *ON_A_LANE) if entry not in others} <= IDS
    assert not [entry for entry, count in Counter(named).items() if count > 1]


def test_every_action_can_be_reached_from_a_menu() -> None:
    in_menus = {entry for _, entries in MENUS for entry in entries} | set(ALIGN)
    assert IDS - in_menus == {"map.select"}, "selecting is the tool that Esc brings back; it has no menu entry"


def test_no_key_stands_for_two_actions() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("action", [a for a in ACTIONS if a.keys], ids=lambda a: a.id)
def test_keys_are_keys(action: object) -> None:
    for key in action.keys:  # type: ignore[attr-defined]
        assert QKeySequence(key).toString() != ""


def test_bare_keys_work_on_the_map_only() -> None:
    bare = [a.id for a in ACTIONS for key in a.keys if len(key) == 1 and key.isalnum() and a.where is not Keys.MAP]
    assert bare == []


@pytest.mark.parametrize("action", [a for a in ACTIONS if a.icon], ids=lambda a: a.id)
def test_icons_exist(action: object) -> None:
    assert "data-missing-icon" not in lucide.lucide_icon(action.icon)  # type: ignore[attr-defined]


def test_the_shortcut_sheet_shows_every_key() -> None:
    shown = {words for column in COLUMNS for section in column for words, _ in rows_of(section)}
    assert {action.plain_text for action in ACTIONS if action.keys} <= shown


def test_tips_are_there_and_end_without_a_full_stop() -> None:
    assert [a.id for a in ACTIONS if not a.tip or a.tip.endswith(".")] == []
