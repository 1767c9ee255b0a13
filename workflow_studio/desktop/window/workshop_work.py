"""What the actions of a workshop do: the clock, what to ask, the parking lot, dots and disagreement."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.desktop.workspace.workspace import Workspace


def workshop_handlers(open_workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """What each action does, by its id; nothing without a document."""

    def on_open(do: Callable[[Workspace], object]) -> Callable[[], object]:
        def run() -> None:
            if (workspace := open_workspace()) is not None:
                do(workspace)

        return run

    return {
        "view.workshop": on_open(lambda workspace: workspace.show_workshop_bar(not workspace.workshop_bar_shown)),
        "view.prompts": on_open(lambda workspace: workspace.show_prompts()),
        "workshop.clock": on_open(_switch_clock),
        "workshop.next": on_open(lambda workspace: workspace.workshop_bar.go_on()),
        "insert.parked": on_open(_park),
        "insert.voice": on_open(_hear),
    }


def _switch_clock(workspace: Workspace) -> None:
    workspace.show_workshop_bar(True)
    workspace.workshop_bar.switch()


def _park(workspace: Workspace) -> None:
    workspace.show_workshop()
    workspace.dock.workshop.parking.take_keyboard()


def _hear(workspace: Workspace) -> None:
    workspace.show_workshop()
    workspace.dock.workshop.voices.take_keyboard()
