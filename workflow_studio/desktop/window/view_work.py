"""What the actions of the View menu do, and those of the Edit menu that are the map's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from workflow_studio.desktop.actions.action import Needs
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.workspace.views import PANELS, VIEW_KINDS, View
from workflow_studio.desktop.workspace.workspace import Workspace

SELECTED = (Needs.SELECTION, Needs.STEPS, Needs.NODES, Needs.ONE, Needs.SUBJECT)


class ViewWork:
    """The handlers, for whichever workspace is open; without one they do nothing. `changed` is told of switches."""

    def __init__(
        self, workspace: Callable[[], Workspace | None], settings: Settings, changed: Callable[[], None]
    ) -> None:
        self._workspace, self._settings, self._changed = workspace, settings, changed

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "edit.rename": self._on_workspace(_rename),
            "edit.duplicate": self._on_map(MapView.duplicate_selected),
            "edit.delete": self._on_map(MapView.delete_selected),
            "edit.select_all": self._on_map(MapView.select_all),
            "insert.note": self._on_map(_write_note),
            "insert.noted": self._on_workspace(_show_noted),
            "view.fit": self._on_map(MapView.fit),
            "view.zoom_in": self._on_map(MapView.zoom_in),
            "view.zoom_out": self._on_map(MapView.zoom_out),
            "view.actual": self._on_map(MapView.show_actual_size),
            "view.minimap": self._on_workspace(self._toggle_minimap),
            "view.next_panel": self._on_workspace(lambda workspace: workspace.go_to_panel(1)),
            "view.previous_panel": self._on_workspace(lambda workspace: workspace.go_to_panel(-1)),
            **{f"view.{name}": self._on_workspace(partial(self._toggle, name)) for name in PANELS},
            **{f"view.{view.lower()}": self._on_workspace(partial(self._toggle_view, view)) for view in View},
        }

    def bring_map_back(self, needs: Needs) -> None:
        """For what is worked on the map; a view of the same selection keeps what is done to that."""
        workspace = self._workspace()
        if workspace is None or workspace.view is None:
            return
        on_selection = needs in SELECTED and VIEW_KINDS[workspace.view].follows_selection
        if not on_selection:
            workspace.show_map()

    def mark_shown(self, actions: ActionRegistry) -> None:
        """Tick what is shown."""
        workspace = self._workspace()
        for name in PANELS:
            actions[f"view.{name}"].setChecked(bool(workspace and workspace.panel_shown(name)))
        for view in View:
            actions[f"view.{view.lower()}"].setChecked(bool(workspace and workspace.view is view))
        actions["view.workshop"].setChecked(bool(workspace and workspace.workshop_bar_shown))
        actions["view.minimap"].setChecked(bool(workspace and workspace.map.minimap_wanted))

    def _on_workspace(self, do: Callable[[Workspace], object]) -> Callable[[], None]:
        def run() -> None:
            if (workspace := self._workspace()) is not None:
                do(workspace)

        return run

    def _on_map(self, do: Callable[[MapView], object]) -> Callable[[], None]:
        return self._on_workspace(lambda workspace: do(workspace.map))

    def _toggle(self, panel: str, workspace: Workspace) -> None:
        workspace.show_panel(panel, not workspace.panel_shown(panel))
        self._changed()

    def _toggle_view(self, view: View, workspace: Workspace) -> None:
        if workspace.view is view:
            workspace.show_map()
        else:
            workspace.show_view(view)
        self._changed()

    def _toggle_minimap(self, workspace: Workspace) -> None:
        workspace.map.toggle_minimap()
        self._settings.set_flag("minimap", workspace.map.minimap_wanted)
        self._changed()


def _rename(workspace: Workspace) -> None:
    """In the outline when that has the keyboard, else on the map."""
    if workspace.outline.tree.hasFocus():
        workspace.outline.tree.rename_current()
    else:
        workspace.show_map()
        workspace.map.rename_selected()


def _show_noted(workspace: Workspace) -> None:
    if workspace.open_map.selection:
        workspace.page.noted.show_for(workspace.open_map.selection[0])


def _write_note(view: MapView) -> None:
    about = view.selected()
    view.write_note(about[0] if len(about) == 1 and not about[0].startswith(("lane", "note")) else "")
