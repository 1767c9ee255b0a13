"""One registry: no dead entry, no key twice, everything findable."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from tests.architecture.source_tree import product_modules
from workflow_studio.desktop.actions.action import Keys, Needs
from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_IN_PLACES, MENUS, ON_A_FLOW, ON_A_LANE, ON_THE_MAP
from workflow_studio.desktop.actions.catalogue.groups import GROUPS
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.window.context_menu import SUBMENUS
from workflow_studio.icon_shapes import icon_shapes

IDS = {action.id for action in ACTIONS}


def test_every_id_is_used_once() -> None:
    assert len(IDS) == len(ACTIONS)


def with_groups(entries: tuple[str, ...]) -> list[str]:
    """The entries of a menu, those of the menus inside it among them."""
    return [inner for entry in entries for inner in (GROUPS[entry].entries if entry in GROUPS else (entry,))]


def test_menus_name_declared_actions_only() -> None:
    named = [entry for _, entries in MENUS for entry in with_groups(entries) if entry not in ("-", "*recent")]
    assert set(named) <= IDS
    others = {"-", *SUBMENUS}
    assert set(with_groups((*ON_THE_MAP, *ON_A_LANE, *ON_A_FLOW))) - others <= IDS
    assert not [entry for entry, count in Counter(named).items() if count > 1]


def test_every_action_can_be_reached_from_a_menu() -> None:
    in_menus = {entry for _, entries in MENUS for entry in with_groups(entries)}
    assert IDS - in_menus == {"map.select"}, "selecting is the tool that Esc brings back; it has no menu entry"


def test_no_menu_is_longer_than_a_small_screen_is_high() -> None:
    row, line, screen = 28, 9, 768
    for entries in (*(entries for _, entries in MENUS), ON_THE_MAP, ON_A_LANE, ON_A_FLOW):
        assert sum(line if entry == "-" else row for entry in entries) < screen


def test_no_key_stands_for_two_actions() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_what_can_be_used_follows_what_is_there_at_any_time(qapp: object, own_data_folder: object) -> None:
    window = QWidget()
    registry = ActionRegistry(window)
    every = set(Needs)
    for there in (set(), {Needs.DOCUMENT}, every, {Needs.DOCUMENT, Needs.UNDO}, {Needs.DOCUMENT, Needs.UNDO}, set()):
        registry.enable(there)
        usable = {declared.id for declared, action in registry if action.isEnabled()}
        assert usable == {action.id for action in ACTIONS if action.needs in {Needs.NOTHING, *there}}


@pytest.mark.parametrize("action", [a for a in ACTIONS if a.keys], ids=lambda a: a.id)
def test_keys_are_keys(action: object) -> None:
    for key in action.keys:  # type: ignore[attr-defined]
        assert QKeySequence(key).toString() != ""


def test_bare_keys_work_on_the_map_only() -> None:
    bare = [a.id for a in ACTIONS for key in a.keys if len(key) == 1 and key.isalnum() and a.where is not Keys.MAP]
    assert bare == []


@pytest.mark.parametrize("action", [a for a in ACTIONS if a.icon], ids=lambda a: a.id)
def test_icons_exist(action: object) -> None:
    assert icon_shapes(action.icon)  # type: ignore[attr-defined]


def test_keys_that_the_words_of_the_window_name_are_there() -> None:
    known = {key for action in ACTIONS for key in action.keys}
    known |= {key for _, keys in KEYS_IN_PLACES for row, _ in keys for key in re.split(", | or ", row)}
    named = {
        key.replace("Enter", "Return")
        for module in product_modules()
        if module.name.startswith("workflow_studio.desktop.words")
        for key in re.findall(r"\b(?:Ctrl|Alt|Shift)\+[\w+]*\w", ast.unparse(module.tree))
    }
    assert named <= {key.replace("Enter", "Return") for key in known}


def test_tips_are_there_and_end_without_a_full_stop() -> None:
    assert [a.id for a in ACTIONS if not a.tip or a.tip.endswith(".")] == []
