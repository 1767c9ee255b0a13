"""The actions that choose what the map is coloured by, and what else stands on its steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from workflow_studio.desktop.actions.catalogue.show_menu import DETAILS, OVERLAYS, VOICES
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.workspace.views import View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.step_text import StepText


class Showing:
    """The handlers, for whichever workspace is open."""

    def __init__(self, workspace: Callable[[], Workspace | None], actions: ActionRegistry) -> None:
        self._open, self._actions = workspace, actions

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            **{action_id: partial(self._choose, kind) for action_id, kind in OVERLAYS.items()},
            **{action_id: partial(self._choose_text, text) for action_id, text in DETAILS.items()},
            VOICES: self._switch_voices,
        }

    def mark_chosen(self) -> None:
        """Tick what is chosen now."""
        workspace = self._open()
        kind = workspace.overlays.kind if workspace else OverlayKind.VERDICT
        text = workspace.overlays.text if workspace else StepText.ALL
        for action_id, choice in (*OVERLAYS.items(), *DETAILS.items()):
            self._actions[action_id].setChecked(choice in (kind, text))
        self._actions[VOICES].setChecked(workspace.overlays.voices if workspace else True)

    def _choose(self, kind: OverlayKind) -> None:
        """Pages show the overlay as the map does; from any other view the map comes back."""
        if workspace := self._open():
            if workspace.view is not View.PAGES:
                workspace.show_map()
            workspace.overlays.choose(kind)
        self.mark_chosen()

    def _choose_text(self, text: StepText) -> None:
        if workspace := self._open():
            workspace.show_map()
            workspace.overlays.choose_text(text)
        self.mark_chosen()

    def _switch_voices(self) -> None:
        if workspace := self._open():
            workspace.show_map()
            workspace.overlays.switch_voices(not workspace.overlays.voices)
        self.mark_chosen()
