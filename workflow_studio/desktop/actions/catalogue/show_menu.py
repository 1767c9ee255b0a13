"""What the map is coloured by, and what else stands on its steps: submenus of the View menu."""

from __future__ import annotations

from collections.abc import Mapping

from workflow_studio.desktop.actions.action import Action
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.step_text import STEP_TEXT_WORDS, StepText

SHOW, DETAIL = "Show", "Detail"

OVERLAYS: Mapping[str, OverlayKind] = {f"show.{kind}": kind for kind in OVERLAY_WORDS}
DETAILS: Mapping[str, StepText] = {f"detail.{text.name.lower()}": text for text in STEP_TEXT_WORDS}
VOICES = "detail.voices"


def _overlay(number: int, action_id: str, kind: OverlayKind) -> Action:
    words = OVERLAY_WORDS[kind]
    says = words.says.rstrip("?")
    return Action(action_id, f"Show: {words.name}", SHOW, (f"Alt+{number}",), words.icon, says, checkable=True)


ACTIONS: tuple[Action, ...] = (
    *(_overlay(number, action_id, kind) for number, (action_id, kind) in enumerate(OVERLAYS.items(), 1)),
    *(
        Action(action_id, f"Detail: {STEP_TEXT_WORDS[text]}", DETAIL, (), "", "Text on the steps", checkable=True)
        for action_id, text in DETAILS.items()
    ),
    Action(
        VOICES, "Dots and disa&greement", SHOW, ("Alt+9",), "circle-dot", "What a workshop said of the steps",
        checkable=True,
    ),
)
