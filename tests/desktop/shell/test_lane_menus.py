"""The context menus of lanes and phases."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.lanes.menus import add_kinds, add_merging
from workflow_studio.desktop.phases import removing
from workflow_studio.desktop.phases.menus import add_phases
from workflow_studio.desktop.phases.removing import remove_phase
from workflow_studio.desktop.words.phases import CANCEL, FORGET, KEEP
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import PutInPhase, SetPhases
from workflow_studio.model import ParticipantKind
from workflow_studio.model.views import lanes_of, participant_of


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def lane_named(open_map: OpenMap, name: str) -> str:
    lanes = lanes_of(open_map.document, open_map.map_id)
    return next(lane.id for lane in lanes if participant_of(open_map.document, lane.id).name == name)


def entries(menu: QMenu) -> dict[str, QAction]:
    (sub,) = [action.menu() for action in menu.actions() if action.menu()]
    assert isinstance(sub, QMenu)
    return {action.text(): action for action in sub.actions()}


def test_a_lane_is_said_to_be_another_kind_of_participant(open_map: OpenMap, menu: QMenu) -> None:
    lane = lane_named(open_map, "Purchasing")
    open_map.select((lane,))
    add_kinds(menu, open_map)
    kinds = entries(menu)
    assert [text for text, action in kinds.items() if action.isChecked()] == ["Team"]
    kinds["System"].trigger()
    assert participant_of(open_map.document, lane).kind is ParticipantKind.SYSTEM


def test_a_lane_is_merged_with_one_of_the_others(open_map: OpenMap, menu: QMenu) -> None:
    into = lane_named(open_map, "Purchasing")
    open_map.select((lane_named(open_map, "Budget owner"),))
    add_merging(menu, open_map)
    others = entries(menu)
    assert list(others) == ["Requester", "Purchasing", "Supplier"]
    others["Purchasing"].trigger()
    assert open_map.selection == (into,)
    assert len(lanes_of(open_map.document, open_map.map_id)) == 3


def phased(open_map: OpenMap) -> str:
    step = next(iter(open_map.document.steps))
    open_map.execute(SetPhases(open_map.map_id, ("Ask", "Buy")))
    open_map.execute(PutInPhase((step,), "Ask"))
    return step


def test_steps_are_put_into_one_of_the_phases_or_none(open_map: OpenMap, menu: QMenu) -> None:
    step = phased(open_map)
    open_map.select((step,))
    add_phases(menu, open_map)
    phases = entries(menu)
    assert list(phases) == ["Ask", "Buy", "None"]
    assert [text for text, action in phases.items() if action.isChecked()] == ["Ask"]
    phases["Buy"].trigger()
    assert open_map.document.steps[step].phase == "Buy"


@pytest.mark.parametrize(
    ("answer", "phases", "named"), [(FORGET, ("Buy",), ""), (KEEP, ("Buy",), "Ask"), (CANCEL, ("Ask", "Buy"), "Ask")]
)
def test_whether_steps_go_on_naming_a_phase_is_asked(
    open_map: OpenMap, monkeypatch: pytest.MonkeyPatch, answer: str, phases: tuple[str, ...], named: str
) -> None:
    step = phased(open_map)
    monkeypatch.setattr(removing, "ask", lambda *_question: answer)
    remove_phase(None, open_map, "Ask")
    assert open_map.document.maps[open_map.map_id].phases == phases
    assert open_map.document.steps[step].phase == named


def test_a_phase_without_steps_goes_at_once(open_map: OpenMap, monkeypatch: pytest.MonkeyPatch) -> None:
    phased(open_map)
    monkeypatch.setattr(removing, "ask", lambda *_question: pytest.fail("nothing to ask"))
    remove_phase(None, open_map, "Buy")
    assert open_map.document.maps[open_map.map_id].phases == ("Ask",)
