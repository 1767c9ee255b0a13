"""The claims of an open document: the tab, the action, the status bar, the way to the map and back, the inspector."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import SENDS, claim_saying
from tests.desktop.claims.conftest import shown_in_front
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.page import ClaimsPage
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.tab_row import Tab
from workflow_studio.desktop.inspector.claims_section import ClaimsSection, claims_about
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.views import View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.editing.commands import DecideClaims, SetFields
from workflow_studio.model import ClaimState, Document


@pytest.fixture
def window(
    appearance: Appearance, settings: Settings, claimed: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr("workflow_studio.desktop.window.main_window._samples", list)
    window = MainWindow(settings, appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.show_session(EditSession(claimed))
    shown_in_front(qtbot, window)
    yield window


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def tabs(workspace: Workspace) -> list[str]:
    return [tab.accessibleName() for tab in workspace.tabs.findChildren(Tab) if not tab.isHidden()]


def shown_inbox(workspace: Workspace) -> ClaimsInbox:
    page = workspace.page_of(View.CLAIMS)
    assert isinstance(page, ClaimsPage)
    return page.inbox


def press_tab(qtbot: QtBot, workspace: Workspace, name: str) -> None:
    tab = next(one for one in workspace.findChildren(Tab) if one.isVisible() and one.text() == name)
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)


def test_a_tab_beside_the_maps_counts_what_is_open(workspace: Workspace) -> None:
    assert tabs(workspace) == ["As-is", "Table", "Text", "Handoffs, 10", "Pages", "Claims, 12", "Sources"]


def test_a_map_without_claims_has_no_such_tab(window: MainWindow, qtbot: QtBot) -> None:
    window.show_session(EditSession.blank("Process", "Somebody"))
    assert window.workspace is not None
    assert tabs(window.workspace) == ["As-is", "Table", "Text", "Handoffs, 0", "Pages"]
    assert not window.actions_by_id["view.claims"].isEnabled()
    assert window.status._claims.isHidden()


def test_the_tab_leads_to_the_claims_and_the_other_one_back(workspace: Workspace, qtbot: QtBot) -> None:
    press_tab(qtbot, workspace, "Claims")
    assert workspace.view is View.CLAIMS
    press_tab(qtbot, workspace, "As-is")
    assert workspace.view is not View.CLAIMS
    assert workspace.map.hasFocus()


def test_a_key_leads_to_the_claims_and_esc_back(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    qtbot.keyClick(workspace.map, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert workspace.view is View.CLAIMS
    assert window.actions_by_id["view.claims"].isChecked()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.accessibleName() == "Claims"
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert workspace.view is not View.CLAIMS
    assert not window.actions_by_id["view.claims"].isChecked()


def test_f6_goes_round_the_parts_of_the_claims(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.show_claims()
    inbox, seen = shown_inbox(workspace), []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(
            next(
                part
                for part in (inbox.filters, inbox.list, inbox.detail)
                if focused is part or part.isAncestorOf(focused)
            )
        )
        qtbot.keyClick(focused, Qt.Key.Key_F6)
    assert seen == [inbox.list, inbox.detail, inbox.filters]
    assert inbox.list.hasFocus()


def test_deciding_counts_down_and_undo_counts_up(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.show_claims()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_A)
    assert "Claims, 11" in tabs(workspace)
    qtbot.waitUntil(lambda: window.status._claims.text() == "11 points to decide")
    window.actions_by_id.trigger("edit.undo")
    assert "Claims, 12" in tabs(workspace)


def test_what_changed_on_the_map_is_seen_when_the_claims_are_shown_again(workspace: Workspace) -> None:
    workspace.show_claims()
    inbox, open_map = shown_inbox(workspace), workspace.open_map
    claim = claim_saying(open_map.document, "Budget owners check the amount before they approve it.")
    inbox.show_claim(claim.id)
    workspace.show_map()
    open_map.execute(SetFields(claim.made[0], {"name": "Check the amount"}))
    open_map.execute(DecideClaims((claim_saying(open_map.document, SENDS).id,), ClaimState.ACCEPTED))
    workspace.show_claims()
    assert "Step Check the amount" in [label.text() for label in inbox.detail.findChildren(QLabel)]
    assert inbox.list.claims.row_of(claim_saying(open_map.document, SENDS).id) is None
    assert inbox.list.current == claim.id


def test_show_on_the_map_selects_the_element_there(workspace: Workspace) -> None:
    workspace.show_claims()
    made = claim_saying(workspace.open_map.document, SENDS).made
    shown_inbox(workspace).map_wanted.emit(made)
    assert workspace.view is not View.CLAIMS
    assert workspace.open_map.selection == made


def test_an_address_opens_the_evidence_below_the_map(workspace: Workspace) -> None:
    workspace.show_claims()
    claim = claim_saying(workspace.open_map.document, SENDS)
    shown_inbox(workspace).link_wanted.emit(claim.evidence[0])
    assert workspace.view is not View.CLAIMS
    assert workspace.dock.isVisible()


def test_what_works_on_the_map_brings_the_map_back(window: MainWindow, workspace: Workspace) -> None:
    for action_id in ("insert.step", "view.fit", "view.outline"):
        workspace.show_claims()
        window.actions_by_id.trigger(action_id)
        assert workspace.view is not View.CLAIMS, action_id
    assert workspace.panel_shown("outline"), "the panel that was asked for is there"


def test_the_inspector_lists_the_claims_about_a_step_and_decides(workspace: Workspace, qtbot: QtBot) -> None:
    document = workspace.open_map.document
    claim = claim_saying(document, "Budget owners check the amount before they approve it.")
    workspace.open_map.go_to(claim.made[0])
    section = workspace.inspector.page.findChild(ClaimsSection)
    assert section is not None and not section.isHidden()
    accept = next(button for button in section.findChildren(IconButton) if button.accessibleName() == "Accept")
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert workspace.open_map.document.claims[claim.id].state is ClaimState.ACCEPTED
    section.opened.emit(claim.id)
    assert workspace.view is View.CLAIMS
    assert shown_inbox(workspace).list.current == claim.id


def test_a_lane_has_the_claims_of_its_participant(claimed: Document) -> None:
    lane = next(
        lane.id for lane in claimed.lanes.values() if claimed.participants[lane.participant].name == "Purchasing"
    )
    assert [claim.says for claim in claims_about(claimed, lane)] == [
        "Procurement is two buyers: Kim Olsen and Sara Brandt."
    ]


def test_nothing_is_claimed_about_most_steps(workspace: Workspace) -> None:
    step = next(one.id for one in workspace.open_map.document.steps.values() if one.name == "Send quote")
    workspace.open_map.go_to(step)
    section = workspace.inspector.page.findChild(ClaimsSection)
    assert section is not None and section.isHidden()
