"""The submenus of a lane's context menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.words import lanes as words
from workflow_studio.desktop.words.inspector import PARTICIPANT_KINDS
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import MergeLanes, SetFields
from workflow_studio.model import ParticipantKind
from workflow_studio.model.views import lanes_of, participant_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS


def add_kinds(menu: QMenu, open_map: OpenMap) -> None:
    """What the selected lane's participant is: a role, a team, a person ..."""
    who = participant_of(open_map.document, open_map.selection[0])
    kinds = menu.addMenu(words.IS_A)
    for kind in ParticipantKind:
        action = kinds.addAction(icon(PARTICIPANT_ICONS[kind], "text2"), PARTICIPANT_KINDS[kind])
        action.setCheckable(True)
        action.setChecked(kind is who.kind)
        action.triggered.connect(partial(_set_kind, open_map, who.id, kind))


def add_merging(menu: QMenu, open_map: OpenMap) -> None:
    """The other lanes, to merge the selected one with."""
    lane = open_map.selection[0]
    others = [other.id for other in lanes_of(open_map.document, open_map.map_id) if other.id != lane]
    merging = menu.addMenu(words.MERGE_MENU)
    merging.setEnabled(bool(others))
    for other in others:
        name = literal(participant_of(open_map.document, other).name)
        merging.addAction(name).triggered.connect(partial(merge, open_map, lane, other))


def merge(open_map: OpenMap, lane: str, into: str, *_checked: bool) -> None:
    """Make the two lanes' participants one, and select the lane that stays."""
    if open_map.execute(MergeLanes(lane, into)) is not None:
        open_map.select((into,))


def _set_kind(open_map: OpenMap, participant: str, kind: ParticipantKind, *_checked: bool) -> None:
    open_map.execute(SetFields(participant, {"kind": kind}))
