"""What the actions for the structure of a map do: split, merge, sub-processes."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.desktop.canvas.structure_commands import StructureCommands
from workflow_studio.desktop.workspace.workspace import Workspace


def structure_handlers(workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """The handlers by the ids of their actions, for whichever workspace is open."""

    def on_map(do: Callable[[StructureCommands], None]) -> Callable[[], object]:
        def run() -> None:
            there = workspace()
            if there is not None and there.map.structure is not None:
                do(there.map.structure)

        return run

    return {
        "map.split": on_map(StructureCommands.split),
        "map.merge": on_map(StructureCommands.merge),
        "map.subprocess": on_map(StructureCommands.make_subprocess),
        "map.put_back": on_map(StructureCommands.put_back),
        "map.inside": on_map(StructureCommands.open),
        "map.around": on_map(StructureCommands.up),
    }
